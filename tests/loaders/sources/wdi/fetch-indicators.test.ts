import {beforeAll, describe, expect, it} from "vitest";
import {readReference} from "../../../../loaders/reference/read-reference.js";
import type {HttpClient} from "../../../../loaders/sources/source.js";
import {fetchIndicators} from "../../../../loaders/sources/wdi/fetch-indicators.js";
import type {IndicatorQuery} from "../../../../loaders/sources/wdi/from-api-page.js";
import {type Holdings, INVALID_VALUE, readHoldings, toApiAnswer} from "../../../publisher/world-bank.js";

const BASE = "https://api.worldbank.org/v2";
const {first} = readHoldings();
const holdings: Holdings = {...first, page_size: 20000};
let asked: IndicatorQuery;

beforeAll(async () => {
  const {countries} = await readReference("data");
  asked = {
    countries: countries.filter(({carec_member}) => carec_member),
    series: first.series,
    first_year: 2000,
    last_year: 2020
  };
});

/** An HTTP client of a World Bank in memory; `holdingsOf` says what it holds at its nth request. */
function toHttp(holdingsOf: (n: number) => Holdings): HttpClient & {urls: string[]} {
  const urls: string[] = [];
  return {
    urls,
    text: async (url) => {
      urls.push(url);
      const path = url.slice(BASE.length);
      const answer = toApiAnswer(new URL(path, "http://127.0.0.1"), holdingsOf(urls.length));
      return JSON.stringify(answer === null ? INVALID_VALUE : [answer.header, answer.rows]);
    },
    bytes: () => Promise.reject(new Error("the API is read as text")),
    get requests() {
      return urls.length;
    }
  };
}

const fetch = (http: HttpClient, wanted: IndicatorQuery = asked, known: string | null = null) =>
  fetchIndicators(
    http,
    BASE,
    wanted,
    (date) => date === known,
    () => {}
  );

describe("fetchIndicators(http, base, asked, isKnown, report)", () => {
  it("asks once for all series of all countries", async () => {
    const http = toHttp(() => holdings);
    const found = await fetch(http);
    expect(found).toMatchObject({lastupdated: "2020-07-01", unanswered: []});
    expect(found?.rows).toHaveLength(first.figures.length);
    expect(http.urls).toEqual([
      "https://api.worldbank.org/v2/country/AFG;AZE;CHN;GEO;KAZ;KGZ;MNG;PAK;TJK;TKM;UZB/indicator/BG.GSR.NFSV.GD.ZS;NY.GDP.MKTP.CD;SP.POP.TOTL?source=2&format=json&per_page=20000&page=1&date=2000:2020"
    ]);
  });

  it("gives null after one request where the update is known", async () => {
    const http = toHttp(() => ({...holdings, page_size: 50}));
    expect(await fetch(http, asked, "2020-07-01")).toBeNull();
    expect(http.requests).toBe(1);
  });

  it("halves a refused call and names the series that the publisher no longer answers for", async () => {
    const http = toHttp(() => holdings);
    const series = ["SH.UHC.SRVS.CV.XD", ...first.series];
    const found = await fetch(http, {...asked, series});
    expect(found?.unanswered).toEqual(["SH.UHC.SRVS.CV.XD"]);
    expect(found?.rows).toHaveLength(first.figures.length);
    expect(http.requests).toBe(5);
  });

  it("throws the refusal where no series is answered for, without asking for each", async () => {
    const http = toHttp(() => holdings);
    const series = Array.from({length: 32}, (_, i) => `NO.SUCH.${i}`);
    await expect(fetch(http, {...asked, series})).rejects.toThrow("120 Invalid value");
    expect(http.requests).toBeLessThan(12);
  });

  it("starts over where the database is updated between two calls", async () => {
    const series = Array.from({length: 61}, (_, i) => `S.${i}`);
    const of = (lastupdated: string): Holdings => ({...holdings, series, lastupdated});
    const http = toHttp((n) => of(n === 1 ? "2020-07-01" : "2020-08-01"));
    const found = await fetch(http, {...asked, series});
    expect(found?.lastupdated).toBe("2020-08-01");
    expect(http.requests).toBe(4);
  });
});
