import type {Lang} from "../wording/figure-words.js";

/** What a correction of a published brief changed. */
export interface Erratum {
  /** ISO date. */
  date: string;
  text: string;
}

/** A version of a brief that a later one took the place of. */
export interface EarlierVersion {
  version: number;
  /** ISO date. */
  date: string;
}

/** One brief in one language, as its analyst wrote it. */
export interface Brief {
  /** File name without language and ending: `corridor-speeds`. */
  name: string;
  lang: Lang;
  /** Path for messages: `briefs/corridor-speeds.zh.md`. */
  file: string;
  title: string;
  description: string;
  /** Name of the vintage that every figure is of. */
  vintage: string;
  /** What the brief compares its vintage with: other vintages, and stored releases by their snapshots, `weo/2021-10-12`. */
  compares: string[];
  /** ISO date of this version. */
  date: string;
  authors: string[];
  /** 1 for the first; each erratum is a new version. */
  version: number;
  errata: Erratum[];
  /** Versions that are kept beside this one in this language, the first first; none for version 1. */
  earlier: EarlierVersion[];
  /** Words with digits that are names and not figures: `corridor 5`, `top 70`. */
  plain: string[];
  /** Markdown without its front matter. */
  body: string;
  /** Line of the file that the body begins at. */
  first_line: number;
}

/**
 * Returns the address at which the newest version of a brief is read, below the site and without a slash in front; the
 * vintage is part of it. What is cited is `versionPath`.
 *
 * @example briefPath({vintage: "defr-2024", name: "corridor-speeds", lang: "zh"}) // "briefs/defr-2024/corridor-speeds.zh"
 */
export function briefPath({vintage, name, lang}: Pick<Brief, "vintage" | "name" | "lang">): string {
  return `briefs/${vintage}/${name}${lang === "en" ? "" : `.${lang}`}`;
}

/**
 * Returns the address of one version of a brief, below the site and without a slash in front: it stays when a later
 * version is published, so that what was cited stays what it was. A name holds no full stop, so that no brief takes it.
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
