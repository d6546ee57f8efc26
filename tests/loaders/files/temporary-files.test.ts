import {execFileSync, spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {isTemporary, removeAbandoned, temporaryPath} from "../../../loaders/files/temporary-files.js";
import {writeWholeFile} from "../../../loaders/files/write-whole-file.js";
import {listBriefs} from "../../../loaders/site/briefs/read-brief.js";
import {listSnapshots} from "../../../loaders/store/read-snapshot.js";
import {listVintages} from "../../../loaders/store/vintages.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "temporary-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const dead = spawnSync(process.execPath, ["-e", ""]).pid;
const nameOf = (pid: number, base = "a.csv") => `.${base}.${pid}-0badcafe.tmp`;
function put(name: string, ageMs = 0): void {
  writeFileSync(join(folder, name), "half");
  const time = new Date(Date.now() - ageMs);
  utimesSync(join(folder, name), time, time);
}

describe("temporaryPath(file)", () => {
  it("is hidden, ends as no data file does, and fits where the longest name fits", () => {
    const {path, release} = temporaryPath(join(folder, "a.csv"));
    release();
    expect(basename(path)).toMatch(/^\.a\.csv\.\d+-[0-9a-f]{8}\.tmp$/);
    expect(isTemporary(basename(path))).toBe(true);
    writeWholeFile(join(folder, "字".repeat(80)), "");
    expect(isTemporary(".a.tmp")).toBe(false);
    expect(isTemporary("a.csv.12-0badcafe.tmp")).toBe(false);
  });

  it("is left out by version control and by those who list data", () => {
    const name = nameOf(dead);
    for (const path of [`data/checked/${name}`, `data/vintages/${name}`, `src/${name}`, name])
      expect(execFileSync("git", ["check-ignore", path], {encoding: "utf8"}).trim()).toBe(path);
    mkdirSync(join(folder, "vintages"));
    mkdirSync(join(folder, "snapshots", "wdi"), {recursive: true});
    put(join("vintages", nameOf(dead, "defr-2030.json")));
    put(join("snapshots", "wdi", nameOf(dead, "2030-01-01.meta.json")));
    put(nameOf(dead, "times.md"));
    expect([listVintages(folder), listSnapshots(folder, "wdi"), listBriefs(folder)]).toEqual([[], [], []]);
  });
});

describe("removeAbandoned(folder)", () => {
  it("removes what a dead process left, files and folders, and nothing of another name", () => {
    put(nameOf(dead));
    mkdirSync(join(folder, nameOf(dead, "stage"), "deep"), {recursive: true});
    put("a.csv");
    put(".a.tmp");
    removeAbandoned(folder);
    expect(readdirSync(folder).sort()).toEqual([".a.tmp", "a.csv"]);
  });

  it("leaves what a living process writes, up to a day after its last byte", () => {
    put(nameOf(process.ppid, "young"), 86_000_000);
    put(nameOf(process.ppid, "old"), 87_000_000);
    removeAbandoned(folder);
    expect(readdirSync(folder)).toEqual([nameOf(process.ppid, "young")]);
  });

  it("leaves what this process writes, and removes what one of its number left before", () => {
    put(nameOf(process.pid, "young"), 50_000);
    put(nameOf(process.pid, "old"), 70_000);
    const {path, release} = temporaryPath(join(folder, "own"));
    put(basename(path), 70_000);
    removeAbandoned(folder);
    release();
    expect(readdirSync(folder).sort()).toEqual([basename(path), nameOf(process.pid, "young")].sort());
    removeAbandoned(folder);
    expect(readdirSync(folder)).toEqual([nameOf(process.pid, "young")]);
  });

  it("is done by the next write in the folder", () => {
    put(nameOf(dead));
    writeWholeFile(join(folder, "b.csv"), "b");
    expect(readdirSync(folder)).toEqual(["b.csv"]);
  });
});
