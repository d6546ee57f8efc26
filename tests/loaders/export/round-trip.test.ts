import {tableFromIPC} from "apache-arrow";
import {parquetReadObjects} from "hyparquet";
import {describe, expect, it} from "vitest";
import {EXPORT_FORMATS, tableBytes, tableToArrow, tableToParquet} from "../../../loaders/export/table-bytes.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import type {TableSpec} from "../../../src/lib/contract/tables.js";

const SPEC: TableSpec = {
  name: "sample",
  grain: "One row per letter.",
  columns: [
    {name: "letter", type: "string", nullable: false, description: "a letter"},
    {name: "day", type: "string", nullable: true, description: "an ISO date"},
    {name: "count", type: "int", nullable: true, description: "a count"},
    {name: "share", type: "float", nullable: true, description: "a share"},
    {name: "known", type: "bool", nullable: true, description: "yes or no"}
  ]
};
const ROWS = [
  {letter: "ä", day: "2020-07-01", count: 2147483647, share: 0.1 + 0.2, known: true},
  {letter: "中", day: null, count: -1, share: -0, known: false},
  {letter: "", day: "2020-07-01", count: null, share: null, known: null},
  {letter: "=1+1", day: null, count: 0, share: 1e-300, known: null}
];

describe("tableToArrow(spec, rows)", () => {
  it("gives every type and every null back as it was", () => {
    const table = tableFromIPC(tableToArrow(SPEC, ROWS));
    expect(table.toArray().map((row) => row.toJSON())).toEqual(ROWS);
    expect(table.schema.fields.map(({nullable}) => nullable)).toEqual([false, true, true, true, true]);
    expect(table.schema.fields.map(({type}) => String(type))).toEqual([
      "Dictionary<Int32, Utf8>",
      "Dictionary<Int32, Utf8>",
      "Int32",
      "Float64",
      "Bool"
    ]);
  });

  it("keeps the columns of a table without rows, and the layout", () => {
    expect(Buffer.from(tableToArrow(SPEC, [], "stream")).toString("latin1")).not.toContain("ARROW1");
    expect(tableFromIPC(tableToArrow(SPEC, [], "stream")).schema.names).toHaveLength(5);
    const table = tableFromIPC(tableToArrow(SPEC, []));
    expect(table.numRows).toBe(0);
    expect(table.schema.names).toEqual(["letter", "day", "count", "share", "known"]);
  });

  it("gives the same bytes twice", () => {
    expect(Buffer.from(tableToArrow(SPEC, ROWS)).equals(Buffer.from(tableToArrow(SPEC, ROWS)))).toBe(true);
  });

  it("refuses a row that does not keep the spec, and says where", () => {
    const bad = [{letter: null, day: null, count: 1.5, share: Number.NaN, known: null, extra: 1}];
    expect(() => tableToArrow(SPEC, bad)).toThrow(DataError);
    expect(() => tableToArrow(SPEC, bad)).toThrow(/row 1 letter: null where the spec allows none/);
    expect(() => tableToArrow(SPEC, bad)).toThrow(/row 1 count: 1.5 is no 32-bit integer/);
    expect(() => tableToArrow(SPEC, bad)).toThrow(/unknown column extra/);
  });
});

describe("tableToParquet(spec, rows)", () => {
  it("gives every type and every null back as it was", async () => {
    const bytes = tableToParquet(SPEC, ROWS);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    expect(await parquetReadObjects({file})).toEqual(ROWS);
  });
});

describe("tableBytes(format, spec, rows)", () => {
  it("writes JSON with the columns in order and CSV without formulas", () => {
    expect(JSON.parse(Buffer.from(tableBytes("json", SPEC, ROWS)).toString())).toEqual(
      ROWS.map((row) => ({...row, share: row.share === null ? null : row.share + 0}))
    );
    expect(
      Buffer.from(tableBytes("csv", SPEC, ROWS))
        .toString()
        .split("\n")
    ).toEqual([
      "letter,day,count,share,known",
      "ä,2020-07-01,2147483647,0.30000000000000004,true",
      "中,,-1,0,false",
      ",2020-07-01,,,",
      "'=1+1,,0,1e-300,",
      ""
    ]);
  });

  it("knows four formats", () => {
    expect(EXPORT_FORMATS).toEqual(["csv", "json", "arrow", "parquet"]);
  });
});
