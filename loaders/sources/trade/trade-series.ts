import type {SnapshotRow} from "../../../src/lib/contract/observations.js";

/** First year kept, as for the other sources of the framework. */
export const TRADE_FIRST_YEAR = 2000;

/** Which way the goods go, seen from the reporting country. */
export type TradeFlow = "EXPORTS" | "IMPORTS";

/**
 * Returns the series of a flow and product: `TOTAL`, an HS chapter of two digits or a heading of four; undefined for
 * any other code.
 *
 * @example toTradeSeries("EXPORTS", "2709") // "EXPORTS.HS4.2709"
 */
export function toTradeSeries(flow: TradeFlow, product: string): string | undefined {
  if (product === "TOTAL") return `${flow}.TOTAL`;
  if (/^\d{2}$/.test(product)) return `${flow}.HS2.${product}`;
  if (/^\d{4}$/.test(product)) return `${flow}.HS4.${product}`;
  return undefined;
}

/** Returns a trade figure as a snapshot row; `partner` null is the world. @example toTradeRow("EXPORTS.TOTAL", "KAZ", null, 2017, 1, "usd").unit // "usd" */
export function toTradeRow(
  series: string,
  area: string,
  partner: string | null,
  year: number,
  value: number,
  unit: string
): SnapshotRow {
  return {
    series,
    area,
    partner,
    mode: null,
    direction: null,
    year,
    value,
    unit,
    flag: null,
    updated: null,
    reference: null
  };
}
