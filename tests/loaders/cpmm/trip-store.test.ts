import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readTripStore, STORE_FORMAT} from "../../../loaders/cpmm/trip-store.js";

function folderWith(format: string): string {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  writeFileSync(join(folder, "store.json"), JSON.stringify({format, synthetic: false, note: "", batches: []}));
  return folder;
}

describe("readTripStore(folder)", () => {
  it("reads a store of today's form", async () => {
    expect(await readTripStore(folderWith(STORE_FORMAT))).toMatchObject({format: STORE_FORMAT, batches: []});
  });

  it("refuses one whose hours at a border were measured otherwise, and says what to do", async () => {
    await expect(readTripStore(folderWith("prf-cpmm-trips-1"))).rejects.toThrow(
      /^mismatched format "prf-cpmm-trips-1" of .*; expected "prf-cpmm-trips-2": .* ingest its trips again/
    );
  });

  it("refuses a file that describes no store", async () => {
    await expect(readTripStore(folderWith("parquet"))).rejects.toThrow(
      /^invalid .*store\.json: it does not describe a trip store/
    );
  });

  it("gives null where there is none", async () => {
    expect(await readTripStore(mkdtempSync(join(tmpdir(), "none-")))).toBeNull();
  });
});
