import type {Lang} from "./figure-words.js";

/** Short names of the readings that a value may be of, for the ends of lines and the first column of a table. */
export const VARIANT_WORDS: Readonly<Record<string, Record<Lang, string>>> = {
  headline: {en: "Headline", zh: "主要口径"},
  "simple-mean": {en: "Plain mean", zh: "简单平均"},
  "other-renewables": {en: "Other renewables", zh: "其他可再生能源"},
  "with-hydro": {en: "With hydropower", zh: "含水电"},
  "final-energy": {en: "Final energy", zh: "终端能源消费"},
  "wdi-with-hydro": {en: "With hydropower, WDI", zh: "含水电（WDI）"},
  "prc-as-partner": {en: "PRC as partner in the region", zh: "中国计为区域内伙伴"},
  "gdp-of-all-ten": {en: "Over the GDP of all ten", zh: "除以十个成员的GDP"},
  "without-afg": {en: "Without Afghanistan’s reports", zh: "不含阿富汗的报告"},
  "wdi-totals": {en: "Totals from WDI", zh: "总额取自WDI"},
  "reporters-only": {en: "Reporters alone as partners", zh: "仅以报告成员为伙伴"},
  inbound: {en: "Inbound", zh: "入境"},
  outbound: {en: "Outbound", zh: "出境"},
  ttci: {en: "TTCI", zh: "TTCI"},
  "ttdi-2021": {en: "TTDI 2021", zh: "TTDI 2021年版"},
  "ttdi-2024": {en: "TTDI 2024", zh: "TTDI 2024年版"}
};
