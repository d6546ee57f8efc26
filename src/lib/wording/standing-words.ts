import type {StandingCounts} from "../progress/count-standings.js";
import {STANDINGS, type Standing} from "../progress/standing.js";
import type {Lang} from "./figure-words.js";

const WORDS: Record<Standing, Record<Lang, string>> = {
  improved: {en: "improved", zh: "改善"},
  mixed: {en: "mixed", zh: "好坏参半"},
  worsened: {en: "worsened", zh: "恶化"},
  unchanged: {en: "unchanged", zh: "持平"},
  "not comparable": {en: "not comparable", zh: "无法比较"},
  "no figure held": {en: "no figure held", zh: "本系统没有数值"},
  "not reported": {en: "not reported", zh: "未报告"}
};

/** Returns how something stands against its baseline, in words. @example standingWords("mixed", "en") // "mixed" */
export function standingWords(standing: Standing, lang: Lang): string {
  return WORDS[standing][lang];
}

/**
 * Returns every part of a count in words, so that a reader can add them up; parts of none are left out.
 *
 * @example standingList(counts, "en") // "2 improved, 3 mixed, 1 worsened, 2 not comparable, 2 with no figure held, 21 not reported"
 */
export function standingList(counts: StandingCounts, lang: Lang): string {
  const parts = STANDINGS.filter((standing) => counts[standing] > 0).map((standing) =>
    lang === "zh"
      ? `${counts[standing]}项${WORDS[standing].zh}`
      : `${counts[standing]} ${standing === "no figure held" ? "with " : ""}${WORDS[standing].en}`
  );
  return parts.join(lang === "zh" ? "、" : ", ");
}

/** Returns the parts that a table of counts has a column for: all of them, `unchanged` only where something is. */
export function shownStandings(counts: StandingCounts): Standing[] {
  return STANDINGS.filter((standing) => standing !== "unchanged" || counts.unchanged > 0);
}
