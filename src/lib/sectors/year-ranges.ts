/**
 * Returns years as runs, so that a gap shows: "2002–2010, 2013".
 *
 * In: years in any order, each once or more. Without any it is an empty text.
 * @example yearRanges([2013, 2003, 2002]) // "2002–2003, 2013"
 */
export function yearRanges(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const year of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
