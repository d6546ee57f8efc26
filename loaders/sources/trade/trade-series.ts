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
