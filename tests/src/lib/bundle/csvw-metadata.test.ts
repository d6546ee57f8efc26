import {describe, expect, it} from "vitest";
import {csvwMetadata} from "../../../../src/lib/bundle/data-package.js";
import {TABLE_NAMES, TABLE_SPECS} from "../../../../src/lib/contract/table-specs.js";
import type {Cell, Column, Row} from "../../../../src/lib/contract/tables.js";
import {toCsv} from "../../../../src/lib/text/to-csv.js";
import {FACTS} from "../../../standards/bundle-facts.js";
import {BASE, findObjects, readCsvw, readJsonLd} from "../../../standards/read-linked-data.js";

const CELLS: Record<Column["type"], readonly Cell[]> = {
  string: ['老城，市 "quoted", 1', "two\nlines"],
  int: [-4, 2147483647],
  float: [0.1 + 0.2, -1e-7],
  bool: [true, false]
};
const TYPES = {string: "string", int: "integer", float: "double", bool: "boolean"};

describe("csvwMetadata(table, facts)", () => {
  it.each(TABLE_NAMES)(
    "lets a reader of CSV on the Web read %s with its types, and empty cells as nothing",
    async (table) => {
      const columns: readonly Column[] = TABLE_SPECS[table].columns;
      const rows: Row[] = [0, 1].map((i) =>
        Object.fromEntries(
          columns.map(({name, type, nullable}) => [name, nullable && i === 1 ? null : CELLS[type][i]!])
        )
      );
      const csv = toCsv(
        columns.map(({name}) => name),
        rows
      );
      const read = await readCsvw(Buffer.from(csv), csvwMetadata(table, FACTS));
      const expected = rows.map((row) =>
        columns
          .filter(({name}) => row[name] !== null)
          .map(({name, type}) => ({column: name, value: String(row[name]), type: TYPES[type]}))
      );
      expect(read).toEqual(expected);
    }
  );

  it("names the file that it describes, the day, the terms and the sources", async () => {
    const quads = await readJsonLd(csvwMetadata("lineage", FACTS), `${BASE}lineage.csv-metadata.json`);
    const [{subject} = {subject: {value: ""}}] = quads.filter(({predicate}) => predicate.value.endsWith("csvw#url"));
    expect(findObjects(quads, subject.value, "http://www.w3.org/ns/csvw#url")[0]!.value).toBe(`${BASE}lineage.csv`);
    const dc = (word: string) =>
      findObjects(quads, subject.value, `http://purl.org/dc/terms/${word}`).map(({value}) => value);
    expect(dc("issued")).toEqual(["2026-11-25"]);
    expect(dc("license")).toEqual([`${BASE}LICENCE.md`]);
    expect(dc("source")).toEqual(FACTS.snapshots.map(({citation}) => citation));
  });
});
