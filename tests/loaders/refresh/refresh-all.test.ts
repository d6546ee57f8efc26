import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Source} from "../../../loaders/sources/source.js";
import {listSnapshots, readSnapshot} from "../../../loaders/store/read-snapshot.js";
import {readRunRecord} from "../../../loaders/store/read-status.js";
import {createDataDir, testRow} from "../store/test-store.js";
import {startFaultServer} from "./fault-server.js";
import {answering, refreshOnce} from "./refresh-once.js";
import {testSource, toFetched} from "./test-source.js";

describe("refreshAll(sources, contextOf, done)", () => {
  it("stores a first answer under the publisher's date, without its key", async () => {
    const data = createDataDir();
    const [result] = await refreshOnce(data, [answering(1)]);
    expect(result).toMatchObject({
      outcome: "new",
      snapshot: "wdi/2026-04-08",
      rows: 1,
      requests: 1,
      changes: {new: 1, revised: 0}
    });
    const {meta} = readSnapshot(data, "wdi", "2026-04-08");
    expect(meta.urls).toEqual(["https://example.org/?api_key=***"]);
    expect(readRunRecord(data, "wdi")).toEqual({
      source: "wdi",
      checked: "2026-11-22T06:00:00.000Z",
      outcome: "new",
      snapshot: "wdi/2026-04-08",
      upstream_date: "2026-04-08",
      requests: 1,
      error: null
    });
  });

  it("credits the source, or the one of its publishers that the answer names", async () => {
    const data = createDataDir();
    const credit = {
      publisher: "Ember",
      licence: "CC BY 4.0",
      licence_url: null,
      citation: "Ember, Yearly electricity data"
    };
    await refreshOnce(data, [answering(1)]);
    const fetch: Source["fetch"] = async () => ({...toFetched([testRow({value: 1.1})], "2026-05-01"), credit});
    await refreshOnce(data, [testSource({fetch})]);
    expect(readSnapshot(data, "wdi", "2026-04-08").meta.publisher).toBe("Nobody");
    expect(readSnapshot(data, "wdi", "2026-05-01").meta).toMatchObject({...credit, title: "Test"});
  });

  it("dates an answer by the day where the publisher gives no date, and by --date where it is given", async () => {
    const data = createDataDir();
    await refreshOnce(data, [answering(1, null)]);
    await refreshOnce(data, [answering(2)], {date: "2020-07-01"});
    expect(listSnapshots(data, "wdi")).toEqual(["2020-07-01", "2026-11-22"]);
  });

  it("records that it looked where nothing is new, and tells the source the newer upstream date", async () => {
    const data = createDataDir();
    await refreshOnce(data, [answering(1)]);
    const [same] = await refreshOnce(data, [answering(1, "2026-10-01")]);
    expect(same).toMatchObject({outcome: "unchanged", snapshot: "wdi/2026-04-08", upstream_date: "2026-10-01"});
    const seen: unknown[] = [];
    const fetch: Source["fetch"] = async ({last}) => {
      seen.push(last?.upstream_date);
      return null;
    };
    const [none] = await refreshOnce(data, [testSource({fetch})]);
    expect(seen).toEqual(["2026-10-01"]);
    expect(none).toMatchObject({outcome: "unchanged", errors: []});
    expect(listSnapshots(data, "wdi")).toEqual(["2026-04-08"]);
  });

  it("counts what a new snapshot revised", async () => {
    const data = createDataDir();
    await refreshOnce(data, [answering(10)]);
    const [result] = await refreshOnce(data, [answering(11, "2026-10-01")]);
    expect(result).toMatchObject({
      outcome: "new",
      snapshot: "wdi/2026-10-01",
      changes: {revised: 1, new: 0, vanished: 0}
    });
  });

  it("fails, and stores nothing, on a last snapshot that was edited", async () => {
    const data = createDataDir();
    await refreshOnce(data, [answering(10)]);
    writeFileSync(join(data, "snapshots/wdi/2026-04-08.csv"), "series\n");
    expect(await refreshOnce(data, [answering(11, "2026-10-01")])).toMatchObject([
      {outcome: "failed", errors: [expect.stringMatching(/mismatched sha256/)]}
    ]);
    expect(listSnapshots(data, "wdi")).toEqual(["2026-04-08"]);
  });

  it("reads files in place of the network", async () => {
    const data = createDataDir();
    const source = testSource({read: async ([file]) => toFetched([testRow({value: file!.bytes.length})])});
    await refreshOnce(data, [source], {files: [{name: "a.csv", bytes: new Uint8Array(7)}], date: "2020-07-01"});
    expect(readSnapshot(data, "wdi", "2020-07-01").observations[0]?.value).toBe(7);
  });

  it("leaves a good store where two refreshes run at once", async () => {
    const data = createDataDir();
    const results = await Promise.all([refreshOnce(data, [answering(1)]), refreshOnce(data, [answering(1)])]);
    expect(
      results
        .flat()
        .map(({outcome}) => outcome)
        .sort()
    ).toEqual(["new", "unchanged"]);
    expect(listSnapshots(data, "wdi")).toEqual(["2026-04-08"]);
  });

  it("reports the requests that a failing source made", async () => {
    const {url} = await startFaultServer((_, response) => response.writeHead(500).end());
    const source = testSource({fetch: async ({http}) => toFetched([testRow({value: (await http.text(url)).length})])});
    expect(await refreshOnce(createDataDir(), [source])).toMatchObject([{outcome: "failed", requests: 1}]);
  });
});
