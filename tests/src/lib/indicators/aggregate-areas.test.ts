import {describe, expect, it} from "vitest";
import type {Observation, Release} from "../../../../src/lib/contract/observations.js";
import {aggregateAreas, missingKinds, tooFewMembers} from "../../../../src/lib/indicators/aggregate-areas.js";
import {publishedContribution} from "../../../../src/lib/indicators/contributions.js";
import {releaseCandidates} from "../../../../src/lib/releases/release-candidates.js";
import {toReleases} from "../../../../src/lib/releases/releases.js";
import {observation} from "../contract/make-inputs.js";

const GROUP = {area: "G", members: ["AFG", "KAZ", "TJK", "UZB"]};
const rows = (release: string, year: number, values: Record<string, number>, more: Partial<Observation> = {}) =>
  Object.entries(values).flatMap(([area, value]) =>
    ["X", "W"].map((series) =>
      observation({
        source: "s",
        series,
        area,
        year,
        release,
        snapshot: `s/${release}`,
        value: series === "X" ? value : 1,
        ...more
      })
    )
  );
const compute = (releases: readonly Release[], group = GROUP) =>
  aggregateAreas({
    result: "R",
    measure: "m",
    unit: "%",
    lastYear: null,
    simpleVariant: null,
    groups: [group],
    methods: {area: "a", weighted: "w", simple: "s"},
    candidates: releaseCandidates({releases}, "s", (index) => ({
      years: index.years("s", "X"),
      needs: ["s/X"],
      weights: ["s/W"],
      contribution: (area, year) =>
        publishedContribution(index.find("s", "X", area, year), index.find("s", "W", area, year)),
      weightOf: (area, year) => index.find("s", "W", area, year)?.value ?? null
    }))
  }).map(({value}) => value);
const region = (own: Observation[], year = 2016) =>
  compute(toReleases(own)).find((row) => row.area === "G" && row.year === year);

describe("aggregateAreas(aggregation) over releases", () => {
  const old = rows("2020-07-01", 2016, {AFG: 1, KAZ: 1, TJK: 1, UZB: 1});

  it("takes the newest release in which half of the members have figures, and the older one below that", () => {
    const two = rows("2026-04-08", 2016, {KAZ: 2, UZB: 2});
    expect(region([...old, ...two])).toMatchObject({value: 2, releases: "s 2026-04-08", reporting: 2});
    const one = rows("2026-04-08", 2016, {KAZ: 2});
    expect(region([...old, ...one])).toMatchObject({value: 1, releases: "s 2020-07-01", reporting: 4});
  });

  it("has no value where no release suffices, though both together would", () => {
    const apart = [...rows("2020-07-01", 2016, {AFG: 1}), ...rows("2026-04-08", 2016, {KAZ: 2})];
    expect(region(apart)).toMatchObject({
      value: null,
      releases: null,
      reporting: 1,
      missing: "AFG;TJK;UZB",
      reason: "too few members: 1 of 4 in s 2026-04-08, and no release held has more; at least 2 are needed"
    });
  });

  it("counts what the release with most of the members has, newer or older", () => {
    const [fewer, more] = [{KAZ: 2}, {KAZ: 2, AFG: 2}] as Record<string, number>[];
    const six = {...GROUP, members: [...GROUP.members, "GEO", "PAK"]};
    const of = (first: Record<string, number>, second: Record<string, number>) =>
      compute(toReleases([...rows("2020-07-01", 2016, first), ...rows("2026-04-08", 2016, second)]), six).find(
        ({area}) => area === "G"
      );
    expect(of(more!, fewer!)).toMatchObject({value: null, reporting: 2, missing: "TJK;UZB;GEO;PAK"});
    expect(of(fewer!, more!)).toMatchObject({value: null, reporting: 2, missing: "TJK;UZB;GEO;PAK"});
    expect(of(more!, fewer!)?.reason).toContain("2 of 6 in s 2020-07-01");
  });

  it("gives years in their order, whatever that of the releases is", () => {
    const years = (older: number, newer: number) => {
      const apart = [...rows("2020-07-01", older, {KAZ: 1}), ...rows("2026-04-08", newer, {KAZ: 2})];
      return compute(toReleases(apart)).map(({year}) => year);
    };
    expect(years(2019, 2016)).toEqual([2016, 2016, 2019, 2019]);
    expect(years(2016, 2019)).toEqual([2016, 2016, 2019, 2019]);
  });

  it("takes a member's own figure from the newest release that has it", () => {
    const values = compute(toReleases([...old, ...rows("2026-04-08", 2016, {KAZ: 2})]));
    const own = (area: string) => values.find((row) => row.area === area);
    expect(own("KAZ")).toMatchObject({value: 2, releases: "s 2026-04-08"});
    expect(own("UZB")).toMatchObject({value: 1, releases: "s 2020-07-01"});
  });

  it("takes a forecast from the newest release that has the year, and never from an older one", () => {
    const forecasts = rows("2020-07-01", 2024, {AFG: 9, KAZ: 9, TJK: 9, UZB: 9}, {flag: "forecast"});
    expect(region(forecasts, 2024)).toMatchObject({value: 9, releases: "s 2020-07-01", flag: "forecast"});
    const values = compute(toReleases([...forecasts, ...rows("2026-04-08", 2024, {KAZ: 2})]));
    expect(values.find(({area}) => area === "AFG")).toBeUndefined();
    expect(values.find(({area}) => area === "G")).toMatchObject({value: null, reporting: 1});
  });

  it("says why each missing member is missing, from the scope of the release that it takes", () => {
    const scope = [{series: ["X", "W"], areas: ["AFG"], first_year: 2000, last_year: 2016}];
    const releases = toReleases(rows("2026-04-08", 2016, {KAZ: 2, UZB: 2})).map((one) => ({...one, scope}));
    expect(compute(releases).find(({area}) => area === "G")).toMatchObject({
      missing: "AFG;TJK",
      missing_kinds: "not published;not held"
    });
    const earlier = releases.map((one) => ({...one, scope: [{...scope[0]!, last_year: 2015}]}));
    expect(compute(earlier).find(({area}) => area === "G")?.missing_kinds).toBe("not held;not held");
  });
});

