import {describe, expect, it} from "vitest";
import {readReference} from "../../../../loaders/reference/read-reference.js";
import {MAX_URL_LENGTH, toApiUrl, toCalls} from "../../../../loaders/sources/wdi/fetch-indicators.js";
import {MEMBERS} from "../../../../src/lib/contract/reference.js";

const BASE = "https://api.worldbank.org/v2";
const call = {countries: ["KAZ", "UZB"], series: ["SP.POP.TOTL", "NY.GDP.MKTP.CD"], first_year: 2000, last_year: 2026};

describe("toApiUrl(base, call, page)", () => {
  it("asks for several countries and series of WDI at once", () => {
    expect(toApiUrl(BASE, call, 2)).toBe(
      "https://api.worldbank.org/v2/country/KAZ;UZB/indicator/SP.POP.TOTL;NY.GDP.MKTP.CD?source=2&format=json&per_page=20000&page=2&date=2000:2026"
    );
  });
});

describe("toCalls(base, call)", () => {
  it("puts every series of data/reference into one call for the eleven members", async () => {
    const {series} = await readReference("data");
    const wdi = series.filter(({source}) => source === "wdi").map((row) => row.series);
    expect(toCalls(BASE, {...call, countries: [...MEMBERS], series: wdi})).toHaveLength(1);
  });

  it("keeps addresses under 1,500 characters and calls under 60 series, and loses none", () => {
    const long = Array.from({length: 200}, (_, i) => `SERIES.WITH.A.LONG.CODE.${i}`);
    const calls = toCalls(BASE, {...call, series: long});
    expect(calls.flatMap(({series}) => series)).toEqual(long);
    for (const one of calls) expect(toApiUrl(BASE, one, 99).length).toBeLessThan(MAX_URL_LENGTH);
    const short = Array.from({length: 100}, (_, i) => `S${i}`);
    expect(toCalls(BASE, {...call, series: short}).map(({series}) => series.length)).toEqual([60, 40]);
  });
});
