import {makeData, makeVector, Table, Utf8, type Vector} from "npm:apache-arrow";
import type {TextRows} from "../../lib/cpmm/csv-cells.js";
import type {TextColumn} from "../../lib/cpmm/growing-text.js";

/** Returns rows of text as an Arrow table, with `source_row`, the row's number in its file. @example toTextTable(rows).numRows */
export function toTextTable({numbers, columns}: TextRows): Table {
  return new Table({
    ...Object.fromEntries(columns.map((column) => [column.name, toTextVector(column)])),
    source_row: makeVector(numbers)
  });
}

/** Returns a column of text as an Arrow vector over the same bytes. @example toTextVector(column).get(0) */
export function toTextVector({bytes, ends}: TextColumn): Vector<Utf8> {
  return makeVector(
    makeData({type: new Utf8(), length: ends.length - 1, nullCount: 0, valueOffsets: ends, data: bytes})
  );
}
