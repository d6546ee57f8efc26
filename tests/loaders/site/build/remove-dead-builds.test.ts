import {spawnSync} from "node:child_process";
import {mkdir, mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {removeDeadBuilds} from "../../../../loaders/site/build/build-site.js";

describe("removeDeadBuilds(folder)", () => {
  it("removes what ended processes and an earlier one of this number left, and nothing else", async () => {
    const folder = await mkdtemp(join(tmpdir(), "builds-"));
    const ended = spawnSync(process.execPath, ["-e", ""]).pid;
    const living = process.ppid;
    for (const name of [`site.${ended}`, `site.${ended}.published`, `site.${process.pid}`, `site.${living}`, "cache"])
      await mkdir(join(folder, name));
    await removeDeadBuilds(folder);
    expect((await readdir(folder)).sort()).toEqual(["cache", `site.${living}`]);
    await removeDeadBuilds(join(folder, "none"));
    await rm(folder, {recursive: true});
  });
});
