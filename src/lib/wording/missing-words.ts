import type {Language} from "../language/language.js";

/** Why a figure is missing, in the order of a legend. Zero is a figure and is not missing. */
export const MISSING_KINDS = ["not published", "not held", "not reported", "too few members"] as const;
export type MissingKind = (typeof MISSING_KINDS)[number];

/** The sign and words of a kind of missing figure; the same on every page, chart, export, and brief. */
export interface MissingWords {
  /** Shown in place of the figure. */
  sign: string;
  /** In languages in which the sign is another. */
  signs?: Partial<Record<Language, string>>;
  word: Record<Language, string>;
  /** What is known, as a sentence. */
  definition: string;
  /** Who can provide the figure, and how. */
  closed_by: string;
}

const WORDS: Record<MissingKind, MissingWords> = {
  "not published": {
    sign: "–",
    word: {en: "not published", zh: "未发布", ru: "не опубликовано"},
    definition:
      "The publisher’s release is held here completely for the series, area, and year and has no figure, or the publisher shows a dash.",
    closed_by: "The publisher, with a later release."
  },
  "not held": {
    sign: "…",
    word: {en: "not held", zh: "本站未收录", ru: "нет в обсерватории"},
    definition: "The publisher may have the figure, but it is not among the figures held here.",
    closed_by: "The maintainers of this observatory, by storing the release or entering the figures of the report."
  },
  "not reported": {
    sign: "n/r",
    signs: {zh: "未报", ru: "н/о"},
    word: {en: "not reported", zh: "未报告", ru: "отчет не представлен"},
    definition: "The sector has not sent this count to the observatory, and no publisher has it.",
    closed_by: "The sector, with its annual report and the evidence."
  },
  "too few members": {
    sign: "few",
    signs: {zh: "不足", ru: "мало"},
    word: {en: "too few members", zh: "成员国数据不足", ru: "мало стран с данными"},
    definition:
      "Some members have a figure, but too few, or too small a share of the region, for a regional figure. The methods page gives the minimum.",
    closed_by: "The members without a figure, through the publisher; a later release may cover enough of them."
  }
};

/**
 * Returns the sign, words and definition of a kind of missing.
 *
 * @example missingWords("not held").sign // "…"
 */
export function missingWords(kind: MissingKind): MissingWords {
  return WORDS[kind];
}

/** Returns the sign of a kind of missing in a language. @example missingSign("not reported", "ru") // "н/о" */
export function missingSign(kind: MissingKind, lang: Language): string {
  const {sign, signs} = WORDS[kind];
  return signs?.[lang] ?? sign;
}
