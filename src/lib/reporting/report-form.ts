import {group} from "d3-array";
import {DataError} from "../contract/data-error.js";
import type {Framework, Measure, Milestone, Sector} from "../contract/framework.js";
import {FIRST_REPORTED_YEAR, MILESTONES} from "../contract/framework.js";
import type {Reference} from "../contract/reference.js";
import type {ReportedValue} from "../contract/reported.js";
import type {ValueRow} from "../contract/tables.js";
import {reportedValues} from "../indicators/reported.js";
import {figureWords, type Lang} from "../wording/figure-words.js";

/**
 * What a measure is answered by: a whole number; yes, no or in progress; how many members or border crossing points (each of
 * them may also answer for itself); a share by its parts or in percent; any other number; words alone.
 */
export type AnswerKind = "count" | "yes_no" | "members" | "crossings" | "share" | "number" | "words";

/** One measure of a form, with what is known of it. Texts are as the framework has them, in two languages. */
export interface FormMeasure {
  /** `EDC-OC1/agreements` */
  id: string;
  result: string;
  measure: string;
  answer: AnswerKind;
  unit: string;
  name: Record<Lang, string>;
  /** The indicator's words, which the measure is one number of. */
  definition: Record<Lang, string>;
  baseline: Record<Lang, string>;
  target: Record<Lang, string>;
  /** The last value that was reported, with its year. */
  last: Record<Lang, string>;
}

/** An area that may answer for itself, with every way that its name is written. */
export interface FormArea {
  area: string;
  kind: "region" | "member" | "crossing";
  name: Record<Lang, string>;
  spellings: string[];
}

/** What a sector reports of a year. */
export interface ReportForm {
  sector: string;
  sector_name: Record<Lang, string>;
  lead: Record<Lang, string | null>;
  year: number;
  /** The framework that the measures are of: `2020-12`, or `2020-12 + 2024-11-01-targets` where it was amended. */
  framework: string;
  measures: FormMeasure[];
  /** The region first, then the members, then crossings where a measure counts them. */
  areas: FormArea[];
}

/** What a form is made from; `reported` are the rows that the vintage of today sees. */
export interface FormInputs {
  framework: Framework;
  reference: Pick<Reference, "countries" | "bcps" | "aliases">;
  reported: readonly ReportedValue[];
}

/**
 * Returns the form of a sector and a year: every measure that the framework, as amended, has the sector count and report.
 *
 * In: the framework of today, so that a measure that was retired is not asked, and one that was added is. Out: measures in the
 * order of the framework. Throws DataError for a sector that is unknown or has nothing to report, and for a year that no
 * progress is reported for: the baseline's or an earlier one, or one beyond the four digits of a year.
 * @example reportForm(inputs, {sector: "EDC", year: 2023}).measures.map(({id}) => id) // ["EDC-OC1/agreements", …]
 */
export function reportForm(
  {framework, reference, reported}: FormInputs,
  {sector, year}: {sector: string; year: number}
): ReportForm {
  const found = framework.sectors.find((row) => row.sector === sector);
  const sectors = sectorsToReport(framework);
  if (found === undefined)
    throw new DataError(`unknown sector ${JSON.stringify(sector)}; sectors that report: ${sectors.join(", ")}`);
  if (!sectors.includes(sector))
    throw new DataError(
      `missing measures to report for ${sector}: all of them are computed from published series; sectors that report: ${sectors.join(", ")}`
    );
  if (!Number.isInteger(year) || year < FIRST_REPORTED_YEAR || year > LAST_YEAR)
    throw new DataError(
      `invalid year ${year}: progress is reported from ${FIRST_REPORTED_YEAR}, the year after the baselines, on`
    );
  const own = measuresToReport(framework, sector);
  const values = group(reportedValues({framework, reported: [...reported]}), ({value}) => idOf(value));
  const measures = own.map((measure) =>
    formMeasure(
      measure,
      framework,
      year,
      (values.get(idOf(measure)) ?? []).map(({value}) => value),
      reported
    )
  );
  return {
    sector,
    sector_name: {en: found.name_en, zh: found.name_zh},
    lead: leadOf(found, framework),
    year,
    framework: [framework.edition, ...framework.amendments].join(" + "),
    measures,
    areas: formAreas(
      reference,
      measures.some(({answer}) => answer === "crossings")
    )
  };
}

/** The framework ends in 2030, and no form reaches past the century. */
const LAST_YEAR = 2099;

/** Returns the measures that a sector counts and reports itself, in the order of the framework. @example measuresToReport(framework, "EDC").length // 4 */
export function measuresToReport(framework: Framework, sector: string): Measure[] {
  const results = new Set(framework.results.filter((row) => row.sector === sector).map(({id}) => id));
  return framework.measures.filter(({kind, result}) => kind === "reported" && results.has(result));
}

/** Returns the sectors that report at least one measure, in the order of the framework. @example sectorsToReport(framework).includes("TRP") // false */
export function sectorsToReport(framework: Framework): string[] {
  return framework.sectors.map(({sector}) => sector).filter((sector) => measuresToReport(framework, sector).length > 0);
}

