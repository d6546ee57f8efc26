import {describe, expect, it} from "vitest";
import {contributionsFlag, flagOfYear, publishedContribution} from "../../../../src/lib/indicators/contributions.js";
import {trpOp1} from "../../../../src/lib/indicators/trp-op1.js";
import {makeInputs, observation} from "../contract/make-inputs.js";

const row = (flag: "estimate" | null) =>
  observation({source: "wdi", series: "X", area: "KAZ", year: 2020, value: 1, flag});

describe("contributionsFlag(contributions, year, lastYear)", () => {
  const flag = (year: number, lastYear: number | null) =>
    contributionsFlag([publishedContribution(row("estimate"))!], year, lastYear);

  it("keeps the publisher's flag in the last year of a vintage, and is a forecast from the next", () => {
    expect(flag(2020, 2020)).toBe("estimate");
    expect(flag(2021, 2020)).toBe("forecast");
    expect(flag(2021, null)).toBe("estimate");
  });
});

describe("flagOfYear(rows, year, lastYear)", () => {
  it("keeps the publisher's flag in the last year of a vintage, and is a forecast from the next", () => {
    expect(flagOfYear([row(null), row("estimate")], 2020, 2020)).toBe("estimate");
    expect(flagOfYear([row(null)], 2020, 2020)).toBeNull();
    expect(flagOfYear([row(null)], 2021, 2020)).toBe("forecast");
    expect(flagOfYear([row(null)], 2021, null)).toBeNull();
  });
});

describe("cpmmValues(inputs, selection)", () => {
  it("keeps the last year of a vintage, and is a forecast from the next", () => {
    const observations = [2020, 2021].map((year) =>
      observation({source: "cpmm", series: "TFI1", area: "ALL", mode: "road", year, value: 9.9})
    );
    const values = trpOp1.compute(makeInputs({observations, last_year: 2020}));
    expect(values.map(({value}) => [value.year, value.flag])).toEqual([
      [2020, null],
      [2021, "forecast"]
    ]);
  });
});
