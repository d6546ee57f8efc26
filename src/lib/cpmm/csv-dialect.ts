/** How a CSV file sets its cells apart, and where its header stands. */
export interface CsvDialect {
  /** Byte between cells. */
  separator: number;
  /** Where the header line begins: behind a byte order mark, blank lines and titles of one cell. */
  start: number;
}

const SEPARATORS = [",", ";", "\t", "|"];
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
/** A header stands within the first lines, if there is one. */
const LINES = 20;

interface Line {
  start: number;
  /** Cells that hold something. */
  filled: number;
}

/**
 * Returns how a CSV file is written, from its first bytes.
 *
 * The header is the first line with two cells or more that hold something, so that nothing but blank lines and titles of one
 * cell stands above it: no line of data is taken for a title. The separator is that of comma, semicolon, tab and bar which
 * gives the header most cells.
 * @example findCsvDialect(new TextEncoder().encode("trip_id;stop\n")) // {separator: 59, start: 0}
 */
export function findCsvDialect(bytes: Uint8Array): CsvDialect {
  const first = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const separators = SEPARATORS.map((character) => character.charCodeAt(0));
  let best: CsvDialect = {separator: separators[0]!, start: first};
  let most = 0;
  for (const separator of separators) {
    const lines = readLines(bytes, first, separator);
    const header = lines.find(({filled}) => filled > 1) ?? lines.find(({filled}) => filled > 0);
    if (header === undefined || header.filled <= most) continue;
    most = header.filled;
    best = {separator, start: header.start};
  }
  return best;
}

function readLines(bytes: Uint8Array, first: number, separator: number): Line[] {
  const lines: Line[] = [];
  let line: Line = {start: first, filled: 0};
  let begins = true;
  let empty = true;
  // Whether the cell has quotes around it, and whether they are open.
  let hasQuotes = false;
  let quoted = false;
  const endCell = () => {
    if (!empty) line.filled++;
    begins = true;
    empty = true;
    hasQuotes = false;
  };
  for (let i = first; i < bytes.length && lines.length < LINES; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE && (begins || hasQuotes)) {
      hasQuotes = true;
      quoted = !quoted;
    } else if (!quoted && byte === separator) {
      endCell();
      continue;
    } else if (!quoted && (byte === LF || byte === CR)) {
      endCell();
      if (byte === CR && bytes[i + 1] === LF) i++;
      lines.push(line);
      line = {start: i + 1, filled: 0};
      continue;
    } else if (byte !== SPACE) empty = false;
    begins = false;
  }
  endCell();
  if (lines.length < LINES) lines.push(line);
  return lines;
}
