import type {ProgressRow} from "../contract/tables.js";
import type {Lang} from "./figure-words.js";

const WORDS: Record<ProgressRow["status"], Record<Lang, string>> = {
  achieved: {en: "achieved", zh: "已实现"},
  "on track": {en: "on track", zh: "进展顺利"},
  accelerate: {en: "accelerate", zh: "需加快"},
  "off track": {en: "off track", zh: "偏离目标"},
  "moving away": {en: "moving away", zh: "与目标背离"},
  "no target set": {en: "no target set", zh: "未设目标"},
  "baseline only": {en: "baseline only", zh: "仅有基线"},
  "no data": {en: "no data", zh: "无数据"},
  "not applicable": {en: "not applicable", zh: "不适用"}
};

const DIRECTIONS: Record<NonNullable<ProgressRow["direction"]>, Record<Lang, string>> = {
  better: {en: "improving", zh: "改善"},
  worse: {en: "worsening", zh: "恶化"},
  unchanged: {en: "unchanged", zh: "与基线持平"}
};

/**
 * Returns a status in words; where no target is set, with the direction since the baseline.
 *
 * @example statusWords({status: "no target set", direction: "better"}, "en") // "improving; no target set"
 */
export function statusWords({status, direction}: Pick<ProgressRow, "status" | "direction">, lang: Lang): string {
  const word = WORDS[status][lang];
  if (status !== "no target set" || direction === null) return word;
  return `${DIRECTIONS[direction][lang]}${lang === "zh" ? "；" : "; "}${word}`;
}
