import type {Reference} from "../../../src/lib/contract/reference.js";

/**
 * Returns the lookup of trade partners: the code of data/reference/countries.csv or partners.csv for a name, an ISO3 code, a
 * UN code or an alias, undefined for what nobody listed. Case, blanks and punctuation do not matter, since archives drop
 * them ("BruneiDarussalam"); nothing else is guessed.
 *
 * @example toFindPartner(reference)("490") // "OAS", other Asia, not elsewhere specified
 */
export function toFindPartner(
  reference: Pick<Reference, "countries" | "aliases" | "partners">
): (name: string) => string | undefined {
  const codes = new Map<string, string>();
  for (const {partner, name_en, other_names} of reference.partners)
    for (const name of [name_en, ...(other_names?.split(";") ?? []), partner]) codes.set(toKey(name), partner);
  for (const {iso3, name_en, short_en} of reference.countries)
    for (const name of [short_en, name_en, iso3]) codes.set(toKey(name), iso3);
  for (const {alias, source, iso3} of reference.aliases)
    if (source === null || source === "trade") codes.set(toKey(alias), iso3);
  return (name) => codes.get(toKey(name));
}

/**
 * Returns the message for a partner that data/reference does not know, with the next step.
 *
 * @example toUnknownPartner("XYZ", "x.csv row 2") // 'unknown partner "XYZ" in x.csv row 2; add it to data/reference/partners.csv'
 */
export function toUnknownPartner(name: string, where: string): string {
  return `unknown partner ${JSON.stringify(name)} in ${where}; add it to data/reference/partners.csv`;
}

function toKey(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
