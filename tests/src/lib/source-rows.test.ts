import {describe, expect, it} from "vitest";
import {rowsAt, type SourceRowsFile, sourceRowsText} from "../../../src/lib/source-rows.js";
import {observation} from "./make-inputs.js";

const SOURCE = {title: "T", publisher: "P", citation: "C", licence: "L", licence_url: null};
const rows = [
  observation({source: "cpmm", series: "SWD", area: "ALL", mode: "road", year: 2022, value: 23.4, row: 62}),
  observation({source: "cpmm", series: "SWOD", area: "ALL", mode: "road", year: 2022, value: null, row: 81})
];
const fileOf = (given = rows) => JSON.parse(sourceRowsText(given, SOURCE, (area) => `all ${area}`)) as SourceRowsFile;

describe("sourceRowsText(observations, source, nameOf)", () => {
  it("holds each row by its line with the name of its area, and whose rows they are", () => {
    const file = fileOf();
    expect(file.source).toEqual(SOURCE);
    expect(file.snapshot).toBe(rows[0]!.snapshot);
    expect(rowsAt(file, [81, 62])).toMatchObject([
      {line: 81, name: "all ALL", series: "SWOD", mode: "road", year: 2022, value: null},
      {line: 62, series: "SWD", value: 23.4}
    ]);
  });

  it("leaves out a line that there is not, and refuses rows of two snapshots", () => {
    expect(rowsAt(fileOf(), [1])).toEqual([]);
    const two = [rows[0]!, {...rows[1]!, snapshot: "cpmm/2023-12-31"}];
    expect(() => fileOf(two)).toThrow("invalid rows: of several snapshots");
  });
});
