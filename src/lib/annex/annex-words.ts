import type {Lang} from "../wording/figure-words.js";

const WORDS = {
  en: {
    result: "Result",
    code: "Code",
    published: "as published",
    indicator: "Indicator",
    measure: "Measure",
    unit: "Unit",
    baseline: "Baseline",
    baseline_year: "Baseline year",
    sources: "Data sources",
    cluster: "Cluster",
    sector: "Sector or pillar",
    level: "Level",
    target: "target",
    value: "value",
    value_year: "value of",
    status: "status",
    note: "note",
    lead: "Lead",
    risk: "Risk",
    assumption: "Assumption",
    notes: "Notes",
    not_applicable: "n/a",
    outcome: "outcome",
    output: "output"
  },
  zh: {
    result: "结果",
    code: "编号",
    published: "原文",
    indicator: "指标",
    measure: "衡量内容",
    unit: "单位",
    baseline: "基线",
    baseline_year: "基线年份",
    sources: "数据来源",
    cluster: "集群",
    sector: "行业或支柱",
    level: "层级",
    target: "目标",
    value: "数值",
    value_year: "数值年份",
    status: "状态",
    note: "注",
    lead: "牵头",
    risk: "风险",
    assumption: "假设",
    notes: "注释",
    not_applicable: "不适用",
    outcome: "成果",
    output: "产出"
  }
} as const;

/** The labels around the figures of the annex. */
export type AnnexWords = Record<keyof (typeof WORDS)["en"], string>;

/** Returns the labels of the annex in a language. @example annexWords("zh").baseline // "基线" */
export function annexWords(lang: Lang): AnnexWords {
  return WORDS[lang];
}
