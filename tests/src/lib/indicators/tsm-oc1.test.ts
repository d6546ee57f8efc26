import {describe, expect, it} from "vitest";
import type {Observation} from "../../../../src/lib/contract/observations.js";
import {tsmOc1} from "../../../../src/lib/indicators/tsm-oc1.js";
import {toReleases} from "../../../../src/lib/releases/releases.js";
import {makeInputs, seriesRows} from "../contract/make-inputs.js";

const ranks = (year: number, values: Record<string, number>, release = "2020-07-01", series = "TTCI.RANK") =>
  seriesRows("wef", series, year, values).map((row) => ({...row, release, snapshot: `wef/${release}`}));
const values = (rows: Observation[]) => tsmOc1.compute(makeInputs({observations: rows}));
const find = (rows: Observation[], measure: string, area: string, year: number, variant = "ttci") =>
  values(rows).find(
    ({value}) => value.measure === measure && value.area === area && value.year === year && value.variant === variant
  );
const SIX = {CHN: 15, GEO: 70, AZE: 71, KAZ: 81, TJK: 107, KGZ: 115};

describe("tsmOc1.compute(inputs) of one release", () => {
  it("counts from six of the eleven members on, and five give a lower bound", () => {
    const count = (own: Record<string, number>) => find(ranks(2017, own), "members-in-top-70", "CAREC", 2017)?.value;
    expect(count(SIX)).toMatchObject({value: 2, sign: null, reporting: 6, reason: null, unit: "count"});
    const {KGZ: _, ...five} = SIX;
    expect(count(five)).toMatchObject({value: 2, sign: "≥", reporting: 5, reason: null});
    const none = {AZE: 71, KAZ: 81};
    expect(count(none)).toMatchObject({
      value: null,
      sign: null,
      text: null,
      releases: null,
      missing_kinds: expect.any(String)
    });
    expect(count(none)?.reason).toContain("too few members: 2 of 11");
    expect(count({...none, MNG: 90, PAK: 99, KGZ: 115, TJK: 107})).toMatchObject({value: 0, sign: null, text: null});
  });

  it("makes a variant of each edition that the releases hold, also of one that is still to come", () => {
    const rows = [
      ...ranks(2017, SIX),
      ...ranks(2031, SIX, "2031-05-21", "TTDI-2031.RANK"),
      ...ranks(2031, SIX, "2031-05-21", "TTDI-2031.SCORE")
    ];
    const counts = values(rows).filter(({value}) => value.measure === "members-in-top-70");
    expect(counts.map(({value}) => [value.variant, value.year, value.value])).toEqual([
      ["ttci", 2017, 2],
      ["ttdi-2031", 2031, 2]
    ]);
  });

  it("names the ranks that a count is made of, each with its equal part, and none where there is no count", () => {
    const {lineage} = find(ranks(2017, SIX), "members-in-top-70", "CAREC", 2017)!;
    expect(lineage.map(({input_area, role, weight}) => [input_area, role, weight])).toEqual(
      ["AZE", "CHN", "GEO", "KAZ", "KGZ", "TJK"].map((area) => [area, "value", 1 / 6])
    );
    expect(find(ranks(2017, {AZE: 71}), "members-in-top-70", "CAREC", 2017)?.lineage).toEqual([]);
  });

  it("counts places gained since the year before in the same edition, and none where either is not known", () => {
    const rows = [
      ...ranks(2019, {KAZ: 80, GEO: 72, PAK: 99}),
      ...ranks(2015, {KAZ: 90}),
      ...ranks(2017, {KAZ: 81, GEO: 70})
    ];
    const change = (area: string, year: number) => find(rows, "rank-change", area, year)?.value.value;
    expect([change("KAZ", 2017), change("KAZ", 2019), change("GEO", 2019)]).toEqual([9, 1, -2]);
    expect([change("KAZ", 2015), change("GEO", 2017), change("PAK", 2019)]).toEqual([undefined, undefined, undefined]);
    const {lineage} = find(rows, "rank-change", "KAZ", 2019)!;
    expect(lineage.map(({input_year, role, weight}) => [input_year, role, weight])).toEqual([
      [2019, "value", 1],
      [2017, "part", null]
    ]);
  });

  it("takes the rank before from the same release alone", () => {
    const rows = [...ranks(2017, {KAZ: 81}, "2018-01-01"), ...ranks(2019, {KAZ: 80}, "2020-01-01")];
    expect(find(rows, "rank", "KAZ", 2019)?.value.releases).toBe("wef 2020-01-01");
    expect(find(rows, "rank-change", "KAZ", 2019)).toBeUndefined();
  });

  it("takes the rank before from the edition before, in whatever order releases hold the years", () => {
    const older = [...ranks(2015, {GEO: 71}, "2019-09-01"), ...ranks(2017, {GEO: 70}, "2019-09-01")];
    const rows = [...older, ...ranks(2019, {GEO: 68}, "2019-09-01"), ...ranks(2019, {KAZ: 80}, "2020-01-01")];
    expect(find(rows, "rank-change", "GEO", 2019)?.value.value).toBe(2);
  });

  it("says which missing members the publisher does not rank", () => {
    const scope = [{series: ["TTCI.RANK"], areas: ["AFG"], first_year: 2015, last_year: 2017}];
    const releases = toReleases(ranks(2017, SIX)).map((release) => ({...release, scope}));
    const counted = tsmOc1.compute(makeInputs({releases})).find(({value}) => value.measure === "members-in-top-70")!;
    expect(counted.value.missing).toBe("AFG;MNG;PAK;TKM;UZB");
    expect(counted.value.missing_kinds).toBe("not published;not held;not held;not held;not held");
  });

  it("gives the PRF's own measures to the PRC and Georgia alone, and no year without a rank", () => {
    const own = values(ranks(2017, SIX)).filter(({value}) => value.measure.startsWith("rank-"));
    expect(own.map(({value}) => `${value.measure} ${value.area}`)).toEqual(["rank-chn CHN", "rank-geo GEO"]);
    expect(values([{...ranks(2017, {KAZ: 1})[0]!, value: null}])).toEqual([]);
  });
});

