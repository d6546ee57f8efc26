/**
 * Returns an error for each column name that a header holds more than once; which of them would be meant, nobody can say.
 *
 * @example findDuplicateColumns(["year", "iso", "year"], "a.csv") // ['invalid header of a.csv: 2 columns are named "year"']
 */
export function findDuplicateColumns(header: readonly string[], source: string): string[] {
  const counts = new Map<string, number>();
  for (const name of header) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([name, count]) => name !== "" && count > 1)
    .map(
      ([name, count]) => `invalid header of ${source}: ${count} columns are named ${JSON.stringify(name.slice(0, 60))}`
    );
}
