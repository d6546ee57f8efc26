import {mkdtempSync, readdirSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {newestDay} from "../../../../loaders/site/data/read-history.js";
import {toBadge, toDataBadge, writeBadges} from "../../../../loaders/site/downloads/write-badges.js";
import {writeSnapshot} from "../../../../loaders/store/write-snapshot.js";
import type {SourceStatus} from "../../../../src/lib/contract/vintage.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {countStandings} from "../../../../src/lib/progress/standing.js";
import {createDataDir, testMeta, testRow} from "../../store/test-store.js";

const status = (columns: Partial<SourceStatus>): SourceStatus => ({
  source: "wdi",
  title: "World Development Indicators",
  publisher: "World Bank",
  snapshot: "wdi/2026-04-08",
  rows: 1,
  last_checked: null,
  last_outcome: null,
  last_error: null,
  last_changed: "2026-04-08T06:00:00.000Z",
  release: "2026-04-08",
  upstream_date: "2026-04-08",
  age_days: 10,
  stale_after_days: 100,
  stale_reason: "yearly",
  is_stale: false,
  ...columns
});

describe("toBadge(status)", () => {
  it("says the publisher's date, and where it is older than expected", () => {
    expect(toBadge(status({}))).toEqual({schemaVersion: 1, label: "wdi", message: "2026-04-08", color: "green"});
    expect(toBadge(status({is_stale: true}))).toMatchObject({
      message: "2026-04-08, older than expected",
      color: "orange"
    });
    const undated = {release: "2025-01-01..2026-11-22", upstream_date: null, age_days: null};
    expect(toBadge(status(undated))).toMatchObject({message: "date unknown", color: "green"});
    expect(toBadge(status({...undated, is_stale: true}))).toMatchObject({
      message: "date unknown, older than expected",
      color: "orange"
    });
    expect(toBadge(status({release: null, upstream_date: null, is_stale: true}))).toMatchObject({
      message: "no data",
      color: "orange"
    });
  });
  it("says it in Chinese and Russian", () => {
    const said = (own: "zh" | "ru") => withLanguage(own, () => toBadge(status({is_stale: true})).message);
    expect(said("zh")).toBe("2026-04-08，超出预期时限");
    expect(said("ru")).toBe("2026-04-08, старше ожидаемого");
  });
});

describe("toDataBadge(rows)", () => {
  it("counts the sources that are fresh", () => {
    expect(toDataBadge([status({}), status({is_stale: true})])).toMatchObject({
      message: "1 of 2 sources fresh",
      color: "orange"
    });
    expect(toDataBadge([status({})])).toMatchObject({message: "1 of 1 sources fresh", color: "green"});
  });
});

describe("writeBadges(dataDir, out)", () => {
  it("writes one for each source and one for all, with ages counted to the newest date in the data", async () => {
    const data = createDataDir();
    await writeSnapshot(data, "wdi", [testRow()], testMeta("2026-04-08"));
    const out = mkdtempSync(join(tmpdir(), "prf-out-"));
    expect(await newestDay(data)).toBe("2026-04-08");
    await writeBadges(data, out, countStandings([{id: "A"}], [], 2023));
    expect(readdirSync(join(out, "badges"))).toEqual(expect.arrayContaining(["data.json", "wdi.json", "weo.json"]));
    expect(JSON.parse(readFileSync(join(out, "badges", "wdi.json"), "utf8"))).toEqual({
      schemaVersion: 1,
      label: "wdi",
      message: "2026-04-08",
      color: "green"
    });
    expect(JSON.parse(readFileSync(join(out, "badges", "results.json"), "utf8")).message).toBe("1: 1 not reported");
    expect(JSON.parse(readFileSync(join(out, "badges", "weo.json"), "utf8")).message).toBe("no data");
  });
});
