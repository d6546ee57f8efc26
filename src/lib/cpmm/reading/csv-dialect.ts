import {DataError} from "../../contract/data-error.js";
import {likelyEncoding} from "../../text/likely-encoding.js";

/** How a CSV file sets its cells apart, and where its header stands. */
interface CsvDialect {
  /** Byte between cells. */
  separator: number;
  /** Where the header line begins: behind a byte order mark, blank lines and titles of one cell. */
  start: number;
}

const SEPARATORS = [",", ";", "\t", "|"];
const QUOTE_MARK = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
/** A header is within the first lines, if there is one. */
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
 * cell is above it: no line of data is taken for a title. The separator is that of comma, semicolon, tab and bar which
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
    if (byte === QUOTE_MARK && (begins || hasQuotes)) {
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
    } else if (byte === SPACE && begins) continue;
    else if (byte !== SPACE) empty = false;
    begins = false;
  }
  endCell();
  if (lines.length < LINES) lines.push(line);
  return lines;
}

/** The first byte of a piece that is not text: where it is, and the error for its row. */
interface BadText {
  at: number;
  toError(row: number): DataError;
}

/** Takes a file's bytes piece by piece, null at its end; gives the first that is not text, null where all are. */
type TextGuard = (piece: Uint8Array | null) => BadText | null;

const SAVE = 'save it as "CSV UTF-8"';
/** A letter of UTF-8 that the end of a piece cuts is no longer. */
const LONGEST_LETTER = 4;
/** Bytes at the beginning, among which a file that is not text has a zero byte. */
const BEGINNING = 1000;

/**
 * Returns what holds that a file is UTF-8 text: no byte of another encoding, no control character but tab and line ends.
 *
 * The error says which encoding the file looks like. UTF-16, as older Excel saves "Unicode text", is recognized by its first bytes.
 * @example textGuard("may.csv")(bytes)?.toError(1)
 */
export function textGuard(source: string): TextGuard {
  const utf8 = new TextDecoder("utf-8", {fatal: true});
  let isFirst = true;
  return (piece) => {
    const beginning = isFirst && piece !== null;
    isFirst = false;
    if (piece === null) return isWhole(utf8) ? null : {at: 0, toError: (row) => encodingError(source, row, null)};
    if (beginning && (likelyEncoding(piece.subarray(0, BEGINNING)) === "UTF-16" || isBinary(piece)))
      return {at: 0, toError: () => beginningError(source, piece)};
    const control = findControl(piece);
    const text = control < 0 ? piece : piece.subarray(0, control);
    const broken = isUtf8(utf8, text) ? -1 : findBroken(text);
    if (broken >= 0) return {at: broken, toError: (row) => encodingError(source, row, piece)};
    if (control >= 0) return {at: control, toError: (row) => controlError(source, row, piece[control]!)};
    return null;
  };
}

/** One zero byte within a text is a control character of its row; a file that is no text has many other bytes that are none. */
function isBinary(piece: Uint8Array): boolean {
  const beginning = piece.subarray(0, BEGINNING);
  const first = beginning.indexOf(0);
  if (first < 0) return false;
  return findBroken(beginning) < beginning.length - LONGEST_LETTER || findControl(beginning) < first;
}

// A loop: `findIndex` takes five times as long for each of a file's bytes.
function findControl(piece: Uint8Array): number {
  for (let i = 0; i < piece.length; i++) {
    const byte = piece[i]!;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return i;
  }
  return -1;
}

function isUtf8(utf8: TextDecoder, bytes: Uint8Array): boolean {
  try {
    utf8.decode(bytes, {stream: true});
    return true;
  } catch {
    return false;
  }
}

function isWhole(utf8: TextDecoder): boolean {
  try {
    utf8.decode();
    return true;
  } catch {
    return false;
  }
}

/** The first byte that is not UTF-8, found by halving: 0 where it completes a letter that began in the piece before. */
function findBroken(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isUtf8(new TextDecoder("utf-8", {fatal: true}), bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

function beginningError(source: string, piece: Uint8Array): DataError {
  const what = likelyEncoding(piece.subarray(0, BEGINNING)) === "UTF-16" ? "UTF-16" : "not text";
  return new DataError(`invalid encoding of ${source}: ${what} instead of UTF-8; ${SAVE}`, {
    source,
    field: "encoding",
    fault: {kind: what === "UTF-16" ? "encoding-16" : "encoding-binary"}
  });
}

function encodingError(source: string, row: number, piece: Uint8Array | null): DataError {
  const likely = piece === null ? null : likelyEncoding(piece);
  const looks = likely === null || likely === "UTF-8" ? "" : ` and looks like ${likely}`;
  return new DataError(`invalid encoding of ${source} in row ${row}: not UTF-8${looks}; ${SAVE}`, {
    source,
    row,
    field: "encoding",
    fault: {kind: looks === "" ? "encoding-row" : "encoding-like", row, value: likely ?? ""}
  });
}

/** Returns the error of a cell that holds a control character. @example controlError("may.csv", 7, 0x1f) */
export function controlError(source: string, row: number, character: number): DataError {
  const code = character.toString(16).toUpperCase().padStart(4, "0");
  return new DataError(`invalid row ${row} of ${source}: it contains the control character U+${code}; remove it`, {
    source,
    row,
    fault: {kind: "control", row, value: code}
  });
}
