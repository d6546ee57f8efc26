import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {csvCells, type TextRows} from "../../../../src/lib/cpmm/csv-cells.js";

const utf8 = new TextEncoder();

/** Reads text in pieces of `size` bytes behind a first piece that holds the header. */
function read(text: string | Uint8Array, size = 1_000_000, first = 64): {headings: string[]; rows: string[][]} {
  const bytes = typeof text === "string" ? utf8.encode(text) : text;
  let headings: string[] = [];
  const cells = csvCells("may.csv", (names) => {
    headings = [...names];
    return () => true;
  });
  const batches: TextRows[] = [];
  const start = Math.min(bytes.length, Math.max(first, size));
  batches.push(...cells.push(bytes.slice(0, start)));
  for (let i = start; i < bytes.length; i += size) batches.push(...cells.push(bytes.slice(i, i + size)));
  batches.push(...cells.end());
  return {headings, rows: batches.flatMap(toRows)};
}

function toRows({length, columns}: TextRows): string[][] {
  const decoder = new TextDecoder();
  return Array.from({length}, (_, row) =>
    columns.map(({bytes, ends}) => decoder.decode(bytes.subarray(ends[row]!, ends[row + 1]!)))
  );
}

const TWO_COLUMNS = "first_column,second_column\n";

/** What csv-parse makes of the same text; null where it refuses it. */
function readByLibrary(text: string): string[][] | null {
  try {
    const options = {relax_column_count: true, skip_empty_lines: true, record_delimiter: ["\r\n", "\n", "\r"]};
    return parse(text, options).slice(1);
  } catch {
    return null;
  }
}

describe("csvCells(source, choose)", () => {
  it("reads commas, semicolons, tabs and bars, quotes, line ends and a byte order mark", () => {
    const rows = [
      ["T1", "a,b", 'say "no"'],
      ["T2", "", "two\nlines"]
    ];
    expect(read('\ufeffid,x,y\r\nT1,"a,b","say ""no"""\r\nT2,,"two\nlines"\r\n')).toEqual({
      headings: ["id", "x", "y"],
      rows
    });
    for (const separator of [";", "\t", "|"])
      expect(read(["id", "x", "y"].join(separator) + "\n" + ["T1", "a,b", "1"].join(separator)).rows).toEqual([
        ["T1", "a,b", "1"]
      ]);
    expect(read("id,x\rT1,1\rT2,2").rows).toEqual([
      ["T1", "1"],
      ["T2", "2"]
    ]);
  });
  it("reads the same in pieces of any size", () => {
    const cell = fc.string({unit: fc.constantFrom("a", ",", '"', "\n", "\r", "é", "行", " "), maxLength: 6});
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 8}),
        fc.integer({min: 1, max: 9}),
        (rows, size) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = ["first_column,second_column", ...rows.map((row) => row.map(quote).join(","))].join("\n");
          expect(read(text, size, 27).rows).toEqual(rows);
        }
      )
    );
  });
  it("reads any text that csv-parse takes as csv-parse does, in pieces of any size", () => {
    const mark = fc.constantFrom("a", "é", ",", ",", '"', '"', "\n", "\r", "\r\n", " ");
    fc.assert(
      fc.property(fc.string({unit: mark, maxLength: 24}), fc.integer({min: 1, max: 9}), (text, size) => {
        const rows = readByLibrary(TWO_COLUMNS + text);
        const given = () => read(TWO_COLUMNS + text, size, TWO_COLUMNS.length).rows;
        // One separator too many at a line's end is let pass here; csv-parse does not tell it from a third cell of "".
        const isLonger = (row: string[]) => row.length === 3 && row[2] === "";
        fc.pre(rows !== null && !(rows.some(isLonger) && text.includes('""')));
        const whole = rows!.map((row) => (isLonger(row) ? row.slice(0, 2) : row));
        const broken = whole.findIndex((row) => row.length !== 2);
        if (broken < 0) expect(given()).toEqual(whole);
        else expect(given).toThrow(`invalid row ${broken + 2} of may.csv: it has ${whole[broken]!.length} cells`);
      }),
      {numRuns: 300}
    );
  });
  it("passes over blank lines and what stands above the header, and counts rows from it", () => {
    const cells = csvCells("may.csv", () => (heading) => heading === "stop");
    const batches = [...cells.push(utf8.encode("Trips of May\n\ntrip_id,stop,km\nT1,1,0\n\nT1,2,5\n")), ...cells.end()];
    expect(batches).toHaveLength(1);
    expect(batches[0]).toMatchObject({length: 2, first_row: 2});
    expect(batches.flatMap(toRows)).toEqual([["1"], ["2"]]);
  });
  it("takes one separator too many at a line's end", () => {
    expect(read("id,x\nT1,1,\nT2,2\n").rows).toEqual([
      ["T1", "1"],
      ["T2", "2"]
    ]);
  });
  it("names headings that are there twice or empty as DuckDB does", () => {
    expect(read("id,x,X,\nT1,1,2,3\n").headings).toEqual(["id", "x", "X_1", "column3"]);
  });
  it("keeps a quote within a cell that has none around it", () => {
    expect(read('id,x\nT"1,5" of 6\n').rows).toEqual([['T"1', '5" of 6']]);
  });
  it("refuses a row with other cells than the header, by its number", () => {
    expect(() => read("id,x\nT1,1\nT2,2,3\n")).toThrow(
      "invalid row 3 of may.csv: it has 3 cells where the header has 2"
    );
    expect(() => read("id,x\nT1\n")).toThrow("invalid row 2 of may.csv: it has 1 cells where the header has 2");
  });
  it("refuses a quote that is not closed or closed too early, by its row", () => {
    expect(() => read('id,x\nT1,1\nT2,"2\nT3,3\n')).toThrow(
      "invalid row 3 of may.csv: its double quote is never closed"
    );
    expect(() => read('id,x\nT1,"1"2\n')).toThrow("invalid row 2 of may.csv: text follows a closing quote");
  });
  it("refuses UTF-16, bytes that are no text, and nothing at all", () => {
    expect(() => read(Uint8Array.of(0xff, 0xfe, 0x69, 0))).toThrow("invalid encoding of may.csv: UTF-16");
    expect(() => read(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toThrow("invalid encoding of may.csv: no text");
    expect(() => read("\n\n")).toThrow("missing rows in may.csv; the file is empty");
  });
});
