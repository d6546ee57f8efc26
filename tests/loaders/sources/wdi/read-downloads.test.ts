import {beforeAll, describe, expect, it} from "vitest";
import {readReference} from "../../../../loaders/reference/read-reference.js";
import type {FetchContext} from "../../../../loaders/sources/source.js";
import {wdi} from "../../../../loaders/sources/wdi/wdi.js";
import type {SnapshotRow} from "../../../../src/lib/contract/observations.js";
import type {Reference} from "../../../../src/lib/contract/reference.js";

let reference: Reference;
beforeAll(async () => {
  reference = await readReference("data");
});

function download(updated: string, rows: [iso3: string, series: string, y2018: string, y2019: string][]) {
  const lines = rows.map(
    ([iso3, series, ...values]) => `"${iso3} name","${iso3}","name","${series}","${values.join('","')}",`
  );
  const text = [
    '\uFEFF"Data Source","World Development Indicators",',
    "",
    `"Last Updated Date","${updated}",`,
    "",
    '"Country Name","Country Code","Indicator Name","Indicator Code","2018","2019",',
    ...lines,
    ""
  ].join("\r\n");
  return {name: `/home/somebody/API_${updated}.csv`, bytes: new TextEncoder().encode(text)};
}

const POP = "SP.POP.TOTL";
const GDP = "NY.GDP.MKTP.CD";
const brief = (rows: SnapshotRow[]) =>
  rows.map(({series, area, year, value, updated}) => `${series} ${area} ${year} ${value} ${updated}`).sort();

const context = (last: FetchContext["last"], date: string | null = null) => ({
  reference,
  env: {},
  report: () => {},
  today: "2026-11-22",
  copies: [],
  date,
  last
});

async function firstSnapshot(): Promise<FetchContext["last"]> {
  const files = [
    download("2020-07-01", [
      ["KAZ", POP, "10", "11"],
      ["KAZ", GDP, "20", "21"]
    ]),
    download("2020-07-01", [
      ["UZB", POP, "30", "31"],
      ["UZB", GDP, "40", ""]
    ])
  ];
  const {rows} = await wdi.read(files, context(null));
  return {rows, upstream_date: "2020-07-01", date: "2020-07-01"};
}

describe("wdi.read(files, context)", () => {
  it("joins country downloads of one day; no figure has a date of its own", async () => {
    const files = await firstSnapshot();
    expect(brief(files!.rows)).toEqual([
      "NY.GDP.MKTP.CD KAZ 2018 20 null",
      "NY.GDP.MKTP.CD KAZ 2019 21 null",
      "NY.GDP.MKTP.CD UZB 2018 40 null",
      "SP.POP.TOTL KAZ 2018 10 null",
      "SP.POP.TOTL KAZ 2019 11 null",
      "SP.POP.TOTL UZB 2018 30 null",
      "SP.POP.TOTL UZB 2019 31 null"
    ]);
  });

  it("gives what the files hold and nothing that was known before, and says what they cover", async () => {
    const gdp = download("2023-07-25", [
      ["KAZ", GDP, "", "22"],
      ["UZB", GDP, "41", "42"],
      ["WLD", GDP, "1", "1"]
    ]);
    const fetched = await wdi.read([gdp], context(await firstSnapshot()));
    expect(brief(fetched.rows)).toEqual([
      "NY.GDP.MKTP.CD KAZ 2019 22 null",
      "NY.GDP.MKTP.CD UZB 2018 41 null",
      "NY.GDP.MKTP.CD UZB 2019 42 null"
    ]);
    expect(fetched).toMatchObject({
      upstream_date: "2023-07-25",
      urls: ["https://api.worldbank.org/v2/en/indicator/NY.GDP.MKTP.CD?downloadformat=csv"],
      requests: 0
    });
    expect(fetched.release).toBeUndefined();
    expect(fetched.scope).toEqual([
      {series: [GDP], areas: ["KAZ", "UZB"], first_year: 2000, last_year: 2019, note: "API_2023-07-25.csv"}
    ]);
    expect(fetched.notes).toEqual(["API_2023-07-25.csv: 2 series and areas, last updated 2023-07-25"]);
  });

  it("refuses files of two updates: figures of both are no release", async () => {
    const files = [
      download("2023-07-25", [["KAZ", GDP, "22", "23"]]),
      download("2022-04-08", [["KAZ", POP, "12", "13"]])
    ];
    await expect(wdi.read(files, context(null))).rejects.toThrow(
      "mismatched updates: API_2023-07-25.csv is of 2023-07-25, API_2022-04-08.csv is of 2022-04-08; run `prf refresh wdi --from` once for each"
    );
  });

  it("takes an older download for the release that it is", async () => {
    const old = download("2019-01-30", [["KAZ", GDP, "1", "2"]]);
    expect(await wdi.read([old], context(await firstSnapshot()))).toMatchObject({upstream_date: "2019-01-30"});
  });

  it("knows of a file without the publisher's date only when it was out at the latest", async () => {
    const {name, bytes} = download("2023-07-25", [["KAZ", GDP, "1", "2"]]);
    const text = new TextDecoder().decode(bytes).replace(/^[\s\S]*?(?="Country Name")/, "");
    const bare = {name, bytes: new TextEncoder().encode(text)};
    const fetched = await wdi.read([bare], context(null, "2024-06-30"));
    expect(fetched).toMatchObject({upstream_date: null, release: {not_before: null, not_after: "2024-06-30"}});
    const dated = download("2024-06-30", [["KAZ", POP, "1", "2"]]);
    await expect(wdi.read([dated, bare], context(null, "2024-06-30"))).rejects.toThrow(/of 2024-06-30 at the latest/);
  });
});
