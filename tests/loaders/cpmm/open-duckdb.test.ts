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

  it("says in one line that the memory given is too little", async () => {
    const duckdb = await openDuckdb("8MB");
    const large = duckdb.rows("SELECT list(range) AS all_of_them FROM range(10000000)");
    await expect(large).rejects.toThrow(
      /^missing memory for these trips: --memory 8MB is too little; give more, or fewer files at once$/
    );
    await expect(duckdb.rows("SELECT 1 AS one")).resolves.toEqual([{one: 1}]);
    await duckdb.close();
  });
});
