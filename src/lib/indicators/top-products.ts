import type {ComputedValue, IndicatorInputs, Method} from "../contract/indicator.js";
import type {Observation, Release} from "../contract/observations.js";
import {MEMBERS} from "../contract/reference.js";
import {releaseLabel} from "../releases/release-candidates.js";
import {isInScope, newestFirst} from "../releases/releases.js";
import {missingKinds, REGIONS, tooFewMembers} from "./aggregate-areas.js";
import {flagOfYear, lineageRow} from "./contributions.js";
import {coverage} from "./coverage.js";
import {indexObservations} from "./observation-index.js";

/** How many products the PRF counts: "the five largest export products". */
export const TOP_COUNT = 5;

const PREFIX = "EXPORTS.HS4.";

/** The readings: how many digits of the HS code make one product. */
const READINGS = [
  {variant: "headline", digits: 4},
  {variant: "hs2", digits: 2}
] as const;

/** A reporter's exports of one product; the codes are cut once a series and not once a row. */
interface ProductRow {
  observation: Observation;
  codes: Record<4 | 2, string>;
}

/** The share of the largest products of some rows, in %. */
interface TopShare {
  value: number;
  /** Exports of the largest products, in US dollars. */
  sum: number;
  digits: 4 | 2;
  products: ReadonlySet<string>;
}

/** The method of the share of the largest products, for the methods page. */
export const TOP_PRODUCTS: Method = {
  id: "top-five-products",
  title: "Share of the five largest export products",
  text:
    "The exports of the five products that earn most, over all exports, of the same reporter and year. " +
    "A product is a 4-digit heading of the Harmonized System; the variant hs2 takes its 2-digit chapters. " +
    "For a region the exports of its members are added up by product first, so that the five products are the region's own; " +
    "at least half of the members must have reported.",
  formula: "s = Σ₅ largest xₚ / Σ xₚ × 100",
  source:
    "PRF TRD-OP1, which gives no level of product and no baseline (X%). HS 4-digit is the finest level that the bulk file holds for all members."
};

/**
 * Returns the share of the five largest export products by member and region, for HS headings and chapters.
 *
 * In: series `EXPORTS.HS4.<code>` in US dollars, partner world. Out: % of exports; lineage names every product of the
 * reporter: the five with role `value` and their share, the others with role `part` as the divisor.
 * Missing: a member without any product of the year did not report; a region needs half of its members.
 */
export function topProducts(inputs: IndicatorInputs, result: string, measure: string): ComputedValue[] {
  const held = newestFirst(inputs.releases.filter(({source}) => source === "trade")).map((release) => ({
    release,
    products: productRows(release.observations)
  }));
  const groups = [...MEMBERS.map((area) => ({area, members: [area] as readonly string[]})), ...REGIONS];
  const years = [...new Set(held.flatMap(({products}) => [...products.keys()]))].sort((a, b) => a - b);
  return years.flatMap((year) =>
    groups.flatMap((group) => {
      const choice = chooseRelease(held, group.members, year);
      if (choice === null) return [];
      const {release, byArea, covered} = choice;
      const isRegion = group.members.length > 1;
      const rows = group.members.flatMap((area) => byArea.get(area) ?? []);
      return READINGS.map(({variant, digits}) => {
        const share = covered.sufficient ? topShare(rows, digits) : null;
        const label = releaseLabel([release]);
        return {
          value: {
            result,
            measure,
            area: group.area,
            year,
            variant,
            value: share?.value ?? null,
            text: null,
            sign: null,
            unit: "% of exports",
            reporting: isRegion ? covered.reporting : null,
            expected: isRegion ? covered.expected : null,
            missing: isRegion ? covered.missing : null,
            missing_kinds: isRegion
              ? missingKinds(covered.missing, (area) =>
                  isInScope(release.scope, PREFIX, area, year) ? "not published" : "not held"
                )
              : null,
            weight_share: isRegion ? covered.weight_share : null,
            method: TOP_PRODUCTS.id,
            flag: share
              ? flagOfYear(
                  rows.map(({observation}) => observation),
                  year,
                  inputs.last_year
                )
              : null,
            releases: share ? label : null,
            reason: share ? null : tooFewMembers(covered, label)
          },
          get lineage() {
            return share ? shareLineage(rows, share) : [];
          }
        };
      });
    })
  );
}

interface HeldProducts {
  release: Release;
  products: Map<number, Map<string, ProductRow[]>>;
}

/** The newest release in which coverage suffices, else the one in which most members reported; null where none has a row. */
function chooseRelease(held: readonly HeldProducts[], members: readonly string[], year: number) {
  const offers = held.flatMap(({release, products}) => {
    const byArea = products.get(year) ?? new Map<string, ProductRow[]>();
    const reporting = new Set(members.filter((area) => byArea.has(area)));
    return reporting.size === 0 ? [] : [{release, byArea, covered: coverage(members, reporting)}];
  });
  const most = Math.max(...offers.map(({covered}) => covered.reporting));
  return (
    offers.find(({covered}) => covered.sufficient) ?? offers.find(({covered}) => covered.reporting === most) ?? null
  );
}

function productRows(observations: readonly Observation[]): Map<number, Map<string, ProductRow[]>> {
  const index = indexObservations(observations);
  const years = new Map<number, Map<string, ProductRow[]>>();
  for (const code of index.codes("trade", PREFIX)) {
    const codes = {4: productOf(code, 4), 2: productOf(code, 2)};
    for (const row of index.series("trade", code)) {
      if (row.value === null || row.partner !== null) continue;
      const areas = years.get(row.year) ?? new Map<string, ProductRow[]>();
      years.set(row.year, areas);
      const rows = areas.get(row.area);
      if (rows) rows.push({observation: row, codes});
      else areas.set(row.area, [{observation: row, codes}]);
    }
  }
  return new Map([...years].sort(([a], [b]) => a - b));
}

function topShare(rows: readonly ProductRow[], digits: 4 | 2): TopShare | null {
  const exports = new Map<string, number>();
  let total = 0;
  for (const {observation, codes} of rows) {
    const product = codes[digits];
    exports.set(product, (exports.get(product) ?? 0) + observation.value!);
    total += observation.value!;
  }
  if (!(total > 0)) return null;
  // Equal exports are ordered by code, so that the same input always names the same five.
  const largest = [...exports].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, TOP_COUNT);
  let sum = 0;
  for (const [, value] of largest) sum += value;
  return {value: (sum / total) * 100, sum, digits, products: new Set(largest.map(([product]) => product))};
}

function shareLineage(rows: readonly ProductRow[], {sum, digits, products}: TopShare): ComputedValue["lineage"] {
  return rows.map(({observation, codes}) =>
    products.has(codes[digits])
      ? lineageRow(observation, "value", observation.value! / sum)
      : lineageRow(observation, "part", null)
  );
}

function productOf(series: string, digits: number): string {
  return series.slice(PREFIX.length, PREFIX.length + digits);
}
