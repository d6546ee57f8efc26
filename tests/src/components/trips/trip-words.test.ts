import {describe, expect, it} from "vitest";
import {changeTitle} from "../../../../src/components/trips/trip-words.js";
import {againWords} from "../../../../src/components/trips/trips-controls.js";
import type {PeriodChange} from "../../../../src/lib/cpmm/explorer.js";

const change = (first: number | null, second: number | null): PeriodChange => ({
  first,
  second,
  change: first === null || second === null ? null : second - first,
  first_n: first === null ? 0 : 40,
  second_n: second === null ? 0 : 40,
  few: false
});
/** From July to December 2023, and from January to June. */
const PERIODS = [
  [24282, 24287],
  [24276, 24281]
] as const;
const title = (rows: PeriodChange[]) => changeTitle(rows, PERIODS, "crossing", ["quicker", "slower"]);

describe("changeTitle(rows, periods, thing, words)", () => {
  it("counts what fell, rose and stayed, so that the parts add up", () => {
    expect(title([change(2, 1), change(1, 2), change(3, 4)])).toBe("1 crossing became quicker, 2 slower");
    expect(title([change(2, 1), change(1, 1), change(3, null)])).toBe(
      "1 crossing became quicker, 0 slower, 1 stayed the same"
    );
  });

  it("names the period without trips in place of a count of nothing", () => {
    expect(title([change(null, 1)])).toBe("No trips from 2023-01 to 2023-06: nothing to compare");
    expect(title([change(1, null), change(2, null)])).toBe("No trips from 2023-07 to 2023-12: nothing to compare");
    expect(
      changeTitle(
        [change(1, null)],
        [
          [24276, 24281],
          [24285, 24285]
        ],
        "crossing",
        ["quicker", "slower"]
      )
    ).toBe("No trips in 2023-10: nothing to compare");
    expect(title([])).toBe("No crossing has trips in either period");
    expect(title([change(1, null), change(null, 2)])).toBe("No crossing has trips in both periods");
  });
});

describe("againWords(source, isFiltered)", () => {
  it("says which files must be opened again, and that filters are kept", () => {
    expect(againWords("may.csv of 2026-01-02", false)).toMatch(
      /holds no trips, .* Open may\.csv of 2026-01-02 again\.$/
    );
    expect(againWords("may.csv of 2026-01-02", true)).toMatch(/again\. Your filters are still in the address/);
    expect(againWords("SYNTHETIC trips, generated in the browser; not real data", false)).toContain(
      "Show the SYNTHETIC trips again."
    );
  });
});
