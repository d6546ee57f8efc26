import fs from "node:fs";
import {writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {WriteError, writeLongFile, writeWholeFile} from "../../../loaders/files/write-whole-file.js";
import {mountSmallDisk} from "./small-disk.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "whole-"));
  file = join(folder, "a.csv");
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, {recursive: true});
});
const read = () => fs.readFileSync(file, "utf8");
const write = fs.writeSync as (fd: number, bytes: Uint8Array, offset: number, length?: number) => number;

/** A disk that takes at most so many bytes a write, and `room` in all. */
function limitWrites(each: number, room = Number.POSITIVE_INFINITY): void {
  let left = room;
  vi.spyOn(fs, "writeSync").mockImplementation(((fd: number, bytes: Uint8Array, offset: number) => {
    if (left === 0) throw Object.assign(new Error("ENOSPC: no space left on device, write"), {code: "ENOSPC"});
    const length = Math.min(each, left, bytes.byteLength - offset);
    left -= length;
    return write(fd, bytes, offset, length);
  }) as unknown as typeof fs.writeSync);
}

describe("writeWholeFile(file, content)", () => {
  it("writes text and bytes, and makes the folder", () => {
    file = join(folder, "new", "deep", "a.csv");
    writeWholeFile(file, "ä");
    expect(read()).toBe("ä");
    writeWholeFile(file, new Uint8Array([65, 66]));
    expect(read()).toBe("AB");
    expect(fs.readdirSync(join(folder, "new", "deep"))).toEqual(["a.csv"]);
  });

  it("goes on where a write of the system takes only part of the bytes", () => {
    limitWrites(3);
    writeWholeFile(file, "0123456789");
    expect(read()).toBe("0123456789");
  });

  it("leaves the file of before and nothing else where the disk fills up on the way", () => {
    writeWholeFile(file, "before");
    limitWrites(3, 7);
    expect(() => writeWholeFile(file, "0123456789")).toThrow(WriteError);
    limitWrites(3, 7);
    expect(() => writeWholeFile(file, "0123456789")).toThrow(
      `invalid write to ${file}: the disk is full (ENOSPC); ${file} is as it was; free space and run the command again`
    );
    expect(read()).toBe("before");
    expect(fs.readdirSync(folder)).toEqual(["a.csv"]);
    limitWrites(3, 10);
    writeWholeFile(file, "0123456789");
    expect(read()).toBe("0123456789");
  });

  it.each(["fsyncSync", "renameSync"] as const)("leaves the file of before where %s fails", (step) => {
    writeWholeFile(file, "before");
    vi.spyOn(fs, step).mockImplementation(() => {
      throw Object.assign(new Error("EIO: i/o error"), {code: "EIO"});
    });
    expect(() => writeWholeFile(file, "after")).toThrow(/the disk or device failed \(EIO\)/);
    expect(read()).toBe("before");
    expect(fs.readdirSync(folder)).toEqual(["a.csv"]);
  });

  it("syncs the file before it takes its name, and the folder after", () => {
    const steps: string[] = [];
    const {fsyncSync, renameSync} = fs;
    vi.spyOn(fs, "fsyncSync").mockImplementation((fd) => {
      steps.push(fs.fstatSync(fd).isDirectory() ? "sync folder" : "sync file");
      fsyncSync(fd);
    });
    vi.spyOn(fs, "renameSync").mockImplementation((from, to) => {
      steps.push("rename");
      renameSync(from, to);
    });
    writeWholeFile(file, "a");
    expect(steps).toEqual(["sync file", "rename", "sync folder"]);
  });

  it("follows a link and keeps the permissions of the file of before", () => {
    writeWholeFile(file, "before");
    fs.chmodSync(file, 0o640);
    fs.symlinkSync(file, join(folder, "link"));
    writeWholeFile(join(folder, "link"), "after");
    expect(read()).toBe("after");
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);
    expect(fs.lstatSync(join(folder, "link")).isSymbolicLink()).toBe(true);
  });

  it("writes over nothing where it may not", () => {
    writeWholeFile(file, "before", {mayReplace: false});
    expect(() => writeWholeFile(file, "after", {mayReplace: false})).toThrow("EEXIST");
    expect(read()).toBe("before");
    expect(fs.readdirSync(folder)).toEqual(["a.csv"]);
  });

  it("refuses a folder, and leaves a device what it is", () => {
    expect(() => writeWholeFile(folder, "a")).toThrow(
      `invalid write to ${folder}: it is a folder (EISDIR); ${folder} is as it was; name a file`
    );
    writeWholeFile("/dev/null", "a");
    expect(fs.statSync("/dev/null").isCharacterDevice()).toBe(true);
    expect(() => writeWholeFile("/dev/full", "a")).toThrow("the disk is full");
  });

  it("keeps to all of this on a small disk, where this machine lets a test mount one", () => {
    const disk = mountSmallDisk("100k");
    if (disk === null) return;
    try {
      file = join(disk.folder, "v.csv");
      writeWholeFile(file, "before");
      expect(() => writeWholeFile(file, "x".repeat(448_764))).toThrow(/the disk is full \(ENOSPC\)/);
      expect(read()).toBe("before");
      expect(fs.readdirSync(disk.folder)).toEqual(["v.csv"]);
      writeWholeFile(file, "y".repeat(60_000));
      expect(read()).toHaveLength(60_000);
    } finally {
      disk.end();
    }
  });
});

describe("writeLongFile(file, write)", () => {
  it("gives the file once it is whole, and leaves the one before where it fails on the way", async () => {
    await writeLongFile(file, (place) => writeFile(place, "first"));
    const failing = writeLongFile(file, async (place) => {
      await writeFile(place, "half");
      throw Object.assign(new Error("ENOSPC"), {code: "ENOSPC"});
    });
    await expect(failing).rejects.toThrow(`invalid write to ${file}: the disk is full`);
    expect(read()).toBe("first");
    expect(fs.readdirSync(folder)).toEqual(["a.csv"]);
  });
});
