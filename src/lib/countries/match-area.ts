import {DataError} from "../contract/data-error.js";
import type {Reference} from "../contract/reference.js";

/**
 * Returns the ISO3 code of a country as a publisher writes it: its code or English name, or an alias of the publisher
 * (first) or of everybody. Letters' case and outer spaces do not matter; nothing is guessed.
 *
 * Throws DataError for a name that `data/reference` does not hold, naming where to add it.
 * @example matchCountry(reference, "wef", "Kyrgyz Republic") // "KGZ"
 */
export function matchCountry(reference: Reference, source: string, name: string): string {
  const found = countryIndex(reference, source).get(toKey(name));
  if (found === undefined) {
    throw new DataError(
      `unknown country ${JSON.stringify(name)} of ${source}; add it as an alias in data/reference/aliases.csv`,
      {source, field: "area", value: name}
    );
  }
  return found;
}

/**
 * Returns the id of a border crossing point as a report writes it: its id, its English name or an alias.
 *
 * Throws DataError for a name that `data/reference` does not hold, naming where to add it.
 * @example matchBcp(reference, "Yallama") // "BCP-YALLAMA"
 */
export function matchBcp(reference: Reference, name: string): string {
  const found = bcpIndex(reference).get(toKey(name));
  if (found === undefined) {
    throw new DataError(
      `unknown BCP ${JSON.stringify(name)}; add it to data/reference/bcps.csv, or as an alias in data/reference/bcp_aliases.csv`,
      {field: "bcp", value: name}
    );
  }
  return found;
}

// A reader asks for each of tens of thousands of rows: the names are laid out once for each reference and source.
const countryIndexes = new WeakMap<Reference, Map<string, Map<string, string>>>();
const bcpIndexes = new WeakMap<Reference, Map<string, string>>();

function countryIndex(reference: Reference, source: string): Map<string, string> {
  const indexes = countryIndexes.get(reference) ?? new Map<string, Map<string, string>>();
  countryIndexes.set(reference, indexes);
  let index = indexes.get(source);
  if (index === undefined) {
    const rank = (owner: string | null) => (owner === null ? 0 : 1);
    const aliases = reference.aliases.filter((row) => row.source === null || row.source === source);
    // Later entries win: a publisher's own alias over everybody's, that over the name.
    const entries = [
      ...reference.countries.map((row) => [row.name_en, row.iso3] as const),
      ...reference.countries.map((row) => [row.iso3, row.iso3] as const),
      ...aliases.sort((a, b) => rank(a.source) - rank(b.source)).map((row) => [row.alias, row.iso3] as const)
    ];
    index = new Map(entries.map(([name, iso3]) => [toKey(name), iso3]));
    indexes.set(source, index);
  }
  return index;
}

function bcpIndex(reference: Reference): Map<string, string> {
  let index = bcpIndexes.get(reference);
  if (index === undefined) {
    const entries = [
      // A name that two BCPs share says neither: it needs an alias.
      ...reference.bcps
        .filter((row) => reference.bcps.filter((other) => toKey(other.name_en) === toKey(row.name_en)).length === 1)
        .map((row) => [row.name_en, row.bcp] as const),
      ...reference.bcps.map((row) => [row.bcp, row.bcp] as const),
      ...reference.bcp_aliases.map((row) => [row.alias, row.bcp] as const)
    ];
    index = new Map(entries.map(([name, bcp]) => [toKey(name), bcp]));
    bcpIndexes.set(reference, index);
  }
  return index;
}

function toKey(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}
