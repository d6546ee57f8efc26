import {describe, expect, it} from "vitest";
import {cpmm} from "../../../../loaders/sources/cpmm/cpmm.js";
import {findValue, toContext, toFile, withPublisher} from "../source-context.js";

const HEAD = "report,place,country,bcp,corridor,mode,direction,indicator,year,value,url\n";
const URL_ = "https://cpmm.carecprogram.org/?p=141";
const read = (rows: string, last: Parameters<typeof toContext>[0] = {}) =>
  cpmm.read([toFile("report.csv", HEAD + rows)], toContext(last));

describe("cpmm.read(files)", () => {
  it("reads countries, BCPs by any spelling, corridors and the overall figure; a dash is null", async () => {
    const {rows} = await read(
      `2022,table 3.14,PAK,Chaman,,road,outbound,TFI1,2022,54.0,${URL_}\n` +
        `2022,table 3.14,Pakistan,Torkham,,road,outbound,TFI1,2022,24.2,${URL_}\n` +
        `2022,table 3.12,MNG,Zamiin-Uud,,road,inbound,TFI1,2022,9.9,${URL_}\n` +
        `2020,text,,,5,road,all,TFI1,2020,40.2,${URL_}\n` +
        `2022,page of overall results,,,,rail,all,SWOD,2022,53.9,${URL_}\n` +
        `2022,table 3.11,Mongolia,,,road,outbound,TFI1,2022,,${URL_}\n`
    );
    expect(rows.map(({area, direction, value, unit}) => [area, direction, value, unit])).toEqual([
      ["BCP-chaman", "outbound", 54, "hours"],
      ["BCP-peshawar", "outbound", 24.2, "hours"],
      ["BCP-zamyn-uud", "inbound", 9.9, "hours"],
      ["C5", null, 40.2, "hours"],
      ["ALL", null, 53.9, "km/h"],
      ["MNG", "outbound", null, "hours"]
    ]);
    expect(rows[0]?.reference).toBe(`2022 report, table 3.14, ${URL_}`);
  });

  it("takes the side of the border from the country", async () => {
    const {rows} = await read(`2020,text,AFG,Torkham,,road,all,TFI1,2020,24.2,${URL_}\n`);
    expect(rows[0]?.area).toBe("BCP-torkham");
  });

  it("takes the table before the text of a report, and says so", async () => {
    const {rows, notes} = await read(
      `2022,text,CHN,,,rail,all,TFI1,2022,35.9,${URL_}\n2022,table 3.3,CHN,,,rail,all,TFI1,2022,35.4,${URL_}\n`
    );
    expect(findValue(rows, {area: "CHN"})).toBe(35.4);
    expect(notes.join("\n")).toContain("the table's 35.4 was taken, the text of the 2022 report gives 35.9");
  });

  it("gives what a report gives, without the years of earlier reports and without a scope", async () => {
    const first = await read(`2020,text,KAZ,,,road,all,TFI1,2019,9.2,${URL_}\n`);
    const last = {rows: first.rows, upstream_date: null, date: "2021-12-31"};
    const {rows, scope} = await read(`2022,table 3.7,KAZ,,,road,all,TFI1,2020,8.6,${URL_}\n`, {last});
    expect(rows.map(({year, value, updated}) => [year, value, updated])).toEqual([[2020, 8.6, null]]);
    expect(scope).toBeUndefined();
  });

  it.each([
    [
      "two tables that disagree",
      `2022,table 1,KAZ,,,road,all,TFI1,2020,8.6,${URL_}\n2022,table 2,KAZ,,,road,all,TFI1,2020,8.7,${URL_}\n`,
      "mismatched TFI1|KAZ||road||2020"
    ],
    [
      "an unknown country",
      `2022,table 1,Kazakstan,,,road,all,TFI1,2020,8.6,${URL_}\n`,
      'unknown country "Kazakstan" in report.csv row 2'
    ],
    [
      "an unknown BCP",
      `2022,table 1,KAZ,Chaman,,road,all,TFI1,2020,8.6,${URL_}\n`,
      'unknown BCP "Chaman" of KAZ in report.csv row 2'
    ],
    ["an unknown indicator", `2022,table 1,KAZ,,,road,all,TFI9,2020,8.6,${URL_}\n`, 'unknown indicator "TFI9"'],
    ["a row without a place", `2022,=cmd(),KAZ,,,road,all,TFI1,2020,8.6,${URL_}\n`, 'must begin with "table"'],
    [
      "an address that runs",
      `2022,table 1,KAZ,,,road,all,TFI1,2020,8.6,javascript:alert(1)\n`,
      "must be an http or https address"
    ],
    ["a number with a comma", `2022,table 1,KAZ,,,road,all,TFI1,2020,"8,6",${URL_}\n`, "must be a number"]
  ])("refuses %s", async (_, rows, message) => {
    await expect(read(rows)).rejects.toThrow(message);
  });

  it("refuses a form with a column missing", async () => {
    await expect(cpmm.read([toFile("report.csv", "report,country\n2022,KAZ\n")], toContext())).rejects.toThrow(
      'missing column "place"'
    );
  });
});

describe("cpmm.fetch(context)", () => {
  const page =
    '<ul><li><a href="/2022-report">2022</a><li><a href="https://cpmm.carecprogram.org/2023-report/">2023</a></ul>';
  const last = {rows: [], upstream_date: null, date: "2024-12-31"};
  const known = {
    series: "TFI1",
    area: "KAZ",
    partner: null,
    mode: "road",
    direction: null,
    year: 2023,
    value: 4.2,
    unit: "hours",
    flag: null,
    updated: null,
    reference: "2023 report, table 6.3, x"
  } as const;

  it("answers null where the newest report is known, and says what to do where it is not", async () => {
    await withPublisher(
      () => page,
      async (base) => {
        const env = {PRF_CPMM_URL: base};
        expect(await cpmm.fetch(toContext({env, last: {...last, rows: [known]}}))).toBeNull();
        await expect(cpmm.fetch(toContext({env, last}))).rejects.toThrow("missing CPMM report of 2023");
      }
    );
  });

  it("refuses a page without a link to a report", async () => {
    await withPublisher(
      () => "<p>moved</p>",
      async (base) => {
        await expect(cpmm.fetch(toContext({env: {PRF_CPMM_URL: base}}))).rejects.toThrow("no link to a yearly report");
      }
    );
  });
});
