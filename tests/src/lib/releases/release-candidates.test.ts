import {describe, expect, it} from "vitest";
import {pairCandidates, releaseCandidates, releaseLabel} from "../../../../src/lib/releases/release-candidates.js";
import {toReleases} from "../../../../src/lib/releases/releases.js";
import {observation} from "../contract/make-inputs.js";

const row = (source: string, release: string) =>
  observation({source, series: "S", area: "KAZ", year: 2016, value: 1, release, snapshot: `${source}/${release}`});
const contributions = () => ({years: [2016], needs: [], contribution: () => null});

describe("releaseCandidates(inputs, source, make)", () => {
  it("gives one for each release of the source, the newest first, but those that make nothing", () => {
    const releases = toReleases([row("wdi", "2020-07-01"), row("wdi", "2026-04-08"), row("weo", "2023-10-10")]);
    const names = (make: Parameters<typeof releaseCandidates>[2]) =>
      releaseCandidates({releases}, "wdi", make).map((one) => one.releases);
    expect(names(contributions)).toEqual(["wdi 2026-04-08", "wdi 2020-07-01"]);
    expect(names(() => ({...contributions(), years: []}))).toEqual([]);
    expect(names(() => null)).toEqual([]);
  });
});

describe("pairCandidates(inputs, first, second, make)", () => {
  it("takes with a release the other publisher's first on or after its last day, then later ones, then earlier ones", () => {
    const releases = toReleases([
      row("trade", "2018-01-01..2020-07-01"),
      ...["2018-08-01", "2020-06-30", "2020-07-01", "2022-04-08"].map((release) => row("wdi", release))
    ]);
    expect(pairCandidates({releases}, "trade", "wdi", contributions).map((one) => one.releases)).toEqual([
      "trade 2018-01-01..2020-07-01;wdi 2020-07-01",
      "trade 2018-01-01..2020-07-01;wdi 2022-04-08",
      "trade 2018-01-01..2020-07-01;wdi 2020-06-30",
      "trade 2018-01-01..2020-07-01;wdi 2018-08-01"
    ]);
  });
});

describe("releaseLabel(releases)", () => {
  it("names each once, in alphabetical order", () => {
    const releases = [row("wdi", "2020-07-01"), row("trade", "..2019-06-02"), row("wdi", "2020-07-01")];
    expect(releaseLabel(releases)).toBe("trade ..2019-06-02;wdi 2020-07-01");
  });
});
