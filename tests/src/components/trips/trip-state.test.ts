import {describe, expect, it} from "vitest";
import {fromStateUrl, withPeriodBefore} from "../../../../src/components/trips/trip-state.js";

describe("fromStateUrl(search)", () => {
  it("takes a rank that there is, and no word that every object knows", () => {
    expect(fromStateUrl("?rank=p90").rank).toBe("p90");
    expect(fromStateUrl("?rank=toString").rank).toBe("mean_hours");
    expect(fromStateUrl("?rank=constructor").rank).toBe("mean_hours");
  });
});

describe("withPeriodBefore(choice, index)", () => {
  it("takes as many months before those chosen", () => {
    expect(withPeriodBefore({months: [110, 112]}, {first_month: 100, months: 24}).other_months).toEqual([107, 109]);
  });

  it("takes the halves of the record where none are chosen, the later one first; of three months the last two", () => {
    expect(withPeriodBefore({mode: ["road"]}, {first_month: 100, months: 24})).toEqual({
      mode: ["road"],
      months: [112, 123],
      other_months: [100, 111]
    });
    expect(withPeriodBefore({}, {first_month: 100, months: 3})).toEqual({months: [102, 102], other_months: [101, 101]});
  });

  it("keeps the only month there is", () => {
    expect(withPeriodBefore({}, {first_month: 100, months: 1})).toEqual({months: [100, 100], other_months: [99, 99]});
  });
});
