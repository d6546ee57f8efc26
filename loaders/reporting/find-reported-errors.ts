import type {Measure} from "../../src/lib/contract/framework.js";
import type {ReportedValue} from "../../src/lib/contract/reported.js";
import {quoteValue} from "../csv/read-csv.js";

interface Allowed {
  /** Names the file in messages. */
  file: string;
  /** The file's sector code. */
  sector: string;
  /** Known measures by `result/measure`. */
  measures: ReadonlyMap<string, Measure>;
  areas: ReadonlySet<string>;
  /** ISO date: nothing was reported or received after it. */
  /** ISO date after which nothing can have been reported; null where that is not checked. */
  today: string | null;
}

/**
 * Returns one message for every reported row that cannot be right, an empty list where all can. See `readReported`.
 *
 * @example findReportedErrors(rows, {file: "hlt.csv", sector: "HLT", measures, areas, today: "2026-11-25"}) // []
 */
export function findReportedErrors(rows: readonly ReportedValue[], allowed: Allowed): string[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const at = `${allowed.file} row ${row.row}`;
    const key = [row.result, row.measure, row.area, row.year, row.period, row.received_on].join("/");
    const twice = seen.has(key) ? [`duplicate row in ${at}: ${quoteValue(key)}; keep one`] : [];
    seen.add(key);
    return [
      ...twice,
      ...findKeyErrors(row, allowed, at),
      ...findDateErrors(row, allowed, at),
      ...findValueErrors(row, allowed, at)
    ];
  });
}

function findKeyErrors(row: ReportedValue, {measures, areas, sector}: Allowed, at: string): string[] {
  const measure = measures.get(`${row.result}/${row.measure}`);
  const ofResult = [...measures.values()].filter(({result}) => result === row.result).map((each) => each.measure);
  const results = new Set([...measures.values()].map(({result}) => result).filter((id) => id.startsWith(`${sector}-`)));
  const errors: string[] = [];
  if (ofResult.length === 0)
    errors.push(`unknown result ${quoteValue(row.result)} in ${at}; allowed: ${[...results].join(", ") || "none"}`);
  else if (measure === undefined)
    errors.push(
      `unknown measure ${quoteValue(`${row.result}/${row.measure}`)} in ${at}; allowed: ${ofResult.join(", ")}`
    );
  else if (measure.kind === "computed")
    errors.push(`invalid measure "${row.result}/${row.measure}" in ${at}: it is computed from series; remove the row`);
  if (ofResult.length > 0 && !row.result.startsWith(`${sector}-`))
    errors.push(`mismatched result "${row.result}" in ${at}: not of ${sector}; move the row to the file of its sector`);
  if (!areas.has(row.area))
    errors.push(`unknown area ${quoteValue(row.area)} in ${at}; allowed: ${[...areas].join(", ")}`);
  const [start, end] = row.period?.split("/") ?? [];
  if (end !== undefined && Number(end.slice(0, 4)) !== row.year)
    errors.push(`mismatched year ${row.year} in ${at}: the period ${row.period} ends in another; correct one`);
  if (start !== undefined && end !== undefined && start > end)
    errors.push(`invalid period "${row.period}" in ${at}: it ends before it begins`);
  return errors;
}

/**
 * What is reported has happened: a period has reached its last month, and a number without a period is of a whole year. A
 * state and words may be of the year so far.
 */
function findDateErrors(row: ReportedValue, {today}: Allowed, at: string): string[] {
  const {year, period, reported_on, received_on} = row;
  const isWholeYear = row.value !== null || row.numerator !== null;
  const end = lastMonth(period?.split("/")[1] ?? (isWholeYear ? `${year}-12` : `${year}-01`));
  const errors: string[] = [];
  if (end > reported_on.slice(0, 7))
    errors.push(
      period === null
        ? `invalid year ${year} in ${at}: not over on ${reported_on}, when it was reported; give the period that is meant, or correct one of the two`
        : `invalid period "${period}" in ${at}: not over on ${reported_on}, when it was reported; correct one of the two`
    );
  if (received_on < reported_on)
    errors.push(
      `invalid received_on ${received_on} in ${at}: before it was reported, on ${reported_on}; correct one of the two`
    );
  for (const field of ["reported_on", "received_on"] as const)
    if (today !== null && row[field] > today)
      errors.push(`invalid ${field} ${row[field]} in ${at}: after today, ${today}; give the day it was`);
  return errors;
}

/** The last month of a year or month of a period. */
const lastMonth = (text: string) => (text.length === 4 ? `${text}-12` : text);

function findValueErrors(row: ReportedValue, {measures}: Allowed, at: string): string[] {
  const {value, numerator, denominator, sign, state, text_en} = row;
  const type = measures.get(`${row.result}/${row.measure}`)?.type;
  const errors: string[] = [];
  if ((numerator === null) !== (denominator === null))
    errors.push(`missing part of a share in ${at}; give numerator and denominator, or neither`);
  if (numerator !== null && denominator !== null && (denominator <= 0 || numerator < 0 || numerator > denominator))
    errors.push(`invalid parts ${numerator} of ${denominator} in ${at}: not a part of a whole`);
  if (value !== null && numerator !== null)
    errors.push(`invalid value ${value} in ${at}: a share is computed from its parts; leave it empty`);
  if (value === null && numerator === null && state === null && text_en === null)
    errors.push(`missing value in ${at}; give a number, parts, a state or words, or remove the row`);
  if (sign !== null && value === null && numerator === null)
    errors.push(`invalid sign "${sign}" in ${at}: there is no number; leave it empty`);
  if (value !== null && type === "count" && (value < 0 || !Number.isInteger(value)))
    errors.push(`invalid value ${value} in ${at}: a count is a whole number from 0`);
  if (value !== null && type === "share" && (value < 0 || value > 100))
    errors.push(`invalid value ${value} in ${at}: a share is between 0 and 100`);
  if (value !== null && (type === "yes_no" || type === "rating" || type === "text"))
    errors.push(`invalid value ${value} in ${at}: the measure takes a state or words; leave it empty`);
  if (state !== null && type !== undefined && type !== "yes_no" && type !== "count")
    errors.push(`invalid state "${state}" in ${at}: only a yes/no measure or a count of countries takes one`);
  return errors;
}
