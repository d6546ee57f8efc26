import {breakLines} from "../../lib/text/break-lines.js";
import {escapeText} from "../layout/markup.js";

/** Where the first chunk of a PNG ends: eight bytes of signature, and the header, which is always 25 bytes long. */
const AFTER_HEADER = 33;

const INCH = 0.0254;

/** Width of a saved picture in print: the text of an A4 page. */
export const PRINT_MM = 170;
/** Dots to the inch of a saved PNG, what printers ask for. */
export const PRINT_DPI = 300;
/** Pixels across a saved PNG. */
export const PRINT_PIXELS = Math.round((PRINT_MM / 25.4) * PRINT_DPI);

const PAD = 16;
const LINE = 17;
const FOOT_LINE = 13;
const SIZE = 13;
const FOOT_SIZE = 10.5;
/** Mean width of a letter in sizes of the text: plain, bold; a Chinese character is as wide as its size. */
const PLAIN = 0.5;
const BOLD = 0.56;
/** A Cyrillic letter is wider than the mean of Latin ones by about this part. */
const CYRILLIC = 1.18;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;
const WIDE_CHARACTER = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/** A picture that stands alone. */
export interface Picture {
  /** SVG, as wide as a page of print. */
  text: string;
  width: number;
  height: number;
}

/** What stands around a drawing. */
export interface PictureWords {
  title: string;
  subtitle: string;
  source: string;
}

/**
 * Returns a drawing with its title and what it measures above, and its source below, as one SVG on white.
 * `drawing` is SVG with its upper left at 0, 0; `ink` and `face` are the color and the faces of the words.
 */
export function pictureFrame(
  {title, subtitle, source}: PictureWords,
  {drawing, width: inner, height: tall, style = ""}: {drawing: string; width: number; height: number; style?: string},
  {ink, face}: {ink: string; face: string}
): Picture {
  const head = [
    ...wrap(title, inner, SIZE * BOLD).map((text) => ({text, weight: 700})),
    ...wrap(subtitle, inner, SIZE * PLAIN).map((text) => ({text, weight: 400}))
  ];
  const foot = wrap(source, inner, FOOT_SIZE * PLAIN);
  const top = PAD + head.length * LINE + 8;
  const width = Math.ceil(inner + 2 * PAD);
  const height = Math.ceil(top + tall + 10 + foot.length * FOOT_LINE + PAD);
  const words = (text: string, y: number, rest: string) =>
    `<text x="${PAD}" y="${y}" fill="${escapeText(ink)}"${rest}>${escapeText(text)}</text>`;
  const mm = Math.round((PRINT_MM * height * 100) / width) / 100;
  return {
    width,
    height,
    text: withoutControls(`<svg xmlns="http://www.w3.org/2000/svg" width="${PRINT_MM}mm" height="${mm}mm" \
viewBox="0 0 ${width} ${height}" font-family="${escapeText(face)}" font-size="${SIZE}">
<title>${escapeText(title)}</title>${style && `\n<style>${style}</style>`}
<rect width="${width}" height="${height}" fill="#fff"/>
${head.map(({text, weight}, i) => words(text, PAD + 12 + i * LINE, ` font-weight="${weight}"`)).join("\n")}
<g transform="translate(${PAD} ${top})">${drawing}</g>
${foot.map((text, i) => words(text, top + tall + 18 + i * FOOT_LINE, ` font-size="${FOOT_SIZE}" fill-opacity="0.75"`)).join("\n")}
</svg>
`)
  };
}

/** Breaks words into lines of a width, by the mean width of a letter. */
function wrap(text: string, width: number, letter: number): string[] {
  const widthOf = (character: string) =>
    WIDE_CHARACTER.test(character) ? SIZE : CYRILLIC_LETTER.test(character) ? letter * CYRILLIC : letter;
  const size = (piece: string) => [...piece].reduce((sum, character) => sum + widthOf(character), 0);
  return breakLines(text, width, size);
}

/** Characters that no SVG may hold: a file with one of them opens nowhere. */
function withoutControls(svg: string): string {
  return svg.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

/**
 * Returns a PNG that says how many dots an inch of print has, so that a text processor sets it at the width it was drawn
 * for. A canvas writes none, and 72 or 96 is taken then.
 */
export function printResolution(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const dots = Math.round(PRINT_DPI / INCH);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, dots);
  view.setUint32(12, dots);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, AFTER_HEADER));
  whole.set(chunk, AFTER_HEADER);
  whole.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return whole;
}

/** The checksum of a chunk: a handful of bytes, which need no table. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
