import {describe, expect, it} from "vitest";
import {rankStops, topStops} from "../../../../src/components/trips/stop-cost-view.js";
import type {StopCost} from "../../../../src/lib/cpmm/explorer.js";

function stop(bcp: string, hours: number, usd: number | null): StopCost {
  const paid_crossings = usd === null ? 0 : 1;
  return {
    bcp,
    direction: "outbound",
    mode: "road",
    activity: "B",
    crossings: 1,
    hours,
    mean_hours: hours,
    paid_crossings,
    usd,
    mean_usd: usd
  };
}

const STOPS = [stop("BCP-a", 1, null), stop("BCP-b", 3, 0), stop("BCP-c", 2, 5)];

describe("topStops(stops, rank, most)", () => {
  it("gives the dearest, and leaves out what was not recorded, which is not nothing", () => {
    expect(topStops(STOPS, "hours", 2).map(({bcp}) => bcp)).toEqual(["BCP-b", "BCP-c"]);
    expect(topStops(STOPS, "usd", 3).map(({bcp}) => bcp)).toEqual(["BCP-c", "BCP-b"]);
    expect(topStops([STOPS[0]!], "usd", 3)).toEqual([]);
  });
});

describe("rankStops(stops, rank)", () => {
  it("keeps them all, what was not recorded last", () => {
    expect(rankStops(STOPS, "usd").map(({bcp}) => bcp)).toEqual(["BCP-c", "BCP-b", "BCP-a"]);
  });
});
