import {describe, expect, it} from "vitest";
import {weo} from "../../../../loaders/sources/weo/weo.js";
import {MEMBERS} from "../../../../src/lib/contract/reference.js";
import {findValue, toContext, toFile, withPublisher} from "../source-context.js";

const NAMES = [
  "Afghanistan",
  "Azerbaijan",
  "China",
  "Georgia",
  "Kazakhstan",
  "Kyrgyz Republic",
  "Mongolia",
  "Pakistan",
  "Tajikistan",
  "Turkmenistan",
  "Uzbekistan"
];
const HEADER =
  "WEO Country Code\tISO\tWEO Subject Code\tCountry\tSubject Descriptor\tSubject Notes\tUnits\tScale\tCountry/Series-specific Notes\t1999\t2016\t2018\t2019\tEstimates Start After";
const FOOTER = "\nInternational Monetary Fund, World Economic Outlook Database, April 2019\n";

/** A database file in the IMF's form: all four series of all members, one line replaced. */
function toDatabase(change: (iso: string, series: string) => string | undefined = () => undefined): string {
  const lines = ["NGDP_RPCH", "BCA_NGDPD", "GGXWDG_NGDP", "NGDPD"].flatMap((series) =>
    MEMBERS.map(
      (iso, i) =>
        change(iso, series) ?? `512\t${iso}\t${series}\t${NAMES[i]}\tx\tx\tPercent\t\tx\tn/a\tn/a\tn/a\t\t2017`
    )
  );
  return `${HEADER}\n111\tUSA\tNGDP_RPCH\tUnited States\tx\tx\tPercent\t\tx\t4.7\t1.6\t2.9\t2.3\t2018\n${lines.join("\n")}\n${FOOTER}`;
}

const turkmenistan = (iso: string, series: string) =>
  iso === "TKM" && series === "NGDP_RPCH"
    ? "925\tTKM\tNGDP_RPCH\tTurkmenistan\tGross domestic product, constant prices\tnotes\tPercent change\t\tnotes\t16.5\t6.2\t6.2\t6.3\t2017"
    : iso === "CHN" && series === "NGDPD"
      ? '924\tCHN\tNGDPD\tChina\tx\tx\tU.S. dollars\tBillions\tx\t1,094.004\t"11,221.836"\t13,407.398\t14,216.503\t2017'
      : undefined;

function toUtf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from("\uFEFF" + text, "utf16le"));
}

describe("weo.read(files): database file", () => {
  it("reads UTF-16 with thousands separators, the edition and the flags", async () => {
    const {rows, upstream_date} = await weo.read(
      [{name: "WEOApr2019all.xls", bytes: toUtf16(toDatabase(turkmenistan))}],
      toContext()
    );
    expect(upstream_date).toBe("2019-04-09");
    expect(findValue(rows, {series: "NGDPD", area: "CHN", year: 2016})).toBe(11221.836);
    expect(rows.filter((row) => row.area === "TKM").map(({year, value, flag}) => [year, value, flag])).toEqual([
      [2016, 6.2, null],
      [2018, 6.2, "estimate"],
      [2019, 6.3, "forecast"]
    ]);
  });

  it("reads the same without a byte order mark, and as older files in the Windows code page", async () => {
    const text = toDatabase(turkmenistan).replace("United States", "Côte d'Ivoire");
    const bare = new Uint8Array(Buffer.from(text, "utf16le"));
    const windows = new Uint8Array(Buffer.from(text, "latin1"));
    expect((await weo.read([{name: "a", bytes: bare}], toContext())).rows).toHaveLength(6);
    expect((await weo.read([{name: "a", bytes: windows}], toContext())).rows).toHaveLength(6);
  });

  it.each([
    ["a file that was cut before its last line", toDatabase().replace(FOOTER, ""), "missing edition"],
    ["a column twice", toDatabase().replace("\t2018\t", "\t2016\t"), '2 columns are named "2016"'],
    ["a missing column", toDatabase().replace("\tISO\t", "\tCode\t"), 'missing column "ISO"'],
    [
      "a lost member",
      toDatabase((iso, series) => (iso === "UZB" && series === "NGDPD" ? "" : undefined)),
      "missing NGDPD of UZB"
    ],
    ["an unknown name", toDatabase().replaceAll("Kyrgyz Republic", "Kirghizia"), 'unknown country "Kirghizia"'],
    ["a code of another country", toDatabase().replaceAll("\tGEO\t", "\tUSG\t"), 'mismatched ISO "USG" of "Georgia"'],
    ["a number that is none", toDatabase(turkmenistan).replace("16.5\t6.2", "16.5\t6,2"), 'invalid 2016 "6,2"'],
    ["a web page", "<html><body>Access denied</body></html>", "invalid file"]
  ])("refuses %s", async (_, text, message) => {
    await expect(weo.read([toFile("WEO.xls", text)], toContext())).rejects.toThrow(message);
  });
});

