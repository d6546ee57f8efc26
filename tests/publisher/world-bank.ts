import {readFileSync} from "node:fs";

/** One figure: one row per series, country, year. */
export interface Figure {
  series: string;
  iso3: string;
  year: number;
  value: number;
}

/** What the World Bank holds on a day. */
export interface Holdings {
  lastupdated: string;
  figures: Figure[];
  /** Series codes that the publisher answers for. */
  series: string[];
  /** First and last year of its database; empty cells are rows too. */
  years: [first: number, last: number];
  /** Rows a page at most, whatever per_page asks. */
  page_size: number;
}

export interface ApiRow {
  indicator: {id: string; value: string};
  country: {id: string; value: string};
  countryiso3code: string;
  date: string;
  value: unknown;
  [field: string]: unknown;
}

export interface ApiAnswer {
  header: Record<string, unknown>;
  rows: ApiRow[];
}

const COUNTRIES: Record<string, [iso2: string, name: string]> = {
  AFG: ["AF", "Afghanistan"],
  AZE: ["AZ", "Azerbaijan"],
  CHN: ["CN", "China"],
  GEO: ["GE", "Georgia"],
  KAZ: ["KZ", "Kazakhstan"],
  KGZ: ["KG", "Kyrgyz Republic"],
  MNG: ["MN", "Mongolia"],
  PAK: ["PK", "Pakistan"],
  TJK: ["TJ", "Tajikistan"],
  TKM: ["TM", "Turkmenistan"],
  UZB: ["UZ", "Uzbekistan"]
};

/** Three series as they stood on 2020-07-01, and with GDP as revised by 2022-04-08. */
export function readHoldings(): {first: Holdings; second: Holdings} {
  const first: Holdings = {
    lastupdated: "2020-07-01",
    figures: readFigures("wdi-2020-07-01.csv"),
    series: ["BG.GSR.NFSV.GD.ZS", "NY.GDP.MKTP.CD", "SP.POP.TOTL"],
    years: [1998, 2019],
    page_size: 200
  };
  const gdp = readFigures("wdi-gdp-2022-04-08.csv");
  const kept = first.figures.filter(({series}) => series !== "NY.GDP.MKTP.CD");
  return {first, second: {...first, lastupdated: "2022-04-08", figures: [...kept, ...gdp]}};
}

/** The API's body for a bad parameter, sent with HTTP 200. */
export const INVALID_VALUE = [
  {message: [{id: "120", key: "Invalid value", value: "The provided parameter value is not valid"}]}
];

/** Literal figures of a file in tests/data (source in its README). */
export function readFigures(file: string): Figure[] {
  const [, ...lines] = readFileSync(`tests/data/${file}`, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [series = "", iso3 = "", year, value] = line.split(",");
    return {series, iso3, year: Number(year), value: Number(value)};
  });
}

/** What the World Bank's Indicators API v2 answers to an address: a page, or null where it refuses a country or series. */
export function toApiAnswer(url: URL, holdings: Holdings): ApiAnswer | null {
  const [, countries = "", series = ""] =
    /^\/country\/([^/]+)\/indicator\/([^/]+)$/.exec(decodeURI(url.pathname)) ?? [];
  const asked = {countries: countries.split(";"), series: series.split(";")};
  if (asked.countries.some((iso3) => !(iso3 in COUNTRIES))) return null;
  if (asked.series.some((code) => !holdings.series.includes(code))) return null;
  const [from, to] = (url.searchParams.get("date") ?? "").split(":").map(Number) as [number, number];
  const values = new Map(holdings.figures.map((row) => [`${row.series} ${row.iso3} ${row.year}`, row.value]));
  const rows: ApiRow[] = [];
  for (const code of asked.series) {
    for (const iso3 of asked.countries) {
      const [iso2, name] = COUNTRIES[iso3] as [string, string];
      for (let year = Math.min(to, holdings.years[1]); year >= Math.max(from, holdings.years[0]); year--) {
        rows.push({
          indicator: {id: code, value: code},
          country: {id: iso2, value: name},
          countryiso3code: iso3,
          date: String(year),
          value: values.get(`${code} ${iso3} ${year}`) ?? null,
          scale: "",
          unit: "",
          obs_status: "",
          decimal: 0
        });
      }
    }
  }
  return toPage(rows, url, holdings);
}

/** Cuts one page out of all rows, with the header as the API writes it (`per_page` a string where source=2 is asked). */
export function toPage(rows: ApiRow[], url: URL, holdings: Pick<Holdings, "page_size" | "lastupdated">): ApiAnswer {
  const page = Number(url.searchParams.get("page"));
  const per_page = Math.min(Number(url.searchParams.get("per_page")), holdings.page_size);
  return {
    header: {
      page,
      pages: Math.ceil(rows.length / per_page),
      per_page: String(per_page),
      total: rows.length,
      sourceid: "2",
      lastupdated: holdings.lastupdated
    },
    rows: rows.slice((page - 1) * per_page, page * per_page)
  };
}

/** A CSV download of one country (all series) or one series (all countries), as the World Bank writes it. */
export function toCsvDownload(holdings: Holdings, only: {iso3: string} | {series: string}): string {
  const years = Array.from({length: holdings.years[1] - holdings.years[0] + 1}, (_, i) => holdings.years[0] + i);
  const line = (cells: (string | number)[]) => cells.map((cell) => `"${cell}",`).join("");
  const areas = "iso3" in only ? [only.iso3] : ["ABW", "AFE", ...Object.keys(COUNTRIES), "WLD"];
  const codes = "series" in only ? [only.series] : ["AG.LND.TOTL.K2", ...holdings.series];
  const values = new Map(holdings.figures.map((row) => [`${row.series} ${row.iso3} ${row.year}`, row.value]));
  const body = codes.flatMap((code) =>
    areas.map((iso3) => {
      const cells = years.map((year) => values.get(`${code} ${iso3} ${year}`) ?? "");
      return line([COUNTRIES[iso3]?.[1] ?? "Elsewhere, all", iso3, `Series ""${code}""`, code, ...cells]);
    })
  );
  return [
    '\uFEFF"Data Source","World Development Indicators",',
    "",
    `"Last Updated Date","${holdings.lastupdated}",`,
    "",
    line(["Country Name", "Country Code", "Indicator Name", "Indicator Code", ...years]),
    ...body,
    ""
  ].join("\r\n");
}
