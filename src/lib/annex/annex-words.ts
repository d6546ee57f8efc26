import type {Language} from "../language/language.js";

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
    lead: "牵头单位",
    risk: "风险",
    assumption: "假设",
    notes: "注释",
    not_applicable: "不适用",
    outcome: "成果",
    output: "产出"
  },
  ru: {
    result: "Результат",
    code: "Код",
    published: "в оригинале",
    indicator: "Индикатор",
    measure: "Показатель",
    unit: "Единица",
    baseline: "Базовое значение",
    baseline_year: "Базовый год",
    sources: "Источники данных",
    cluster: "Кластер",
    sector: "Сектор или составляющая",
    level: "Уровень",
    target: "целевое значение",
    value: "значение",
    value_year: "год значения",
    status: "статус",
    note: "прим.",
    lead: "Ответственный",
    risk: "Риск",
    assumption: "Допущение",
    notes: "Примечания",
    not_applicable: "неприменимо",
    outcome: "конечный результат",
    output: "промежуточный результат"
  }
} as const;

/** The labels around the figures of the annex. */
export type AnnexWords = Record<keyof (typeof WORDS)["en"], string>;

/** Returns the labels of the annex in a language. @example annexWords("zh").baseline // "基线" */
export function annexWords(lang: Language): AnnexWords {
  return WORDS[lang];
}

/** The words of a footnote around its figures. */
interface FootnoteWords {
  head(measure: string, year: number, area: string): string;
  coverage(reporting: number, expected: number): string;
  missing: string;
  source: string;
  between: string;
  stop: string;
}

/** The words of footnotes in each language. */
export const FOOTNOTES: Record<Language, FootnoteWords> = {
  en: {
    head: (measure, year, area) => `${measure}: ${year}, ${area}`,
    coverage: (reporting, expected) => `${reporting} of ${expected} members`,
    missing: "without ",
    source: "source ",
    between: "; ",
    stop: "."
  },
  zh: {
    head: (measure, year, area) => `${measure}：${year}年，${area}`,
    coverage: (reporting, expected) => `${expected}个成员国中${reporting}个有数值`,
    missing: "缺",
    source: "来源：",
    between: "；",
    stop: "。"
  },
  ru: {
    head: (measure, year, area) => `${measure}: ${year}, ${area}`,
    coverage: (reporting, expected) => `данные по ${reporting} из ${expected} стран`,
    missing: "нет: ",
    source: "источник: ",
    between: "; ",
    stop: "."
  }
};

/** What an amendment changes, in words; English has them in the record itself. */
export const EFFECT_WORDS: Record<"zh" | "ru", Readonly<Record<string, string>>> = {
  zh: {
    title: "名称",
    "title in Chinese": "中文名称",
    indicator: "指标",
    "indicator in Chinese": "中文指标",
    sources: "数据来源",
    "sources in Chinese": "中文数据来源",
    name: "名称",
    "name in Chinese": "中文名称",
    baseline: "基线",
    headline: "是否为主要指标",
    result: "结果",
    measure: "衡量内容"
  },
  ru: {
    title: "название",
    "title in Chinese": "название на китайском языке",
    indicator: "индикатор",
    "indicator in Chinese": "индикатор на китайском языке",
    sources: "источники данных",
    "sources in Chinese": "источники данных на китайском языке",
    name: "название",
    "name in Chinese": "название на китайском языке",
    baseline: "базовое значение",
    headline: "основной показатель",
    result: "результат",
    measure: "показатель"
  }
};
