import {describe, expect, it} from "vitest";
import {findCopies} from "../../../loaders/sources/archived-copies.js";
import {toSha256} from "../../../loaders/store/read-snapshot.js";
import {toFile} from "./source-context.js";

const files = {one: toFile("one.csv", "1"), two: toFile("two.csv", "2"), all: toFile("all.csv", "3")};
const digest = (file: {bytes: Uint8Array}) => toSha256(file.bytes).slice(0, 16);

const KNOWN = [
  {
    sha256: digest(files.one),
    origin: "repository one",
    url: "https://example.org/1",
    release: {not_before: null, not_after: "2020-01-31"},
    notes: ["why"]
  },
  {sha256: digest(files.two), origin: "repository two", release: {not_before: "2021-01-01", not_after: "2021-01-31"}},
  {
    sha256: digest(files.all),
    origin: "repository three",
    releases: {"2026-04-01": {release: {not_before: "2025-11-12", not_after: "2026-04-01"}, note: "served that day"}}
  }
];

describe("findCopies(files, known, date)", () => {
  it("says nothing of a download straight from the publisher", () => {
    expect(findCopies([toFile("owid-energy-data.csv", "country\n")], KNOWN)).toEqual({notes: [], urls: []});
  });

  it("gives origin, address, bracket and reasons of a copy", () => {
    expect(digest(files.one)).toHaveLength(16);
    expect(findCopies([files.one], KNOWN)).toEqual({
      notes: ["read from a copy: repository one", "why"],
      urls: ["https://example.org/1"],
      release: {not_before: null, not_after: "2020-01-31"}
    });
  });

  it("takes the bracket of the day where a file holds several releases, and none for another day", () => {
    expect(findCopies([files.all], KNOWN, "2026-04-01")).toMatchObject({
      notes: ["read from a copy: repository three", "served that day"],
      release: {not_before: "2025-11-12", not_after: "2026-04-01"}
    });
    expect(findCopies([files.all], KNOWN, "2026-04-02").release).toBeUndefined();
  });

  it("refuses two releases at once, or one beside a file of which nothing is known", () => {
    expect(() => findCopies([files.one, files.two], KNOWN)).toThrow("mismatched release of one.csv and two.csv");
    expect(() => findCopies([files.one, toFile("x.csv", "x")], KNOWN)).toThrow(
      "mismatched release of one.csv and x.csv"
    );
  });
});
