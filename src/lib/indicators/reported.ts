import {group} from "d3-array";
import type {Measure} from "../contract/framework.js";
import type {ComputedValue, Inputs, Method} from "../contract/indicator.js";
import {MEMBERS} from "../contract/reference.js";
import type {ReportedValue} from "../contract/reported.js";

/** The method of a reported value. */
export const REPORTED: Method = {
  id: "reported",
  title: "As reported by the sector",
  text:
    "What a sector committee or focal point reported, with its evidence. A share is computed from its parts, " +
    "and a bound or an approximation (<, ≥, ≈) stays with the number.",
  formula: "x = reported value; share = numerator / denominator × 100",
  source: "data/reported, one file per sector; each row names who reported it, when, and the evidence."
};

/** The method of a regional figure that is counted over the members' reports. */
export const REPORTED_COUNT: Method = {
  id: "reported-count",
  title: "Counted over the members that reported",
  text:
    "Where the sector reports by country, the regional figure is the number of members that answered yes, " +
    "the sum of what the members counted, or the share over their added parts. The words list who answered what; " +
    "members that did not report are listed as missing and are not taken as no or as zero, " +
    "so that as long as one is missing the number is a lower bound (“at least 1 of 11”), and none at all where it would be zero. " +
    "Where the framework asks one yes or no of the region, members’ answers are listed and not counted, because one yes is not the region’s; " +
    "rates and ratings of members are not added up.",
  formula: "x = number of yes; or Σ xᵢ over the members that reported",
  source: "data/reported; the PRF counts countries or items for these measures."
};

/**
 * Returns the values of every measure that is reported and not computed, from data/reported alone.
 *
 * Out: one row per result, measure, area, year; where only members reported a count or yes/no, a row for CAREC is added.
 * Missing: what nobody reported has no row. The sign of an approximate part carries over to the whole.
 */
export function reportedValues({framework, reported}: Pick<Inputs, "framework" | "reported">): ComputedValue[] {
  const byMeasure = group(reported, ({result, measure}) => `${result}/${measure}`);
  return framework.measures
    .filter(({kind}) => kind === "reported")
    .flatMap((measure) => measureValues(measure, byMeasure.get(`${measure.result}/${measure.measure}`) ?? []));
}

function measureValues(measure: Measure, rows: readonly ReportedValue[]): ComputedValue[] {
  const own = rows.map((row) => ({value: ownValue(measure, row), lineage: [lineageOf(row, 1)]}));
  const byYear = group(rows, ({year}) => year);
  const regional = [...byYear].flatMap(([year, ofYear]) => {
    if (ofYear.some(({area}) => area === "CAREC")) return [];
    return regionalValue(measure, year, ofYear) ?? [];
  });
  return [...own, ...regional];
}

/** What a row says in words: in English, else in the language in which it was reported. @example saidWords(row) // "Being drafted" */
export function saidWords({
  text_en,
  text_zh,
  text_ru
}: Pick<ReportedValue, "text_en" | "text_zh" | "text_ru">): string | null {
  return text_en ?? text_zh ?? text_ru;
}

function ownValue(measure: Measure, row: ReportedValue): ComputedValue["value"] {
  return {
    ...baseRow(measure, row.area, row.year),
    value: row.value ?? shareOf(row.numerator, row.denominator),
    text: row.state ?? saidWords(row),
    sign: row.sign,
    method: REPORTED.id
  };
}

function regionalValue(measure: Measure, year: number, rows: readonly ReportedValue[]): ComputedValue | null {
  const states = rows.filter(({state}) => state !== null);
  const numbers = rows.filter(({value}) => value !== null);
  const isShare = measure.type === "share" && rows.every(({denominator}) => denominator !== null);
  const counted = states.length > 0 ? states : isShare ? [...rows] : numbers;
  // Only what is counted adds up: shares without parts, rates, ratings and words of members make no figure of the region.
  const isAnswer = measure.type === "yes_no" && states.length > 0;
  if (counted.length === 0 || !(isAnswer || isShare || measure.type === "count")) return null;
  const number = isAnswer
    ? null
    : states.length > 0
      ? yesCount(states)
      : isShare
        ? pooledShare(counted)
        : sumOf(counted);
  const there = new Set(counted.map(({area}) => area));
  const missing = MEMBERS.filter((area) => !there.has(area));
  const sign = counted.find((row) => row.sign !== null)?.sign ?? null;
  // What the others count is not known: a number is a lower bound, and of zero nothing is proven. A share has no such bound.
  const isOpen = missing.length > 0 && !isShare && number !== null;
  return {
    value: {
      ...baseRow(measure, "CAREC", year),
      value: isOpen && number === 0 ? null : number,
      text: states.length > 0 ? whoSaidWhat(states) : null,
      sign: isOpen && number !== 0 ? (sign ?? "≥") : sign,
      reporting: counted.length,
      expected: MEMBERS.length,
      missing: missing.length > 0 ? missing.join(";") : null,
      missing_kinds: missing.length > 0 ? missing.map(() => "not reported").join(";") : null,
      method: REPORTED_COUNT.id
    },
    lineage: counted.map((row) => lineageOf(row, 1 / counted.length))
  };
}

function baseRow({result, measure, unit}: Measure, area: string, year: number) {
  const unknown = {
    reporting: null,
    expected: null,
    missing: null,
    missing_kinds: null,
    weight_share: null,
    releases: null,
    reason: null
  };
  return {result, measure, area, year, variant: "headline", text: null, sign: null, unit, ...unknown, flag: null};
}

function lineageOf(row: ReportedValue, weight: number): ComputedValue["lineage"][number] {
  return {
    source: "reported",
    series: `${row.result}/${row.measure}`,
    input_area: row.area,
    input_partner: null,
    input_mode: null,
    input_direction: null,
    input_year: row.year,
    input_value: row.value ?? shareOf(row.numerator, row.denominator),
    release: null,
    snapshot: `reported/${row.result.slice(0, 3)}`,
    row: row.row,
    role: "value",
    weight
  };
}

function shareOf(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : (numerator / denominator) * 100;
}

const yesCount = (rows: readonly ReportedValue[]) => rows.filter(({state}) => state === "yes").length;
const sumOf = (rows: readonly ReportedValue[]) => rows.reduce((sum, {value}) => sum + (value ?? 0), 0);

function pooledShare(rows: readonly ReportedValue[]): number | null {
  const sum = (pick: (row: ReportedValue) => number | null) => rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  return shareOf(
    sum((row) => row.numerator),
    sum((row) => row.denominator)
  );
}

const STATE_WORDS = {yes: "yes", in_progress: "in progress", no: "no"} as const;

function whoSaidWhat(rows: readonly ReportedValue[]): string {
  const states = ["yes", "in_progress", "no"] as const;
  const parts = states.flatMap((state) => {
    const areas = rows.filter((row) => row.state === state).map(({area}) => area);
    return areas.length > 0 ? [`${STATE_WORDS[state]}: ${areas.join(", ")}`] : [];
  });
  return parts.join("; ");
}
