import type {Bcp, Reference} from "../contract/reference.js";

/** A border crossing point that a spelling may mean. */
export interface SpelledBcp {
  bcp: Bcp;
  /** Whether the spelling is its id, its whole name or a listed alias; a part of its name is shared more often. */
  whole: boolean;
}

/**
 * Returns all spellings of countries that hold for a source, in lower case, with the ISO3 code that each means: the code, the
 * English names and the aliases, the source's own before those for everyone.
 *
 * @example countrySpellings(reference, "weo").get("kyrgyzstan") // "KGZ"
 */
export function countrySpellings(
  {countries, aliases}: Pick<Reference, "countries" | "aliases">,
  source: string
): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const {iso3, name_en, short_en} of countries)
    for (const name of [short_en, name_en, iso3]) spellings.set(toKey(name), iso3);
  for (const owner of [null, source])
    for (const row of aliases) if (row.source === owner) spellings.set(toKey(row.alias), row.iso3);
  return spellings;
}

/**
 * Returns all spellings of border crossing points, in lower case, and which each may mean: the id, the name, what stands
 * before its brackets and in them, and the listed aliases. "Horgos (Khorgos)" is Horgos, and Khorgos; the country in
 * "Karamyk (Tajikistan)" is no name of the crossing.
 *
 * @example bcpSpellings(await readReference("data")).get("horgos")?.map(({bcp}) => bcp.bcp) // ["BCP-horgos"]
 */
export function bcpSpellings(
  reference: Pick<Reference, "bcps" | "bcp_aliases" | "countries" | "aliases">
): Map<string, SpelledBcp[]> {
  const {bcps, bcp_aliases, countries, aliases} = reference;
  const ofCountries = new Set(
    [
      ...countries.flatMap(({name_en, short_en, iso3}) => [name_en, short_en, iso3]),
      ...aliases.map(({alias}) => alias)
    ].map(toKey)
  );
  const spellings = new Map<string, SpelledBcp[]>();
  const add = (spelling: string, bcp: Bcp, whole: boolean) => {
    const key = toKey(spelling);
    const known = spellings.get(key) ?? [];
    spellings.set(key, known);
    if (!known.some((other) => other.bcp === bcp)) known.push({bcp, whole});
  };
  for (const bcp of bcps) {
    for (const name of [bcp.bcp, bcp.name_en]) add(name, bcp, true);
    for (const {alias} of bcp_aliases.filter((row) => row.bcp === bcp.bcp)) add(alias, bcp, true);
    const parts = /^([^(]*)\(([^)]*)\)$/.exec(bcp.name_en);
    for (const part of parts?.slice(1) ?? []) if (!ofCountries.has(toKey(part))) add(part, bcp, false);
  }
  return spellings;
}

/**
 * Returns which of the crossings that a spelling may mean it does mean: the one of the country, where that is known and
 * has one; else the one that is called so by its whole name, else the only one. Undefined where that leaves a choice.
 *
 * @example chooseBcp(spellings.get("red bridge"), "GEO")?.bcp // "BCP-red-bridge-geo"
 */
export function chooseBcp(candidates: readonly SpelledBcp[] | undefined, iso3: string | null): Bcp | undefined {
  if (candidates === undefined) return undefined;
  const there = candidates.filter(({bcp}) => bcp.iso3 === iso3);
  const among = there.length > 0 ? there : candidates;
  const whole = among.filter((candidate) => candidate.whole);
  const left = whole.length > 0 ? whole : among;
  return left.length === 1 ? left[0]!.bcp : undefined;
}

function toKey(spelling: string): string {
  return spelling.trim().toLowerCase();
}
