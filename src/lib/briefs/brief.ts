import type {Language} from "../language/language.js";

/** What a correction of a published brief changed. */
export interface Erratum {
  /** ISO date. */
  date: string;
  text: string;
}

/** A version of a brief that a later one superseded. */
export interface EarlierVersion {
  version: number;
  /** ISO date. */
  date: string;
}

/** One brief in one language, as its analyst wrote it. */
export interface Brief {
  /** File name without language and extension: `corridor-speeds`. */
  name: string;
  lang: Language;
  /** Path for messages: `briefs/corridor-speeds.zh.md`. */
  file: string;
  title: string;
  description: string;
  /** Name of the vintage that its figures come from. */
  vintage: string;
  /** What the brief compares its vintage with: other vintages, and stored releases by their snapshots, `weo/2021-10-12`. */
  compares: string[];
  /** ISO date of this version. */
  date: string;
  authors: string[];
  /** 1 for the first; each erratum is a new version. */
  version: number;
  errata: Erratum[];
  /** Earlier versions in this language, oldest first; none for version 1. */
  earlier: EarlierVersion[];
  /** Names with digits, which are not figures: `corridor 5`, `top 70`. */
  plain: string[];
  /** Markdown without its front matter. */
  body: string;
  /** Line of the file at which the body begins. */
  first_line: number;
}

/**
 * Returns the address of the newest version of a brief, relative to the site and without a leading slash. A citation uses
 * `versionPath`.
 *
 * @example briefPath({vintage: "defr-2024", name: "corridor-speeds", lang: "zh"}) // "briefs/defr-2024/corridor-speeds.zh"
 */
export function briefPath({vintage, name, lang}: Pick<Brief, "vintage" | "name" | "lang">): string {
  return `briefs/${vintage}/${name}${lang === "en" ? "" : `.${lang}`}`;
}

/**
 * Returns the address of one version of a brief, relative to the site and without a leading slash. It stays when a later
 * version is published, so that a citation keeps leading to what was cited. No other brief can take it: names hold no full stop.
 *
 * @example versionPath({vintage: "defr-2024", name: "corridor-speeds", lang: "zh", version: 1}) // "briefs/defr-2024/corridor-speeds.v1.zh"
 */
export function versionPath({
  vintage,
  name,
  lang,
  version
}: Pick<Brief, "vintage" | "name" | "lang" | "version">): string {
  return briefPath({vintage, name: `${name}.v${version}`, lang});
}
