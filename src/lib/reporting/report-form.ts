import {group} from "d3-array";
import {DataError} from "../contract/data-error.js";
import type {Framework, Measure, Milestone, Sector} from "../contract/framework.js";
import {FIRST_REPORTED_YEAR, MILESTONES} from "../contract/framework.js";
import type {Reference} from "../contract/reference.js";
import type {ReportedValue} from "../contract/reported.js";
import type {ValueRow} from "../contract/tables.js";
import {reportedValues, saidWords} from "../indicators/reported.js";
import {countryName, countryNames, localName, measureName, namesInEach} from "../language/local-name.js";
import {text, textInEach} from "../language/text.js";
import {answerWords} from "./report-fields.js";

/**
 * What a measure is answered by: a whole number; yes, no or in progress; how many members or border crossing points (each of
 * them may also answer for itself); a share by its parts or in percent; any other number; words alone.
 */
export type AnswerKind = "count" | "yes_no" | "members" | "crossings" | "share" | "number" | "words";

/** One measure of a form, with what is known of it, in the language in which the form was made. */
export interface FormMeasure {
  /** `EDC-OC1/agreements` */
  id: string;
  result: string;
  measure: string;
  answer: AnswerKind;
  unit: string;
  name: string;
  /** The indicator's words, which the measure is one number of. */
  definition: string;
  baseline: string;
  target: string;
  /** The last value that was reported, with its year. */
  last: string;
}

/** An area that may answer for itself, with every way that its name is written, in any language. */
export interface FormArea {
  area: string;
  kind: "region" | "member" | "crossing";
  name: string;
  spellings: string[];
}

/** What a sector reports of a year, in the language that was being written when it was made. */
export interface ReportForm {
  sector: string;
  sector_name: string;
  lead: string | null;
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
  assertReportedYear(year);
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
    sector_name: localName(found, "name", "sectors"),
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

/** Refuses a year of which no progress is reported. Throws DataError. @example assertReportedYear(2023) */
export function assertReportedYear(year: number): void {
  if (!Number.isInteger(year) || year < FIRST_REPORTED_YEAR || year > LAST_YEAR)
    throw new DataError(
      `invalid year ${year}: progress is reported from ${FIRST_REPORTED_YEAR}, the year after the baselines, to ${LAST_YEAR}`
    );
}

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
  const result = framework.results.find(({id}) => id === measure.result)!;
  const milestone = milestoneOf(framework.milestones, measure, year);
  const baseline = localName(measure, "baseline_text", "measures");
  return {
    id: idOf(measure),
    result: measure.result,
    measure: measure.measure,
    answer: answerKind(measure),
    unit: measure.unit,
    name: measureName(measure),
    definition: localName(result, "indicator", "results"),
    baseline: baseline === null ? text("report-not-stated") : yearWords(measure.baseline_year, baseline),
    target: targetWords(milestone),
    last: lastWords(values, reported, year)
  };
}

function targetWords(milestone: Milestone | undefined): string {
  const words = milestone === undefined ? null : localName(milestone, "text", "measures");
  return yearWords(milestone?.milestone ?? null, words ?? text("report-not-stated"));
}

function yearWords(year: number | null, words: string): string {
  return text("report-year-words", {year: String(year ?? ""), words});
}

/** Longer words are cut: the cell shows what was said last, the site all of it. */
const MAX_WORDS = 160;

function lastWords(values: Omit<ValueRow, "vintage">[], reported: readonly ReportedValue[], year: number): string {
  const known = values
    .filter((row) => row.area === "CAREC" && row.year <= year && (row.value !== null || row.text !== null))
    .sort((a, b) => a.year - b.year)
    .at(-1);
  if (known === undefined) return text("report-never-reported");
  const own = reported.find(
    (row) => idOf(row) === idOf(known) && row.year === known.year && saidWords(row) === known.text
  );
  const said = own === undefined ? known.text : (localName(own, "text", "reported") ?? known.text);
  return yearWords(
    known.year,
    answerWords({value: known.value, sign: known.sign, text: said, unit: known.unit}, MAX_WORDS)
  );
}

/** Returns whom to ask for a sector's report, as the framework names the lead; null where it names none. */
export function leadOf(sector: Sector, {clusters}: Framework): string | null {
  const above = clusters.find((row) => row.cluster === sector.cluster);
  return localName(sector, "lead", "sectors") ?? (above === undefined ? null : localName(above, "lead", "sectors"));
}

function formAreas({countries, bcps, aliases}: FormInputs["reference"], hasCrossings: boolean): FormArea[] {
  const members = countries
    .filter(({carec_member}) => carec_member)
    .map(
      (country): FormArea => ({
        area: country.iso3,
        kind: "member",
        name: countryName(country),
        spellings: [
          ...countryNames(country),
          ...aliases.filter(({iso3}) => iso3 === country.iso3).map(({alias}) => alias)
        ]
      })
    );
  const crossings = bcps.map((crossing): FormArea => {
    const {bcp, iso3, name_en} = crossing;
    const spellings = namesInEach(name_en, "bcps").flatMap((name) => [name, `${name} (${iso3})`]);
    return {
      area: bcp,
      kind: "crossing",
      name: `${localName(crossing, "name", "bcps")} (${iso3})`,
      spellings: [bcp, ...spellings]
    };
  });
  const region: FormArea = {
    area: "CAREC",
    kind: "region",
    name: text("report-region"),
    spellings: ["CAREC", ...textInEach("report-region")]
  };
  return [region, ...members, ...(hasCrossings ? crossings : [])];
}

const idOf = ({result, measure}: {result: string; measure: string}) => `${result}/${measure}`;
