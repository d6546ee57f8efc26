import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {findUnknownFiles} from "../../../loaders/cli/check.js";
import {createDataDir} from "../store/test-store.js";

function folderWith(...paths: string[]): string {
  const data = createDataDir();
  for (const path of paths) {
    mkdirSync(join(data, dirname(path)), {recursive: true});
    writeFileSync(join(data, path), "");
  }
  return data;
}

describe("findUnknownFiles(dataDir)", () => {
  it("knows every file of the data", () => {
    expect(findUnknownFiles("data")).toEqual([]);
  });

  it.each([
    "other.csv",
    "reference/countries.csv.bak",
    "reference/Countries.csv",
    "reference/cities.csv",
    "reported/hlt.xlsx",
    "curated/adb/report.csv",
    "prf/2020-12/results (1).csv",
    "prf/2020-12/.DS_Store",
    "prf/amendments/2024-06-20-x.json~",
    "snapshots/wdi/2020-07-01.xlsx",
    "snapshots/wdi/notes.csv",
    "vintages/old.csv",
    "vintages/pins/old.txt",
    "checked/wdi.txt",
    "briefs/draft.docx"
  ])("names %s", (path) => {
    const data = folderWith(path);
    expect(findUnknownFiles(data)).toEqual([
      expect.stringContaining(`unknown file ${join(data, path)}: nothing reads it`)
    ]);
  });

  it("passes over temporary files, locks, caches and the quarantine", () => {
    const own = [
      "reported/.hlt.csv.4711-0badcafe.tmp",
      "briefs/.decided/x.md",
      ".locks/wdi.lock",
      ".cache/a.json",
      ".quarantine/wdi/x/rows.csv"
    ];
    expect(findUnknownFiles(folderWith(...own))).toEqual([]);
  });

  it("names figures that have no meta file", () => {
    const data = folderWith(
      "snapshots/wdi/2020-07-01.csv",
      "snapshots/wdi/2024-06-28.2.csv",
      "snapshots/wdi/2024-06-28.2.meta.json"
    );
    expect(findUnknownFiles(data)).toEqual([
      expect.stringMatching(
        /^missing .*2020-07-01\.meta\.json of .*2020-07-01\.csv; restore it from version control, or/
      )
    ]);
  });
});
