import {describe, expect, it} from "vitest";
import type {SnapshotRow} from "../../../../src/lib/contract/observations.js";
import {revisions, summarizeRevisions} from "../../../../src/lib/revisions/revisions.js";

const row = (columns: Partial<SnapshotRow>): SnapshotRow & {source: string} => ({
  source: "weo",
  series: "NGDP_RPCH",
  area: "TKM",
  partner: null,
  mode: null,
  direction: null,
  year: 2016,
  value: 6.2,
  unit: "%",
  flag: null,
  updated: null,
  reference: null,
  ...columns
});
const short = (changes: ReturnType<typeof revisions>) =>
  changes.map((change) => [change.kind, change.area, change.year, change.percent]);

describe("revisions(a, b)", () => {
  it("gives old, new, difference and percent of a revised figure", () => {
    const [change] = revisions([row({value: 5})], [row({value: 4})]);
    expect(change).toEqual({
      kind: "revised",
      source: "weo",
      series: "NGDP_RPCH",
      area: "TKM",
      partner: null,
      mode: null,
      direction: null,
      year: 2016,
      unit: "%",
      old: 5,
      new: 4,
      difference: -1,
      percent: -20,
      old_flag: null,
      new_flag: null
    });
  });

  it("gives nothing for equal figures, whatever their order", () => {
    const rows = [row({}), row({year: 2017})];
    expect(revisions(rows, [...rows].reverse())).toEqual([]);
  });

  it("tells new, vanished, newly forecast and no longer forecast, and takes null for no figure", () => {
    const a = [
      row({year: 2015}),
      row({year: 2016}),
      row({year: 2017, flag: "forecast"}),
      row({year: 2018, value: null}),
      row({year: 2019})
    ];
    const b = [
      row({year: 2016, flag: "forecast"}),
      row({year: 2017}),
      row({year: 2018}),
      row({year: 2019, value: null})
    ];
    expect(revisions(a, b).map(({kind, year}) => [kind, year])).toEqual([
      ["vanished", 2015],
      ["vanished", 2019],
      ["reached", 2017],
      ["forecast", 2016],
      ["new", 2018]
    ]);
  });

  it("puts a revision from zero first, then the largest percentage, of the old figure's size", () => {
    const a = [row({area: "KAZ", value: 10}), row({area: "UZB", value: -1}), row({area: "GEO", value: 0})];
    const b = [row({area: "KAZ", value: 11}), row({area: "UZB", value: 1}), row({area: "GEO", value: 0.1})];
    expect(short(revisions(a, b))).toEqual([
      ["revised", "GEO", 2016, null],
      ["revised", "UZB", 2016, 200],
      ["revised", "KAZ", 2016, 10]
    ]);
  });

  it("keeps partner, mode and direction apart", () => {
    const a = [row({mode: "road", value: 1}), row({mode: "rail", value: 2})];
    expect(revisions(a, [row({mode: "road", value: 1}), row({mode: "rail", value: 3})]).map(({mode}) => mode)).toEqual([
      "rail"
    ]);
  });
});

describe("summarizeRevisions(revisions)", () => {
  it("counts by series and country, the largest revision first", () => {
    const a = [row({area: "KAZ", value: 10}), row({area: "UZB", value: 1}), row({area: "UZB", year: 2017})];
    const b = [row({area: "KAZ", value: 11}), row({area: "UZB", value: 2}), row({area: "GEO"})];
    expect(summarizeRevisions(revisions(a, b))).toEqual([
      {
        source: "weo",
        series: "NGDP_RPCH",
        area: "UZB",
        revised: 1,
        vanished: 1,
        reached: 0,
        forecast: 0,
        new: 0,
        largest_percent: 100
      },
      {
        source: "weo",
        series: "NGDP_RPCH",
        area: "KAZ",
        revised: 1,
        vanished: 0,
        reached: 0,
        forecast: 0,
        new: 0,
        largest_percent: 10
      },
      {
        source: "weo",
        series: "NGDP_RPCH",
        area: "GEO",
        revised: 0,
        vanished: 0,
        reached: 0,
        forecast: 0,
        new: 1,
        largest_percent: null
      }
    ]);
  });
});
