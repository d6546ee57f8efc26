import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it, vi} from "vitest";
import {openDuckdb} from "../../../loaders/cpmm/open-duckdb.js";

describe("openDuckdb(memory)", () => {
  it("throws TypeError for a bound that is invalid, and leaves no folder behind", async () => {
    const scratch = mkdtempSync(join(tmpdir(), "duckdb-"));
    vi.stubEnv("TMPDIR", scratch);
    const opened = openDuckdb("lots");
    await expect(opened).rejects.toThrow(TypeError);
    await expect(opened).rejects.toThrow('invalid --memory "lots"; allowed: a size such as 4GB');
    vi.unstubAllEnvs();
    expect(readdirSync(scratch)).toEqual([]);
    rmSync(scratch, {recursive: true});
  });
});
