import type {ComputedValue} from "../../../../src/lib/contract/indicator.js";
import type {Observation, Release} from "../../../../src/lib/contract/observations.js";
import {splitTrade} from "../../../../src/lib/indicators/bilateral-trade.js";
import {makeInputs, observation} from "../contract/make-inputs.js";

/** The PRF's four measures of trade by partner. */
export const MEASURES = ["fuel-intra", "fuel-rest", "nonfuel-intra", "nonfuel-rest"];

/** Returns the value of a measure, area, variant and year. */
export function find(
  values: readonly ComputedValue[],
  measure: string,
  area: string,
  variant = "headline",
  year = 2016
) {
  return values.find(
    ({value}) => value.measure === measure && value.area === area && value.variant === variant && value.year === year
  );
}

/**
 * The members of a made-up world: everyone has a GDP of 1000, trades 10 (4 of it fuel) with Georgia, 20 (5 fuel) with the PRC and
 * 100 (30 fuel) in all.
 */
export const FIVE = ["AZE", "KAZ", "KGZ", "MNG", "PAK"];
/** Exports and imports of a member with a partner, which add up to `value`. */
export const flow = (series: string, area: string, partner: string | null, value: number) =>
  ["EXPORTS", "IMPORTS"].map((name) =>
    observation({source: "trade", series: `${name}.${series}`, area, partner, year: 2016, value: value / 2})
  );
/** All goods of the five by partner, without the world. */
export const totals = FIVE.flatMap((area) => [
  ...flow("TOTAL", area, "GEO", 10),
  ...flow("TOTAL", area, "CHN", 20),
  ...flow("TOTAL", area, "DEU", 70)
]);
/** Fuels of the five by partner, and with the world. */
export const fuels = FIVE.flatMap((area) => [
  ...flow("HS2.27", area, "GEO", 4),
  ...flow("HS2.27", area, "CHN", 5),
  ...flow("HS2.27", area, null, 30)
]);
/** GDP of the five. */
export const gdp = FIVE.map((area) =>
  observation({source: "wdi", series: "NY.GDP.MKTP.CD", area, year: 2016, value: 1000})
);

/** Returns a release of rows of one source. */
export function release(publisher: string, id: string, rows: readonly Observation[]): Release {
  const source = rows[0]!.source;
  return {
    source,
    publisher,
    release: id,
    snapshots: [`${source}/${id.slice(-10)}`],
    scope: [],
    observations: rows.map((row) => ({...row, release: id}))
  };
}

/** The GDP of the five as a release. */
export const wdi = release("World Bank", "2020-07-01", gdp);

/** Returns the four measures of CAREC-X in a variant, null where one has no value. */
export function four(releases: Release[], variant = "headline") {
  const values = splitTrade(makeInputs({releases}));
  return MEASURES.map((measure) => {
    const value = find(values, measure, "CAREC-X", variant)?.value.value;
    return value == null ? null : Math.round(value * 1e9) / 1e9;
  });
}

/** All goods and fuels as two publishers release them. */
export const wits = release("WITS", "2017-11-13", totals);
export const comtrade = release("UN Comtrade", "2020-06-01", fuels);
