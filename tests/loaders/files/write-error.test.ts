import {mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {toWriteError, WriteError, writeOutput} from "../../../loaders/files/write-whole-file.js";

describe("writeOutput(content, file) where the place cannot be a file", () => {
  it.each([
    [".", /invalid write to .*: it is a folder \(EISDIR\); .*name a file/],
    ["file/x.csv", /invalid write to .*: its folder is a file \(ENOTDIR\); .*name a file in a folder/],
    ["file/deeper/x.csv", /its folder is a file/],
    [`${"a".repeat(300)}.csv`, /its name is too long \(ENAMETOOLONG\)/]
  ])("says so of %s, and leaves nothing", async (name, message) => {
    const folder = await mkdtemp(join(tmpdir(), "prf-write-"));
    await writeFile(join(folder, "file"), "");
    const written = writeOutput("a\n", join(folder, name));
    await expect(written).rejects.toThrow(WriteError);
    await expect(written).rejects.toThrow(message);
    expect(await readdir(folder)).toEqual(["file"]);
    await rm(folder, {recursive: true});
  });
});

describe("toWriteError(error)", () => {
  it("leaves a file that is there already, and what is no error of the disk, as they are", () => {
    const exists = Object.assign(new Error("exists"), {code: "EEXIST", syscall: "link"});
    expect(toWriteError(exists)).toBe(exists);
    expect(toWriteError("text")).toBe("text");
  });
});
