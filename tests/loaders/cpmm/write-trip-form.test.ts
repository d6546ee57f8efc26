import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import readXlsxFile from "read-excel-file/node";
import {describe, expect, it} from "vitest";
import {writeTripForm} from "../../../loaders/cpmm/write-trip-form.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {mapColumns} from "../../../src/lib/cpmm/reading.js";
import {REFERENCE} from "./ten-trips.js";

describe("writeTripForm(file, reference)", () => {
  it("has the record's headings, which the reader knows, and the codes beside them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "form-"));
    const file = join(folder, "form.xlsx");
    await writeTripForm(file, REFERENCE);
    const sheets = await readXlsxFile(await readFile(file));
    await rm(folder, {recursive: true});
    expect(sheets.map(({sheet}) => sheet)).toEqual(["trips", "columns", "activities", "bcps", "countries"]);
    const headings = sheets[0]!.data[0]!.map(String);
    expect(mapColumns(headings, {}, file).unread).toEqual([]);
    expect(headings).toContain("utc_offset");
    expect(sheets[2]!.data[2]).toEqual(["B", "Customs clearance"]);
    expect(sheets[3]!.data[1]).toEqual(["BCP-chaman", "Chaman", "PAK"]);
  });

  it("never writes over a form that is there", async () => {
    const folder = await mkdtemp(join(tmpdir(), "form-"));
    const file = join(folder, "form.xlsx");
    await writeFile(file, "filled");
    await expect(writeTripForm(file, REFERENCE)).rejects.toThrow(DataError);
    await expect(writeTripForm(file, REFERENCE)).rejects.toThrow(`invalid --out ${file}: the file exists`);
    expect(await readFile(file, "utf8")).toBe("filled");
    await rm(folder, {recursive: true});
  });
});
