import {describe, expect, it} from "vitest";
import {
  contributionsFlag,
  contributionsLineage,
  flagOfYear,
  publishedContribution,
  sharedInputs
} from "../../../../src/lib/indicators/contributions.js";
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

describe("publishedContribution(observation, weight)", () => {
  const weight = (value: number | null) => observation({source: "wdi", series: "W", area: "KAZ", year: 2020, value});
  it.each([
    [undefined, null, ["value"]],
    [weight(null), null, ["value"]],
    [weight(0), 0, ["value", "weight"]],
    [weight(3), 3, ["value", "weight"]]
  ])("has the weight of %o", (own, expected, roles) => {
    const found = publishedContribution(row(null), own);
    expect(found).toMatchObject({area: "KAZ", value: 1, weight: expected});
    expect(found!.inputs.map(({role}) => role)).toEqual(roles);
  });
  it("is none without a row, or with a blank, and one of zero", () => {
    expect(publishedContribution(undefined)).toBeNull();
    expect(publishedContribution({...row(null), value: null})).toBeNull();
    expect(publishedContribution({...row(null), value: 0})?.value).toBe(0);
  });
});

describe("contributions with shared inputs", () => {
  const shared = (flag: "estimate" | null) =>
    sharedInputs([
      {observation: row(null), role: "value", share: 0.25},
      {observation: row(flag), role: "part", share: null}
    ]);
  const own = (flag: "estimate" | null, of: "estimate" | null) => ({
    area: "KAZ",
    value: 1,
    weight: 1,
    shared: shared(flag),
    inputs: [{observation: row(of), role: "weight" as const, share: null}]
  });

  it("know the worst flag and the releases of these once", () => {
    expect(shared("estimate")).toMatchObject({flag: "estimate", releases: new Set(["wdi 2020-07-01"])});
    expect(shared(null).flag).toBeNull();
  });
  it.each([
    [null, null, null],
    ["estimate", null, "estimate"],
    [null, "estimate", "estimate"],
    ["estimate", "estimate", "estimate"]
  ] as const)("have of the flags %s (shared) and %s (their own) the worse", (flag, of, worst) => {
    expect(contributionsFlag([own(flag, of), own(null, null)], 2020, null)).toBe(worst);
  });
  it("have these first in the lineage, each share a part of their own, and weights only in a weighted mean", () => {
    const lineage = (isWeighted: boolean) =>
      contributionsLineage([own(null, null), own(null, null)], [0.8, 0.2], isWeighted).map(({role, weight}) => [
        role,
        weight
      ]);
    expect(lineage(true)).toEqual([
      ["value", 0.2],
      ["part", null],
      ["weight", null],
      ["value", 0.05],
      ["part", null],
      ["weight", null]
    ]);
    expect(lineage(false)).toEqual([
      ["value", 0.2],
      ["part", null],
      ["value", 0.05],
      ["part", null]
    ]);
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
