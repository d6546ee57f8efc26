/** Kinds of arrays that columns are made of. */
export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A typed array that grows as values are added, to twice its size. */
export interface GrowingColumn<A extends NumberArray> {
  /** Values that were added, and room behind them; another array after `push`. */
  values: A;
  length: number;
  push(value: number): void;
  /** A copy of exactly the values that were added. */
  toArray(): A;
}

const FIRST_SIZE = 1024;

/**
 * Returns an empty column that grows.
 *
 * @example const trips = growingColumn(Uint32Array); trips.push(7); trips.toArray() // Uint32Array [7]
 */
export function growingColumn<A extends NumberArray>(kind: new (length: number) => A): GrowingColumn<A> {
  const column: GrowingColumn<A> = {
    values: new kind(FIRST_SIZE),
    length: 0,
    push(value) {
      if (column.length === column.values.length) {
        const wider = new kind(column.length * 2);
        wider.set(column.values);
        column.values = wider;
      }
      column.values[column.length++] = value;
    },
    toArray: () => column.values.slice(0, column.length) as A
  };
  return column;
}
