import {describe, expect, it} from "vitest";
import {type Calendar, seriesAges} from "../../../../src/lib/quality/series-ages.js";
import {toReleases} from "../../../../src/lib/releases/releases.js";
import {observation} from "../contract/make-inputs.js";

const row = (series: string, release: string, area = "KAZ", source = "wdi") =>
  observation({source, series, area, year: 2019, value: 1, release, snapshot: `${source}/${release}`});
const CALENDARS: Calendar[] = [
  {source: "wdi", series: "OLD.*", days: null, reason: "it ended"},
  {source: "wdi", series: "*", days: 100, reason: "often"}
];
const ages = (rows: ReturnType<typeof row>[], day: string) => seriesAges(toReleases(rows), CALENDARS, day);

describe("seriesAges(releases, calendars, day)", () => {
  it("counts from the release, and is older than its calendar one day after", () => {
    const rows = [row("A", "2026-01-01")];
    expect(ages(rows, "2026-04-11")).toMatchObject([{age_days: 100, state: "as expected", within_days: 100}]);
    expect(ages(rows, "2026-04-12")).toMatchObject([{age_days: 101, state: "older than its calendar"}]);
  });

  it("knows no date of undated material, but when even its last day is too long ago", () => {
    const rows = [row("A", "2025-06-01..2026-01-01")];
    expect(ages(rows, "2026-04-11")).toMatchObject([
      {age_days: null, age_least: 100, age_most: 314, state: "date unknown"}
    ]);
    expect(ages(rows, "2026-04-12")).toMatchObject([{age_days: null, state: "older than its calendar"}]);
    expect(ages([row("A", "..2026-01-01")], "2026-01-02")).toMatchObject([{age_most: null, state: "date unknown"}]);
  });

  it("goes by the release that holds at least half of the areas, and names a newer one of some", () => {
    const four = ["AFG", "KAZ", "TJK", "UZB"].map((area) => row("A", "2020-07-01", area));
    const [one] = ages([...four, row("A", "2026-01-01")], "2026-01-02");
    expect(one).toMatchObject({release: "2020-07-01", newer: "2026-01-01", areas: 4, all_areas: 4});
    const [two] = ages([...four, row("A", "2026-01-01"), row("A", "2026-01-01", "UZB")], "2026-01-02");
    expect(two).toMatchObject({release: "2026-01-01", newer: null, areas: 2, age_days: 1});
  });

  it("counts a family together, and expects nothing of what has ended", () => {
    expect(ages([row("OLD.A", "2020-07-01"), row("OLD.B", "2020-07-01")], "2026-01-02")).toMatchObject([
      {series: "OLD.*", state: "ended", within_days: null, reason: "it ended"}
    ]);
    expect(ages([row("X", "2020-07-01", "KAZ", "other")], "2026-01-02")).toMatchObject([{state: "as expected"}]);
  });
});
