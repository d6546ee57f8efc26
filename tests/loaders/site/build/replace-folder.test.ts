import {spawnSync} from "node:child_process";
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {assertReplaceable, replaceFolder, restoreFolder} from "../../../../loaders/site/build/replace-folder.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "replace-"));
});
afterEach(() => rm(folder, {recursive: true}));

describe("assertReplaceable(folder)", () => {
  it("takes a folder that is missing, empty, a built site, or printed briefs", async () => {
    await assertReplaceable(join(folder, "none"));
    await assertReplaceable(folder);
    await mkdir(join(folder, "briefs"));
    await assertReplaceable(folder);
    await writeFile(join(folder, "index.html"), "");
    await mkdir(join(folder, "_observablehq"));
    await assertReplaceable(folder);
  });

  it("throws TypeError for a folder with anything else in it", async () => {
    await writeFile(join(folder, "package.json"), "{}");
    await expect(assertReplaceable(folder)).rejects.toThrow(TypeError);
    await expect(assertReplaceable("data")).rejects.toThrow(
      "invalid --out data: the folder is neither empty nor a built site"
    );
  });
});

describe("replaceFolder(from, to)", () => {
  it("leaves the new folder alone in the place of the old", async () => {
    const [from, to] = [join(folder, "new"), join(folder, "deep", "dist")];
    for (const text of ["1", "2"]) {
      await mkdir(from);
      await writeFile(join(from, "index.html"), text);
      await writeFile(join(from, `${text}.html`), "");
      await replaceFolder(from, to);
    }
    expect(await readFile(join(to, "index.html"), "utf8")).toBe("2");
    expect(await readdir(to)).toEqual(["2.html", "index.html"]);
    expect(await readdir(join(folder, "deep"))).toEqual(["dist"]);
    expect(await readdir(folder)).toEqual(["deep"]);
  });

  it("leaves the old folder where the new one is missing", async () => {
    const to = join(folder, "dist");
    await mkdir(to);
    await expect(replaceFolder(join(folder, "none"), to)).rejects.toThrow("ENOENT");
    expect(await readdir(folder)).toEqual(["dist"]);
  });
});

describe("restoreFolder(to)", () => {
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  async function put(name: string, text: string): Promise<void> {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "index.html"), text);
  }
  const site = () => readFile(join(folder, "dist", "index.html"), "utf8");

  it("puts back the site that a build moved aside before it was killed", async () => {
    await put(`.dist.${dead}.old`, "before");
    await put(`.dist.${dead}-0badcafe.tmp`, "half of the new");
    await put(".other.1.old", "not ours");
    await restoreFolder(join(folder, "dist"));
    expect(await site()).toBe("before");
    expect(await readdir(folder)).toEqual([".other.1.old", "dist"]);
  });

  it("removes the old site where the new one is in its place", async () => {
    await put(`.dist.${dead}.old`, "before");
    await put("dist", "after");
    await restoreFolder(join(folder, "dist"));
    expect(await site()).toBe("after");
    expect(await readdir(folder)).toEqual(["dist"]);
  });

  it("leaves a living build alone between its two renames", async () => {
    await put(`.dist.${process.ppid}.old`, "before");
    await restoreFolder(join(folder, "dist"));
    expect(await readdir(folder)).toEqual([`.dist.${process.ppid}.old`]);
  });

  it("does nothing where there is nothing", async () => {
    await restoreFolder(join(folder, "none", "dist"));
    expect(await readdir(folder)).toEqual([]);
  });
});
