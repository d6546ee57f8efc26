import {group} from "d3-array";
import type {Cell, LineageRow, ValueRow} from "../contract/tables.js";
import type {RecomputedBaselines} from "../quality/recomputed-baselines.js";
import {type LineageWords, lineageWords, type WordSources} from "./lineage-words.js";

/** What a page fetches when a reader asks where a figure of a result came from, or downloads its values. */
export interface LineageFile {
  /** Values of the result; each column is named once. */
  values: {columns: string[]; rows: Cell[][]};
  lineage: LineageData;
  words: LineageWords;
}

/** Name of the file that holds the recomputed baselines, as they were known when the framework was endorsed. */
export const AT_ENDORSEMENT = "at-endorsement";

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

/**
 * Returns the texts of the files that pages fetch lineage from, by name: one per result that has values, and one for the
 * figures behind the checks of the published baselines where there are any.
 *
 * In: values and lineage of a vintage; `then`: those behind the checks, as known when the framework was endorsed.
 * In that file a measure is named with its result: `TRD-OP1/services`. `sources` has the words for the codes.
 * @example JSON.parse(lineageFiles(tables, checked, sources).get("TRD-OP1")!).values.rows.length
 */
export function lineageFiles(
  {values, lineage}: RecomputedBaselines,
  then: RecomputedBaselines,
  sources: WordSources
): Map<string, string> {
  const linesOf = group(lineage, ({result}) => result);
  const files = new Map<string, string>();
  for (const [result, rows] of group(values, (row) => row.result))
    files.set(result, fileText(rows, linesOf.get(result) ?? [], sources));
  if (then.values.length > 0)
    files.set(AT_ENDORSEMENT, fileText(then.values.map(named), then.lineage.map(named), sources));
  return files;
}

function named<T extends {result: string; measure: string}>(row: T): T {
  return {...row, measure: `${row.result}/${row.measure}`};
}

function fileText(values: ValueRow[], lineage: LineageRow[], sources: WordSources): string {
  const columns = Object.keys(values[0] ?? {}) as (keyof ValueRow & string)[];
  const rows = values.map((row) => columns.map((column) => row[column]));
  const data = lineageData(lineage);
  // Words for the rows that the file holds: a page lists no others.
  const held = data.inputs.map(([source, series, input_area, input_partner, , , , , snapshot]) => ({
    source,
    series,
    input_area,
    input_partner,
    snapshot
  }));
  const words = lineageWords(values, held, sources);
  return JSON.stringify({values: {columns, rows}, lineage: data, words} satisfies LineageFile);
}
