import type {Verdict} from "../contract/tables.js";
import type {Lang} from "./figure-words.js";

const VERDICTS_ZH: Record<Verdict, string> = {
  reproduced: "可复现",
  close: "接近",
  differs: "不一致",
  "not reproducible": "无法复现"
};

/** Returns the verdict of a baseline check in words. @example verdictWords("close", "zh") // "接近" */
export function verdictWords(verdict: Verdict, lang: Lang): string {
  return lang === "zh" ? VERDICTS_ZH[verdict] : verdict;
}
