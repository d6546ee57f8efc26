import {bcpSpellings} from "../borders/place-spellings.js";
import {MEMBERS, type Reference} from "../contract/reference.js";
import {REGIONS} from "../indicators/aggregate-areas.js";
import {areaWords} from "../wording/area-words.js";

/** A region, member, other country, corridor or border crossing point, with every way of writing it that is listed. */
export interface AreaFacts {
  /** `CAREC-X`, `KGZ`, `C1`, `BCP-horgos` */
  area: string;
  kind: "region" | "member" | "country" | "corridor" | "crossing";
  name_en: string;
  /** The name at the end of a line of a chart: "Kyrgyz Rep." */
  short_en: string;
  name_zh: string;
  /** Whole names, codes and aliases. */
  spellings: string[];
  /** What is only a part of its name, and may be a part of another's. */
  parts: string[];
  /** Country of a crossing. */
  iso3: string | null;
  /** The crossing on the other side of the line. */
  neighbour: string | null;
  /** Corridors of a crossing. */
  corridors: string[];
  /** Members of a region or corridor. */
  members: string[];
  latitude: number | null;
  longitude: number | null;
}

/**
 * Returns every area with every way of writing it that data/reference lists: regions, countries, corridors, crossings.
 *
 * @example areaFacts(reference).find(({area}) => area === "KGZ")?.spellings // ["KGZ", "KG", "Kyrgyz Republic", "Kyrgyz Rep.", "吉尔吉斯共和国", "Kyrgyzstan", …]
 */
export function areaFacts(reference: Reference): AreaFacts[] {
  const {countries, corridors, bcps, bcp_aliases, aliases} = reference;
  const none = {parts: [], iso3: null, neighbour: null, corridors: [], members: [], latitude: null, longitude: null};
  const name = (area: string, lang: "en" | "zh") => areaWords(area, reference, lang) ?? area;
  const spellings = [...bcpSpellings(reference)];
  const isMember = (iso3: string) => (MEMBERS as readonly string[]).includes(iso3);
  return [
    ...REGIONS.map(({area, members}) => ({
      ...none,
      area,
      kind: "region" as const,
      name_en: name(area, "en"),
      short_en: name(area, "en"),
      name_zh: name(area, "zh"),
      spellings: [area, name(area, "en"), name(area, "zh")],
      members: [...members]
    })),
    ...countries.map(({iso3, iso2, name_en, short_en, name_zh}) => ({
      ...none,
      area: iso3,
      kind: isMember(iso3) ? ("member" as const) : ("country" as const),
      name_en,
      short_en,
      name_zh,
      spellings: [
        iso3,
        iso2,
        name_en,
        short_en,
        name_zh,
        ...aliases.filter((row) => row.source === null && row.iso3 === iso3).map(({alias}) => alias)
      ]
    })),
    ...corridors.map(({corridor, name_en, name_zh, members}) => ({
      ...none,
      area: corridor,
      kind: "corridor" as const,
      name_en: `Corridor ${corridor.slice(1)}`,
      short_en: corridor,
      name_zh: name(corridor, "zh"),
      spellings: [
        corridor,
        `Corridor ${corridor.slice(1)}`,
        `走廊${corridor.slice(1)}`,
        name(corridor, "zh"),
        name_en,
        name_zh
      ],
      members: members?.split(";") ?? []
    })),
    ...bcps.map((bcp) => {
      const own = spellings.flatMap(([spelling, found]) =>
        found.filter((one) => one.bcp === bcp).map(({whole}) => ({spelling, whole}))
      );
      return {
        ...none,
        area: bcp.bcp,
        kind: "crossing" as const,
        name_en: bcp.name_en,
        short_en: bcp.name_en,
        name_zh: bcp.name_en,
        spellings: [bcp.name_en, ...bcp_aliases.filter((row) => row.bcp === bcp.bcp).map(({alias}) => alias)],
        parts: own.filter(({whole}) => !whole).map(({spelling}) => spelling),
        iso3: bcp.iso3,
        neighbour: bcp.neighbour,
        corridors: bcp.corridors?.split(";") ?? [],
        latitude: bcp.latitude,
        longitude: bcp.longitude
      };
    })
  ];
}
