import {describe, expect, it} from "vitest";
import {hourTally} from "../../../../../src/lib/cpmm/explorer/crossing-tallies.js";
import {hourOrder, sortedGroups} from "../../../../../src/lib/cpmm/explorer/sorted-groups.js";

describe("hourTally(groups, sums)", () => {
  // 300 crossings of group 5 took 0 to 299 hours, backwards; three of group 9 took 10, 20 and 40.
  const hours = Float64Array.from({length: 303}, (_, i) => (i < 300 ? 299 - i : [10, 20, 40][i - 300]!));
  const cost_usd = Float64Array.from(hours, (h, i) => (i === 302 ? Number.NaN : h * 2));
  const key = Uint32Array.from(hours, (_, i) => (i < 300 ? 5 : 9));
  const tally = hourTally(sortedGroups(key, hours, hourOrder(hours)), {hours, cost_usd});
  const all = {rows: Uint32Array.from(hours, (_, i) => i), length: 303};

  it("gives nothing where nothing is kept", () => {
    expect(tally.rows()).toEqual([]);
  });

  it("gives means and quantiles, interpolated, of each group", () => {
    tally.move(all, 1);
    expect(tally.rows()).toEqual([
      {
        group: 0,
        n: 300,
        mean_hours: 149.5,
        q25: 74.75,
        median: 149.5,
        q75: 224.25,
        p90: 269.1,
        total_hours: 44850,
        paid_n: 300,
        mean_usd: 299
      },
      {
        group: 1,
        n: 3,
        mean_hours: 70 / 3,
        q25: 15,
        median: 20,
        q75: 30,
        p90: 36,
        total_hours: 70,
        paid_n: 2,
        mean_usd: 30
      }
    ]);
  });

  it("finds the ranks among those that are left", () => {
    const odd = all.rows.filter((row) => row < 300 && hours[row]! % 100 !== 0);
    tally.move({rows: odd, length: odd.length}, -1);
    expect(tally.rows()[0]).toMatchObject({n: 3, q25: 50, median: 100, q75: 150, p90: 180});
    expect(tally.rows()[1]).toMatchObject({n: 3, median: 20});
  });

  it("gives one crossing's hours as every quantile, and no dollars where none were recorded", () => {
    const [hours, cost_usd] = [Float64Array.of(6), Float64Array.of(Number.NaN)];
    const tally = hourTally(sortedGroups(Uint32Array.of(4), hours, hourOrder(hours)), {hours, cost_usd});
    tally.move({rows: Uint32Array.of(0), length: 1}, 1);
    const quantiles = {q25: 6, median: 6, q75: 6, p90: 6};
    expect(tally.rows()).toMatchObject([{group: 0, n: 1, mean_hours: 6, ...quantiles, paid_n: 0, mean_usd: null}]);
  });
});
