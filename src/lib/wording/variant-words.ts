import {type Language, language} from "../language/language.js";

/** Short names of the readings that a value may be of, for the ends of lines, the first column of a table and sentences. */
const READING_NAMES: Readonly<Record<string, Record<Language, string>>> = {
  headline: {en: "Headline", zh: "主要口径", ru: "Основное толкование"},
  "simple-mean": {en: "Plain mean", zh: "简单平均", ru: "Простое среднее"},
  "other-renewables": {en: "Other renewables", zh: "其他可再生能源", ru: "Прочая возобновляемая энергия"},
  "with-hydro": {en: "With hydropower", zh: "含水电", ru: "С гидроэнергией"},
  "by-demand": {
    en: "Later release, weighted by demand",
    zh: "较新发布版本，按用电需求加权",
    ru: "Более поздний выпуск, взвешено по спросу"
  },
  "by-demand-simple-mean": {
    en: "Later release, plain mean of the members",
    zh: "较新发布版本，成员国简单平均",
    ru: "Более поздний выпуск, простое среднее стран"
  },
  "other-renewables-simple-mean": {
    en: "Other renewables, plain mean of the members",
    zh: "其他可再生能源，成员国简单平均",
    ru: "Прочая возобновляемая энергия, простое среднее стран"
  },
  "with-hydro-simple-mean": {
    en: "With hydropower, plain mean of the members",
    zh: "含水电，成员国简单平均",
    ru: "С гидроэнергией, простое среднее стран"
  },
  "final-energy": {en: "Final energy", zh: "终端能源消费", ru: "Конечное потребление энергии"},
  "wdi-with-hydro": {en: "With hydropower, WDI", zh: "含水电（WDI）", ru: "С гидроэнергией, по WDI"},
  "prc-as-partner": {
    en: "PRC as partner in the region",
    zh: "中华人民共和国计为区域内伙伴",
    ru: "КНР как партнер внутри региона"
  },
  "gdp-of-all-ten": {en: "Over the GDP of all ten", zh: "除以十个成员国的GDP", ru: "К ВВП всех десяти стран"},
  "without-afg": {en: "Without Afghanistan’s reports", zh: "不含阿富汗的报告", ru: "Без отчетов Афганистана"},
  wdi: {en: "From WDI", zh: "取自WDI", ru: "По WDI"},
  "wdi-simple-mean": {
    en: "From WDI, plain mean of the members",
    zh: "取自WDI，成员国简单平均",
    ru: "По WDI, простое среднее стран"
  },
  hs2: {en: "By 2-digit product group", zh: "按2位数产品类别", ru: "По товарным группам из 2 знаков"},
  "wdi-totals": {en: "Totals from WDI", zh: "总额取自WDI", ru: "Итоги из WDI"},
  "reporters-only": {
    en: "Reporters alone as partners",
    zh: "仅以报告成员国为伙伴",
    ru: "Партнеры – только отчитавшиеся страны"
  },
  inbound: {en: "Inbound", zh: "入境", ru: "Въезд"},
  outbound: {en: "Outbound", zh: "出境", ru: "Выезд"},
  ttci: {en: "TTCI", zh: "TTCI", ru: "TTCI"}
};

/**
 * Returns the short name of a reading in each language; of an edition of an index, of which there will be more, by its id; undefined
 * for a reading without a name.
 *
 * @example readingName("ttdi-2024")?.zh // "TTDI 2024年版"
 */
export function readingName(variant: string): Record<Language, string> | undefined {
  const [, index, year] = /^(ttdi)-(\d{4})$/.exec(variant) ?? [];
  if (index === undefined) return READING_NAMES[variant];
  const name = `${index.toUpperCase()} ${year}`;
  return {en: name, zh: `${name}年版`, ru: name};
}

/** What an indicator says of its own readings, in other languages (`readingOf`). */
const READINGS: Readonly<Record<string, Record<Exclude<Language, "en">, string>>> = {
  "electricity, excluding hydropower": {zh: "电力，不含水电", ru: "электроэнергия, без гидроэнергии"},
  "electricity, excluding hydropower, in a later release": {
    zh: "电力，不含水电，较新发布版本",
    ru: "электроэнергия, без гидроэнергии, по более позднему выпуску"
  },
  "electricity, including hydropower": {zh: "电力，含水电", ru: "электроэнергия, с учетом гидроэнергии"}
};

/** Returns what an indicator says of a reading in the language that is being written. */
export function ownReadingWords(words: string): string {
  const own = language();
  return own === "en" ? words : (READINGS[words]?.[own] ?? words);
}

/**
 * Returns the name of a reading for the middle of a sentence; a reading that the table above lacks by its id.
 *
 * @example variantWords("with-hydro-simple-mean") // "with hydropower, plain mean of the members"
 */
export function variantWords(variant: string): string {
  const words = readingName(variant)?.[language()] ?? variant.replaceAll("-", " ");
  return /^\p{Lu}[\p{Ll} ]/u.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}

/** Methods of headline values, as a baseline check names them beside other readings. */
const METHOD_WORDS: Readonly<Record<string, Record<Exclude<Language, "en">, string>>> = {
  "gdp-weighted-mean": {zh: "按GDP加权平均", ru: "среднее, взвешенное по ВВП"},
  "bilateral-trade-all-eleven": {zh: "十一个成员的双边贸易", ru: "двусторонняя торговля всех одиннадцати стран"},
  "merchandise-by-fuel": {zh: "按燃料区分的货物贸易", ru: "торговля товарами с выделением топлива"},
  "non-hydro-electricity": {zh: "不含水电的电力", ru: "электроэнергия без гидроэнергии"}
};

/**
 * Returns a method or a reading by its id, for a list of what each gives; in English as a reader would write the id.
 *
 * @example methodWords("gdp-weighted-mean") // "GDP-weighted mean"
 */
export function methodWords(id: string): string {
  const own = language();
  if (own !== "en") return METHOD_WORDS[id]?.[own] ?? variantWords(id);
  return id
    .replaceAll("-", " ")
    .replace("gdp weighted", "GDP-weighted")
    .replace("non hydro", "non-hydro")
    .replace(/\b(wdi|prc|gdp|afg)\b/g, (word) => word.toUpperCase())
    .replace(/ simple mean$/, ", plain mean")
    .replace("simple mean", "plain mean");
}
