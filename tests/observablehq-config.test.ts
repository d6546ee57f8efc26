import {cpSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, describe, expect, it, vi} from "vitest";

describe("observablehq.config.ts", () => {
  const data = mkdtempSync(join(tmpdir(), "prf-config-"));

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(data, {recursive: true, force: true});
  });

  it("reads the briefs of the folder of data that PRF_DATA names", async () => {
    cpSync("data", data, {recursive: true});
    writeFileSync(join(data, "briefs", "other.md"), "no front matter\n");
    vi.stubEnv("PRF_DATA", data);
    await expect(import("../observablehq.config.js")).rejects.toThrow(
      `missing front matter in ${join(data, "briefs", "other.md")}`
    );
  });
});
