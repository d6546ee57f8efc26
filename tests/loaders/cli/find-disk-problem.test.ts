import {describe, expect, it, vi} from "vitest";
import {findDiskProblem} from "../../../loaders/cli/status.js";
import {createDataDir} from "../store/test-store.js";

const disk = vi.hoisted(() => ({free: 2 ** 20, code: null as string | null}));
vi.mock("node:fs", async (original) => ({
  ...(await original<typeof import("node:fs")>()),
  statfsSync: () => ({bavail: disk.free / 4096, bsize: 4096}),
  accessSync: () => {
    if (disk.code !== null) throw Object.assign(new Error("no"), {code: disk.code});
  }
}));

describe("findDiskProblem(dataDir)", () => {
  it("finds nothing where a snapshot just fits", () => {
    Object.assign(disk, {free: 2 ** 20, code: null});
    expect(findDiskProblem(createDataDir())).toBe(null);
  });

  it("says what is full, and what is read-only", () => {
    Object.assign(disk, {free: 2 ** 20 - 4096, code: null});
    expect(findDiskProblem(createDataDir())).toMatch(/^missing disk space for .*: 1044480 bytes are free/);
    Object.assign(disk, {free: 2 ** 20, code: "EROFS"});
    expect(findDiskProblem(createDataDir())).toMatch(/^invalid permissions of .* \(EROFS\): no refresh can be stored/);
  });
});
