/** Below this width names are above their marks. */
const NARROW = 500;

/** Where a row of a chart of named rows stands, in pixels from the top. */
export interface RowPlace {
  /** The middle of the line of words above it; null where it has none. */
  above: number | null;
  top: number;
  /** The middle of its name, and of its marks. */
  name: number;
  at: number;
  bottom: number;
}

/** The rows of a chart from top to bottom: 24 px each, 36 px where names are above their marks; a row that opens a group has one line more. */
export function rowPlaces(
  rows: readonly {above?: string}[],
  width: number
): {places: RowPlace[]; height: number; isNarrow: boolean} {
  const isNarrow = width < NARROW;
  const step = isNarrow ? 36 : 24;
  let bottom = 0;
  const places = rows.map(({above}, i) => {
    const line = above === undefined ? 0 : i === 0 ? 22 : 34;
    const top = bottom + line;
    bottom = top + step;
    return {
      above: above === undefined ? null : top - 11,
      top,
      name: top + (isNarrow ? 10 : step / 2),
      at: top + (isNarrow ? 25 : step / 2),
      bottom
    };
  });
  return {places, height: bottom, isNarrow};
}
