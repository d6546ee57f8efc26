import {describe, expect, it} from "vitest";
import writeXlsxFile from "write-excel-file/node";
import {wef} from "../../../../loaders/sources/wef/wef.js";
import {findValue, toContext, toFile, withPublisher} from "../source-context.js";

type Cells = (string | number | null)[];
const TITLES: Cells = [
  null,
  null,
  null,
  null,
  null,
  "Travel & Tourism Development Index",
  null,
  null,
  null,
  "Enabling Environment dimension",
  null
];
const HEADER: Cells = [
  "ISO Code",
  "Economy",
  "Region",
  "Sub Region",
  "Income Group",
  "2021 Value",
  "2021 Rank",
  "2024 Value",
  "2024 Rank",
  "2024 Value",
  "2024 Rank"
];
const ROWS: Cells[] = [
  ["SGP", "Singapore", "Asia-Pacific", "South-East Asia", "High-Income Economies", 4.86, 2, 4.76, 2, 6.1, 1],
  [
    "KAZ",
    "Kazakhstan",
    "Europe and Eurasia",
    "Eurasia",
    "Upper Middle-Income Economies",
    3.9891600124882207,
    3,
    4.0682810794447128,
    3,
    5,
    2
  ],
  ["KGZ", "Kyrgyz Republic", "Europe and Eurasia", "Eurasia", "Lower Middle-Income Economies", 3.36, 4, 3.38, 4, 4, 3],
  ["CHN", "China", "Asia-Pacific", "Eastern Asia-Pacific", "Upper Middle-Income Economies", 4.96, 1, 4.94, 1, 4.5, 4]
];

async function toWorkbook(rows: Cells[], sheet = "Ranking Table"): Promise<Uint8Array> {
  const data = rows.map((cells) =>
    cells.map((value) => (value === null ? null : {value, type: typeof value === "number" ? Number : String}))
  );
  return new Uint8Array(await writeXlsxFile([{data, sheet}] as never).toBuffer());
}

const read = async (rows: Cells[], sheet?: string) =>
  wef.read([{name: "ttdi.xlsx", bytes: await toWorkbook(rows, sheet)}], toContext());
const change = (row: number, column: number, value: string | number | null) =>
  ROWS.map((cells, i) => (i === row ? cells.with(column, value) : cells));

describe("wef.read(files): workbook", () => {
  it("reads ranks and scores of the index itself, the past flagged as restated", async () => {
    const {rows} = await read([TITLES, HEADER, ...ROWS]);
    expect(
      rows.filter((row) => row.area === "KAZ").map(({series, year, value, flag}) => [series, year, value, flag])
    ).toEqual([
      ["TTDI-2024.RANK", 2021, 3, "restated"],
      ["TTDI-2024.SCORE", 2021, 3.9891600124882207, "restated"],
      ["TTDI-2024.RANK", 2024, 3, null],
      ["TTDI-2024.SCORE", 2024, 4.068281079444713, null]
    ]);
    expect(findValue(rows, {series: "TTDI-2024.ECONOMIES", year: 2024})).toBe(4);
  });

  it.each([
    [
      "another sheet",
      () => read([TITLES, HEADER, ...ROWS], "Data"),
      'missing sheet "Ranking Table" in ttdi.xlsx; its sheets are "Data"'
    ],
    ["a missing title", () => read([TITLES.with(5, "Index"), HEADER, ...ROWS]), "missing title"],
    ["a missing column", () => read([TITLES, HEADER.with(5, "2021 Score"), ...ROWS]), 'missing column "2021 Value"'],
    [
      "an unknown name of a member",
      () => read([TITLES, HEADER, ...change(2, 1, "Kirghizia")]),
      'unknown country "Kirghizia"'
    ],
    [
      "a member under another code",
      () => read([TITLES, HEADER, ...change(1, 0, "KZK")]),
      'mismatched code "KZK" of "Kazakhstan"'
    ],
    ["a rank beyond the economies", () => read([TITLES, HEADER, ...change(1, 8, 58)]), 'invalid "2024 Rank" 58'],
    ["a score that is text", () => read([TITLES, HEADER, ...change(1, 7, "=1+1")]), 'invalid "2024 Value" "=1+1"'],
    [
      "an edition that is not listed",
      () => read([TITLES, HEADER.map((cell) => String(cell).replace("2024", "2026")), ...ROWS]),
      "unknown series TTDI-2026.RANK"
    ],
    [
      "bytes that are no archive",
      () => wef.read([{name: "x.xlsx", bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])}], toContext()),
      "invalid workbook x.xlsx"
    ]
  ])("refuses %s", async (_, action, message) => {
    await expect(action()).rejects.toThrow(message);
  });
});

