import {mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {toReadError, toWriteError, WriteError, writeOutput} from "../../../loaders/files/write-whole-file.js";

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

describe("toReadError(cause, file, next)", () => {
  it.each([
    ["ENOENT", "missing file may.csv; name another"],
    ["ENOTDIR", "missing file may.csv; name another"],
    ["EISDIR", "invalid file may.csv: it is a folder; name another"],
    ["EACCES", "invalid file may.csv: this user may not read it (EACCES); name another"],
    ["EIO", "invalid file may.csv: the disk or device failed (EIO); name another"]
  ])("tells %s from a file that is not there", (code, message) => {
    const cause = Object.assign(new Error(code), {code, syscall: "open"});
    expect(toReadError(cause, "may.csv", "name another")).toMatchObject({message, place: {source: "may.csv"}});
  });
});

describe("toWriteError(error)", () => {
  it("says of a place that takes no file that it is one, and not of a file that was to be read", () => {
    const none = Object.assign(new Error("ENOENT"), {code: "ENOENT", syscall: "open"});
    expect((toWriteError(none, "/proc/v.csv") as Error).message).toBe(
      "invalid write to /proc/v.csv: its folder takes no files (ENOENT); /proc/v.csv is as it was; name a file elsewhere"
    );
    expect(toWriteError(none)).toBe(none);
  });

  it("leaves a file that is there already, and what is no error of the disk, as they are", () => {
    const exists = Object.assign(new Error("exists"), {code: "EEXIST", syscall: "link"});
    expect(toWriteError(exists)).toBe(exists);
    expect(toWriteError("text")).toBe("text");
  });
});
