import {group} from "d3-array";
import type {Product} from "../contract/reference.js";
import type {LineageRow, ValueRow} from "../contract/tables.js";

const PREFIX = "EXPORTS.HS4.";

/** One of the largest export products of an area. */
export interface NamedProduct {
  /** HS heading: `2709`. */
  code: string;
  /** Null where data/reference/products.csv does not name it. */
  name_en: string | null;
  /** Share of all exports, in %. */
  share: number;
}

/** The largest export products of one area and year. */
export interface AreaProducts {
  area: string;
  year: number;
  /** Share of the five together, in %. */
  share: number;
  /** The largest first. */
  products: NamedProduct[];
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
      name_en: products.find((product) => product.level === "HS4" && product.code === code)?.name_en ?? null,
      share: parts.reduce((sum, {weight}) => sum + (weight ?? 0), 0) * value!
    }));
    return {area, year, share: value!, products: named.sort((a, b) => b.share - a.share)};
  });
}
