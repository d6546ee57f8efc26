/** Measures a text, in any unit. */
export type TextWidth = (text: string) => number;

/** Characters that no line begins with, and that no line ends with, in Chinese. */
const NOT_FIRST = /^[，。、；：？！）》”’…%％·]/;
const NOT_LAST = /[（《“‘]$/;
/** So far into an address that it may go on in the next line. */
const IN_ADDRESS = /\/\S*[?&]$/;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/**
 * Returns a text in lines of a width: broken behind spaces, and in Chinese behind any character but where a mark would begin
 * a line or an opening one end it; an address behind ? and &. A word that is wider than a line is broken within.
 *
 * @example breakLines("a bb ccc", 4, (text) => text.length) // ["a bb", "ccc"]
 */
export function breakLines(text: string, width: number, widthOf: TextWidth): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text.trim()).flatMap((whole) => splitWide(whole, width, widthOf))) {
    if (line !== "" && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trim()];
}

/**
 * Returns at most so many lines of a text; where it is longer, the last ends with an ellipsis.
 * @example fitLines("a bb ccc", {width: 4, lines: 1}, (text) => text.length) // ["a…"]
 */
export function fitLines(text: string, {width, lines}: {width: number; lines: number}, widthOf: TextWidth): string[] {
  const all = breakLines(text, width, widthOf);
  if (all.length <= lines) return all;
  if (lines < 1) return [];
  let last = all[lines - 1]!;
  while (last !== "" && widthOf(`${trimMark(last)}…`) > width) last = piecesOf(last).slice(0, -1).join("") || cut(last);
  return [...all.slice(0, lines - 1), `${trimMark(last)}…`];
}

/** Pieces that a line may end behind. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    const isOpen = last !== undefined && (/\s$/.test(last) ? /^\s/.test(character) : !mayBreak(last, character));
    if (isOpen) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

function mayBreak(before: string, character: string): boolean {
  if (/\s/.test(character) || NOT_FIRST.test(character) || NOT_LAST.test(before)) return false;
  return WIDE.test(character) || WIDE.test(before.at(-1)!) || IN_ADDRESS.test(before);
}

function splitWide(piece: string, width: number, widthOf: TextWidth): string[] {
  if (widthOf(piece.trimEnd()) <= width) return [piece];
  const parts = [""];
  for (const character of piece) {
    if (parts.at(-1) !== "" && widthOf(parts.at(-1)! + character) > width) parts.push("");
    parts[parts.length - 1] += character;
  }
  return parts;
}

function cut(text: string): string {
  return [...text].slice(0, -1).join("");
}

function trimMark(text: string): string {
  return text.replace(/[\s，。、；：,.;:]+$/, "");
}
