import type {LineageRow} from "../contract/tables.js";

/** One input observation: source, series, area, partner, mode, direction, year, value, snapshot, row. */
type Input = [
  string,
  string,
  string,
  string | null,
  string | null,
  string | null,
  number,
  number | null,
  string,
  number
];

/** Lineage of a page's values in the smallest form that a script can look up: inputs once, values by key. */
export interface LineageData {
  inputs: Input[];
  /** `measure|area|variant|year` to [input, role, weight] each; role is `v`, `w` or `p`. */
  values: Record<string, [number, string, number | null][]>;
  /** Rows that were left out, by key of the value. */
  more: Record<string, number>;
}

/** A figure made from hundreds of product rows would weigh more than its page: these many are listed, the export has all. */
const MOST_INPUTS = 40;

/** Returns the lineage of one result for its page; an observation that many values use is written once. */
export function lineageData(rows: LineageRow[]): LineageData {
  const inputs: Input[] = [];
  const known = new Map<string, number>();
  const values: LineageData["values"] = {};
  const more: LineageData["more"] = {};
  for (const row of rows) {
    const key = `${row.measure}|${row.area}|${row.variant}|${row.year}`;
    values[key] ??= [];
    if (values[key].length >= MOST_INPUTS) {
      more[key] = (more[key] ?? 0) + 1;
      continue;
    }
    const place = `${row.snapshot}:${row.row}`;
    let at = known.get(place);
    if (at === undefined) {
      at =
        inputs.push([
          row.source,
          row.series,
          row.input_area,
          row.input_partner,
          row.input_mode,
          row.input_direction,
          row.input_year,
          row.input_value,
          row.snapshot,
          row.row
        ]) - 1;
      known.set(place, at);
    }
    values[key].push([at, row.role.charAt(0), row.weight === null ? null : Number(row.weight.toPrecision(4))]);
  }
  return {inputs, values, more};
}
