import {describe, expect, it} from "vitest";
import {readStatus, writeRunRecord} from "../../../loaders/store/read-status.js";
import {writeSnapshot} from "../../../loaders/store/write-snapshot.js";
import {testSource} from "../refresh/test-source.js";
import {createDataDir, testMeta, testRow} from "./test-store.js";

describe("readStatus(dataDir, sources, today)", () => {
  it("gives null dates and stale where there is no snapshot", async () => {
    expect(await readStatus(createDataDir(), [testSource()], "2026-11-22")).toMatchObject([
      {source: "wdi", snapshot: null, last_checked: null, upstream_date: null, age_days: null, is_stale: true}
    ]);
  });

  it("measures the age from the publisher's date, the newer one where a later look found nothing new", async () => {
    const data = createDataDir();
    await writeSnapshot(data, "wdi", [testRow()], testMeta("2026-04-08"));
    const of = async (today: string) => (await readStatus(data, [testSource({stale_after_days: 100})], today))[0];
    expect(await of("2026-07-17")).toMatchObject({
      snapshot: "wdi/2026-04-08",
      age_days: 100,
      is_stale: false,
      last_checked: null
    });
    expect(await of("2026-07-18")).toMatchObject({age_days: 101, is_stale: true});
    await writeRunRecord(data, {
      source: "wdi",
      checked: "2026-07-18T06:00:00.000Z",
      outcome: "unchanged",
      snapshot: "wdi/2026-04-08",
      upstream_date: "2026-07-01",
      requests: 1,
      error: null
    });
    expect(await of("2026-07-18")).toMatchObject({
      age_days: 17,
      is_stale: false,
      upstream_date: "2026-07-01",
      last_checked: "2026-07-18T06:00:00.000Z",
      last_changed: "2026-04-08T06:00:00.000Z",
      last_outcome: "unchanged"
    });
  });

  it("knows no age of undated material, and finds it stale once even its last possible day is too long ago", async () => {
    const data = createDataDir();
    const release = {not_before: "2026-01-01", not_after: "2026-04-08"};
    await writeSnapshot(data, "wdi", [testRow()], {...testMeta("2026-04-08"), upstream_date: null, release});
    const of = async (today: string) => (await readStatus(data, [testSource({stale_after_days: 100})], today))[0];
    const unknown = {release: "2026-01-01..2026-04-08", upstream_date: null, age_days: null};
    expect(await of("2026-07-17")).toMatchObject({...unknown, is_stale: false});
    expect(await of("2026-07-18")).toMatchObject({...unknown, is_stale: true});
  });
});
