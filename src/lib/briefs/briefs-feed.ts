import type {Language} from "../language/language.js";
import {type Brief, versionPath} from "./brief.js";

/** What each feed is called, and where it is below the site. */
const FEEDS: Readonly<Record<Language, {title: string; path: string}>> = {
  en: {title: "CAREC PRF briefs", path: "briefs/feed.xml"},
  zh: {title: "CAREC结果框架简报", path: "zh/briefs/feed.xml"},
  ru: {title: "Обзоры по Рамочной программе результатов ЦАРЭС", path: "ru/briefs/feed.xml"}
};

/**
 * Returns the Atom feed of briefs, newest first, with an entry for each version that links to its own address; an entry of a
 * later version says what changed. The English feed has the briefs of every language, the others those of their own. Its dates are those
 * of the versions, so that the same briefs give the same bytes.
 * `site` is the address of the published site; null where it is not known, and links are then relative.
 *
 * @example briefsFeed(briefs, "https://example.org").startsWith("<?xml") // true
 */
export function briefsFeed(briefs: readonly Brief[], site: string | null, own: Language = "en"): string {
  const {title, path} = FEEDS[own];
  const newest = briefs
    .filter(({lang}) => own === "en" || lang === own)
    .sort(
      (a, b) => compare(b.date, a.date) || compare(a.name, b.name) || compare(a.lang, b.lang) || b.version - a.version
    );
  const base = site ?? "";
  const id = (path: string) => (site === null ? `tag:carec-prf-observatory,2026:${path}` : `${site}/${path}`);
  const entries = newest.map(
    (brief) => `  <entry xml:lang="${brief.lang}">
    <title>${xml(entryTitle(brief))}</title>
    <id>${xml(id(versionPath(brief)))}</id>
    <link rel="alternate" type="text/html" href="${xml(`${base}/${versionPath(brief)}`)}"/>
    <published>${brief.date}T00:00:00Z</published>
    <updated>${brief.date}T00:00:00Z</updated>
    <summary>${xml(entrySummary(brief))}</summary>
${brief.authors.map((name) => `    <author><name>${xml(name)}</name></author>\n`).join("")}  </entry>
`
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${own === "en" ? "" : ` xml:lang="${own}"`}>
  <title>${title}</title>
  <id>${xml(id(path))}</id>
  <link rel="self" href="${xml(`${base}/${path}`)}"/>
  <updated>${newest[0]?.date ?? "2020-01-01"}T00:00:00Z</updated>
${entries.join("")}</feed>
`;
}

function entryTitle({title, version, lang}: Brief): string {
  if (version === 1) return title;
  if (lang === "ru") return `${title} (версия ${version})`;
  return lang === "zh" ? `${title}（第${version}版）` : `${title} (version ${version})`;
}

/** What the version changed, unless it is the first, and the description. */
function entrySummary({description, errata, lang}: Brief): string {
  const last = errata.at(-1);
  if (last === undefined) return description;
  if (lang === "ru") return `Исправление: ${last.text} ${description}`;
  return lang === "zh" ? `更正：${last.text} ${description}` : `Correction: ${last.text} ${description}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const ENTITIES: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};

function xml(text: string): string {
  // Characters that XML 1.0 does not allow, escaped or not.
  return text.replace(/[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, " ").replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
