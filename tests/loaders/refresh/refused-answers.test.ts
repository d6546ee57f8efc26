import {spawnSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {listSnapshots, readSnapshot} from "../../../loaders/store/read-snapshot.js";
import {readRunRecord} from "../../../loaders/store/read-status.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {createDataDir, testRow} from "../store/test-store.js";
import {startFaultServer} from "./fault-server.js";
import {answering, refreshOnce} from "./refresh-once.js";
import {TEST_REFERENCE, testSource, toFetched} from "./test-source.js";

describe("refreshAll(sources, contextOf, done), what it refuses and keeps", () => {
  it("holds back an answer that breaks the contract, keeps the last good one, and goes on with the others", async () => {
    const data = createDataDir();
    await refreshOnce(data, [answering(10)]);
    const bad = testSource({fetch: async () => toFetched([testRow({area: "=cmd|1", value: Number.NaN})])});
    const other = testSource({id: "weo", fetch: async () => null});
    const good = {...answering(1), id: "weo"};
    const reference = {
      ...TEST_REFERENCE,
      series: TEST_REFERENCE.series.flatMap((row) => [row, {...row, source: "weo"}])
    };
    const [failed, stored] = await refreshOnce(data, [bad, good], {reference});
    expect(failed).toMatchObject({outcome: "failed", snapshot: "wdi/2026-04-08", rows: 1});
    expect(failed?.errors[0]).toMatch(/unknown area "=cmd\|1"/);
    expect(stored).toMatchObject({outcome: "new", snapshot: "weo/2026-04-08"});
    const rows = readFileSync(join(failed!.quarantine!, "rows.csv"), "utf8");
    expect(rows).toContain("'=cmd|1");
    expect(JSON.parse(readFileSync(join(failed!.quarantine!, "report.json"), "utf8"))).toMatchObject({
      source: "wdi",
      last_good: "wdi/2026-04-08",
      urls: ["https://example.org/?api_key=***"]
    });
    expect(readRunRecord(data, "wdi")).toMatchObject({
      outcome: "failed",
      snapshot: "wdi/2026-04-08",
      upstream_date: "2026-04-08"
    });
    expect(readSnapshot(data, "wdi", "2026-04-08").observations).toHaveLength(1);
    expect(await refreshOnce(data, [other], {reference})).toMatchObject([{outcome: "unchanged"}]);
  });

  it("stores a change beyond the bounds once a person has said why, and keeps the reason", async () => {
    const data = createDataDir();
    await refreshOnce(data, [answering(10)]);
    const [held] = await refreshOnce(data, [answering(90, "2026-10-01")]);
    expect(held).toMatchObject({outcome: "failed", errors: [expect.stringMatching(/^invalid revision/)]});
    const [stored] = await refreshOnce(data, [answering(90, "2026-10-01")], {accept: "GDP rebased"});
    expect(stored).toMatchObject({outcome: "new", snapshot: "wdi/2026-10-01"});
    expect(readSnapshot(data, "wdi", "2026-10-01").meta.notes[0]).toMatch(
      /^Accepted \(GDP rebased\): invalid revision/
    );
    const [broken] = await refreshOnce(data, [testSource({fetch: async () => toFetched([testRow({value: 101})])})], {
      accept: "no"
    });
    expect(broken).toMatchObject({outcome: "failed"});
  });

  it("keeps an answer that it cannot read, byte for byte but for our own secrets", async () => {
    const data = createDataDir();
    const server = await startFaultServer((_, response) => {
      response.end(Buffer.concat([Buffer.from([0xff, 0x00]), Buffer.from("no such key: hunter22\u202E")]));
    });
    const source = testSource({
      fetch: async ({http}) => toFetched([], await http.text(`${server.url}/x?key=hunter22`))
    });
    const [result] = await refreshOnce(data, [source], {env: {PRF_TRADE_KEY: "hunter22"}});
    const folder = result!.quarantine!;
    expect(readFileSync(join(folder, "answer-1.bin"))).toEqual(
      Buffer.concat([Buffer.from([0xff, 0x00]), Buffer.from("no such key: ***\u202E")])
    );
    const report = readFileSync(join(folder, "report.json"), "utf8");
    expect(JSON.parse(report).answers).toEqual([{file: "answer-1.bin", from: `${server.url}/x?key=***`, bytes: 21}]);
    expect(report).not.toContain("hunter22");
  });

  it("keeps the files that it was given under names of its own", async () => {
    const data = createDataDir();
    const source = testSource({
      read: async () => {
        throw new DataError("invalid file \u202Egnp.exe\u001B[2J\nline");
      }
    });
    const files = [{name: "../../etc/passwd", bytes: Buffer.from("a")}];
    const [result] = await refreshOnce(data, [source], {files});
    expect(result!.errors).toEqual(["invalid file \\u202egnp.exe\\u001b[2J\nline"]);
    expect(readFileSync(join(result!.quarantine!, "answer-1.bin"), "utf8")).toBe("a");
  });

  it("turns a reader's error into a result without the secret", async () => {
    const data = createDataDir();
    const source = testSource({
      fetch: async () => {
        throw new DataError("invalid answer for key hunter22");
      }
    });
    const [result] = await refreshOnce(data, [source], {env: {PRF_TRADE_KEY: "hunter22"}});
    expect(result).toMatchObject({outcome: "failed", snapshot: null, errors: ["invalid answer for key ***"]});
    expect(existsSync(join(result!.quarantine!, "rows.csv"))).toBe(false);
  });

  it("keeps an answer that makes the reader itself fail, records the failure and names the current snapshot", async () => {
    const data = createDataDir();
    const server = await startFaultServer((_, response) => response.end('{"toString":1}'));
    await refreshOnce(data, [answering(1)]);
    const source = testSource({
      fetch: async ({http}) => toFetched([], String(JSON.parse(await http.text(`${server.url}/x`))))
    });
    const [result] = await refreshOnce(data, [source]);
    expect(result).toMatchObject({
      outcome: "failed",
      snapshot: "wdi/2026-04-08",
      requests: 1,
      errors: [
        expect.stringMatching(/^invalid answer of wdi: its reader failed on it \(TypeError: Cannot convert object/)
      ]
    });
    expect(readFileSync(join(result!.quarantine!, "answer-1.bin"), "utf8")).toBe('{"toString":1}');
    expect(readRunRecord(data, "wdi")).toMatchObject({
      outcome: "failed",
      snapshot: "wdi/2026-04-08",
      error: result!.errors[0]
    });
  });

  it("says so where rows of any shape make the checks fail", async () => {
    const data = createDataDir();
    const area = {toString: 1} as unknown as string;
    const [result] = await refreshOnce(data, [testSource({fetch: async () => toFetched([testRow({area})])})]);
    expect(result).toMatchObject({outcome: "failed", errors: [expect.stringMatching(/^invalid answer of wdi/)]});
  });

  it.skipIf(process.getuid?.() !== 0)("fails with the disk's reason where it takes nothing", async () => {
    const data = createDataDir();
    await refreshOnce(data, [answering(1)]);
    const mount = join(data, "small");
    mkdirSync(mount);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=100k", "tmpfs", mount]);
    // A container may not mount; the same codes come from a plain function in describe-fault.test.ts.
    if (mounted.status !== 0) return;
    try {
      cpSync(join(data, "snapshots"), join(mount, "snapshots"), {recursive: true});
      const rows = Array.from({length: 60}, (_, i) => testRow({year: 1960 + i, reference: "x".repeat(400)}));
      writeFileSync(join(mount, "filler"), Buffer.alloc(70_000));
      const source = testSource({revision_share: 1, fetch: async () => toFetched(rows, "2026-10-01")});
      const [result] = await refreshOnce(mount, [source]);
      expect(result).toMatchObject({
        outcome: "failed",
        snapshot: "wdi/2026-04-08",
        errors: expect.arrayContaining([expect.stringMatching(/^missing disk space .* \(ENOSPC/)])
      });
      expect(listSnapshots(mount, "wdi")).toEqual(["2026-04-08"]);
    } finally {
      spawnSync("umount", [mount]);
    }
  });

  it("holds back a date in the future, and keeps none where a person lets the figures pass", async () => {
    const data = createDataDir();
    await refreshOnce(data, [answering(1)]);
    const [held] = await refreshOnce(data, [answering(1.2, "2099-01-01")]);
    expect(held).toMatchObject({
      outcome: "failed",
      snapshot: "wdi/2026-04-08",
      errors: [expect.stringMatching(/^invalid release date 2099-01-01 of wdi: it is after today \(2026-11-22\)/)]
    });
    const [stored] = await refreshOnce(data, [answering(1.2, "2099-01-01")], {accept: "misprint of the publisher"});
    expect(stored).toMatchObject({outcome: "new", snapshot: "wdi/2026-11-22", upstream_date: null});
    expect(readSnapshot(data, "wdi", "2026-11-22").meta).toMatchObject({upstream_date: null, read_from: "network"});
    expect(readRunRecord(data, "wdi")).toMatchObject({upstream_date: null});
  });

  it("holds back a date before the newest stored release unless a person reads or accepts it", async () => {
    const data = createDataDir();
    await refreshOnce(data, [answering(1)]);
    expect(await refreshOnce(data, [answering(1.2, "2024-01-01")])).toMatchObject([
      {errors: [expect.stringMatching(/^invalid release date 2024-01-01 of wdi: it is before .* 2026-04-08/)]}
    ]);
    expect(await refreshOnce(data, [answering(1, "2026-04-08")])).toMatchObject([{outcome: "unchanged"}]);
    const file = testSource({read: async () => toFetched([testRow({value: 1.2})], "2024-01-01")});
    expect(await refreshOnce(data, [file], {files: []})).toMatchObject([{outcome: "new", snapshot: "wdi/2024-01-01"}]);
    const [accepted] = await refreshOnce(data, [answering(1.1, "2024-02-01")], {accept: "gone back"});
    expect(accepted).toMatchObject({outcome: "new", snapshot: "wdi/2024-02-01"});
    expect(listSnapshots(data, "wdi").at(-1)).toBe("2026-04-08");
  });

  it("refuses a figure and a --date after today", async () => {
    const data = createDataDir();
    const rows = [testRow({updated: "2026-11-23"})];
    const source = testSource({fetch: async () => toFetched(rows), read: async () => toFetched([testRow()], null)});
    expect(await refreshOnce(data, [source], {accept: "no"})).toMatchObject([
      {outcome: "failed", errors: ["invalid updated 2026-11-23 of wdi: it is after today (2026-11-22)"]}
    ]);
    expect(await refreshOnce(data, [source], {files: [], date: "2026-11-23", accept: "no"})).toMatchObject([
      {outcome: "failed", errors: [expect.stringMatching(/^invalid --date 2026-11-23 of wdi: it is after today/)]}
    ]);
    expect(await refreshOnce(data, [source], {files: [], date: "2026-11-22"})).toMatchObject([{outcome: "new"}]);
  });
});
