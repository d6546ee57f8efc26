import {appendFileSync, mkdtempSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {appendJsonLine, readJsonLines} from "../../../loaders/files/json-lines.js";
import {mountSmallDisk} from "./small-disk.js";

const newFile = () => join(mkdtempSync(join(tmpdir(), "lines-")), "below", "a.jsonl");

describe("appendJsonLine(file, value)", () => {
  it("adds lines, whatever their letters, and leaves what is there", () => {
    const file = newFile();
    expect(readJsonLines(file)).toEqual([]);
    appendJsonLine(file, {a: "第一\nline"});
    appendJsonLine(file, {a: 2});
    expect(readFileSync(file, "latin1")).toBe('{"a":"\\u7b2c\\u4e00\\nline"}\n{"a":2}\n');
    expect(readJsonLines(file).map(({value, row}) => [row, value])).toEqual([
      [1, {a: "第一\nline"}],
      [2, {a: 2}]
    ]);
  });

  it("ends a line that a killed run left unfinished, which then holds nothing", () => {
    const file = newFile();
    appendJsonLine(file, {a: 1});
    appendFileSync(file, '{"a":2,"text":"unfin');
    appendJsonLine(file, {a: 3});
    expect(readJsonLines(file).map(({value}) => value)).toEqual([{a: 1}, undefined, {a: 3}]);
  });

  it("takes back a line that a full disk has no room for", ({skip}) => {
    const disk = mountSmallDisk("64k") ?? skip("this user may not mount");
    try {
      const file = join(disk.folder, "a.jsonl");
      appendJsonLine(file, {a: 1});
      expect(() => appendJsonLine(file, {a: "x".repeat(100_000)})).toThrow(/the disk is full/);
      expect(readFileSync(file, "utf8")).toBe('{"a":1}\n');
      appendJsonLine(file, {a: 2});
      expect(readJsonLines(file)).toHaveLength(2);
    } finally {
      disk.end();
    }
  });
});
