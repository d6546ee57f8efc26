import type {Measure} from "../../src/lib/contract/framework.js";
import type {ReportedValue} from "../../src/lib/contract/reported.js";
import {findDateFaults, findValueFaults} from "../../src/lib/reporting/report-rules.js";
import {quoteValue} from "../csv/read-csv.js";

interface Allowed {
  /** Names the file in messages. */
  file: string;
  /** The file's sector code. */
  sector: string;
  /** Known measures by `result/measure`. */
  measures: ReadonlyMap<string, Measure>;
  areas: ReadonlySet<string>;
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
    // Two periods that end in one year are two figures of that year: the one received last counts.
    const moment = [row.result, row.measure, row.area, row.year, row.received_on].join("/");
    const twice = seen.has(moment) ? [`duplicate row in ${at}: ${quoteValue(key)}; keep one`] : [];
    seen.add(moment);
    return [
      ...twice,
      ...findKeyErrors(row, allowed, at),
      ...[...findDateFaults(row, allowed.today), ...findValueFaults(row, typeOf(row, allowed))].map(
        ({what, why}) => `${what} in ${at}${why}`
      )
    ];
  });
}

const typeOf = ({result, measure}: ReportedValue, {measures}: Allowed) => measures.get(`${result}/${measure}`)?.type;

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
  return errors;
}
