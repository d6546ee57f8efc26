import type {Cell, Row, TableSpec} from "./tables.js";

/** What is used of an Arrow table: any copy of the library has it, so that no `instanceof` can break. */
export interface ArrowTable {
  numRows: number;
  getChild(name: string): {get(index: number): unknown} | null;
}

/**
 * Returns an Arrow table of the contract as plain rows, with the columns of its spec.
 *
 * Missing is null. Integers that Arrow gives as bigint become numbers. Throws TypeError where the file lacks a column.
 * @example fromArrow(TABLE_SPECS.values, await FileAttachment("values.arrow").arrow())
 */
export function fromArrow<R extends object = Row>(spec: TableSpec, table: ArrowTable): R[] {
  const columns = spec.columns.map(({name}) => {
    const column = table.getChild(name);
    if (column === null)
      throw new TypeError(`missing column ${name} in a table of ${spec.name}; the file is of another version`);
    return [name, column] as const;
  });
  return Array.from({length: table.numRows}, (_, i) => {
    const row: Row = {};
    for (const [name, column] of columns) row[name] = toCell(column.get(i));
    return row as R;
  });
}

function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === "bigint" ? Number(value) : (value as Cell);
}
