import type {TableSpec} from "../../src/lib/contract/tables.js";
import {assertRows} from "./assert-rows.js";

/**
 * Returns rows as a JSON array, one row a line, with the columns of the table's spec in their order; missing is null.
 *
 * Throws DataError where a row does not keep the spec.
 * @example tableToJson(TABLE_SPECS.results, tables.results)
 */
export function tableToJson(spec: TableSpec, rows: readonly object[]): string {
  const names = spec.columns.map(({name}) => name);
  const lines = assertRows(spec, rows).map((row) => JSON.stringify(row, names));
  return lines.length > 0 ? `[\n${lines.join(",\n")}\n]\n` : "[]\n";
}
