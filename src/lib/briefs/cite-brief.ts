import {oneLine, texText as tex} from "../text/escape-text.js";
import {type Brief, versionPath} from "./brief.js";

/** A brief to be cited, with the address of its site. */
export interface BriefCitation extends Brief {
  /** Address of the published site without a trailing slash; null where it is not known. */
  site: string | null;
}

/** Returns the citation key of a brief. @example citationKey(brief) // "corridor-speeds-defr-2024-v1" */
export function citationKey({name, vintage, lang, version}: Brief): string {
  return `${name}-${vintage}${lang === "en" ? "" : `-${lang}`}-v${version}`;
}

/** Returns the address of this version of a brief for citations: absolute where the address of the site is known. */
export function citationUrl(brief: BriefCitation): string {
  return `${brief.site ?? ""}/${versionPath(brief)}`;
}

/** Returns a citation with authors, title, version, vintage and address. */
export function citationText(brief: BriefCitation): string {
  const {authors, title, date, version, vintage, lang} = brief;
  const url = citationUrl(brief);
  if (lang === "ru")
    return `${authors.join(", ")}. ${title}. Версия ${version} от ${date}, версия данных ${vintage}. ${url}`;
  return lang === "zh"
    ? `${authors.join("、")}：《${title}》，第${version}版，${date}，数据版本${vintage}，${url}`
    : `${authors.join(", ")} (${date.slice(0, 4)}). ${title}. Version ${version} of ${date}, vintage ${vintage}. ${url}`;
}

/**
 * Returns a brief as a BibTeX entry, with the special characters of TeX escaped.
 *
 * @example toBibtex({...brief, site: null}).startsWith("@techreport{") // true
 */
export function toBibtex(brief: BriefCitation): string {
  const fields = {
    title: `{${tex(brief.title)}}`,
    author: brief.authors.map((name) => `{${tex(name)}}`).join(" and "),
    institution: tex(brief.authors[0]!),
    year: brief.date.slice(0, 4),
    month: String(Number(brief.date.slice(5, 7))),
    note: `Version ${brief.version}, vintage ${tex(brief.vintage)}`,
    url: tex(citationUrl(brief)),
    language: brief.lang
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@techreport{${citationKey(brief)},\n${lines.join(",\n")}\n}\n`;
}

/** Returns a brief as an RIS record. */
export function toRis(brief: BriefCitation): string {
  const lines = [
    ["TY", "RPRT"],
    ["TI", brief.title],
    ...brief.authors.map((name) => ["AU", name]),
    ["PY", brief.date.slice(0, 4)],
    ["DA", brief.date.replaceAll("-", "/")],
    ["ET", String(brief.version)],
    ["N1", `Vintage ${brief.vintage}`],
    ["AB", brief.description],
    ["LA", brief.lang],
    ["UR", citationUrl(brief)],
    ["ER", ""]
  ];
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value!)}\r\n`).join("");
}

/** Returns a brief as a CSL-JSON list with one item. */
export function toCslJson(brief: BriefCitation): string {
  const [year, month, day] = brief.date.split("-").map(Number);
  const item = {
    id: citationKey(brief),
    type: "report",
    title: brief.title,
    author: brief.authors.map((literal) => ({literal})),
    issued: {"date-parts": [[year, month, day]]},
    version: String(brief.version),
    abstract: brief.description,
    note: `Vintage ${brief.vintage}`,
    language: brief.lang,
    URL: citationUrl(brief)
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
