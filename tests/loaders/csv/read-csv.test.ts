import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {z} from "zod";
import {cellSchema} from "../../../loaders/csv/cell-schema.js";
import {fromCsv, readCsv, readNumberedCsv} from "../../../loaders/csv/read-csv.js";
import {DataError} from "../../../src/lib/contract/data-error.js";

const schema = z.object({
  area: cellSchema.text(),
  year: cellSchema.year(),
  value: cellSchema.number().nullable(),
  flag: cellSchema.oneOf(["estimate", "forecast"]).nullable()
});
const HEADER = "area,year,value,flag\n";

describe("fromCsv(text, schema, source)", () => {
  it("gives typed rows with their lines, and null for an empty cell", () => {
    expect(fromCsv(`${HEADER}UZB,2016,-1.5e1,\nKAZ,2017,,forecast\n`, schema, "x.csv")).toEqual([
      {row: 2, value: {area: "UZB", year: 2016, value: -15, flag: null}},
      {row: 3, value: {area: "KAZ", year: 2017, value: null, flag: "forecast"}}
    ]);
  });
  it("reads a BOM, CRLF, another column order and a cell over two lines", () => {
    const text = '\ufeffflag,value,year,area\r\n,1,2016,"two\nlines"\r\n,2,2016,UZB\r\n';
    expect(fromCsv(text, schema, "x.csv").map(({row, value}) => [row, value.area])).toEqual([
      [2, "two\nlines"],
      [4, "UZB"]
    ]);
  });
  it("refuses unknown, missing and doubled columns by name", () => {
    expect(() => fromCsv("area,year,year,valeu,flag\n", schema, "x.csv")).toThrow(
      /unknown column "valeu" in x\.csv row 1; allowed: area, year, value, flag\n.*missing column "value".*\n.*duplicate column "year"/
    );
  });
  it("names file, row, field, value and what is allowed", () => {
    expect(() => fromCsv(`${HEADER}UZB,2016,n/a,guess\n`, schema, "x.csv")).toThrow(
      /invalid value "n\/a" in x\.csv row 2: must be a number such as 12\.5; fix the cell\n.*invalid flag "guess" in x\.csv row 2: must be one of estimate, forecast/
    );
    expect(() => fromCsv(`${HEADER},2016,1,\n`, schema, "x.csv")).toThrow(
      /invalid area "" in x\.csv row 2: must not be/
    );
    expect(() => fromCsv(`${HEADER} UZB,2016,1,\n`, schema, "x.csv")).toThrow(/no spaces around it/);
    expect(() => fromCsv(`${HEADER}UZB,2016\n`, schema, "x.csv")).toThrow(/row 2: 2 cells for 4 columns/);
  });
  it("refuses NaN, Infinity, hexadecimal and a number too large", () => {
    for (const value of ["NaN", "Infinity", "0x10", "1e999", "1,5"]) {
      expect(() => fromCsv(`${HEADER}UZB,2016,"${value}",\n`, schema, "x.csv")).toThrow(DataError);
    }
  });
  it("refuses another separator and another encoding, once and by name", () => {
    for (const separator of [";", "\t", "|"])
      expect(() => fromCsv(`${HEADER}UZB,2016,1,\n`.replaceAll(",", separator), schema, "x.csv")).toThrow(
        `invalid separator ${JSON.stringify(separator)} in x.csv row 1; cells are separated by commas`
      );
  });
  it("refuses a character that cannot be seen, and takes the text of a long cell", () => {
    expect(() => fromCsv(`${HEADER}UZ\u200bB,2016,1,\n`, schema, "x.csv")).toThrow(
      /invalid area .* in x\.csv row 2: must not contain U\+200B \(zero width space\) as character 3; fix the cell/
    );
    expect(fromCsv(`${HEADER}${"x".repeat(1_000_000)},2016,1,\n`, schema, "x.csv")).toHaveLength(1);
  });
  it("lists ten bad rows and counts the rest", () => {
    const text = HEADER + "UZB,16,1,\n".repeat(12);
    expect(() => fromCsv(text, schema, "x.csv")).toThrow(/12 errors[\s\S]*row 11:[\s\S]*and 2 more/);
  });
  it("refuses an empty file and broken quotes", () => {
    expect(() => fromCsv("", schema, "x.csv")).toThrow(/missing header in x\.csv/);
    expect(() => fromCsv(`${HEADER}"UZB,2016,1,\n`, schema, "x.csv")).toThrow(/invalid CSV in x\.csv/);
  });
});

describe("readCsv(file, schema)", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "read-csv-"));
    await writeFile(join(folder, "a.csv"), `${HEADER}UZB,2016,1,\n`);
  });
  afterAll(() => rm(folder, {recursive: true}));

  it("gives the rows, numbered on request", async () => {
    const row = {area: "UZB", year: 2016, value: 1, flag: null};
    expect(await readCsv(join(folder, "a.csv"), schema)).toEqual([row]);
    expect(await readNumberedCsv(join(folder, "a.csv"), schema)).toEqual([{...row, row: 2}]);
  });
  it("refuses bytes that are not UTF-8", async () => {
    await writeFile(join(folder, "c.csv"), Buffer.from(`${HEADER}T\u00fcrkiye,2016,1,\n`, "latin1"));
    await expect(readCsv(join(folder, "c.csv"), schema)).rejects.toThrow(
      /c\.csv row 2: not UTF-8; it looks like Latin-1/
    );
  });
  it("says which file is missing", async () => {
    await expect(readCsv(join(folder, "b.csv"), schema)).rejects.toThrow(/missing file .*b\.csv/);
  });
});
