import {describe, expect, it} from "vitest";
import {openWorkbook, type WorkbookBounds} from "../../../../src/lib/workbook/open-workbook.js";
import type {SheetCell} from "../../../../src/lib/workbook/read-sheet.js";
import {fromDateSerial} from "../../../../src/lib/workbook/read-sheet.js";
import {makeWorkbook, type WorkbookParts} from "./make-workbook.js";

const BOUNDS: WorkbookBounds = {rows: 10, columns: 5, cells: 20, bytes: 100_000};

function read(
  parts: WorkbookParts | Uint8Array,
  sheet = "trips",
  bounds = BOUNDS
): {rows: Record<number, SheetCell[]>; sheets: string[]} {
  const bytes = parts instanceof Uint8Array ? parts : makeWorkbook(parts);
  const book = openWorkbook(bytes, "may.xlsx", bounds);
  const rows: Record<number, SheetCell[]> = {};
  book.readRows(sheet, (cells, row) => {
    rows[row] = cells;
  });
  return {rows, sheets: book.sheets};
}

const readCell = (cell: string, parts: Partial<WorkbookParts> = {}) =>
  read({sheets: {trips: `<row r="1">${cell}</row>`}, ...parts}).rows[1]?.[0] ?? null;

describe("openWorkbook(bytes, source, bounds).readRows(sheet, take)", () => {
  it("gives the rows of the sheet that was asked for, by their numbers", () => {
    const sheets = {
      notes: '<row r="1"><c r="A1"><v>1</v></c></row>',
      trips:
        '<row r="2"><c r="B2"><v>7</v></c><c r="D2"><v>8</v></c></row><row r="3"/><row r="5"><c r="A5"><v>9</v></c></row>'
    };
    expect(read({sheets})).toEqual({sheets: ["notes", "trips"], rows: {2: [null, 7, null, 8], 5: [9]}});
  });

  it("counts rows and cells that have no address", () => {
    const trips = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>";
    expect(read({sheets: {trips}}).rows).toEqual({1: [1, 2], 2: [null, 3]});
  });

  it("names the sheets that are there where one is not", () => {
    expect(() => read({sheets: {"Trips 2024": ""}})).toThrow(
      'missing sheet "trips" in may.xlsx; its sheets are "Trips 2024"'
    );
  });

  it.each<[string, SheetCell]>([
    ['<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['<c r="A1" t="n"><v>-12</v></c>', -12],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#N/A</v></c>', {error: "#N/A"}],
    ['<c r="A1"><f>B1*2</f><v>14</v></c>', 14],
    ['<c r="A1" t="str"><f>B1&amp;"x"</f><v>7x</v></c>', "7x"],
    ['<c r="A1"><f>B1*2</f></c>', {error: "formula without a result"}],
    ['<c r="A1" t="d"><v>2024-05-01</v></c>', {date_serial: 45413}],
    ['<c r="A1" t="inlineStr"><is><t>a &lt; b &#128512;</t></is></c>', "a < b \u{1f600}"],
    ['<c r="A1" t="inlineStr"><is><r><t>Fru</t></r><r><t>it</t></r><rPh><t>furuutsu</t></rPh></is></c>', "Fruit"],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', "a<b"],
    ['<c r="A1" t="str"><v>a_x000D_b</v></c>', "a\rb"],
    ['<c r="A1" s="3"/>', null],
    ['<c r="A1" t="str"><v></v></c>', null],
    ['<x:c xmlns:x="urn:x" r="A1"><x:v>3</x:v></x:c>', 3]
  ])("types %s", (cell, expected) => {
    expect(readCell(cell)).toEqual(expected);
  });

  it("finds texts by number, phonetic readings left out", () => {
    const strings = "<si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r><rPh><t>tuu</t></rPh></si>";
    expect(readCell('<c r="A1" t="s"><v>1</v></c>', {strings})).toBe("two");
    expect(() => readCell('<c r="A1" t="s"><v>2</v></c>', {strings})).toThrow(
      'invalid workbook may.xlsx, sheet "trips": cell A1 holds "2"; expected the number of a text'
    );
  });

  it.each([
    ["14", true],
    ["22", true],
    ["1", false],
    ["164", true],
    ["165", false],
    ["166", true],
    ["167", false]
  ])("tells dates from numbers by the format: %s", (format, isDate) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy&quot; h&quot;"/><numFmt numFmtId="165"
      formatCode="[Red][>100]0.00&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="General"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${format}"/></cellXfs>`;
    const cell = '<c r="A1" s="1"><v>45413.5</v></c>';
    expect(readCell(cell, {styles})).toEqual(isDate ? {date_serial: 45413.5} : 45413.5);
  });

  it("counts the days of workbooks from 1904 as all others", () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const workbookPr = '<workbookPr date1904="1"/>';
    expect(readCell('<c r="A1"><v>43951</v></c>', {styles, workbookPr})).toEqual({date_serial: 45413});
  });

  it.each([
    ["a cell at the end of the sheet", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "cell XFD1048576 lies"],
    ["a column too far", '<row r="1"><c r="F1"><v>1</v></c></row>', "cell F1 lies beyond the 5 columns and 10 rows"],
    ["a row too far", '<row r="11"><c r="A11"><v>1</v></c></row>', "cell A11 lies beyond"],
    [
      "more cells",
      [1, 2, 3, 4, 5].map((r) => `<row r="${r}"><c r="E${r}"><v>1</v></c></row>`).join(""),
      "more than 20 cells"
    ],
    ["an address twice", '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>', "cell B1 occurs twice"],
    ["a row twice", '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>', "row 2 comes after row 2"],
    ["an address of another row", '<row r="1"><c r="A2"><v>1</v></c></row>', 'a cell of row 1 has the address "A2"'],
    ["hexadecimal", '<row r="1"><c r="A1"><v>0x1F</v></c></row>', 'cell A1 holds "0x1F"; expected a number'],
    ["no number", '<row r="1"><c r="A1"><v> </v></c></row>', 'cell A1 holds " "; expected a number'],
    ["no truth value", '<row r="1"><c r="A1" t="b"><v>yes</v></c></row>', 'cell A1 holds "yes"; expected 0 or 1'],
    ["no date", '<row r="1"><c r="A1" t="d"><v>May 1</v></c></row>', 'cell A1 holds "May 1"; expected an ISO date'],
    ["a tag that is not closed", '<row r="1"><c r="A1"><v>1</v></row>', "its XML is damaged"],
    ["deep nesting", "<a>".repeat(100) + "</a>".repeat(100), "nests more than 64 levels deep"],
    ["an unknown entity", '<row r="1"><c t="str"><v>&lol;</v></c></row>', 'unknown entity "&lol;"'],
    ["too many bytes", " ".repeat(200_000), "it unpacks beyond 0 MB"]
  ])("refuses %s", (_, trips, message) => {
    expect(() => read({sheets: {trips}})).toThrow(message);
  });

  it("takes all that lies just within its bounds, and formats without content beyond", () => {
    const trips =
      '<row r="1"><c r="E1"><v>1</v></c><c r="XFD1" s="2"/></row><row r="10"><c r="E10"><v>2</v></c></row><row r="1048576"/>';
    expect(read({sheets: {trips}}, "trips", {...BOUNDS, cells: 10}).rows).toEqual({
      1: [null, null, null, null, 1],
      10: [null, null, null, null, 2]
    });
  });

  it("refuses a document type, which could define endless entities", () => {
    const trips = '</sheetData></worksheet><!DOCTYPE a [<!ENTITY b "b">]><worksheet><sheetData>';
    expect(() => read({sheets: {trips}})).toThrow("its XML has a document type");
  });

  it("lets an error of the caller's own through as it is", () => {
    const book = openWorkbook(makeWorkbook({sheets: {a: "<row><c><v>1</v></c></row>"}}), "may.xlsx", BOUNDS);
    const error = new Error("enough");
    expect(() =>
      book.readRows("a", () => {
        throw error;
      })
    ).toThrow(error);
  });

  it("refuses what is no workbook, is cut or changed", () => {
    const good = makeWorkbook({sheets: {trips: '<row r="1"><c r="A1"><v>1234567</v></c></row>'}});
    expect(() => read(Buffer.from("trip_id,stop\n"))).toThrow("invalid workbook may.xlsx: it is no zip archive");
    expect(() => read(good.subarray(0, good.length - 30))).toThrow("invalid workbook may.xlsx");
    const changed = Buffer.from(good);
    changed[good.indexOf("xl/worksheets/sheet1.xml") + 30]! ^= 1;
    expect(() => read(changed)).toThrow(/xl\/worksheets\/sheet1.xml in the archive is damaged|its XML is damaged/);
  });

  it("reads 400,000 rows in one go", () => {
    const trips = Array.from(
      {length: 400_000},
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c><c r="C${i + 1}" t="str"><v>x</v></c></row>`
    ).join("");
    const bounds = {rows: 400_000, columns: 3, cells: 1_200_000, bytes: 100_000_000};
    let sum = 0;
    openWorkbook(makeWorkbook({sheets: {trips}}), "may.xlsx", bounds).readRows("trips", ([value]) => {
      sum += value as number;
    });
    expect(sum).toBe((400_000 * 399_999) / 2);
  });
});

describe("fromDateSerial(serial)", () => {
  it("rounds to the millisecond", () => {
    expect(fromDateSerial(45413.400694444441)).toBe("2024-05-01T09:37:00.000");
    expect(fromDateSerial(45413)).toBe("2024-05-01T00:00:00.000");
  });

  it("gives every minute of a day as that minute", () => {
    const minutes = Array.from({length: 1440}, (_, i) => fromDateSerial(45413 + i / 1440)!.slice(11));
    const expected = Array.from(
      {length: 1440},
      (_, i) => `${String(Math.floor(i / 60)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}:00.000`
    );
    expect(minutes).toEqual(expected);
  });

  it("gives null for what is no date", () => {
    expect([0.5, 60.9, 2_958_466, Number.NaN].map(fromDateSerial)).toEqual([null, null, null, null]);
    expect([61, 2_958_465].map(fromDateSerial)).toEqual(["1900-03-01T00:00:00.000", "9999-12-31T00:00:00.000"]);
  });
});
