import type {FLAGS} from "../contract/observations.js";
import type {Lang} from "./figure-words.js";

const FLAGS_ZH: Record<(typeof FLAGS)[number], string> = {
  estimate: "估计值",
  forecast: "预测值",
  provisional: "暂定值",
  restated: "重述值"
};

/** Returns a figure's flag in words. @example flagWords("restated", "zh") // "重述值" */
export function flagWords(flag: (typeof FLAGS)[number], lang: Lang): string {
  return lang === "zh" ? FLAGS_ZH[flag] : flag;
}
