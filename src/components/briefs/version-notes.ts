import {type Brief, versionPath} from "../../lib/briefs/brief.js";
import {html, type Markup} from "../layout/markup.js";

const WORDS = {
  en: {title: "Versions", first: "as first published"},
  zh: {title: "版本", first: "首次发布"},
  ru: {title: "Версии", first: "первая публикация"}
};

/** Returns the versions of a corrected brief, newest first, each with what it changed; null for a first version. */
export function versionList(brief: Brief): Markup | null {
  if (brief.version === 1) return null;
  const words = WORDS[brief.lang];
  const first = brief.earlier.find(({version}) => version === 1);
  const all = [
    ...(first ? [{version: 1, date: first.date, text: words.first}] : []),
    ...brief.errata.map(({date, text}, i) => ({version: i + 2, date, text}))
  ].reverse();
  return html`<section class="errata" aria-labelledby="versions"><h2 id="versions">${words.title}</h2>
<ul>${all.map(({version, date, text}) => {
    const name = versionWords(version, date, brief.lang);
    const file = versionPath({...brief, version})
      .split("/")
      .at(-1)!;
    const isStored = brief.earlier.some((each) => each.version === version);
    const link = isStored ? html`<a href="./${file}">${name}</a>` : name;
    return html`<li>${link}${brief.lang === "zh" ? "：" : ": "}${text}</li>`;
  })}</ul></section>`;
}

/** Returns a version and its date in words. @example versionWords(2, "2026-12-01", "en") // "Version 2, 2026-12-01" */
export function versionWords(version: number, date: string, lang: Brief["lang"]): string {
  if (lang === "ru") return `Версия ${version}, ${date}`;
  return lang === "zh" ? `第${version}版，${date}` : `Version ${version}, ${date}`;
}

/**
 * Returns the note at the top of an earlier version of a brief: which version superseded it, why, and where it is.
 *
 * `newest` is the newest version, in the same language where there is one.
 */
export function supersededNote(earlier: Brief, newest: Brief): Markup {
  const {version, date, lang} = earlier;
  const address = newest.lang === "en" ? newest.name : `${newest.name}.${newest.lang}`;
  const head = {
    en: `Superseded by version ${newest.version}`,
    zh: `本版已由第${newest.version}版取代`,
    ru: `Заменена версией ${newest.version}`
  }[lang];
  const link = (text: string) => html`<a href="./${address}">${text}</a>`;
  const words = {
    en: html`This is version ${version} of ${date}, as it was published. ${link(`Read version ${newest.version} of ${newest.date}`)}.`,
    zh: html`这是${date}的第${version}版，保留发布时的原样。${link(`阅读${newest.date}的第${newest.version}版`)}。`,
    ru: html`Это версия ${version} от ${date} в том виде, в каком она опубликована. ${link(`Читать версию ${newest.version} от ${newest.date}`)}.`
  }[lang];
  const later = newest.errata.slice(version - 1).map((erratum, i) => {
    const name = versionWords(version + i + 1, erratum.date, lang);
    return html`<li>${name}${lang === "zh" ? "：" : ": "}${erratum.text}</li>`;
  });
  return html`<aside class="errata" aria-labelledby="superseded"><h2 id="superseded">${head}</h2>
<p>${words}</p>
<ul>${later}</ul></aside>
`;
}
