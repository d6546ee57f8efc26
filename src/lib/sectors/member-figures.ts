import {group} from "d3-array";
import type {Observation} from "../contract/observations.js";
import type {Product} from "../contract/reference.js";
import {MEMBERS} from "../contract/reference.js";
import type {LineageRow, ValueRow} from "../contract/tables.js";

const PREFIX = "EXPORTS.HS4.";

/** One of the largest export products of an area. */
interface NamedProduct {
  /** HS heading: `2709`. */
  code: string;
  /** Null where data/reference/products.csv does not name it. */
  product: Product | null;
  /** Share of all exports, in %. */
  share: number;
}

/** The largest export products of one area and year. */
interface AreaProducts {
  area: string;
  year: number;
  /** Share of the five together, in %. */
  share: number;
  /** The largest first. */
  products: NamedProduct[];
}

/** The PRC's part of the members' GDP in one year. */
interface PrcWeight {
  year: number;
  /** In %. */
  share: number;
  /** Members with a figure of the year. */
  reporting: number;
}

/** A member whose rank is past a line, and by how many places. */
interface RankGap {
  area: string;
  year: number;
  rank: number;
  /** Places to gain until the line is reached. */
  places: number;
}

/**
 * Returns the newest figure of each member in a series, in the order of the members; a member without one is left out.
 *
 * In: rows of one series. Forecasts and printed blanks do not count, nor rows by partner, mode or direction.
 * @example newestByMember(index.series("wdi", "ST.INT.ARVL")).map(({area}) => area)
 */
export function newestByMember(rows: readonly Observation[]): Observation[] {
  const newest = new Map<string, Observation>();
  for (const row of rows) {
    if (row.value === null || row.flag === "forecast") continue;
    if (row.partner !== null || row.mode !== null || row.direction !== null) continue;
    if ((newest.get(row.area)?.year ?? Number.NEGATIVE_INFINITY) < row.year) newest.set(row.area, row);
  }
  return MEMBERS.flatMap((area) => newest.get(area) ?? []);
}

/**
 * Returns the members outside a line of ranks, the nearest first: with the places that each must gain.
 *
 * In: ranks of one edition; the newest year is taken. Ranks are ordinal: places are counted, nothing is extrapolated.
 * @example nearestToRank(ranks, 70)[0] // {area: "UZB", year: 2024, rank: 78, places: 8}
 */
export function nearestToRank(ranks: readonly ValueRow[], line: number): RankGap[] {
  const year = Math.max(...ranks.map((row) => row.year));
  return ranks
    .filter((row) => row.year === year && row.value !== null && row.value > line)
    .map(({area, value}) => ({area, year, rank: value!, places: value! - line}))
    .sort((a, b) => a.places - b.places);
}

/**
 * Returns the PRC's share of the members' GDP in the newest year in which every member has a figure, or, where there is no
 * such year, in the newest with the most members; null where the PRC has none.
 *
 * In: rows of GDP in one currency, by country and year. Missing members are left out of the sum and counted.
 * @example prcWeight(index.series("wdi", "NY.GDP.MKTP.CD"))?.share // 96.1
 */
export function prcWeight(rows: readonly Observation[]): PrcWeight | null {
  const known = rows.filter(({area, value}) => value !== null && (MEMBERS as readonly string[]).includes(area));
  const years = known.filter(({area}) => area === "CHN").map(({year}) => year);
  const counted = [...new Set(years)].map((year) => {
    const own = known.filter((row) => row.year === year);
    const sum = own.reduce((total, {value}) => total + value!, 0);
    const prc = own.find(({area}) => area === "CHN")!.value!;
    return {year, share: (prc / sum) * 100, reporting: own.length};
  });
  return counted.sort((a, b) => b.reporting - a.reporting || b.year - a.year)[0] ?? null;
}

/**
 * Returns what the five largest export products are, one entry per area of its newest year, in the order of the values.
 *
 * In: the values of TRD-OP1 top-five (headline, HS headings) and their lineage, whose rows of role `value` are the
 * products; a region's product is added up over its members. An area without a value is left out.
 * @example namedProducts(values, lineage, products).find(({area}) => area === "KAZ")?.products[0]?.code // "2709"
 */
export function namedProducts(
  values: readonly ValueRow[],
  lineage: readonly LineageRow[],
  products: readonly Product[]
): AreaProducts[] {
  const isOwn = (row: {measure: string; variant: string}) => row.measure === "top-five" && row.variant === "headline";
  const rows = values.filter((row) => isOwn(row) && row.value !== null);
  const inputs = group(
    lineage.filter((row) => isOwn(row) && row.role === "value"),
    ({area, year}) => `${area}|${year}`
  );
  return [...group(rows, ({area}) => area)].map(([area, own]) => {
    const {year, value} = own.reduce((newest, row) => (row.year > newest.year ? row : newest));
    const byCode = group(inputs.get(`${area}|${year}`) ?? [], ({series}) => series.slice(PREFIX.length));
    const named = [...byCode].map(([code, parts]) => ({
      code,
      product: products.find((product) => product.level === "HS4" && product.code === code) ?? null,
      share: parts.reduce((sum, {weight}) => sum + (weight ?? 0), 0) * value!
    }));
    return {area, year, share: value!, products: named.sort((a, b) => b.share - a.share)};
  });
}
