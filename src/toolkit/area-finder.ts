import {unknownName} from "../lib/text/nearest.js";
import type {AreaFacts} from "../lib/toolkit/area-facts.js";

/** An area as calls take it: an id, any listed spelling, or what `area` returned. */
export type AreaChoice = string | Pick<AreaFacts, "area">;

/** Looks up areas by every way of writing them. */
export interface AreaFinder {
  /** The area of a spelling; undefined where none is listed or where it may mean several. */
  find(name: AreaChoice): AreaFacts | undefined;
  /** The same; throws TypeError that names the nearest. */
  get(name: AreaChoice): AreaFacts;
  /** Why a spelling finds nothing, for a list of unmatched rows. */
  explain(name: string): string;
}

/**
 * Returns the look-up of areas: ids, English and Chinese names, and the aliases of data/reference. A whole name goes before a part:
 * "Khorgos" is the crossing of that name, "Horgos" the one whose name begins with it. Case and spaces do not matter; nothing is guessed.
 *
 * @example areaFinder(facts.areas).get("Kyrgyzstan").area // "KGZ"
 */
export function areaFinder(areas: readonly AreaFacts[]): AreaFinder {
  const whole = new Map<string, AreaFacts[]>();
  const parts = new Map<string, AreaFacts[]>();
  for (const area of areas) {
    for (const name of [area.area, ...area.spellings]) add(whole, name, area);
    for (const name of area.parts) add(parts, name, area);
  }
  const candidates = (name: string) => whole.get(toKey(name)) ?? parts.get(toKey(name)) ?? [];
  const find = (name: AreaChoice) => {
    if (typeof name !== "string") return areas.find(({area}) => area === name?.area);
    const found = candidates(name);
    return found.length === 1 ? found[0] : undefined;
  };
  const fault = (name: string) => {
    const several = candidates(name).map(({area}) => area);
    if (several.length > 1)
      return new TypeError(`invalid area ${JSON.stringify(name)}: it may be ${several.join(" or ")}; write the id`);
    const spellings = new Map(areas.flatMap(({area, spellings}) => spellings.map((one) => [one, area] as const)));
    return unknownName(
      "area",
      name,
      areas.map(({area}) => area),
      {spellings}
    );
  };
  return {
    find,
    get(name) {
      const found = find(name);
      if (found === undefined) throw fault(typeof name === "string" ? name : (JSON.stringify(name) ?? String(name)));
      return found;
    },
    explain: (name) => fault(name).message.replace(/; allowed: .*$/s, "")
  };
}

function add(index: Map<string, AreaFacts[]>, name: string, area: AreaFacts): void {
  const key = toKey(name);
  const known = index.get(key) ?? [];
  if (!known.includes(area)) index.set(key, [...known, area]);
}

function toKey(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").replaceAll("’", "'").toLowerCase();
}
