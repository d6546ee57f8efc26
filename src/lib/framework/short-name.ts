/**
 * Returns a result's short English name (data/reference/short_names.csv), or its title where it has none.
 *
 * @example shortName({title_en: "…", short_en: "Time to cross borders"}) // "Time to cross borders"
 */
export function shortName({title_en, short_en}: {title_en: string; short_en?: string}): string {
  return short_en ?? title_en;
}
