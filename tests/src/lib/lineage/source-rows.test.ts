import {describe, expect, it} from "vitest";
import {rowPlace, rowsAt, type SourceRowsFile, sourceRowsText} from "../../../../src/lib/lineage/source-rows.js";
import {observation} from "../contract/make-inputs.js";

const SOURCE = {title: "T", publisher: "P", citation: "C", licence: "L", licence_url: null};
const rows = [
  observation({source: "cpmm", series: "SWD", area: "ALL", mode: "road", year: 2022, value: 23.4, row: 62}),
  observation({source: "cpmm", series: "SWOD", area: "ALL", mode: "road", year: 2022, value: null, row: 81})
];
const fileOf = (given = rows) => JSON.parse(sourceRowsText(given, SOURCE, (area) => `all ${area}`)) as SourceRowsFile;

describe("sourceRowsText(observations, source, nameOf)", () => {
  it("holds each row by its place with the name of its area, and whose rows they are", () => {
    const file = fileOf();
    expect(file.source).toEqual(SOURCE);
    expect(rowsAt(file, rows.map(rowPlace).reverse())).toMatchObject([
      {place: rowPlace(rows[1]!), name: "all ALL", series: "SWOD", mode: "road", year: 2022, value: null},
      {place: rowPlace(rows[0]!), series: "SWD", value: 23.4}
    ]);
  });

  it("tells the same line of two snapshots apart", () => {
    const two = [rows[0]!, {...rows[0]!, snapshot: "cpmm/2020-12-31", value: 1}];
    expect(rowsAt(fileOf(two), ["cpmm/2020-12-31:62"])).toMatchObject([{value: 1}]);
  });

  it("leaves out a place that it does not hold, and refuses rows of two sources", () => {
    expect(rowsAt(fileOf(), ["cpmm/2020-12-31:1"])).toEqual([]);
    const two = [rows[0]!, {...rows[1]!, source: "wdi"}];
    expect(() => fileOf(two)).toThrow("invalid rows: of several sources");
  });
});
