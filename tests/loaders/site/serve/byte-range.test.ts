import {describe, expect, it} from "vitest";
import {byteRange} from "../../../../loaders/site/serve/serve-site.js";

const BEYOND = "18446744073709551616";

describe("byteRange(header, size)", () => {
  it.each([
    ["bytes=0-3", {start: 0, end: 3}],
    ["bytes=5-5", {start: 5, end: 5}],
    ["bytes=9-", {start: 9, end: 9}],
    ["bytes=9-10", {start: 9, end: 9}],
    [`bytes=2-${BEYOND}`, {start: 2, end: 9}],
    ["bytes=-1", {start: 9, end: 9}],
    ["bytes=-10", {start: 0, end: 9}],
    ["bytes=-11", {start: 0, end: 9}],
    [`bytes=-${BEYOND}`, {start: 0, end: 9}],
    [`bytes=-${"9".repeat(400)}`, {start: 0, end: 9}],
    ["bytes= 1-2 ", {start: 1, end: 2}]
  ])("gives what %s asks for of ten bytes", (header, range) => {
    expect(byteRange(header, 10)).toEqual(range);
  });

  it.each(["bytes=10-", "bytes=10-12", "bytes=-0", "bytes=5-1", `bytes=${BEYOND}-`, `bytes=${BEYOND}-${BEYOND}0`])(
    "cannot satisfy %s of ten bytes",
    (header) => {
      expect(byteRange(header, 10)).toBe("unsatisfiable");
    }
  );

  it("tells numbers beyond 2^53 apart, so that a range that runs backwards is none", () => {
    expect(byteRange("bytes=9007199254740993-9007199254740992", 2 ** 54)).toBe("unsatisfiable");
  });

  it.each([
    undefined,
    "",
    "bytes",
    "bytes=",
    "bytes=-",
    "bytes=a-b",
    "bytes=1.5-2",
    "bytes=+1-2",
    "lines=1-2",
    "bytes=0-1,3-4"
  ])("takes %s for the whole file", (header) => {
    expect(byteRange(header, 10)).toBe("whole");
  });

  it("has no range of an empty file", () => {
    for (const header of ["bytes=0-", "bytes=0-0", "bytes=-1"]) expect(byteRange(header, 0)).toBe("unsatisfiable");
    expect(byteRange(undefined, 0)).toBe("whole");
  });
});
