/**
 * Returns headings as names of which no two are alike but for the case: one that is there twice gets `_1`, an empty one
 * `columnN`.
 *
 * @example nameHeadings(["id", "x", "X", ""]) // ["id", "x", "X_1", "column3"]
 */
export function nameHeadings(given: readonly string[]): string[] {
  const names: string[] = [];
  given.forEach((heading, i) => {
    const plain = heading === "" ? `column${i}` : heading;
    let name = plain;
    for (let again = 1; names.some((other) => other.toLowerCase() === name.toLowerCase()); again++)
      name = `${plain}_${again}`;
    names.push(name);
  });
  return names;
}
