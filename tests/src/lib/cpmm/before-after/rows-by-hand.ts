import type {ComparableBcp} from "../../../../../src/lib/cpmm/before-after/similar-crossings.js";
import type {BeforeAfterQuestion} from "../../../../../src/lib/cpmm/before-after.js";
import type {CrossingRow} from "./crossing-trips.js";

export const QUESTION: BeforeAfterQuestion = {
  bcp: "BCP-x",
  direction: "outbound",
  mode: "road",
  indicator: "TFI1",
  date: "2022-01-01",
  window_months: 12,
  gap_months: 0
};

/** X and its other side Y on corridor 5; A on 5 and 6, B on none, HIGH too slow, FEW too few. */
export const PLACES: ComparableBcp[] = [
  {bcp: "BCP-x", name_en: "X", neighbour: "BCP-y", corridors: "C5"},
  {bcp: "BCP-y", name_en: "Y", neighbour: "BCP-x", corridors: "C5"},
  {bcp: "BCP-a", name_en: "A", neighbour: null, corridors: "C5;C6"},
  {bcp: "BCP-b", name_en: "B", neighbour: null, corridors: null},
  {bcp: "BCP-high", name_en: "High", neighbour: null, corridors: null},
  {bcp: "BCP-few", name_en: "Few", neighbour: null, corridors: null}
];

/**
 * Crossings whose hours are the same number in a half of the window before, and two numbers by turns after:
 * X 8 then 12 (mean 10), after 6 and 8 (7); A 9 then 11 (10), after 10 and 12 (11); B 16, after 20; Y as X; HIGH 30, after
 * 30; FEW as A with ten trips a side. Where nothing else is said thirty trips a side; $10 an hour.
 */
export function rowsByHand(trips = 30): CrossingRow[] {
  return [
    ...crossings("BCP-x", trips, [8, 12], [6, 8]),
    ...crossings("BCP-y", 30, [8, 12], [6, 8]),
    ...crossings("BCP-a", 30, [9, 11], [10, 12]),
    ...crossings("BCP-b", 30, [16, 16], [20, 20]),
    ...crossings("BCP-high", 30, [30, 30], [30, 30]),
    ...crossings("BCP-few", 10, [9, 11], [10, 12])
  ];
}

/** `n` trips in 2021, the first half in March, the second in September, and `n` in 2022, by turns in March and September. */
function crossings(bcp: string, n: number, [early, late]: [number, number], after: [number, number]): CrossingRow[] {
  const row = (i: number, entered: string, border_hours: number): CrossingRow => ({
    trip: `${bcp}-${entered}-${i}`,
    bcp,
    direction: "outbound",
    mode: "road",
    entered,
    border_hours,
    cost_usd: 10 * border_hours,
    bucket: (i * 37 + bcp.length * 11 + border_hours) % 256
  });
  return Array.from({length: n}, (_, i) => [
    i < n / 2 ? row(i, "2021-03-05T12:00:00Z", early) : row(i, "2021-09-05T12:00:00Z", late),
    i % 2 === 0 ? row(i + n, "2022-03-05T12:00:00Z", after[0]) : row(i + n, "2022-09-05T12:00:00Z", after[1])
  ]).flat();
}