describe("aggregateAreas(aggregation) of one candidate", () => {
  /** The values of 2016 by area and variant: members with a value and a weight of their own, in the group's order. */
  const valuesOf = (own: [value: number, weight: number | null][], releases = "s 2016-01-01") => {
    const input = (source: string, area: string, role: "value" | "weight") => {
      const row = observation({source, series: role, area, year: 2016, value: 1, release: "2016-01-01"});
      return {observation: row, role, share: role === "value" ? 1 : null};
    };
    const values = aggregateAreas({
      result: "R",
      measure: "m",
      unit: "%",
      lastYear: null,
      groups: [GROUP],
      methods: {area: "a", weighted: "w", simple: "s"},
      candidates: [
        {
          releases,
          years: [2016],
          contribution(area) {
            const [value, weight] = own[GROUP.members.indexOf(area)] ?? [];
            if (value === undefined) return null;
            return {area, value, weight: weight!, inputs: [input("s", area, "value"), input("t", area, "weight")]};
          }
        }
      ]
    });
    return Object.fromEntries(
      values.map(({value, lineage}) => [
        `${value.area} ${value.variant}`,
        Object.assign(value, {roles: lineage.map(({role}) => role).join(" ")})
      ])
    );
  };

  it("leaves who has no weight, or a weight of zero, out of the weighted mean and not of the plain one", () => {
    const values = valuesOf([
      [1, 10],
      [2, 30],
      [3, null],
      [10, 0]
    ]);
    expect(values["G headline"]).toMatchObject({value: 1.75, reporting: 2, missing: "TJK;UZB", weight_share: null});
    expect(values["G simple-mean"]).toMatchObject({value: 4, reporting: 4, missing: null, weight_share: null});
  });

  it("weighs coverage by the members' own weights where no others are given", () => {
    const four: [number, number][] = [10, 20, 30, 40].map((weight) => [1, weight]);
    expect(valuesOf(four)["G headline"]).toMatchObject({reporting: 4, weight_share: 1});
    expect(valuesOf(four.slice(1))["G headline"]).toMatchObject({reporting: 3, weight_share: null});
  });

  it("names a release that only weighs in the weighted mean alone", () => {
    const values = valuesOf(
      [
        [1, 1],
        [2, 1],
        [3, 1]
      ],
      "s 2016-01-01;t 2016-01-01"
    );
    expect(values["AFG headline"]).toMatchObject({releases: "s 2016-01-01", roles: "value"});
    expect(values["G simple-mean"]).toMatchObject({releases: "s 2016-01-01", roles: "value value value"});
    const all = {releases: "s 2016-01-01;t 2016-01-01", roles: "value weight value weight value weight"};
    expect(values["G headline"]).toMatchObject(all);
  });
});

describe("missingKinds(missing, kindOf)", () => {
  it("gives a reason for each, `not held` where none is known, and null for nobody", () => {
    expect(missingKinds("TKM;CHN", (area) => (area === "TKM" ? "not published" : undefined))).toBe(
      "not published;not held"
    );
    expect(missingKinds(null, () => "not published")).toBeNull();
  });
});

describe("tooFewMembers(coverage, releases)", () => {
  const said = (reporting: number, weight_share: number | null, expected = 10) =>
    tooFewMembers({reporting, expected, missing: null, weight_share, sufficient: false}, "trade a;wdi b");
  it.each([
    [0, null, "no release held has their figures and weights together"],
    [4, null, "4 of 10 in trade a and wdi b, and no release held has more; at least 5 are needed"],
    [
      4,
      0.9,
      "4 of 10 with 90% of the weight in trade a and wdi b, and no release held has more; at least 5 are needed"
    ],
    [
      5,
      0.5,
      "5 of 10 with 50% of the weight in trade a and wdi b, and no release held has more; 67% of the weight is needed"
    ]
  ])("says of %d members with the share %s what is missing", (reporting, share, words) => {
    expect(said(reporting, share)).toBe(`too few members: ${words}`);
  });
  it("asks for more than half of an odd number of members", () => {
    expect(said(5, null, 11)).toContain("at least 6 are needed");
  });
});
