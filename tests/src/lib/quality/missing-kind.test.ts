import {describe, expect, it} from "vitest";
import type {ScopeBlock} from "../../../../src/lib/contract/observations.js";
import {missingKind, missingSeriesKind} from "../../../../src/lib/quality/missing-kind.js";
import {toReleases} from "../../../../src/lib/releases/releases.js";
import {seriesRows} from "../contract/make-inputs.js";

const SCOPE: ScopeBlock = {series: ["SH.IMM.IDPT"], areas: ["KAZ", "TKM"], first_year: 2000, last_year: 2019};
const observations = [
  ...seriesRows("wdi", "SH.IMM.IDPT", 2018, {KAZ: 98}),
  ...seriesRows("wdi", "NY.GDP", 2018, {TKM: 1})
];
const inputs = {
  observations,
  releases: toReleases(observations).map((release) => ({...release, scope: [SCOPE]}))
};
const IDPT = {source: "wdi", series: "SH.IMM.IDPT"};
const GDP = {source: "wdi", series: "NY.GDP"};

describe("missingKind(inputs, series, area, year)", () => {
  it("says that the publisher has none within what is complete, up to its last year", () => {
    expect(missingKind(inputs, [IDPT], "TKM", 2019)).toBe("not published");
    expect(missingKind(inputs, [IDPT], "TKM", 2020)).toBe("not held");
    expect(missingKind(inputs, [IDPT], "UZB", 2019)).toBe("not held");
  });

  it("asks every series that a value is made of: held, complete or unknown", () => {
    expect(missingKind(inputs, [IDPT, GDP], "TKM", 2018)).toBe("not published");
    expect(missingKind(inputs, [IDPT, GDP], "TKM", 2017)).toBe("not held");
  });

  it("knows nothing without a series, or of another source", () => {
    expect(missingKind(inputs, [], "TKM", 2018)).toBe("not held");
    expect(missingKind(inputs, [{...IDPT, source: "weo"}], "TKM", 2018)).toBe("not held");
  });
});

describe("missingSeriesKind(releases, series, area)", () => {
  it("tells an area that a release covers from one that it does not", () => {
    expect(missingSeriesKind(inputs.releases, IDPT, "TKM")).toBe("not published");
    expect(missingSeriesKind(inputs.releases, IDPT, "UZB")).toBe("not held");
    expect(missingSeriesKind(inputs.releases, GDP, "TKM")).toBe("not held");
  });
});
