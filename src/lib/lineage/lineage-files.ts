import {groupBy} from "../contract/group-by.js";
import type {Cell, LineageRow, ValueRow} from "../contract/tables.js";
import type {CheckedValues} from "../quality/checked-values.js";
import {type LineageData, lineageData} from "./lineage-data.js";

/** What a page fetches when a reader asks where a figure of a result came from, or downloads its values. */
export interface LineageFile {
  /** Values of the result; each column is named once. */
  values: {columns: string[]; rows: Cell[][]};
  lineage: LineageData;
}

/** Name of the file that holds the recomputed baselines, as they were known when the framework was endorsed. */
export const AT_APPROVAL = "at-approval";

/**
 * Returns the texts of the files that pages fetch lineage from, by name: one per result that has values, and one for the
 * figures behind the checks of the printed baselines where there are any.
 *
 * In: values and lineage of a vintage; `then`: those behind the checks, as known at the approval.
 * In the file of the approval a measure is named with its result: `TRD-OP1/services`.
 * @example JSON.parse(lineageFiles(tables, checked).get("TRD-OP1")!).values.rows.length
 */
export function lineageFiles({values, lineage}: CheckedValues, then: CheckedValues): Map<string, string> {
  const linesOf = groupBy(lineage, ({result}) => result);
  const files = new Map<string, string>();
  for (const [result, rows] of groupBy(values, (row) => row.result))
    files.set(result, fileText(rows, linesOf.get(result) ?? []));
  if (then.values.length > 0) files.set(AT_APPROVAL, fileText(then.values.map(named), then.lineage.map(named)));
  return files;
}

function named<T extends {result: string; measure: string}>(row: T): T {
  return {...row, measure: `${row.result}/${row.measure}`};
}

function fileText(values: ValueRow[], lineage: LineageRow[]): string {
  const columns = Object.keys(values[0] ?? {}) as (keyof ValueRow & string)[];
  const rows = values.map((row) => columns.map((column) => row[column]));
  return JSON.stringify({values: {columns, rows}, lineage: lineageData(lineage)} satisfies LineageFile);
}
