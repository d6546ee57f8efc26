/** Widths of Helvetica's letters, and of the faces drawn to its measures, in thousandths of the type size. */
const WIDTHS = new Map(
  Object.entries({
    222: "ijl’‘|",
    278: " !,./:;fIt·[]\\",
    333: "()-r`*",
    500: "ckJsvxyz",
    556: "abdeghnopqu0123456789L#$–_?“”",
    584: "+−<>=≈~",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "→←↑↓—…@"
  }).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const))
);
const SQUARE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;
/** A letter that is not listed, of Cyrillic for one. */
const OTHER = 640;
/** Bold letters are wider by about this part. */
const BOLD = 1.07;

/**
 * Returns about how wide a text is, in pixels, where nothing can be measured.
 * @example textWidth("Kazakhstan") // 60.7
 */
export function textWidth(text: string, {size = 12, bold = false}: {size?: number; bold?: boolean} = {}): number {
  const widthOf = (letter: string) => (SQUARE.test(letter) ? 1000 : (WIDTHS.get(letter) ?? OTHER));
  const sum = [...text].reduce((total, letter) => total + widthOf(letter), 0);
  return Math.round((sum * size * (bold ? BOLD : 1)) / 100) / 10;
}