/**
 * Returns what a measure is answered by. A count whose id is `countries` or begins with `countries-` or `members-` counts
 * members, one of `crossings` border crossing points: amendments name theirs in the same way.
 *
 * @example answerKind({measure: "countries-sharing", type: "count"}) // "members"
 */
export function answerKind({measure, type}: Pick<Measure, "measure" | "type">): AnswerKind {
  if (type === "count" && /^(countries|members)(-|$)/.test(measure)) return "members";
  if (type === "count" && /^crossings(-|$)/.test(measure)) return "crossings";
  if (type === "count" || type === "share" || type === "yes_no") return type;
  return type === "text" || type === "rating" ? "words" : "number";
}

/**
 * Returns the milestone that a year's report is judged at: the first that is not before it, or the last of all.
 * @example milestoneOf(milestones, measure, 2022)?.milestone // 2023
 */
export function milestoneOf(
  milestones: readonly Milestone[],
  {result, measure}: Pick<Measure, "result" | "measure">,
  year: number
): Milestone | undefined {
  const due = MILESTONES.find((milestone) => milestone >= year) ?? MILESTONES.at(-1)!;
  return milestones.find((row) => row.result === result && row.measure === measure && row.milestone === due);
}

function formMeasure(
  measure: Measure,
  framework: Framework,
  year: number,
  values: Omit<ValueRow, "vintage">[],
  reported: readonly ReportedValue[]
): FormMeasure {
  const {indicator_en, indicator_zh} = framework.results.find(({id}) => id === measure.result)!;
  const milestone = milestoneOf(framework.milestones, measure, year);
  const {baseline_text_en, baseline_text_zh, baseline_year} = measure;
  return {
    id: idOf(measure),
    result: measure.result,
    measure: measure.measure,
    answer: answerKind(measure),
    unit: measure.unit,
    name: {en: measure.name_en, zh: measure.name_zh},
    definition: {en: indicator_en, zh: indicator_zh},
    baseline: {
      en: baseline_text_en === null ? "not stated" : `${baseline_year}: ${baseline_text_en}`,
      zh: baseline_text_zh === null ? "未列出" : `${baseline_year}：${baseline_text_zh}`
    },
    target: targetWords(milestone),
    last: lastWords(values, reported, year)
  };
}

function targetWords(milestone: Milestone | undefined): Record<Lang, string> {
  const {text_en, text_zh} = milestone ?? {text_en: null, text_zh: null};
  const year = milestone?.milestone ?? "";
  return {
    en: text_en === null ? `${year}: not stated` : `${year}: ${text_en}`,
    zh: text_zh === null ? `${year}：未列出` : `${year}：${text_zh}`
  };
}

/** Longer words are cut: the cell shows what was said last, the site all of it. */
const MAX_WORDS = 160;

function lastWords(
  values: Omit<ValueRow, "vintage">[],
  reported: readonly ReportedValue[],
  year: number
): Record<Lang, string> {
  const known = values
    .filter((row) => row.area === "CAREC" && row.year <= year && (row.value !== null || row.text !== null))
    .sort((a, b) => a.year - b.year)
    .at(-1);
  if (known === undefined) return {en: "never reported", zh: "从未报告"};
  const words = (lang: Lang) => {
    const inChinese = reported.find(
      (row) => idOf(row) === idOf(known) && row.year === known.year && row.text_en === known.text
    )?.text_zh;
    const said = lang === "zh" && inChinese != null ? inChinese : known.text;
    const text = figureWords({value: known.value, sign: known.sign, text: said, unit: known.unit}, lang);
    return text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS)}…` : text;
  };
  return {en: `${known.year}: ${words("en")}`, zh: `${known.year}：${words("zh")}`};
}

function leadOf({lead_en, lead_zh, cluster}: Sector, {clusters}: Framework): Record<Lang, string | null> {
  const above = clusters.find((row) => row.cluster === cluster);
  return {en: lead_en ?? above?.lead_en ?? null, zh: lead_zh ?? above?.lead_zh ?? null};
}

function formAreas({countries, bcps, aliases}: FormInputs["reference"], hasCrossings: boolean): FormArea[] {
  const members = countries
    .filter(({carec_member}) => carec_member)
    .map(
      ({iso3, name_en, short_en, name_zh}): FormArea => ({
        area: iso3,
        kind: "member",
        name: {en: name_en, zh: name_zh},
        spellings: [
          iso3,
          name_en,
          short_en,
          name_zh,
          ...aliases.filter((row) => row.iso3 === iso3).map((row) => row.alias)
        ]
      })
    );
  const crossings = bcps.map(
    ({bcp, name_en, iso3}): FormArea => ({
      area: bcp,
      kind: "crossing",
      name: {en: `${name_en} (${iso3})`, zh: `${name_en} (${iso3})`},
      spellings: [bcp, name_en, `${name_en} (${iso3})`]
    })
  );
  const region: FormArea = {
    area: "CAREC",
    kind: "region",
    name: {en: "CAREC", zh: "CAREC"},
    spellings: ["CAREC"]
  };
  return [region, ...members, ...(hasCrossings ? crossings : [])];
}

const idOf = ({result, measure}: {result: string; measure: string}) => `${result}/${measure}`;
