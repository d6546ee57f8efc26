import {describe, expect, it} from "vitest";
import {newestFigures, newestFirst, toReleases} from "../../../../src/lib/releases/releases.js";
import {observation} from "../contract/make-inputs.js";

const row = (source: string, release: string, area: string, year: number, value: number) =>
  observation({source, series: "S", release, snapshot: `${source}/${release}`, area, year, value});
const brief = (rows: ReturnType<typeof newestFigures>) =>
  rows.map(({area, year, value, release}) => `${area} ${year} ${value} ${release}`);

describe("newestFigures(releases)", () => {
  it("takes a series of an area whole from the newest release that has it", () => {
    const rows = [
      row("wdi", "2020-07-01", "KAZ", 2018, 1),
      row("wdi", "2020-07-01", "KAZ", 2019, 2),
      row("wdi", "2020-07-01", "UZB", 2019, 3),
      row("wdi", "2026-04-08", "KAZ", 2019, 4)
    ];
    expect(brief(newestFigures(toReleases(rows)))).toEqual(["KAZ 2019 4 2026-04-08", "UZB 2019 3 2020-07-01"]);
  });

  it("takes yearly reports figure by figure", () => {
    const rows = [
      row("cpmm", "2021-01-01..2021-12-31", "KAZ", 2018, 1),
      row("cpmm", "2021-01-01..2021-12-31", "KAZ", 2019, 2),
      row("cpmm", "2023-01-01..2023-12-31", "KAZ", 2019, 4)
    ];
    expect(brief(newestFigures(toReleases(rows)))).toEqual([
      "KAZ 2018 1 2021-01-01..2021-12-31",
      "KAZ 2019 4 2023-01-01..2023-12-31"
    ]);
  });
});

describe("newestFirst(releases)", () => {
  it("orders by the last day on which each can have come out", () => {
    const names = ["2024-06-28", "2023-06-01..2024-06-30", "2026-04-08", "..2024-06-29"];
    const rows = names.map((release) => row("wdi", release, "KAZ", 2019, 1));
    expect(newestFirst(toReleases(rows)).map(({release}) => release)).toEqual([
      "2026-04-08",
      "2023-06-01..2024-06-30",
      "..2024-06-29",
      "2024-06-28"
    ]);
  });
});
