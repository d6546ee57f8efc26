import {describe, expect, it} from "vitest";
import {toFindCountry} from "../../../../loaders/sources/find-country.js";
import {readWeoWorkbook} from "../../../../loaders/sources/weo/read-weo-workbook.js";
import {MEMBERS} from "../../../../src/lib/contract/reference.js";
import {makeWorkbook} from "../../../src/lib/workbook/make-workbook.js";
import {reference} from "../source-context.js";

type Line = Record<string, string | number>;
const SERIES = {
  NGDP_RPCH: {UNIT: "Percent change", SCALE: "Units"},
  BCA_NGDPD: {UNIT: "Percent of GDP", SCALE: "Units"},
  GGXWDG_NGDP: {UNIT: "Percent of GDP", SCALE: "Units"},
  NGDPD: {UNIT: "US dollar", SCALE: "Billions"}
};
const NAMES: Record<string, string> = {CHN: "China, People's Republic of", KGZ: "Kyrgyz Republic", TKM: "Turkmenistan"};
const findCountry = toFindCountry(reference, "weo");

/** All four series of all members in the IMF's form, no figures in them; `change` alters a line. Synthetic but for its form. */
function toLines(change: (line: Line) => Line | null = (line) => line): Line[] {
  return Object.entries(SERIES).flatMap(([series, meaning]) =>
    MEMBERS.flatMap((iso3) => {
      const line: Line = {
        SERIES_CODE: `${iso3}.${series}.A`,
        "COUNTRY.ID": iso3,
        COUNTRY: NAMES[iso3] ?? iso3,
        "INDICATOR.ID": series,
        FREQUENCY: "Annual",
        ...meaning,
        LATEST_ACTUAL_ANNUAL_DATA: "2024",
        PUBLICATION_DATE: "2025-10-14",
        "1999": "",
        "2023": "",
        "2024": "",
        "2025": ""
      };
      const changed = change(line);
      return changed === null ? [] : [changed];
    })
  );
}

function read(lines: Line[], header = Object.keys(lines[0]!), sheet = "Countries") {
  const toCell = (value: string | number) =>
    typeof value === "number"
      ? `<c><v>${value}</v></c>`
      : value.startsWith("#")
        ? `<c t="e"><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t>${value.replaceAll("'", "&apos;")}</t></is></c>`;
  const rows = [header, ...lines.map((line) => header.map((name) => line[name] ?? ""))];
  const data = rows.map((cells) => `<row>${cells.map(toCell).join("")}</row>`).join("");
  return readWeoWorkbook(makeWorkbook({sheets: {[sheet]: data}}), "WEOOct2025all.xlsx", findCountry);
}

/** Turkmenistan's growth, as the IMF published it in October 2025 for 2016, beside figures that are made up. */
const growth = (cells: Line) => (line: Line) => (line.SERIES_CODE === "TKM.NGDP_RPCH.A" ? {...line, ...cells} : line);

describe("readWeoWorkbook(bytes, source, findCountry) of the WEO", () => {
  it("reads figures, edition and flags by the names of the columns, in any order", () => {
    const lines = toLines(
      growth({"1999": 9, "2023": 3.67, "2024": "1,234.5", "2025": "--", LATEST_ACTUAL_ANNUAL_DATA: "FY2022/23"})
    );
    const expected = [
      [2023, 3.67, null],
      [2024, 1234.5, "estimate"],
      [2025, 0, "forecast"]
    ];
    for (const header of [Object.keys(lines[0]!), Object.keys(lines[0]!).reverse()]) {
      const {rows, edition} = read(lines, header);
      expect(edition).toEqual({name: "October 2025", year: 2025, released: "2025-10-14"});
      const found = rows.map(({year, value, flag}) => [year, value, flag]);
      expect(found.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual(expected);
    }
  });

  it("passes over other series, countries, quarters, sheets and columns", () => {
    const others = [
      {...toLines()[0]!, "INDICATOR.ID": "PCPI", "2024": 1},
      {...toLines()[0]!, "COUNTRY.ID": "USA", COUNTRY: "United States", "2024": 1},
      {...toLines()[0]!, FREQUENCY: "Quarterly", "2024": 1}
    ];
    const lines = [...toLines().map((line) => ({...line, NOTES: "x"})), ...others];
    expect(read(lines, Object.keys(lines[0]!)).rows).toEqual([]);
  });

  it.each<[string, () => unknown, string]>([
    ["a column that is missing", () => read(toLines(), ["SERIES_CODE", "2024"]), "missing column PUBLICATIONDATE"],
    [
      "two columns of one name",
      () => read(toLines(), [...Object.keys(toLines()[0]!), "series code"]),
      "2 columns are named SERIESCODE"
    ],
    ["a year twice", () => read(toLines(), [...Object.keys(toLines()[0]!), "2024"]), "the year 2024 occurs twice"],
    [
      "another sheet",
      () => read(toLines(), undefined, "Country Groups"),
      'missing sheet "Countries" in WEOOct2025all.xlsx'
    ],
    ["hexadecimal", () => read(toLines(growth({"2024": "0x1F"}))), 'invalid 2024 "0x1F"'],
    ["an exponent", () => read(toLines(growth({"2024": "1e2"}))), 'invalid 2024 "1e2"'],
    ["an error cell", () => read(toLines(growth({"2024": "#N/A"}))), 'invalid 2024 "#N/A"'],
    [
      "another scale",
      () => read(toLines((line) => ({...line, SCALE: "Units"}))),
      'mismatched unit "US dollar", scale "Units" of NGDPD'
    ],
    ["another unit", () => read(toLines(growth({UNIT: "Index"}))), 'mismatched unit "Index"'],
    [
      "a code of another series",
      () => read(toLines(growth({SERIES_CODE: "TKM.NGDPD.A"}))),
      'mismatched SERIES_CODE "TKM.NGDPD.A"'
    ],
    [
      "a code of another country",
      () => read(toLines(growth({COUNTRY: "Uzbekistan"}))),
      'mismatched COUNTRY.ID "TKM" of "Uzbekistan"'
    ],
    ["a series twice", () => read([...toLines(), toLines()[0]!]), "occurs twice"],
    [
      "a lost series",
      () => read(toLines((line) => (line.SERIES_CODE === "UZB.NGDPD.A" ? null : line))),
      "missing NGDPD of UZB"
    ],
    ["two editions", () => read(toLines(growth({PUBLICATION_DATE: "2026-04-14"}))), "mismatched PUBLICATION_DATE"],
    [
      "a date that is none",
      () => read(toLines((line) => ({...line, PUBLICATION_DATE: "14 October"}))),
      'invalid PUBLICATION_DATE "14 October"'
    ],
    [
      "a year that is none",
      () => read(toLines(growth({LATEST_ACTUAL_ANNUAL_DATA: "soon"}))),
      'invalid LATEST_ACTUAL_ANNUAL_DATA "soon"'
    ]
  ])("refuses %s", (_, action, message) => {
    expect(action).toThrow(message);
  });
});
