/** One row per term that pages explain. The Russian cells are filled both or neither; the Russian is ours and unofficial. */
export interface GlossaryTerm {
  /** As it is in English text: `SWD`, `baseline`. */
  term: string;
  definition_en: string;
  term_zh: string;
  definition_zh: string;
  term_ru: string | null;
  definition_ru: string | null;
  /** Whose term it is: a publisher, the framework, or the file of the project that defines it. */
  source: string;
}
const REGION_ORDER = ["CAREC-X", "CAREC"];
/** One row per CAREC member and per other country that a series or a crossing needs. */
export interface Country {
  iso3: string;
  iso2: string;
  name_en: string;
  /** The name at the end of a chart line: "Kyrgyz Rep." */
  short_en: string;
  name_zh: string;
  carec_member: boolean;
}

/** One row per way that a publisher writes a country. `source` null holds for every publisher. */
export interface Alias {
  alias: string;
  source: string | null;
  iso3: string;
}

/** One row per series of a source. */
export interface SeriesInfo {
  source: string;
  series: string;
  name_en: string;
  name_zh: string;
  unit: string;
  /** Lowest and highest believable value; outside is an error of the publisher or of the reader. Null: no bound. */
  min: number | null;
  max: number | null;
  /** Why the bounds are where they are. */
  bounds_reason: string | null;
  note: string | null;
}

/** One row per corridor, C1 to C6. */
export interface Corridor {
  corridor: string;
  name_en: string;
  name_zh: string;
  /** Semicolon-separated ISO3. */
  members: string | null;
  source_url: string;
}

/** One row per border crossing point, one side of one border. */
export interface Bcp {
  bcp: string;
  name_en: string;
  iso3: string;
  /** The BCP on the other side of the line, where known. */
  neighbour: string | null;
  neighbour_iso3: string | null;
  /** Semicolon-separated corridors. */
  corridors: string | null;
  latitude: number | null;
  longitude: number | null;
  coordinate_source: string | null;
}

/** One row per BCP spelling that a report uses. */
export interface BcpAlias {
  alias: string;
  bcp: string;
}

/** One row per partner in trade that is not in countries.csv: other countries, former ones, and what a publisher leaves undivided. */
export interface Partner {
  /** ISO3, or a code of three letters of WITS or our own where there is none. */
  partner: string;
  name_en: string;
  /** Semicolon-separated: names and codes that publishers use for it. */
  other_names: string | null;
  note: string | null;
}

/** A series of the World Development Indicators that relates to a pillar, and which direction is better. */
export interface HealthSeries {
  series: string;
  short_en: string;
  better: "higher" | "lower";
}

/** What no series of the World Development Indicators says of a pillar, and which source could. */
export interface HealthBlank {
  what_en: string;
  source_en: string;
}

/**
 * One pillar of the CAREC health strategy 2030 (names: health sector report of June 2022, paragraph 3), with the series held here
 * that relate to it. Which series goes to which pillar is our reading.
 */
export interface HealthPillar {
  pillar: number;
  name_en: string;
  name_zh: string;
  series: readonly HealthSeries[];
  blanks: readonly HealthBlank[];
}

/** One row per edition of the World Economic Outlook whose day is known. */
export interface WeoEdition {
  /** Year and month that the IMF names it by, `2019-04`. */
  edition: string;
  /** ISO date on which it came out. */
  released: string;
}

/** The tables of data/reference that names and bounds are looked up in. */
export interface Reference {
  countries: Country[];
  aliases: Alias[];
  series: SeriesInfo[];
  corridors: Corridor[];
  bcps: Bcp[];
  bcp_aliases: BcpAlias[];
  partners: Partner[];
  health_pillars: HealthPillar[];
  weo_editions: WeoEdition[];
}

/** The eleven members in the order of the PRF's English list; charts keep it. */
export const MEMBERS = ["AFG", "AZE", "CHN", "GEO", "KAZ", "KGZ", "MNG", "PAK", "TJK", "TKM", "UZB"] as const;
/** `CAREC-X`: the members without the PRC, the headline aggregate of the trade and services measures. */
export const MEMBERS_WITHOUT_PRC = MEMBERS.filter((iso3) => iso3 !== "CHN");

/** One row per HS chapter or heading that is among the five largest exports of a member or of the region. */
export interface Product {
  /** `27` or `2709`. */
  code: string;
  level: "HS2" | "HS4";
  name_en: string;
  name_zh: string;
}

/** One row per place where a publisher contradicts itself, and what was taken. */
export interface Contradiction {
  source: string;
  series: string;
  area: string;
  mode: "road" | "rail" | null;
  direction: "inbound" | "outbound" | null;
  year: number;
  printed: string;
  where_printed: string;
  other: string | null;
  where_other: string | null;
  taken: string;
  why: string;
}

/**
 * Returns the row of data/reference/series.csv that describes a series, or undefined where none does.
 * An exact row goes before a row for a family: `EXPORTS.HS4.*` describes `EXPORTS.HS4.2709`.
 *
 * @example findSeries(reference.series, "trade", "EXPORTS.HS4.2709")?.unit // "usd"
 */
export function findSeries(series: readonly SeriesInfo[], source: string, code: string): SeriesInfo | undefined {
  const own = series.filter((row) => row.source === source);
  return (
    own.find((row) => row.series === code) ??
    own.find((row) => row.series.endsWith(".*") && code.startsWith(row.series.slice(0, -1)))
  );
}

/**
 * Orders areas as every table and chart does: the regions, the members in the order of the PRF, corridors, then the rest.
 *
 * @example ["C1", "UZB", "CAREC", "AFG"].sort(compareAreas) // ["CAREC", "AFG", "UZB", "C1"]
 */
export function compareAreas(a: string, b: string): number {
  return rank(a) - rank(b) || compareText(a, b);
}

/** Orders text by code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rank(area: string): number {
  const region = REGION_ORDER.indexOf(area);
  if (region >= 0) return region;
  const member = (MEMBERS as readonly string[]).indexOf(area);
  if (member >= 0) return REGION_ORDER.length + member;
  return REGION_ORDER.length + MEMBERS.length + (/^C\d$/.test(area) ? 0 : 1);
}

/**
 * Returns the anchor of a term on /glossary, which is also the name that its definition has on other pages.
 *
 * @example termId("like for like") // "like-for-like"
 */
export function termId(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