describe("tsmOc1.compute(inputs) of several releases", () => {
  const count = (rows: Observation[]) => find(rows, "members-in-top-70", "CAREC", 2017)?.value;
  const {KGZ: _, ...five} = SIX;

  it("counts in the newest release with enough members, else in that with most of them", () => {
    const older = ranks(2017, SIX, "2018-01-01");
    expect(count([...older, ...ranks(2017, five, "2020-01-01")])?.releases).toBe("wef 2018-01-01");
    expect(count([...older, ...ranks(2017, SIX, "2020-01-01")])?.releases).toBe("wef 2020-01-01");
    const seven = ranks(2017, Object.assign({MNG: 99}, SIX), "2018-01-01");
    expect(count([...seven, ...ranks(2017, SIX, "2020-01-01")])?.releases).toBe("wef 2020-01-01");
    const few = [...ranks(2017, five, "2018-01-01"), ...ranks(2017, {CHN: 15}, "2020-01-01")];
    expect(count(few)).toMatchObject({releases: "wef 2018-01-01", reporting: 5});
  });

  it("takes a member's rank from the newest release that has it", () => {
    const rows = [...ranks(2017, {KAZ: 81, GEO: 70}, "2018-01-01"), ...ranks(2017, {KAZ: 82}, "2020-01-01")];
    expect(find(rows, "rank", "KAZ", 2017)?.value).toMatchObject({value: 82, releases: "wef 2020-01-01"});
    expect(find(rows, "rank", "GEO", 2017)?.value).toMatchObject({value: 70, releases: "wef 2018-01-01"});
  });

  it("says which missing members the publisher does not rank", () => {
    const scope = [{series: ["TTCI.RANK"], areas: ["AFG"], first_year: 2015, last_year: 2017}];
    const releases = toReleases(ranks(2017, SIX)).map((release) => ({...release, scope}));
    const [region] = tsmOc1.compute(makeInputs({releases}));
    expect(region!.value).toMatchObject({
      missing: "AFG;MNG;PAK;TKM;UZB",
      missing_kinds: "not published;not held;not held;not held;not held"
    });
  });
});
