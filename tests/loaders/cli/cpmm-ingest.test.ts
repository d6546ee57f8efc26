import {mkdir, mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {cpmmIngest} from "../../../loaders/cli/cpmm-commands.js";
import {HEADER, TEN_TRIPS} from "../cpmm/ten-trips.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prf-ingest-"));
  await mkdir(join(folder, "snapshots"));
  await writeFile(join(folder, "snapshots", "2024-01-01.csv"), "");
  await writeFile(join(folder, "file"), "");
  await writeFile(join(folder, "ten.csv"), TEN_TRIPS);
  await writeFile(join(folder, "header.csv"), `${HEADER}\n`);
});
afterAll(() => rm(folder, {recursive: true}));

const ingest = (file: string, store: string, options = {}) =>
  cpmmIngest(
    [[join(folder, file)]],
    {store: join(folder, store), report: join(folder, "refused.csv"), ...options},
    {data: "data"}
  );

describe("cpmmIngest([files], options)", () => {
  it("refuses a --store that is a file or holds other things, and leaves it as it is", async () => {
    await expect(ingest("ten.csv", "snapshots")).rejects.toThrow(TypeError);
    await expect(ingest("ten.csv", "snapshots")).rejects.toThrow(
      /invalid --store .*: it contains 2024-01-01\.csv, which is/
    );
    expect(await readdir(join(folder, "snapshots"))).toEqual(["2024-01-01.csv"]);
    await expect(ingest("ten.csv", "file")).rejects.toThrow(/invalid --store .*: it is a file; choose a folder/);
  });

  it("takes a folder that is empty, missing, or a store already", async () => {
    await mkdir(join(folder, "store"));
    expect(await ingest("ten.csv", "store")).toBe(0);
    expect(await ingest("ten.csv", "new/store")).toBe(0);
    await expect(ingest("ten.csv", "store")).resolves.toBe(1);
  });

  it("refuses a file with a header and nothing below it", async () => {
    await expect(ingest("header.csv", "other")).rejects.toThrow(
      /^missing rows in .*header\.csv: the header has no stops below it/
    );
  });

  it.each(["+14:30", "+15:00", "+05", "5", "constructor"])(
    "throws TypeError for --utc-offset %s",
    async (utcOffset) => {
      await expect(ingest("ten.csv", "other", {utcOffset})).rejects.toThrow(`invalid --utc-offset "${utcOffset}"`);
    }
  );

  it.each(["0GB", "0", "lots"])("throws TypeError for --memory %s", async (memory) => {
    await expect(ingest("ten.csv", "other", {memory})).rejects.toThrow(`invalid --memory "${memory}"`);
  });
});