describe("weo.read(files): archived forms", () => {
  it("reads a concept of open-numbers/ddf--imf--weo, rounded to the IMF's three decimals", async () => {
    const text =
      "year,country,ngdp_rpch\n2004,afg,0.6709999999999999\n2016,tkm,6.2\n2016,usa,1.6\n2019,tkm,6.3\n2024,tkm,5.5\n2024,syr,n/a\n";
    const {rows} = await weo.read([toFile("ddf--datapoints--ngdp_rpch--by--country--year.csv", text)], toContext());
    expect(rows.map(({area, year, value, flag}) => [area, year, value, flag])).toEqual([
      ["AFG", 2004, 0.671, null],
      ["TKM", 2016, 6.2, null],
      ["TKM", 2019, 6.3, "forecast"],
      ["TKM", 2024, 5.5, "forecast"]
    ]);
  });

  it("refuses a transposed file whose columns are not those that were identified", async () => {
    const text = "year,country,country_code,General government gross debt\n2016,Uzbekistan,927,8.192\n";
    await expect(weo.read([toFile("WEOOct2023all.csv", text)], toContext())).rejects.toThrow(
      'mismatched columns "General government gross debt": 1'
    );
  });
});

describe("weo.read(files): long table", () => {
  const UNITS = {NGDP_RPCH: "H,NULL", BCA_NGDPD: "K,NULL", GGXWDG_NGDP: "K,NULL", NGDPD: "P,1000000000"};
  const PORTAL = {NGDP_RPCH: "PT,0.0", BCA_NGDPD: "PT,0.0", GGXWDG_NGDP: "PT,0.0", NGDPD: "USD,9.0"};
  type Series = keyof typeof UNITS;
  /** All four series of all members, empty for 1999, and lines of the IMF's. */
  const toTable = (vintage: string, lines: string[], units: Record<Series, string> = UNITS) =>
    [
      "vintage,concept,iso3,year,value,unit,scale,lastactualdate,notes",
      ...(Object.keys(UNITS) as Series[]).flatMap((series) =>
        MEMBERS.map(
          (iso3) => `${vintage},${series},${iso3},1999,,${units[series]},2019.0,"See notes for:   GDP (""x"")."`
        )
      ),
      ...lines,
      ""
    ].join("\n");
  const october2021 = [
    "2021-10,NGDP_RPCH,TKM,2016,-4.678,H,NULL,2020.0,",
    "2021-10,NGDP_RPCH,UZB,2022,5.375,H,NULL,2020.0,",
    "2021-10,NGDP_RPCH,UZB,2020,1.6,H,NULL,2019.0,",
    "2021-10,BCA_NGDPD,AFG,2003,29.616000000000003,K,NULL,2019.0,"
  ];
  const read = (text: string) => weo.read([toFile("weo.csv", text)], toContext());

  it("reads an edition, its day of publication, and what it covers", async () => {
    const {rows, upstream_date, scope} = await read(toTable("2021-10", october2021));
    expect(upstream_date).toBe("2021-10-12");
    expect(rows.map(({area, year, value, unit, flag}) => [area, year, value, unit, flag])).toEqual([
      ["TKM", 2016, -4.678, "%", null],
      ["UZB", 2022, 5.375, "%", "forecast"],
      ["UZB", 2020, 1.6, "%", "estimate"],
      ["AFG", 2003, 29.616, "% of GDP", null]
    ]);
    expect(scope).toEqual([
      {
        series: ["NGDP_RPCH", "BCA_NGDPD", "GGXWDG_NGDP", "NGDPD"],
        areas: [...MEMBERS],
        first_year: 2000,
        last_year: 2022
      }
    ]);
  });

  it("takes a fiscal year for the year in which it ends: actual up to it, forecasts after it", async () => {
    const {rows} = await read(
      toTable(
        "2025-10",
        [
          "2025-10,GGXWDG_NGDP,PAK,2025,71.554,PT,0.0,FY2024/25,",
          "2025-10,GGXWDG_NGDP,PAK,2026,70,PT,0.0,FY2024/25,",
          "2025-10,NGDPD,TKM,2016,36.18,USD,9.0,2024,",
          "2025-10,NGDPD,KAZ,2024,1,USD,9.0,2023,",
          "2025-10,NGDPD,KAZ,2025,1,USD,9.0,2023,"
        ],
        PORTAL
      )
    );
    expect(rows.map(({area, year, flag}) => [area, year, flag])).toEqual([
      ["PAK", 2025, null],
      ["PAK", 2026, "forecast"],
      ["TKM", 2016, null],
      ["KAZ", 2024, "estimate"],
      ["KAZ", 2025, "forecast"]
    ]);
    expect(findValue(rows, {area: "TKM", series: "NGDPD"})).toBe(36.18);
  });

  it.each([
    ["two editions in one file", [...october2021, "2022-04,NGDP_RPCH,TKM,2016,1,H,NULL,2020.0,"], "invalid vintage"],
    [
      "a scale of millions",
      ["2021-10,NGDPD,TKM,2016,38502,P,1000000,2020.0,"],
      'mismatched unit and scale "P 1000000"'
    ],
    ["a fiscal year of two years", ["2021-10,NGDPD,TKM,2016,1,P,1000000000,FY2024/26,"], "invalid lastactualdate"],
    ["a figure given twice", [october2021[0]!, october2021[0]!], ": NGDP_RPCH TKM 2016; keep one"],
    ["an unknown country", ["2021-10,NGDPD,QQQ,2016,1,P,1000000000,2020.0,"], 'unknown country "QQQ"']
  ])("refuses %s", async (_, lines, message) => {
    await expect(read(toTable("2021-10", lines))).rejects.toThrow(message);
  });

  it("refuses a table that lost a series of a member, and a vintage that is no edition", async () => {
    const text = toTable("2021-10", october2021);
    await expect(read(text.replace(/2021-10,NGDPD,UZB.*\n/, ""))).rejects.toThrow("missing NGDPD of UZB");
    await expect(read(text.replaceAll("2021-10,", "2021-11,"))).rejects.toThrow('invalid vintage "2021-11"');
  });
});

