import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {chooseSince, chooseSnapshots} from "../../../loaders/revisions/choose-comparison.js";
import {revisionReport, toReportText} from "../../../loaders/revisions/revision-report.js";
import {writeSnapshot} from "../../../loaders/store/write-snapshot.js";
import type {ValueChange} from "../../../src/lib/revisions/value-by-vintage.js";
import {createDataDir, testMeta, testRow} from "../store/test-store.js";

const CURRENT = {
  name: "current",
  title: "t",
  snapshots: "newest",
  edition: "2020-12",
  amendments_as_of: null,
  code_version: null,
  frozen_on: null,
  last_year: null
};

async function createStore(): Promise<string> {
  const data = createDataDir();
  const write = (source: string, date: string, value: number, series = "X<b>|") =>
    writeSnapshot(data, source, [testRow({value, series})], testMeta(date));
  await write("wdi", "2020-07-01", 10);
  await write("wdi", "2024-06-28", 8);
  await write("wdi", "2026-04-08", 9);
  await write("weo", "2023-10-10", 1);
  mkdirSync(join(data, "vintages"));
  writeFileSync(join(data, "vintages", "current.json"), JSON.stringify(CURRENT));
  writeFileSync(
    join(data, "vintages", "defr-2021.json"),
    JSON.stringify({...CURRENT, name: "defr-2021", snapshots: {wdi: "2020-07-01"}})
  );
  return data;
}

describe("chooseSnapshots(dataDir, a, b, source)", () => {
  it("takes the two newest of each source that has two", async () => {
    const {a, b} = chooseSnapshots(await createStore(), null, null, null);
    expect([a.snapshots, b.snapshots]).toEqual([{wdi: "2024-06-28"}, {wdi: "2026-04-08"}]);
  });

  it("takes two vintages, one vintage against the newest, and two snapshots", async () => {
    const data = await createStore();
    const of = (a: string, b: string | null, source: string | null = null) => {
      const chosen = chooseSnapshots(data, a, b, source);
      return [chosen.a.snapshots, chosen.b.snapshots];
    };
    const newest = {wdi: "2026-04-08", weo: "2023-10-10"};
    expect(of("defr-2021", "current")).toEqual([{wdi: "2020-07-01"}, newest]);
    expect(of("defr-2021", null)).toEqual([{wdi: "2020-07-01"}, newest]);
    expect(of("defr-2021", null, "wdi")).toEqual([{wdi: "2020-07-01"}, {wdi: "2026-04-08"}]);
    expect(of("wdi/2020-07-01", "wdi/2024-06-28")).toEqual([{wdi: "2020-07-01"}, {wdi: "2024-06-28"}]);
    expect(of("wdi/2020-07-01", null)).toEqual([{wdi: "2020-07-01"}, {wdi: "2026-04-08"}]);
  });

  it("refuses what does not exist or cannot be compared", async () => {
    const data = await createStore();
    expect(() => chooseSnapshots(data, "wdi/2021-01-01", null, null)).toThrow(
      /unknown snapshot wdi\/2021-01-01; wdi has 2020-07-01, /
    );
    expect(() => chooseSnapshots(data, "defr-1999", null, null)).toThrow(/unknown vintage/);
    expect(() => chooseSnapshots(data, null, null, "wef")).toThrow(/unknown source "wef"/);
    expect(() => chooseSnapshots(data, "wdi/2020-07-01", "weo/2023-10-10", null)).toThrow(TypeError);
    expect(() => chooseSnapshots(data, "wdi/2020-07-01", "current", null)).toThrow(TypeError);
  });
});

describe("chooseSince(dataDir, since, source)", () => {
  it("takes what came since a moment against what was newest before it", async () => {
    const data = createDataDir();
    const write = (source: string, date: string, value: number, retrieved: string) =>
      writeSnapshot(data, source, [testRow({value})], {...testMeta(date), retrieved});
    await write("wdi", "2020-07-01", 1, "2026-01-01T00:00:00.000Z");
    await write("wdi", "2022-04-08", 2, "2026-03-01T00:00:00.000Z");
    await write("wdi", "2026-04-08", 3, "2026-03-01T00:00:00.000Z");
    await write("weo", "2023-10-10", 4, "2026-01-01T00:00:00.000Z");
    await write("wef", "2024-05-21", 5, "2026-03-01T00:00:00.000Z");
    const {a, b} = chooseSince(data, "2026-02-01", null);
    expect([a.snapshots, b.snapshots]).toEqual([{wdi: "2020-07-01"}, {wdi: "2026-04-08", wef: "2024-05-21"}]);
    expect(chooseSince(data, "2026-02-01T00:00:00Z", "wef").b.snapshots).toEqual({wef: "2024-05-21"});
    expect(chooseSince(data, "2026-04-01", null).b.snapshots).toEqual({});
    expect(chooseSince(data, "2026-03-01T01:00:00+02:00", "wef").b.snapshots).toEqual({wef: "2024-05-21"});
    expect(() => chooseSince(data, "yesterday", null)).toThrow(TypeError);
    // What a time without an offset means would depend on the machine's zone.
    expect(() => chooseSince(data, "2026-02-01T00:00:00", null)).toThrow(TypeError);
  });
});

describe("revisionReport(dataDir, comparison, values)", () => {
  it("counts by source and gives each revision", async () => {
    const data = await createStore();
    const report = await revisionReport(data, chooseSnapshots(data, "defr-2021", "current", null), null);
    expect(report.sources).toEqual([
      {source: "wdi", a: "2020-07-01", b: "2026-04-08", revised: 1, vanished: 0, reached: 0, forecast: 0, new: 0},
      {source: "weo", a: null, b: "2023-10-10", revised: 0, vanished: 0, reached: 0, forecast: 0, new: 1}
    ]);
    expect(report.revisions.map(({kind, old, new: now}) => [kind, old, now])).toEqual([
      ["revised", 10, 9],
      ["new", null, 1]
    ]);
  });
});

describe("toReportText(report, format)", () => {
  const move: ValueChange = {
    result: "TRD-OP1",
    measure: "services",
    area: "UZB",
    year: 2016,
    variant: "headline",
    unit: "%",
    old: 10,
    new: 9,
    difference: -1
  };

  it("escapes a publisher's text in Markdown and shows the values that moved", async () => {
    const data = await createStore();
    const text = toReportText(
      await revisionReport(data, chooseSnapshots(data, "wdi/2020-07-01", null, null), [move]),
      "markdown"
    );
    expect(text).toContain("| revised | wdi | X&#60;b&#62;&#124; | UZB | 2016 | 10 | 9 | -1 | -10.0 |");
    expect(text).toContain("| TRD-OP1 | services | UZB | 2016 | headline | 10 | 9 | -1 |");
    expect(text).not.toContain("<b>");
  });

  it("gives CSV with one row per figure, JSON with everything, and text", async () => {
    const data = await createStore();
    const report = await revisionReport(data, chooseSnapshots(data, "wdi/2020-07-01", null, null), [move]);
    expect(toReportText(report, "csv")).toBe(
      "kind,source,series,area,partner,mode,direction,year,unit,old,new,difference,percent,old_flag,new_flag\n" +
        "revised,wdi,X<b>|,UZB,,,,2016,% of GDP,10,9,-1,-10,,\n"
    );
    expect(JSON.parse(toReportText(report, "json"))).toEqual(report);
    expect(toReportText(report, "text")).toMatch(/^Revisions: wdi\/2020-07-01 to wdi\/2026-04-08\n/);
  });
});
