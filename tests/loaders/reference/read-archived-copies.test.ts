import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readArchivedCopies} from "../../../loaders/reference/read-documents.js";

/** Reads a table of these entries, or of this text. */
function read(entries: unknown) {
  const data = mkdtempSync(join(tmpdir(), "copies-"));
  mkdirSync(join(data, "reference"));
  const text = typeof entries === "string" ? entries : JSON.stringify(entries);
  writeFileSync(join(data, "reference", "archived_copies.json"), text);
  return readArchivedCopies(data);
}

const COPY = {sha256: "0123456789abcdef", origin: "github.com/someone/something at 1234567"};

describe("readArchivedCopies(dataDir)", () => {
  it("gives the copies of our own table, each with where it was found", async () => {
    const copies = await readArchivedCopies("data");
    expect(copies.length).toBeGreaterThan(30);
    expect(copies.find(({sha256}) => sha256 === "d3c5757e92163e6d")?.url).toBe(
      "https://github.com/mitsuoxv/imf-weo/blob/2b68271/data/data_2310.rda"
    );
  });

  it.each([
    ["a digest of fifteen digits", [{...COPY, sha256: "0123456789abcde"}], "invalid 0.sha256"],
    ["no origin", [{sha256: COPY.sha256}], "invalid 0.origin"],
    ["a day that is none", [{...COPY, release: {not_before: null, not_after: "2026-02-30"}}], "0.release.not_after"],
    ["an unknown field", [{...COPY, adress: "https://example.org"}], 'Unrecognized key: "adress"'],
    ["two entries of one file", [COPY, COPY], 'duplicate sha256 "0123456789abcdef"'],
    ["text that is not JSON", "[", "invalid JSON in "]
  ])("refuses %s", async (_, entries, message) => {
    await expect(read(entries)).rejects.toThrow(message);
    await expect(read([COPY])).resolves.toEqual([COPY]);
  });
});
