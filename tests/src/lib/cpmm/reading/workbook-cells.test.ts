import {describe, expect, it} from "vitest";
import {workbookCells} from "../../../../../src/lib/cpmm/reading.js";
import {makeWorkbook} from "../../workbook/make-workbook.js";

/** The columns that a file must have, and one of each other kind. */
const COLUMNS = [
  "trip_id",
  "stop",
  "arrival",
  "departure",
  "distance_km",
  "mode",
  "country",
  "cost_usd",
  "goods",
  "utc_offset"
];
const STYLES = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>';
const LETTERS = "ABCDEFGHIJ";

const text = (said: string) => `t="inlineStr"><is><t>${said}</t></is></c>`;
const number = (said: number | string) => `><v>${said}</v></c>`;
const date = (serial: number | string) => `s="1"><v>${serial}</v></c>`;
const error = (said: string) => `t="e"><v>${said}</v></c>`;

function toRow(row: number, cells: Record<string, string>): string {
  const xml = COLUMNS.flatMap((name, i) =>
    cells[name] === undefined ? [] : [`<c r="${LETTERS[i]}${row}" ${cells[name]}`]
  );
  return `<row r="${row}">${xml.join("")}</row>`;
}
const HEADER = Object.fromEntries(COLUMNS.map((name) => [name, text(name)]));

const SOUND = {trip_id: text("T1"), stop: number(1), cost_usd: number(5), goods: text("Fruit")};

function read(rows: [number, Record<string, string>][], before: [number, Record<string, string>][] = []) {
  const header = before.length + 1;
  const data = [...before, [header, HEADER] as const, ...rows].map(([row, cells]) => toRow(row, cells)).join("");
  const bytes = makeWorkbook({sheets: {notes: "", Trips: data}, styles: STYLES});
  return workbookCells(bytes, "may.xlsx", {}).rows.flatMap(({length, numbers, columns}) =>
    Array.from({length}, (_, i) => {
      const cell = ({bytes, ends}: (typeof columns)[number]) =>
        Buffer.from(bytes.subarray(ends[i]!, ends[i + 1]!)).toString();
      return {row: numbers[i], ...Object.fromEntries(columns.map((column) => [column.name, cell(column)]))};
    })
  ) as Record<string, string | number>[];
}

describe("workbookCells(bytes, source, map)", () => {
  it("keeps every minute of a day, however its fraction was stored", () => {
    const digits = [
      (serial: number) => String(serial),
      (serial: number) => serial.toFixed(6),
      (serial: number) => String(serial - 2e-11)
    ];
    for (const store of digits) {
      const rows = read(
        Array.from({length: 1440}, (_, minute) => [minute + 2, {arrival: date(store(45413 + minute / 1440))}])
      );
      const expected = Array.from({length: 1440}, (_, minute) =>
        new Date(Date.UTC(2024, 4, 1, 0, minute)).toISOString().slice(0, 19)
      );
      expect(rows.map(({arrival}) => arrival)).toEqual(expected);
    }
  });
  it("leaves text as it is, numbers with fifteen digits, errors and truth by their names, and the rows' numbers", () => {
    const rows = read(
      [
        [3, {trip_id: text(" #1 "), stop: number(1), cost_usd: number("45.300000000000004"), distance_km: number(0)}],
        [
          7,
          {
            trip_id: number(1201),
            cost_usd: error("#N/A"),
            goods: error("#REF!"),
            stop: 't="b"><v>1</v></c>',
            distance_km: "><f>A1</f></c>"
          }
        ]
      ],
      [[1, {trip_id: text("Trips of May")}]]
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({row: 3, trip_id: " #1 ", stop: "1", cost_usd: "45.3", distance_km: "0", goods: ""});
    expect(rows[1]).toMatchObject({
      row: 7,
      trip_id: "1201",
      cost_usd: "#N/A",
      goods: "#REF!",
      stop: "TRUE",
      distance_km: "#NO RESULT!"
    });
  });
  it("understands an offset that was typed as a time, and leaves a time without a day as what it is", () => {
    const rows = read([
      [2, {utc_offset: date(5 / 24), arrival: date(5 / 24), departure: date(-1)}],
      [3, {utc_offset: date(5.5 / 24)}],
      [4, {utc_offset: date(-5 / 24)}],
      [5, {utc_offset: text("+06:00")}],
      [6, {utc_offset: date(45413)}]
    ]);
    expect(rows.map(({utc_offset}) => utc_offset)).toEqual([
      "+05:00",
      "+05:30",
      "-05:00",
      "+06:00",
      "2024-05-01T00:00:00"
    ]);
    expect(rows[0]).toMatchObject({arrival: "05:00:00", departure: "-1"});
  });
  it("refuses merged cells of a column that is read, from the header on", () => {
    const rows = [toRow(1, {trip_id: text("May")}), toRow(2, HEADER), ...[3, 4].map((row) => toRow(row, SOUND))].join(
      ""
    );
    const merged = (...ranges: string[]) =>
      workbookCells(makeWorkbook({sheets: {trips: rows}, merged: {trips: ranges}}), "may.xlsx", {});
    expect(merged("A1:J1", "L3:M4").rows[0]?.length).toBe(2);
    for (const range of ["H3:H4", "G4:L4", "I2:J2", "A1:A2"])
      expect(() => merged("A1:J1", range)).toThrow(
        `invalid row ${/\d/.exec(range)} of may.xlsx: the cells ${range} are merged, and only the first of them holds a value; split them`
      );
  });
  it("refuses a cell far out before it fills the memory, control characters, and a sheet without a header", () => {
    const far = `${toRow(1, HEADER)}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    expect(() => workbookCells(makeWorkbook({sheets: {trips: far}}), "may.xlsx", {})).toThrow(
      /^invalid workbook may.xlsx, sheet "trips": cell XFD1048576 lies beyond/
    );
    expect(() => read([[2, {goods: text("a_x001F_b")}]])).toThrow(
      "invalid row 2 of may.xlsx: it contains the control character U+001F; remove it"
    );
    expect(() => workbookCells(makeWorkbook({sheets: {trips: ""}}), "may.xlsx", {})).toThrow(
      "missing rows in may.xlsx"
    );
    expect(() => read([], [[1, {trip_id: text("A"), stop: text("B")}]])).toThrow("missing column trip_id");
    const twice = toRow(1, Object.assign({}, HEADER, {goods: text("cost_usd")}));
    expect(() => workbookCells(makeWorkbook({sheets: {trips: twice}}), "may.xlsx", {})).toThrow(
      'invalid columns in may.xlsx: "cost_usd" and "cost_usd" both mean cost_usd'
    );
  });
});
