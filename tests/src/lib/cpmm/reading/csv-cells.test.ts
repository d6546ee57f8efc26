import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {csvCells} from "../../../../../src/lib/cpmm/reading/csv-cells.js";
import type {TextRows} from "../../../../../src/lib/cpmm/reading.js";

const utf8 = new TextEncoder();

/** Reads text in pieces of `size` bytes behind a first piece that holds the header. */
function read(text: string | Uint8Array, size = 1_000_000, first = 64): {headings: string[]; rows: string[][]} {
  const bytes = typeof text === "string" ? utf8.encode(text) : text;
  let headings: string[] = [];
  const cells = csvCells("may.csv", (names) => {
    headings = [...names];
    return (heading) => heading;
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

/** Rows with their numbers in front. */
function readNumbered(text: string): (string | number)[][] {
  const cells = csvCells("may.csv", () => (heading) => heading);
  return [...cells.push(utf8.encode(text)), ...cells.end()].flatMap((rows) =>
    toRows(rows).map((row, i) => [rows.numbers[i]!, ...row])
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
          expect(read(text, size, 27).rows).toEqual(rows.filter((row) => row.join("") !== ""));
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
        if (broken < 0) expect(given()).toEqual(whole.filter((row) => row.join("") !== ""));
        else expect(given).toThrow(`invalid row ${broken + 2} of may.csv: it has ${whole[broken]!.length} cell`);
      }),
      {numRuns: 300}
    );
  });
  it("passes over blank lines and titles above the header, and counts rows from it", () => {
    expect(readNumbered("Trips of May\n\n  \ntrip_id,stop\nT1,1\n\nT1,2\n")).toEqual([
      [2, "T1", "1"],
      [3, "T1", "2"]
    ]);
    expect(readNumbered("Trips, of May\r\nsep=;\r\nid;stop;km\r\nT1;1;5\r\n")).toEqual([[2, "T1", "1", "5"]]);
  });
  it("passes over rows of empty cells, and counts them", () => {
    expect(readNumbered('id,x\nT1,1\n,\n"",""\nT2,\n,2\n,,\n')).toEqual([
      [2, "T1", "1"],
      [5, "T2", ""],
      [6, "", "2"]
    ]);
  });
  it("keeps the columns that are chosen, by the names that they are given", () => {
    const cells = csvCells("may.csv", () => (heading) => (heading === "km" ? "distance" : null));
    const [rows] = [...cells.push(utf8.encode("id,km\nT1,5\n")), ...cells.end()];
    expect(rows!.columns.map(({name}) => name)).toEqual(["distance"]);
    expect(toRows(rows!)).toEqual([["5"]]);
  });
  it("takes no line of data for a title: the first line with two cells is the header", () => {
    // Two exports joined, the second one column wider: more of the first lines have its width.
    const joined = ["id,x", "T1,1", "id,x,y", ...Array.from({length: 30}, (_, i) => `T${i},1,2`)].join("\n");
    expect(() => read(joined)).toThrow(
      "invalid row 3 of may.csv: it has 3 cells where the header has 2; put double quotes around"
    );
    expect(read("T0,1\nid,x\nT1,2\n").headings).toEqual(["T0", "1"]);
  });
  it("reads rows that begin with # like all others, and refuses a remark by its number", () => {
    expect(read("id,x\n#1,1\n#2,2\n").rows).toEqual([
      ["#1", "1"],
      ["#2", "2"]
    ]);
    expect(() => read("id,x\n#1,1\n# log of June\nT2,2\n")).toThrow(
      "invalid row 3 of may.csv: it has 1 cell where the header has 2; complete the line, or remove it"
    );
  });
  it("reads a quoted cell that comes late", () => {
    const plain = Array.from({length: 60_000}, (_, i) => `T${i},x`).join("\n");
    const {rows} = read(`id,goods\n${plain}\n"T""last","Fruit, dried"\n`, 65_536);
    expect(rows).toHaveLength(60_001);
    expect(rows.at(-1)).toEqual(['T"last', "Fruit, dried"]);
  });
  it("takes one separator too many at a line's end", () => {
    expect(read("id,x\nT1,1,\nT2,2\n").rows).toEqual([
      ["T1", "1"],
      ["T2", "2"]
    ]);
  });
  it("names headings that occur twice or are empty as DuckDB does", () => {
    expect(read("id,x,X,\nT1,1,2,3\n").headings).toEqual(["id", "x", "X_1", "column3"]);
  });
  it("takes quotes around a cell behind spaces, and keeps the spaces of a cell without them", () => {
    for (const size of [1, 2, 3, 100]) {
      expect(read('id, "goods, in words"\n "T1" ,  "a ""b"""\n  T2,  c \n , "d"\n', size, 24).rows).toEqual([
        ["T1", 'a "b"'],
        ["  T2", "  c "],
        [" ", "d"]
      ]);
    }
    expect(read('id, "goods, in words"\nT1,1').headings).toEqual(["id", "goods, in words"]);
    expect(() => read('id,goods\nT1, "a')).toThrow("invalid row 2 of may.csv: its double quote is never closed");
  });
  it("keeps a quote within a cell that has none around it", () => {
    expect(read('id,x\nT"1,5" of 6\n').rows).toEqual([['T"1', '5" of 6']]);
  });
  it("refuses a row with other cells than the header, by its number", () => {
    expect(() => read("id,x\nT1,1\nT2,2,3\n")).toThrow(
      "invalid row 3 of may.csv: it has 3 cells where the header has 2"
    );
    expect(() => read("id,x\nT1\n")).toThrow("invalid row 2 of may.csv: it has 1 cell where the header has 2");
    expect(() => read("id,x\nT1,1\nTotal,12,,")).toThrow("invalid row 3 of may.csv: it has 4 cells");
  });
  it("refuses a cell that no spreadsheet could hold, by its row", () => {
    expect(read(`id,x\nT1,${"y".repeat(100_000)}\n`).rows[0]![1]).toHaveLength(100_000);
    expect(() => read(`id,x\nT1,1\nT2,"${"y".repeat(100_001)}"\n`, 4096)).toThrow(
      "invalid row 3 of may.csv: a cell has more than 100,000 bytes; close its double quote"
    );
  });
  it("refuses a quote that is not closed or closed too early, by its row", () => {
    expect(() => read('id,x\nT1,1\nT2,"2\nT3,3\n')).toThrow(
      "invalid row 3 of may.csv: its double quote is never closed"
    );
    expect(() => read('id,x\nT1,"1"2\n')).toThrow("invalid row 2 of may.csv: text follows a closing quote");
  });
  it("refuses another encoding, by the row and by what it looks like", () => {
    expect(() => read(Uint8Array.of(0xff, 0xfe, 0x69, 0))).toThrow(
      'invalid encoding of may.csv: UTF-16 instead of UTF-8; save it as "CSV UTF-8"'
    );
    expect(() => read(Buffer.from("id,x\nT1,1\n", "utf16le"))).toThrow("invalid encoding of may.csv: UTF-16");
    expect(() => read(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toThrow("invalid encoding of may.csv: not text");
    // "Груз" in windows-1251.
    const cyrillic = Buffer.concat([
      utf8.encode("id,x\nT1,1\nT2,"),
      Uint8Array.of(0xc3, 0xf0, 0xf3, 0xe7),
      utf8.encode("\n")
    ]);
    for (const size of [1_000_000, 16, 1]) {
      const given = () => read(cyrillic, size, 9);
      expect(given).toThrow("invalid encoding of may.csv in row 3: not UTF-8");
      expect(given).toThrow('save it as "CSV UTF-8"');
    }
    expect(() => read(cyrillic)).toThrow("and looks like Windows-1251");
    expect(() => read(cyrillic.subarray(0, -4))).toThrow("invalid encoding of may.csv in row 3: not UTF-8");
    const cut = Buffer.from("id,x\nT1,é").subarray(0, -1);
    expect(() => read(cut)).toThrow("invalid encoding of may.csv in row 2: not UTF-8");
  });
  it("refuses control characters by their row, and a file of nothing", () => {
    for (const code of [1, 0x0b, 0x1a, 0x1f])
      expect(() => read(`id,x\nT1,1\nT2,a${String.fromCharCode(code)}\n`)).toThrow(
        `invalid row 3 of may.csv: it contains the control character U+00${code.toString(16).toUpperCase().padStart(2, "0")}; remove it`
      );
    expect(read("id,x\nT1,\t \n").rows).toEqual([["T1", "\t "]]);
    // One zero byte early in a text is a fault of its row, where many, or bytes that are no text, are another kind of file.
    expect(() => read("id,x\nT1,1\nT2,a\0b\n")).toThrow(
      "invalid row 3 of may.csv: it contains the control character U+0000"
    );
    for (const bytes of [
      [0x1f, 0x8b, 8, 0, 0],
      [0x50, 0x4b, 3, 4, 20, 0],
      [0x61, 0, 0xff]
    ])
      expect(() => read(Uint8Array.from([...bytes, 0xff, 0xff, 0xff, 0xff, 0xff]))).toThrow(
        "not text instead of UTF-8"
      );
    expect(() => read("\n\n")).toThrow("missing rows in may.csv: the file is empty");
  });
});
