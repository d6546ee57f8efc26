/** How a CSV file sets its cells apart, and where its header stands. */
export interface CsvDialect {
  /** Byte between cells. */
  separator: number;
  /** Where the header line begins: behind a byte order mark, blank lines and lines of title or remark. */
  start: number;
}

const SEPARATORS = [",", ";", "\t", "|"].map((character) => character.charCodeAt(0));
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
/** A header stands within the first lines, if there is one. */
const LINES = 20;

/**
 * Returns how a CSV file is written, from its first bytes: the separator that cuts most of its first lines into as
 * many cells, and the first line with so many.
 *
 * @example findCsvDialect(new TextEncoder().encode("trip_id;stop\n")) // {separator: 59, start: 0}
 */
export function findCsvDialect(bytes: Uint8Array): CsvDialect {
  const first = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let best: CsvDialect = {separator: SEPARATORS[0]!, start: first};
  let most = 0;
  for (const separator of SEPARATORS) {
    const lines = countCells(bytes, first, separator);
    for (const {start, cells} of lines) {
      const score = cells * lines.filter((line) => line.cells === cells).length;
      if (score > most) {
        most = score;
        best = {separator, start};
      }
    }
  }
  return best;
}

function countCells(bytes: Uint8Array, first: number, separator: number): {start: number; cells: number}[] {
  const lines: {start: number; cells: number}[] = [];
  let start = first;
  let cells = 0;
  let quoted = false;
  for (let i = first; i < bytes.length && lines.length < LINES; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === separator) cells++;
    else if (byte === LF || byte === CR) {
      lines.push({start, cells});
      start = i + 1;
      cells = 0;
    }
  }
  if (start < bytes.length) lines.push({start, cells});
  return lines;
}
