import {describe, expect, it} from "vitest";
import type {ValueRow} from "../../../../src/lib/contract/tables.js";
import {
  comparePair,
  packFigures,
  packValues,
  type RevisionArchive
} from "../../../../src/lib/revisions/revision-archive.js";
import {releaseRevisions} from "../../../../src/lib/revisions/revisions.js";
import {observation} from "../contract/make-inputs.js";

const figure = (area: string, value: number | null, flag: "forecast" | null = null) =>
  observation({source: "weo", series: "NGDP_RPCH", area, year: 2016, value, flag});
const value = (number: number) =>
  ({
    result: "EFS-CO",
    measure: "growth",
    area: "CAREC-X",
    year: 2016,
    variant: "headline",
    unit: "%",
    value: number,
    flag: null
  }) as ValueRow;

// Growth of Turkmenistan in 2016 as the IMF gave it in April 2019 and in October 2023; the third snapshot is made up.
const SETS = [
  [figure("TKM", 6.2, "forecast"), figure("UZB", 6.1), figure("KAZ", null)],
  [figure("TKM", -0.983), figure("UZB", 6.1), figure("KAZ", 1.1)],
  [figure("TKM", -0.983), figure("KAZ", 1.1)]
];
// A row without a value is none in an archive.
const filled = (rows: (typeof SETS)[number]) => rows.filter(({value: own}) => own !== null);
const ARCHIVE: RevisionArchive = {
  vintages: [
    {name: "current", title: "c", snapshots: {weo: "2024-01-01"}},
    {name: "defr-2021", title: "d", snapshots: {weo: "2019-04-09"}},
    {name: "before", title: "b", snapshots: {}}
  ],
  vintage_values: packValues([[value(2)], [value(3)], []]),
  sources: [
    {
      source: "weo",
      title: "World Economic Outlook",
      snapshots: ["2019-04-09", "2023-10-10", "2024-01-01"],
      figures: packFigures(SETS),
      values: packValues([[value(3)], [value(2)], [value(2)]])
    }
  ]
};
const changes = (a: string, b: string) =>
  comparePair(ARCHIVE, a, b)?.revisions.map((row) => [row.kind, row.area, row.old, row.new, row.old_flag]);

describe("comparePair(archive, a, b)", () => {
  it.each([
    [0, 1],
    [1, 2],
    [0, 2],
    [2, 0]
  ])("gives what the unpacked snapshots %i and %i give", (a, b) => {
    const names = ARCHIVE.sources[0]!.snapshots;
    const pair = comparePair(ARCHIVE, `weo/${names[a]}`, `weo/${names[b]}`);
    expect(pair?.revisions).toEqual(releaseRevisions(filled(SETS[a]!), filled(SETS[b]!)));
  });

  it("compares two snapshots with the values that moved", () => {
    expect(changes("weo/2019-04-09", "weo/2023-10-10")).toEqual([["revised", "TKM", 6.2, -0.983, "forecast"]]);
    expect(comparePair(ARCHIVE, "weo/2019-04-09", "weo/2023-10-10")?.moves).toMatchObject([
      {old: 3, new: 2, difference: -1}
    ]);
    expect(changes("weo/2023-10-10", "weo/2024-01-01")).toEqual([]);
  });

  it("compares two vintages, also one that had nothing of a source", () => {
    expect(changes("defr-2021", "current")).toEqual([
      ["revised", "TKM", 6.2, -0.983, "forecast"],
      ["new", "KAZ", null, 1.1, null]
    ]);
    expect(changes("before", "defr-2021")).toEqual([
      ["new", "TKM", null, 6.2, null],
      ["new", "UZB", null, 6.1, null]
    ]);
  });

  it("gives null for what is unknown or cannot be compared", () => {
    expect(comparePair(ARCHIVE, "weo/2019-04-09", "weo/2020-01-01")).toBeNull();
    expect(comparePair(ARCHIVE, "weo/2019-04-09", "wdi/2020-07-01")).toBeNull();
    expect(comparePair(ARCHIVE, "weo/2019-04-09", "current")).toBeNull();
    expect(comparePair(ARCHIVE, "current", "defr-1999")).toBeNull();
  });
});