describe("weo.fetch(context)", () => {
  const list = (edition: string) =>
    JSON.stringify({
      indicators: Object.fromEntries(
        ["NGDP_RPCH", "BCA_NGDPD", "GGXWDG_NGDP", "NGDPD"].map((code) => [
          code,
          {label: code, source: `World Economic Outlook (${edition})`, dataset: "WEO"}
        ])
      )
    });
  const values = (series: string) =>
    JSON.stringify({
      values: {
        [series]: Object.fromEntries(
          MEMBERS.map((iso) => [iso, {"1999": 1, "2016": iso === "MNG" ? null : 1.5, "2023": 2}])
        )
      },
      api: {version: "1"}
    });
  const answer = (url: string) => (url === "/indicators" ? list("October 2023") : values(url.split("/")[1]!));

  it("asks once for the edition and once per series, and flags years from the edition's on", async () => {
    await withPublisher(answer, async (base, asked) => {
      const fetched = await weo.fetch(toContext({env: {PRF_WEO_URL: base}}));
      expect(asked).toEqual([
        "/indicators",
        ...["NGDP_RPCH", "BCA_NGDPD", "GGXWDG_NGDP", "NGDPD"].map((code) => `/${code}/${MEMBERS.join("/")}`)
      ]);
      expect(fetched).toMatchObject({upstream_date: "2023-10-10", requests: 5});
      expect(fetched!.rows).toHaveLength(4 * (2 * 11 - 1));
      expect(fetched!.rows.filter((row) => row.flag === "forecast")).toHaveLength(44);
    });
  });

  it("answers null after one request where the edition is known", async () => {
    await withPublisher(answer, async (base, asked) => {
      expect(
        await weo.fetch(
          toContext({env: {PRF_WEO_URL: base}, last: {rows: [], upstream_date: "2023-10-10", date: "2023-10-10"}})
        )
      ).toBeNull();
      expect(asked).toEqual(["/indicators"]);
    });
  });

  it.each([
    ["cut JSON", (url: string) => answer(url).slice(0, -5), "invalid JSON"],
    ["a page instead of JSON", () => "<html>", "invalid JSON"],
    ["two editions at once", (url: string) => answer(url).replace("October 2023", "April 2024"), "mismatched edition"],
    ["a lost member", (url: string) => answer(url).replace('"UZB"', '"UZZ"'), "missing NGDP_RPCH of UZB"],
    [
      "a value that is no number",
      (url: string) => answer(url).replace('"2016":1.5', '"2016":"=1+1"'),
      'invalid value "=1+1"'
    ]
  ])("refuses %s", async (_, broken, message) => {
    await withPublisher(broken, async (base) => {
      await expect(weo.fetch(toContext({env: {PRF_WEO_URL: base}}))).rejects.toThrow(message);
    });
  });
});
