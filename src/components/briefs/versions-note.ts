import {type Brief, versionPath} from "../../lib/briefs/brief.js";
import {html, type Markup} from "../layout/markup.js";

const WORDS = {
  en: {title: "Versions", first: "as first published"},
  zh: {title: "版本", first: "首次发布"}
};

/** The versions of a brief that has been corrected, the newest first, each with what it changed; null for a first version. */
export function versionsNote(brief: Brief): Markup | null {
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
    const isKept = brief.earlier.some((each) => each.version === version);
    const file = versionPath({...brief, version})
      .split("/")
      .at(-1)!;
    return html`<li>${isKept ? html`<a href="./${file}">${name}</a>` : name}${brief.lang === "zh" ? "：" : ": "}${text}</li>`;
  })}</ul></section>`;
}

/** A version and its date. @example versionWords(2, "2026-12-01", "en") // "Version 2, 2026-12-01" */
export function versionWords(version: number, date: string, lang: Brief["lang"]): string {
  return lang === "zh" ? `第${version}版，${date}` : `Version ${version}, ${date}`;
}
