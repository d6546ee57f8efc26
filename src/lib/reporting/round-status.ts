import type {Framework, Measure} from "../contract/framework.js";
import type {DisputedReport, ReportedValue} from "../contract/reported.js";
import {reportedValues, saidWords} from "../indicators/reported.js";
import {localName, measureName} from "../language/local-name.js";
import {answerWords} from "./report-fields.js";
import {assertReportedYear, leadOf, measuresToReport, sectorsToReport} from "./report-form.js";

/** One measure of a sector in a round, in the language that was being written. */
export interface RoundMeasure {
  /** `EDC-OC1/agreements` */
  id: string;
  name: string;
  /** `reported`: with a figure or answer; `in words`: without one; `disputed`: reports disagree and none counts; else `outstanding`. */
  state: "reported" | "in words" | "disputed" | "outstanding";
  /** What counts for the year, and for the one before; null where nothing does. */
  answer: string | null;
  answer_before: string | null;
  /** Who reported, and the day; null where there is no report. */
  reported_by: string | null;
  reported_on: string | null;
  /** Whether reports of the figure wait for a decision. */
  is_disputed: boolean;
}

/** The round of one sector, in the language that was being written. */
export interface SectorRound {
  sector: string;
  name: string;
  /** Whom to ask, as the framework names the lead. */
  lead: string | null;
  year: number;
  /** ISO date from which what is missing is outstanding: the first day after the year. */
  since: string;
  measures: RoundMeasure[];
  /** How many of the measures are outstanding or disputed. */
  outstanding: number;
}

/**
 * Returns who has reported a year and what is outstanding: one entry for each sector that reports, in the framework's order.
 *
 * In: the framework, the reported rows that count, and the disputed ones. A measure counts as reported where the region, or a member
 * for itself, has a figure or an answer of that year.
 * @example roundStatus({framework, reported, disputed: []}, 2023).map(({sector, outstanding}) => `${sector} ${outstanding}`)
 */
export function roundStatus(
  inputs: {framework: Framework; reported: readonly ReportedValue[]; disputed: readonly DisputedReport[]},
  year: number
): SectorRound[] {
  const {framework} = inputs;
  assertReportedYear(year);
  return sectorsToReport(framework).map((code) => {
    const sector = framework.sectors.find((row) => row.sector === code)!;
    const measures = measuresToReport(framework, code).map((measure) => roundMeasure(measure, inputs, year));
    return {
      sector: code,
      name: localName(sector, "name", "sectors"),
      lead: leadOf(sector, framework),
      year,
      since: `${year + 1}-01-01`,
      measures,
      outstanding: measures.filter(({state}) => state === "outstanding" || state === "disputed").length
    };
  });
}

/**
 * Returns how much of a round is reported: measures of all sectors, and sectors of which none is outstanding.
 *
 * @example countRounds(rounds) // {all: 42, reported: 5, sectors: 9, complete: 1}
 */
export function countRounds(
  rounds: readonly SectorRound[]
): Record<"all" | "reported" | "sectors" | "complete", number> {
  const all = rounds.reduce((sum, {measures}) => sum + measures.length, 0);
  const outstanding = rounds.reduce((sum, round) => sum + round.outstanding, 0);
  const complete = rounds.filter((round) => round.outstanding === 0).length;
  return {all, reported: all - outstanding, sectors: rounds.length, complete};
}

function roundMeasure(
  measure: Measure,
  {reported, disputed}: Pick<Parameters<typeof roundStatus>[0], "reported" | "disputed">,
  year: number
): RoundMeasure {
  const isOwn = (row: {result: string; measure: string}) =>
    row.result === measure.result && row.measure === measure.measure;
  const own = reported.filter(isOwn);
  const rows = own.filter((row) => row.year === year);
  const isDisputed = disputed.some((row) => isOwn(row) && row.year === year && row.decision === null);
  const hasFigure = rows.some((row) => row.value !== null || row.numerator !== null || row.state !== null);
  const last = rows.at(-1);
  return {
    id: `${measure.result}/${measure.measure}`,
    name: measureName(measure),
    state: hasFigure ? "reported" : rows.length > 0 ? "in words" : isDisputed ? "disputed" : "outstanding",
    answer: answerOf(measure, own, year),
    answer_before: answerOf(measure, own, year - 1),
    reported_by: last?.reported_by ?? null,
    reported_on: last?.reported_on ?? null,
    is_disputed: isDisputed
  };
}

/** The region's figure of a year, or the members' answers where they make none. */
function answerOf(measure: Measure, rows: readonly ReportedValue[], year: number): string | null {
  const own = rows.filter((row) => row.year === year);
  if (own.length === 0) return null;
  const framework = {measures: [measure]} as unknown as Framework;
  const region = reportedValues({framework, reported: own}).find(({value}) => value.area === "CAREC")?.value;
  if (region === undefined) return own.map((row) => `${row.area}: ${saidOf(row, measure)}`).join("; ");
  const source = own.find((row) => saidWords(row) === region.text);
  const said = source === undefined ? region.text : (localName(source, "text", "reported") ?? region.text);
  return answerWords({value: region.value, sign: region.sign, text: said, unit: measure.unit});
}

function saidOf(row: ReportedValue, {unit}: Measure): string {
  const said = row.state ?? localName(row, "text", "reported") ?? saidWords(row);
  return answerWords({value: row.value, sign: row.sign, text: said, unit});
}
