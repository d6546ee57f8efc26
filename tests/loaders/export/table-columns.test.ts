import {Dictionary, Float64, Int32, Schema, Table, tableToIPC, Utf8, vectorFromArray} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {tableBytes, tableToArrow} from "../../../loaders/export/table-bytes.js";
import {cellsOf, tableColumns} from "../../../loaders/export/table-columns.js";
import type {TableSpec} from "../../../src/lib/contract/tables.js";
import {toCsv} from "../../../src/lib/text/to-csv.js";

const SPEC: TableSpec = {
  name: "sample",
  grain: "One row per number.",
  columns: [
    {name: "word", type: "string", nullable: true, description: "a text"},
    {name: "count", type: "int", nullable: true, description: "a count"},
    {name: "share", type: "float", nullable: true, description: "a share"},
    {name: "known", type: "bool", nullable: true, description: "yes or no"}
  ]
};

/** Every kind of cell, null every few rows, texts that come again apart from each other. */
const sample = (count: number) =>
  Array.from({length: count}, (_, i) => ({
    word: i % 5 === 4 ? null : `=${"ä中,"[i % 3]}${i % 7}`,
    count: i % 3 === 2 ? null : i,
    share: i % 4 === 3 ? null : -i / 7,
    known: i % 6 === 5 ? null : i % 2 === 0
  }));

describe("tableColumns(spec, rows)", () => {
  it("holds each text once, in the order in which it comes first, and every cell", () => {
    const rows = [{word: "b"}, {word: null}, {word: "a"}, {word: "b"}, {word: ""}].map((row) =>
      Object.assign({}, sample(1)[0], row)
    );
    const [words] = tableColumns(SPEC, rows);
    expect(words).toMatchObject({words: ["b", "a", ""], codes: Int32Array.of(0, -1, 1, 0, 2)});
    const columns = tableColumns(SPEC, sample(50));
    expect(columns.map(cellsOf)).toEqual(SPEC.columns.map(({name}) => sample(50).map((row) => row[name as "word"])));
  });

  it.each([
    ["word", 7, "row 2 word: 7 is no text"],
    ["count", 1.5, "row 2 count: 1.5 is no 32-bit integer"],
    ["share", Number.NaN, "row 2 share: NaN is no finite number"],
    ["known", 1, "row 2 known: 1 is no true or false"],
    ["known", undefined, "row 2 known: missing"],
    ["other", 1, "row 2: unknown column other"]
  ])("refuses %s %s", (name, cell, message) => {
    const rows = [sample(1)[0]!, Object.assign({}, sample(1)[0], {[name]: cell})];
    expect(() => tableColumns(SPEC, rows)).toThrow(message);
  });

  it("refuses null where the spec allows none, also in the first row", () => {
    const spec = {...SPEC, columns: SPEC.columns.map((column) => Object.assign({}, column, {nullable: false}))};
    expect(() => tableColumns(spec, [Object.assign({}, sample(1)[0], {word: null})])).toThrow("row 1 word: null");
    expect(tableColumns(spec, sample(2)).map(({codes}) => codes.length)).toEqual([2, 2, 2, 2]);
  });

  it("keeps the sign of zero, though both zeros are one word", () => {
    const rows = [0, -0].map((share) => Object.assign({}, sample(1)[0], {share}));
    expect(cellsOf(tableColumns(SPEC, rows)[2]!)).toEqual([0, -0]);
  });

  // Bytes are copied four at a time, bits of an Arrow column come 512 at a time.
  it.each([1, 511, 512, 513, 20_000])("gives %i rows the bytes that cell by cell they have", (count) => {
    const rows = sample(count);
    const names = SPEC.columns.map(({name}) => name);
    expect(Buffer.from(tableBytes("csv", SPEC, rows)).toString()).toBe(toCsv(names, rows));
    expect(Buffer.from(tableBytes("json", SPEC, rows)).toString()).toBe(
      `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`
    );
    const spec = {...SPEC, columns: SPEC.columns.slice(0, 3)};
    const plain = rows.map(({known: _, ...row}) => row);
    const types = [new Dictionary(new Utf8(), new Int32(), 0), new Int32(), new Float64()];
    const vectors = spec.columns.map(({name}, i) => [
      name,
      vectorFromArray(
        plain.map((row) => row[name as "word"]),
        types[i]! as Dictionary<Utf8, Int32>
      )
    ]);
    const {fields} = new Table(Object.fromEntries(vectors)).schema;
    const table = new Table(new Schema(fields), Object.fromEntries(vectors));
    expect(Buffer.from(tableToArrow(spec, plain)).equals(Buffer.from(tableToIPC(table, "file")))).toBe(true);
  });
});