describe("wef.read(files): quoted ranks", () => {
  const head = "index,edition,economies,country,rank,score,source,confidence,note\n";

  it("keeps TTCI and TTDI apart, with the page and how sure it is", async () => {
    const {rows} = await wef.read(
      [
        toFile(
          "ranks.csv",
          head + "TTCI,2019,140,Kazakhstan,80,,https://kt.kz/x,high,\nTTDI,2021,117,KAZ,66,,kt.kz,medium,two pages\n"
        )
      ],
      toContext()
    );
    expect(rows.map(({series, area, year, value, reference}) => [series, area, year, value, reference])).toEqual([
      ["TTCI.ECONOMIES", "ALL", 2019, 140, null],
      ["TTCI.RANK", "KAZ", 2019, 80, "https://kt.kz/x (high confidence)"],
      ["TTDI-2021.ECONOMIES", "ALL", 2021, 117, null],
      ["TTDI-2021.RANK", "KAZ", 2021, 66, "kt.kz (medium confidence: two pages)"]
    ]);
  });

  it.each([
    ["a rank beyond the economies", "TTCI,2019,140,KAZ,141,,x,high,\n", 'invalid rank "141"'],
    ["an unknown country", "TTCI,2019,140,Kazakstan,80,,x,high,\n", 'unknown country "Kazakstan" in ranks.csv row 2'],
    ["the same rank twice", "TTCI,2019,140,KAZ,80,,x,high,\nTTCI,2019,140,KAZ,81,,y,high,\n", "duplicate row"],
    [
      "editions that disagree",
      "TTCI,2019,140,KAZ,80,,x,high,\nTTCI,2019,141,GEO,68,,y,high,\n",
      'mismatched economies "141"'
    ]
  ])("refuses %s", async (_, text, message) => {
    await expect(wef.read([toFile("ranks.csv", head + text)], toContext())).rejects.toThrow(message);
  });

  it("claims no scope for quoted ranks, and takes --date for the day of publication", async () => {
    const {rows, scope, release} = await wef.read(
      [toFile("b.csv", head + "TTDI,2021,117,KAZ,66,,x,high,\n")],
      toContext({date: "2022-05-24"})
    );
    expect(new Set(rows.map(({series}) => series))).toEqual(new Set(["TTDI-2021.ECONOMIES", "TTDI-2021.RANK"]));
    expect(scope).toEqual([]);
    expect(release).toEqual({not_before: "2022-05-24", not_after: "2022-05-24"});
  });
});

describe("wef.fetch(context)", () => {
  it("reads the workbook in one request, and answers null where all of it is known", async () => {
    const bytes = await toWorkbook([TITLES, HEADER, ...ROWS]);
    await withPublisher(
      () => bytes,
      async (base, asked) => {
        const fetched = await wef.fetch(toContext({env: {PRF_WEF_URL: base}}));
        expect(asked).toEqual(["/WEF_TTDI_2024_edition_data.xlsx"]);
        expect(fetched).toMatchObject({requests: 1, upstream_date: null});
        const last = {rows: fetched!.rows, upstream_date: null, date: "2024-05-21"};
        expect(await wef.fetch(toContext({env: {PRF_WEF_URL: base}, last}))).toBeNull();
      }
    );
  });
});
