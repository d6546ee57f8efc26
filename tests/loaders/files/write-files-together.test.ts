import fs from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {finishFiles, writeFilesTogether} from "../../../loaders/files/write-files-together.js";
import {mountSmallDisk} from "./small-disk.js";

const NEW = {"a.md": "new a", "b.md": "new b", "earlier/v1/a.v1.md": "old a", SHA256SUMS: "sums"};

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "together-"));
  for (const name of ["a.md", "b.md"]) fs.writeFileSync(join(folder, name), `old ${name}`);
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, {recursive: true, force: true});
});

/** Content by path; folders alone do not count, as in version control. */
function state(): Record<string, string> {
  const paths = fs.readdirSync(folder, {recursive: true, encoding: "utf8"}).sort();
  const files = paths.filter((path) => fs.statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, fs.readFileSync(join(folder, path), "utf8")]));
}
const OLD = {"a.md": "old a.md", "b.md": "old b.md"};

describe("writeFilesTogether(folder, files)", () => {
  it("puts every file in its place and leaves nothing else", () => {
    writeFilesTogether(folder, NEW);
    expect(state()).toEqual(NEW);
    expect(fs.readdirSync(folder).sort()).toEqual(["SHA256SUMS", "a.md", "b.md", "earlier"]);
  });

  it("gives the old or the new files, whichever rename is the last before a kill", () => {
    const {renameSync} = fs;
    const seen: unknown[] = [];
    for (let last = 0; last <= 9; last++) {
      fs.rmSync(folder, {recursive: true});
      fs.mkdirSync(folder);
      for (const [name, text] of Object.entries(OLD)) fs.writeFileSync(join(folder, name), text);
      let count = 0;
      const kill = Object.assign(new Error("killed"), {code: "KILLED"});
      vi.spyOn(fs, "renameSync").mockImplementation((from, to) => {
        if (count++ >= last) throw kill;
        renameSync(from, to);
      });
      // A killed process removes nothing on its way out.
      vi.spyOn(fs, "rmSync").mockImplementation(() => {});
      try {
        writeFilesTogether(folder, NEW);
      } catch (error) {
        expect(error).toBe(kill);
      }
      vi.restoreAllMocks();
      finishFiles(folder);
      const {...found} = state();
      for (const path of Object.keys(found)) if (/\.tmp(\/|$)/.test(path)) delete found[path];
      expect([OLD, NEW]).toContainEqual(found);
      seen.push(JSON.stringify(found) === JSON.stringify(OLD) ? "old" : "new");
    }
    expect(seen).toEqual(["old", "old", "old", "old", "old", "new", "new", "new", "new", "new"]);
  });

  it("leaves the files of before on a full disk, and says so", () => {
    vi.spyOn(fs, "writeSync").mockImplementation(() => {
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), {code: "ENOSPC"});
    });
    expect(() => writeFilesTogether(folder, NEW)).toThrow(
      `invalid write to ${folder}: the disk is full (ENOSPC); its files are as they were; free space and run the command again`
    );
    expect(state()).toEqual(OLD);
    expect(fs.readdirSync(folder).sort()).toEqual(["a.md", "b.md"]);
  });

  it("does the same on a small disk, where this machine lets a test mount one", () => {
    const disk = mountSmallDisk("64k");
    if (disk === null) return;
    const before = folder;
    try {
      folder = disk.folder;
      writeFilesTogether(folder, OLD);
      expect(() => writeFilesTogether(folder, {...NEW, "b.md": "b".repeat(50_000)})).toThrow(
        "its files are as they were"
      );
      expect(state()).toEqual(OLD);
      writeFilesTogether(folder, NEW);
      expect(state()).toEqual(NEW);
    } finally {
      disk.end();
      folder = before;
    }
  });
});
