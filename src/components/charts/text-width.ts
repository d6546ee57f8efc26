/** Widths of letters of the charts' face in sizes of the text, by kind: measured in Liberation Sans, rounded up. */
const NARROW = /[ijl.,:;'’|!()[\]ftrI −-]/;
const BROAD = /[mwMW%@→←]/;
const CAPITAL = /[A-ZА-Я#&]/;
const SQUARE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

/**
 * Returns about how wide a text is, in pixels, where nothing can be measured; rather too wide than too narrow.
 * @example textWidth("Kazakhstan") // 67
 */
export function textWidth(text: string, {size = 12, bold = false}: {size?: number; bold?: boolean} = {}): number {
  const widthOf = (letter: string) =>
    SQUARE.test(letter)
      ? 1
      : NARROW.test(letter)
        ? 0.34
        : BROAD.test(letter)
          ? 0.9
          : CAPITAL.test(letter)
            ? 0.72
            : 0.56;
  const sum = [...text].reduce((total, letter) => total + widthOf(letter), 0);
  return sum * size * (bold ? 1.06 : 1);
}
