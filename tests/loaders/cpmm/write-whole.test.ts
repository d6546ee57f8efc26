import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {writeWhole} from "../../../loaders/cpmm/write-whole.js";

describe("writeWhole(file, write)", () => {
  it("gives the file once it is whole, and leaves the one before where it fails on the way", async () => {
    const folder = await mkdtemp(join(tmpdir(), "whole-"));
    const file = join(folder, "new", "a.csv");
    await writeWhole(file, (place) => writeFile(place, "first"));
    const failing = writeWhole(file, async (place) => {
      await writeFile(place, "half");
      throw new Error("no space left");
    });
    await expect(failing).rejects.toThrow("no space left");
    expect(await readFile(file, "utf8")).toBe("first");
    expect(await readdir(join(folder, "new"))).toEqual(["a.csv"]);
    await rm(folder, {recursive: true});
  });
});
