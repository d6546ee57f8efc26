import type {TextRows} from "../../src/lib/cpmm/csv-cells.js";
import {sqlText} from "../../src/lib/cpmm/sql-text.js";
import {sqlFile} from "./sql-file.js";

/** Sets cells apart: a control character, which `csvCells` lets into no cell. */
const SEPARATOR = 0x1f;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Returns rows as bytes of a file that DuckDB reads without a guess (`plainCellsSql`): a line a row, its number first.
 *
 * A cell is in quotes only where it holds a quote or a line end.
 * @example await file.write(toPlainCells(rows))
 */
export function toPlainCells({length, numbers, columns}: TextRows): Uint8Array {
  const most = columns.reduce((sum, {bytes}) => sum + 2 * bytes.length, 0) + length * (12 + 3 * columns.length);
  const out = Buffer.allocUnsafe(most);
  let at = 0;
  for (let row = 0; row < length; row++) {
    at += out.write(String(numbers[row]), at, "latin1");
    for (const {bytes, ends} of columns) {
      out[at++] = SEPARATOR;
      const end = ends[row + 1]!;
      let quoted = false;
      for (let i = ends[row]!; i < end && !quoted; i++) {
        const byte = bytes[i]!;
        quoted = byte === QUOTE || byte === LF || byte === CR;
      }
      if (quoted) out[at++] = QUOTE;
      for (let i = ends[row]!; i < end; i++) {
        const byte = bytes[i]!;
        if (byte === QUOTE) out[at++] = QUOTE;
        out[at++] = byte;
      }
      if (quoted) out[at++] = QUOTE;
    }
    out[at++] = LF;
  }
  return out.subarray(0, at);
}

/**
 * Returns the SQL that reads a file of `toPlainCells`: `source_row` and the columns, as text. Every part of the form is said.
 *
 * @example plainCellsSql("raw_0.cells", ["trip_id", "stop"])
 */
export function plainCellsSql(file: string, columns: readonly string[]): string {
  const types = ["source_row: 'BIGINT'", ...columns.map((name) => `${name}: 'VARCHAR'`)].join(", ");
  return `SELECT * FROM read_csv(${sqlFile(file)}, auto_detect = false, header = false, columns = {${types}},
  delim = ${sqlText(String.fromCharCode(SEPARATOR))}, quote = '"', escape = '"', comment = '', new_line = '\\n', skip = 0, nullstr = '',
  strict_mode = true, null_padding = false, max_line_size = 4000000, parallel = false)`;
}
