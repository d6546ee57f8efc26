import type {Framework, Measure} from "../contract/framework.js";
import type {Reference} from "../contract/reference.js";
import type {ReportedValue, SectorReportRow} from "../contract/reported.js";
import {type Language, withLanguage} from "../language/language.js";
import {countryName, hasLocalText, localName} from "../language/local-name.js";
import {figureWords, shareParts} from "../wording/figure-words.js";

/** What a results table is made from; `reported` are the rows that count today. */
export interface ResultsInputs {
  framework: Framework;
  reported: readonly ReportedValue[];
  reference: Pick<Reference, "countries">;
}

const WORDS = {
  en: {
    result: "Result",
    indicator: "Indicator",
    baseline: "Baseline",
    outcome: "outcome",
    output: "output",
    unreported: "Not reported",
    unstated: "Not stated"
  },
  zh: {
    result: "成果和产出",
    indicator: "指标",
    baseline: "基线",
    outcome: "成果",
    output: "产出",
    unreported: "未报告",
    unstated: "未说明"
  },
  ru: {
    result: "Результат",
    indicator: "Индикатор",
    baseline: "Базовое значение",
    outcome: "конечный результат",
    output: "промежуточный результат",
    unreported: "Отчет не представлен",
    unstated: "Не указано"
  }
} as const;

/**
 * Returns a text of a row in a language: English and Chinese are in the row itself, Russian is its translation in a table of data/languages.
 *
 * @example textOfRow(result, "title", "results", "zh") // "贸易扩大"
 */
export function textOfRow<Name extends string>(
  row: {readonly [Key in `${Name}_${"en" | "zh"}`]: string | null},
  name: Name,
  table: string,
  lang: Language
): string | null {
  if (lang !== "ru") return row[`${name}_${lang}`];
  return withLanguage(lang, () => localName(row, name, table));
}

/**
 * Returns where the words of a row of a report are missing in a language, none where they are there: a report in one language is not written with
 * paragraphs of another.
 *
 * @example missingText(row, "zh", "data/reported/reports/hlt-2022.csv") // ["Chinese text (text_zh) in data/reported/reports/hlt-2022.csv row 4"]
 */
export function missingText({row, content, text_en, text_zh}: SectorReportRow, lang: Language, file: string): string[] {
  if (lang === "zh")
    return content === null && text_zh === null ? [`Chinese text (text_zh) in ${file} row ${row}`] : [];
  const isThere = text_en === null || withLanguage(lang, () => hasLocalText(text_en, "reported"));
  return isThere ? [] : [`Russian text in data/languages/ru/reported.csv of ${file} row ${row}`];
}

/**
 * Returns the results table of an annual report: one row per result of the sector, one column for the baseline and one for each year
 * that was reported up to the report's; each cell is its lines.
 *
 * Results and indicators are in the report's words where `texts` word them, else in the framework's. A share has its parts behind it.
 * A year without a report says so.
 * @example sectorResults(inputs, rows, {sector: "HLT", year: 2022, lang: "en"}).head // ["Result", "Indicator", "2017", "2022"]
 */
export function sectorResults(
  inputs: ResultsInputs,
  texts: readonly SectorReportRow[],
  asked: {sector: string; year: number; lang: Language}
): {head: string[]; rows: string[][][]} {
  const {sector, lang} = asked;
  const words = WORDS[lang];
  const own = reportedUpTo(inputs, asked);
  const years = [...new Set(own.map(({year}) => year))].sort((a, b) => a - b);
  const results = inputs.framework.results.filter((row) => row.sector === sector);
  const ids = new Set(results.map(({id}) => id));
  const measures = inputs.framework.measures.filter(({result}) => ids.has(result));
  const bases = [...new Set(measures.map(({baseline_year}) => baseline_year))];
  const oneYear = bases.length === 1 ? bases[0]! : null;
  const worded = (block: "result" | "indicator", id: string) => {
    const row = texts.find((each) => each.block === block && each.number === id);
    return row && textOfRow(row, "text", "reported", lang);
  };
  return {
    head: [words.result, words.indicator, oneYear === null ? words.baseline : String(oneYear), ...years.map(String)],
    rows: results.map((result) => {
      const of = measures.filter((measure) => measure.result === result.id);
      const lines = of.map((measure) => baselineWords(measure, lang, oneYear));
      return [
        [
          `${result.id} (${words[result.level]})`,
          worded("result", result.id) ?? textOfRow(result, "title", "results", lang) ?? ""
        ],
        [worded("indicator", result.id) ?? textOfRow(result, "indicator", "results", lang) ?? ""],
        [...new Set(lines)],
        ...years.map((year) => {
          const said = own
            .filter((row) => row.result === result.id && row.year === year)
            .flatMap((row) => reportedLines(row, of, inputs.reference, lang));
          return said.length === 0 ? [words.unreported] : said;
        })
      ];
    })
  };
}

function baselineWords(measure: Measure, lang: Language, oneYear: number | null): string {
  const {baseline_value: value, baseline_sign: sign, unit, baseline_year: year} = measure;
  const said =
    textOfRow(measure, "baseline_text", "measures", lang) ??
    (value === null ? WORDS[lang].unstated : figureWords({value, sign, unit}, lang));
  return oneYear === null && year !== null ? `${said} (${year})` : said;
}

/** What was reported, in its own words; a figure that they do not hold is put in front, and a share follows with its parts. */
function reportedLines(
  row: ReportedValue,
  measures: readonly Measure[],
  {countries}: Pick<Reference, "countries">,
  lang: Language
): string[] {
  const measure = measures.find((each) => each.measure === row.measure);
  if (measure === undefined) return [];
  const country = countries.find(({iso3}) => iso3 === row.area);
  const place = country === undefined ? row.area : withLanguage(lang, () => countryName(country, true));
  const area = row.area === "CAREC" ? "" : `${place}: `;
  const colon = lang === "zh" ? "：" : ": ";
  const name = textOfRow(measure, "name", "measures", lang) ?? "";
  const words = textOfRow(row, "text", "reported", lang);
  const {value, sign, state} = row;
  const figure = `${area}${name}${colon}${figureWords({value, sign, text: state, unit: measure.unit}, lang)}`;
  const isHeld = words !== null && (value === null || new RegExp(`(?<![\\d.,])${value}(?![\\d]|[.,]\\d)`).test(words));
  const lines = [
    ...(value === null ? (words === null && state !== null ? [figure] : []) : isHeld ? [] : [figure]),
    ...(words === null ? [] : [words])
  ];
  const parts = shareParts(row);
  if (parts === null) return lines;
  const share = figureWords({value: parts.share, sign, unit: "%"}, lang);
  const about = sign === "≈" ? {en: "about ", zh: "约", ru: "около "}[lang] : "";
  const whole = `${about}${parts.whole}`;
  const of = {
    en: ` (${parts.part} of ${whole})`,
    zh: `（${parts.part}/${whole}）`,
    ru: ` (${parts.part} из ${whole})`
  }[lang];
  return [...lines, `${name}${colon}${share}${of}`];
}

/** Returns what a sector reported for the years up to one, in the order of its file. @example reportedUpTo(inputs, {sector: "HLT", year: 2022}).length // 5 */
export function reportedUpTo(
  {framework, reported}: ResultsInputs,
  {sector, year}: {sector: string; year: number}
): ReportedValue[] {
  const own = new Set(framework.results.filter((row) => row.sector === sector).map(({id}) => id));
  return reported.filter((row) => own.has(row.result) && row.year <= year);
}
