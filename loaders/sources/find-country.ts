import {countrySpellings} from "../../src/lib/borders/place-spellings.js";
import type {Reference} from "../../src/lib/contract/reference.js";

/** Answers with the ISO3 code of a country as a publisher writes it, undefined for a name that nobody listed. */
export type FindCountry = (name: string) => string | undefined;

/**
 * Returns the lookup of a source: ISO3 codes, the English names and the aliases of data/reference, the source's own
 * aliases before those for everyone. Case and outer spaces do not matter; nothing else is guessed.
 *
 * @example toFindCountry(reference, "weo")("Kyrgyzstan") // "KGZ"
 */
export function toFindCountry(reference: Pick<Reference, "countries" | "aliases">, source: string): FindCountry {
  const codes = countrySpellings(reference, source);
  return (name) => codes.get(name.trim().toLowerCase());
}

/**
 * Returns the message for a country that data/reference does not know, with the next step.
 *
 * @example toUnknownCountry("Kyrgyz Rep", "wef/ranks.csv row 41")
 * // 'unknown country "Kyrgyz Rep" in wef/ranks.csv row 41; add it to data/reference/aliases.csv'
 */
export function toUnknownCountry(name: string, where: string): string {
  return `unknown country ${JSON.stringify(name)} in ${where}; add it to data/reference/aliases.csv`;
}
