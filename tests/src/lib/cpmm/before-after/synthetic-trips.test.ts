import {describe, expect, it} from "vitest";
import {
  type BeforeAfterQuestion,
  compareCrossings,
  countBeforeAfter
} from "../../../../../src/lib/cpmm/before-after.js";
import {routeFactor, syntheticTrips} from "../../../../../src/lib/cpmm/record.js";
import {syntheticOptions} from "../../../../loaders/cpmm/synthetic.js";
import {type CrossingRow, toCrossingTrips} from "./crossing-trips.js";

const ROUTES = 8;
const DATE = "2020-01-01";
/** What a joint inspection did at the first crossing, made up. */
const EFFECT = 0.7;
/** Published means of road 2019 and 2020, which `syntheticOptions` draws around: they rise at every crossing alike. */
const HOURS = {before: 12.2, after: 15.1};
const RUNS = 20;

const question = (route: number): BeforeAfterQuestion => ({
  bcp: `BCP-${route}`,
  direction: "outbound",
  mode: "road",
  indicator: "TFI1",
  date: DATE,
  window_months: 12,
  gap_months: 0
});

/** SYNTHETIC crossings of eight borders in 2019 and 2020, those of the first border after the date times EFFECT. */
function crossings(seed: number): CrossingRow[] {
  const options = syntheticOptions(2400, seed);
  const routes = Array.from({length: ROUTES}, (_, route) => ({
    corridor: null,
    outbound: {bcp: `BCP-${route}`, country: "PAK"},
    inbound: {bcp: `BCP-${route}-in`, country: "AFG"}
  }));
  const calibrations = options.calibrations.filter(({mode}) => mode === "road");
  return [...syntheticTrips({...options, routes, calibrations})].map((stops, i) => {
    const there = stops.filter(({direction}) => direction === "outbound");
    const [first] = there;
    const entered = new Date(first!.arrival).toISOString();
    const hours = there.reduce((sum, {arrival, departure}) => sum + (departure - arrival) / 3_600_000, 0);
    const isAffected = first!.bcp === "BCP-0" && entered >= DATE;
    return {
      trip: first!.trip_id,
      bcp: first!.bcp!,
      direction: "outbound",
      mode: "road",
      entered,
      border_hours: isAffected ? EFFECT * hours : hours,
      cost_usd: null,
      bucket: (i * 101 + seed) % 256
    };
  });
}

const tables = Array.from({length: RUNS}, (_, run) => toCrossingTrips(crossings(run + 1)));
const answers = (route: number) =>
  tables.map((table, run) => {
    const choices = {seed: run, with: [], without: route === 0 ? [] : ["BCP-0"]};
    return compareCrossings(countBeforeAfter(table, question(route)), question(route), [], choices);
  });
const holds = ({low, high}: {low: number | null; high: number | null}, truth: number) =>
  low! <= truth && truth <= high!;

describe("compareCrossings(…) on SYNTHETIC trips, with a known effect at one crossing", () => {
  it("has the effect in the intervals: −30%, and its hours; of twenty one is expected to miss", () => {
    const found = answers(0);
    expect(found.every(({synthetic}) => synthetic)).toBe(true);
    expect(found.filter(({difference}) => holds(difference!.relative!, EFFECT - 1)).length).toBeGreaterThanOrEqual(18);
    const inHours = found.filter(({difference, compared}) => {
      const factors = compared.filter(({taken}) => taken).map(({bcp}) => routeFactor(Number(bcp.slice(4)), ROUTES));
      const rise = HOURS.after - HOURS.before;
      const pooled = (rise * factors.reduce((sum, factor) => sum + factor, 0)) / factors.length;
      return holds(difference!.change, routeFactor(0, ROUTES) * (EFFECT * HOURS.after - HOURS.before) - pooled);
    });
    expect(inHours.length).toBeGreaterThanOrEqual(18);
    // The rise of all crossings hides most of the effect from a plain look before and after.
    const seen = found.filter(({difference}) => difference!.relative!.high! < 0).length;
    expect(seen).toBeGreaterThanOrEqual(15);
    expect(found.filter(({chosen}) => chosen.own!.relative!.high! < 0).length).toBeLessThan(seen / 2);
  });
  it("finds no effect at a crossing without one, though all of them rose", () => {
    const found = answers(3);
    expect(found.filter(({difference}) => holds(difference!.relative!, 0)).length).toBeGreaterThanOrEqual(18);
    // A plain look before and after would take the common rise for a change here, every other time.
    expect(found.filter(({chosen}) => chosen.own!.relative!.low! > 0).length).toBeGreaterThanOrEqual(8);
  });
});
