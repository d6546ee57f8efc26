import {DataError} from "../contract/data-error.js";
import type {TextRows} from "./csv-cells.js";
import {type ColumnMap, findColumn} from "./map-columns.js";

const SPACE = 0x20;
const DIGITS = [0x30, 0x39] as const;

/**
 * Throws DataError where one of the rows is a header line whose columns stand in another order than those of the file: two
 * exports were joined, and the rows below it would be read under the wrong columns.
 *
 * A row is a header line where `stop` is no number and half of its cells or more are headings. The file's own header once
 * more is left to the checks of a row, since the rows below it are read as they should be.
 * @example assertOneHeader(rows, columns, "may.csv")
 */
export function assertOneHeader({length, numbers, columns}: TextRows, {read, unread}: ColumnMap, source: string): void {
  const stop = columns.find(({name}) => name === "stop");
  if (stop === undefined) return;
  const byHeading = new Map([
    ...unread.map((heading) => [heading, ""] as const),
    ...Object.entries(read).map(([name, heading]) => [heading, name] as const)
  ]);
  const utf8 = new TextDecoder();
  for (let i = 0; i < length; i++) {
    // One look at one byte of each row: what begins like a number is a stop.
    let at = stop.ends[i]!;
    while (at < stop.ends[i + 1]! && stop.bytes[at] === SPACE) at++;
    const isNumber = at < stop.ends[i + 1]! && stop.bytes[at]! >= DIGITS[0] && stop.bytes[at]! <= DIGITS[1];
    if (isNumber) continue;
    const cells = columns.map(({name, bytes, ends}) => {
      const said = utf8.decode(bytes.subarray(ends[i], ends[i + 1])).trim();
      return {name, said, means: byHeading.get(said) ?? findColumn(said)?.name};
    });
    const filled = cells.filter(({said}) => said !== "");
    const headings = filled.filter(({means}) => means !== undefined);
    if (headings.length * 2 < filled.length || headings.length < 2) continue;
    const other = cells.find(({name, means}) => means !== name);
    if (other === undefined) continue;
    const row = numbers[i]!;
    throw new DataError(
      `mismatched header in row ${row} of ${source}: it has "${other.said}" where the header has "${read[other.name]}", so the rows below stand under other columns; split the file before row ${row}`,
      {source, row, field: other.name, value: other.said}
    );
  }
}
