import type {FLAGS} from "../contract/observations.js";
import {type ProgressRow, STANDINGS, type Standing, type Verdict} from "../contract/tables.js";
import type {Language} from "../language/language.js";
import type {StandingCounts} from "../progress/standing.js";

const STANDING_WORDS: Record<Standing, Record<Language, string>> = {
  improved: {en: "improved", zh: "改善", ru: "улучшение"},
  mixed: {en: "mixed", zh: "好坏参半", ru: "разнонаправленно"},
  worsened: {en: "worsened", zh: "恶化", ru: "ухудшение"},
  unchanged: {en: "unchanged", zh: "持平", ru: "без изменений"},
  "not comparable": {en: "not comparable", zh: "无法比较", ru: "несопоставимо"},
  "no figure held": {en: "no figure held", zh: "本站没有数值", ru: "нет в обсерватории"},
  "not reported": {en: "not reported", zh: "未报告", ru: "отчет не представлен"}
};

const VERDICTS: Record<Exclude<Language, "en">, Record<Verdict, string>> = {
  zh: {reproduced: "可复现", close: "接近", differs: "不一致", "not reproducible": "无法复现"},
  ru: {
    reproduced: "воспроизводится",
    close: "близко",
    differs: "расходится",
    "not reproducible": "не воспроизводится"
  }
};

const FLAG_WORDS: Record<Exclude<Language, "en">, Record<(typeof FLAGS)[number], string>> = {
  zh: {estimate: "估计值", forecast: "预测值", provisional: "暂定值", restated: "重述值"},
  ru: {estimate: "оценка", forecast: "прогноз", provisional: "предварительное", restated: "пересчитанное"}
};

const WORDS: Record<ProgressRow["status"], Record<Language, string>> = {
  achieved: {en: "achieved", zh: "已实现", ru: "достигнуто"},
  "on track": {en: "on track", zh: "进展顺利", ru: "идет по плану"},
  accelerate: {en: "accelerate", zh: "需加快", ru: "требуется ускорение"},
  "off track": {en: "off track", zh: "偏离目标", ru: "отстает от плана"},
  "moving away": {en: "moving away", zh: "与目标背离", ru: "удаляется от цели"},
  "no target set": {en: "no target set", zh: "未设目标", ru: "цель не установлена"},
  "baseline only": {en: "baseline only", zh: "仅有基线", ru: "только базовое значение"},
  "no data": {en: "no data", zh: "无数据", ru: "нет данных"},
  "not applicable": {en: "not applicable", zh: "不适用", ru: "неприменимо"}
};

const DIRECTIONS: Record<NonNullable<ProgressRow["direction"]>, Record<Language, string>> = {
  better: {en: "improved", zh: "改善", ru: "улучшение"},
  worse: {en: "worsened", zh: "恶化", ru: "ухудшение"},
  unchanged: {en: "unchanged", zh: "与基线持平", ru: "без изменений"}
};

/**
 * Returns a status in words; where no target is set, with the direction since the baseline.
 *
 * @example statusWords({status: "no target set", direction: "better"}, "en") // "improved, no target set"
 */
export function statusWords({status, direction}: Pick<ProgressRow, "status" | "direction">, lang: Language): string {
  const word = WORDS[status][lang];
  if (status !== "no target set" || direction === null) return word;
  return `${DIRECTIONS[direction][lang]}${lang === "zh" ? "；" : ", "}${word}`;
}

/** Returns a figure's flag in words. @example flagWords("restated", "zh") // "重述值" */
export function flagWords(flag: (typeof FLAGS)[number], lang: Language): string {
  return lang === "en" ? flag : FLAG_WORDS[lang][flag];
}

/** Returns the verdict of a baseline check in words. @example verdictWords("close", "zh") // "接近" */
export function verdictWords(verdict: Verdict, lang: Language): string {
  return lang === "en" ? verdict : VERDICTS[lang][verdict];
}

/** Returns how something stands against its baseline, in words. @example standingWords("mixed", "en") // "mixed" */
export function standingWords(standing: Standing, lang: Language): string {
  return STANDING_WORDS[standing][lang];
}

/**
 * Returns every part of a count in words, so that a reader can add them up; parts of none are left out.
 *
 * @example standingList(counts, "en") // "2 improved, 3 mixed, 1 worsened, 2 not comparable, 2 with no figure held, 21 not reported"
 */
export function standingList(counts: StandingCounts, lang: Language): string {
  const parts = STANDINGS.filter((standing) => counts[standing] > 0).map((standing) =>
    countedStanding(standing, counts[standing], lang)
  );
  return parts.join(lang === "zh" ? "、" : ", ");
}

/** Returns how many stand how, in words. @example countedStanding("no figure held", 2, "en") // "2 with no figure held" */
export function countedStanding(standing: Standing, count: number, lang: Language): string {
  const word = STANDING_WORDS[standing][lang];
  if (lang === "zh") return `${count}项${word}`;
  if (lang === "ru") return `${word}\u00a0– ${count}`;
  return `${count} ${standing === "no figure held" ? "with " : ""}${word}`;
}

/** Returns the parts that a table of counts has a column for: all of them, `unchanged` only where something is. */
export function shownStandings(counts: StandingCounts): Standing[] {
  return STANDINGS.filter((standing) => standing !== "unchanged" || counts.unchanged > 0);
}
