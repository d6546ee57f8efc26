import type {Lang} from "./figure-words.js";

/** Why a figure is not there, in the order of a legend. Zero is a figure, and none of these is zero. */
export const MISSING_KINDS = ["not published", "not held", "not reported", "too few members"] as const;
export type MissingKind = (typeof MISSING_KINDS)[number];

/** How a kind of missing is shown and said; the same on every page, chart, export and brief. */
export interface MissingWords {
  /** Stands where the figure would. */
  sign: string;
  word: Record<Lang, string>;
  /** What is known, as a sentence. */
  definition: string;
  /** Who can close it, and how. */
  closed_by: string;
}

const WORDS: Record<MissingKind, MissingWords> = {
  "not published": {
    sign: "–",
    word: {en: "not published", zh: "未发布"},
    definition:
      "What is held of the publisher’s release is complete for the series, area, and year, and has no figure, or the publisher shows a dash.",
    closed_by: "The publisher, with a later release."
  },
  "not held": {
    sign: "…",
    word: {en: "not held", zh: "本系统未收录"},
    definition: "The publisher may well have the figure; what is held here does not include it.",
    closed_by: "The maintainers of this observatory, by storing the release or typing in the report."
  },
  "not reported": {
    sign: "n/r",
    word: {en: "not reported", zh: "未报告"},
    definition: "A count that the sector has not sent to this observatory; no publisher issues it.",
    closed_by: "The sector, with its yearly report and the evidence."
  },
  "too few members": {
    sign: "few",
    word: {en: "too few members", zh: "成员数据不足"},
    definition:
      "Some members have a figure, but too few, or too small a share of the region, for a regional one. Methods has the floor.",
    closed_by: "The members without a figure, through the publisher; a later release may have enough of them."
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
