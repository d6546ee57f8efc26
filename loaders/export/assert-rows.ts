import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {Cell, Column, Row, TableSpec} from "../../src/lib/contract/tables.js";

const INT32_LIMIT = 2 ** 31;

/** Tables that were found right: written in four formats, a table is looked through once. */
const checked = new WeakMap<readonly object[], TableSpec>();

/**
 * Returns the rows as they are, typed, after checking each cell against the table's spec: type, nullability, no unknown column.
 *
 * Throws DataError that lists up to ten bad cells with row (1 is the first), column and value.
 * @example assertRows(TABLE_SPECS.values, tables.values)
 */
export function assertRows(spec: TableSpec, rows: readonly object[]): readonly Row[] {
  if (checked.get(rows) === spec) return rows as readonly Row[];
  const known = new Set(spec.columns.map(({name}) => name));
  const errors: string[] = [];
  (rows as readonly Row[]).forEach((row, i) => {
    for (const column of spec.columns) {
      const wrong = cellError(column, row[column.name]);
      if (wrong) errors.push(`row ${i + 1} ${column.name}: ${wrong}`);
    }
    for (const name of Object.keys(row)) {
      if (!known.has(name))
        errors.push(`row ${i + 1}: unknown column ${name}; add it to src/lib/contract/table-specs.ts`);
    }
  });
  assertNoErrors(errors, `table ${spec.name}`);
  checked.set(rows, spec);
  return rows as readonly Row[];
}

function cellError({type, nullable}: Column, cell: Cell | undefined): string | null {
  if (cell === undefined) return "missing";
  if (cell === null) return nullable ? null : "null where the spec allows none";
  switch (type) {
    case "string":
      return typeof cell === "string" ? null : `${JSON.stringify(cell)} is no text`;
    case "bool":
      return typeof cell === "boolean" ? null : `${JSON.stringify(cell)} is no true or false`;
    case "int":
      return Number.isInteger(cell) && Math.abs(cell as number) < INT32_LIMIT ? null : `${cell} is no 32-bit integer`;
    case "float":
      return typeof cell === "number" && Number.isFinite(cell) ? null : `${cell} is no finite number`;
  }
}
