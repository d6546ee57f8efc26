import {always, type Fault} from "./fault.js";
import {type Misbehave, type Reply, toReply} from "./start-publisher.js";
import {type ApiRow, INVALID_VALUE, toApiAnswer, toPage} from "./world-bank.js";

const XML_ERROR =
  '\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<wb:error xmlns:wb="http://www.worldbank.org">\r\n  <wb:message id="175" key="Invalid format">The indicator was not found. It may have been deleted or archived.</wb:message>\r\n</wb:error>';
/** What the API answers for a series that it lists and has no data of. */
const NO_DATA = [{page: 0, pages: 0, per_page: 0, total: 0, sourceid: null, lastupdated: null}, null];
export const json = (body: unknown): Reply => ({body: JSON.stringify(body)});

/** Changes the rows of the first page. */
export const onFirstPage =
  (change: (rows: ApiRow[]) => unknown[], rewrite = (body: string) => body): Misbehave =>
  ({page, answer}) =>
    page === 1 && answer ? {body: rewrite(JSON.stringify([answer.header, change(answer.rows)]))} : "healthy";
export const inFirstRow = (change: (row: ApiRow) => unknown): Misbehave =>
  onFirstPage(([first, ...rest]) => [change(first!), ...rest]);

/** All rows of the call before they are cut into pages, changed and cut again, so that totals agree. */
export function withRows(change: (rows: ApiRow[]) => ApiRow[]): Misbehave {
  return ({url, holdings, answer}) => {
    if (answer === null) return "healthy";
    const all = new URL(url);
    all.searchParams.set("page", "1");
    const {rows} = toApiAnswer(all, {...holdings, page_size: Number.MAX_SAFE_INTEGER})!;
    return toReply(toPage(change(rows), url, holdings));
  };
}

export const aggregate = (iso3: string, id: string, value: string) => (row: ApiRow) => ({
  ...row,
  countryiso3code: iso3,
  country: {id, value},
  value: 1e15
});

/** What goes wrong within an answer that came whole: its form, its header, its pages. */
export const answerFaults: Fault[] = [
  {name: "JSON error with 200", ends: "error", says: /120 Invalid value/, misbehave: always(json(INVALID_VALUE))},
  {
    name: "JSON error with a trailing null",
    ends: "error",
    says: /120 Invalid value/,
    misbehave: always(json([...INVALID_VALUE, null]))
  },
  {name: "XML error with BOM", ends: "error", says: /175 Invalid format/, misbehave: always({body: XML_ERROR})},
  {
    name: "one series archived",
    ends: "snapshot",
    says: /answered nothing for SP\.POP\.TOTL/,
    without: "SP.POP.TOTL",
    misbehave: ({url}) => (url.pathname.includes("SP.POP.TOTL") ? {body: XML_ERROR} : "healthy")
  },
  {
    name: "one series without data, alone",
    ends: "snapshot",
    says: /answered nothing for SP\.POP\.TOTL/,
    without: "SP.POP.TOTL",
    misbehave: ({url}) => (url.pathname.includes("SP.POP.TOTL") ? json(NO_DATA) : "healthy")
  },
  {
    name: "one series without data, among others",
    ends: "snapshot",
    says: /answered nothing for SP\.POP\.TOTL/,
    without: "SP.POP.TOTL",
    misbehave: withRows((rows) => rows.filter(({indicator}) => indicator.id !== "SP.POP.TOTL"))
  },
  {
    name: "two of three series without data",
    ends: "error",
    says: /missing series: wdi answered nothing for 2 of 3: NY\.GDP\.MKTP\.CD, SP\.POP\.TOTL/,
    misbehave: withRows((rows) => rows.filter(({indicator}) => indicator.id === "BG.GSR.NFSV.GD.ZS"))
  },
  {
    name: "one series of a country without rows",
    ends: "error",
    says: /missing series SP\.POP\.TOTL of TJK/,
    misbehave: withRows((rows) =>
      rows.filter(({indicator, countryiso3code}) => indicator.id !== "SP.POP.TOTL" || countryiso3code !== "TJK")
    )
  },
  {
    name: "two codes of a country that disagree",
    ends: "error",
    says: /mismatched country\.id "TJ" in row 1 .*countryiso3code is "AFG"/,
    misbehave: inFirstRow((row) => ({...row, country: {id: "TJ", value: "Tajikistan"}}))
  },
  {
    name: "values that nest without end",
    ends: "error",
    says: /invalid row an? (object|list) that nests too deeply to print/,
    misbehave: onFirstPage(
      ([first, ...rest]) => [{...first, value: "DEEP"}, ...rest],
      (body) => body.replace('"DEEP"', "[".repeat(50_000) + "]".repeat(50_000))
    )
  },
  {
    name: "an error that cannot be written as text",
    ends: "error",
    says: /the World Bank answers/,
    misbehave: always(json([{message: [{id: {toString: 1}, key: null, value: {toString: 1}}, {toString: 1}]}]))
  },
  {
    name: "population of one country in thousands",
    ends: "error",
    says: /invalid level of SP\.POP\.TOTL: CHN is 0\.001 of the last release in the median year/,
    misbehave: withRows((rows) =>
      rows.map((row) =>
        row.indicator.id === "SP.POP.TOTL" && row.countryiso3code === "CHN" && typeof row.value === "number"
          ? {...row, value: row.value / 1000}
          : row
      )
    )
  },
  {
    name: "figures of one country emptied in one series",
    ends: "error",
    says: /missing series of GEO: SP\.POP\.TOTL/,
    misbehave: withRows((rows) =>
      rows.map((row) =>
        row.indicator.id === "SP.POP.TOTL" && row.countryiso3code === "GEO" ? {...row, value: null} : row
      )
    )
  },
  {
    name: "header numbers as strings",
    ends: "snapshot",
    misbehave: ({answer}) =>
      answer
        ? json([
            {
              ...answer.header,
              page: String(answer.header.page),
              pages: String(answer.header.pages),
              total: String(answer.header.total)
            },
            answer.rows
          ])
        : "healthy"
  },
  {
    name: "header without lastupdated",
    ends: "error",
    says: /invalid lastupdated/,
    misbehave: ({answer}) => json([{...answer?.header, lastupdated: undefined}, answer?.rows])
  },
  {
    name: "null page",
    ends: "error",
    says: /missing rows in wdi .* page 2/,
    misbehave: ({page, answer}) => (page === 2 ? json([answer?.header, null]) : "healthy")
  },
  {
    name: "no rows at all",
    ends: "error",
    says: /missing rows in wdi .* page 1/,
    misbehave: ({answer}) => json([{...answer?.header, page: 1, pages: 0, total: 0}, null])
  },
  {
    name: "lastupdated changes once in mid-paging",
    ends: "snapshot",
    misbehave: ({n, answer}) =>
      n === 2 ? json([{...answer?.header, lastupdated: "2020-08-08"}, answer?.rows]) : "healthy"
  },
  {
    name: "lastupdated changes at every page",
    ends: "error",
    says: /mismatched pages/,
    misbehave: ({n, answer}) => json([{...answer?.header, lastupdated: `2020-08-${10 + n}`}, answer?.rows])
  },
  {
    name: "a million pages",
    ends: "error",
    says: /invalid pages 1000000/,
    misbehave: ({answer}) => json([{...answer?.header, pages: 1_000_000}, answer?.rows])
  },
  {
    name: "endless paging",
    ends: "error",
    says: /mismatched header of wdi .* page 2/,
    misbehave: ({page, answer}) => json([{...answer?.header, pages: page + 1}, answer?.rows])
  },
  {
    name: "the first page again and again",
    ends: "error",
    says: /mismatched header of wdi .* page 2/,
    misbehave: ({url, holdings}) => {
      const first = new URL(url);
      first.searchParams.set("page", "1");
      return toReply(toApiAnswer(first, holdings));
    }
  },
  {
    name: "fewer rows than the header says",
    ends: "error",
    says: /mismatched rows/,
    misbehave: onFirstPage((rows) => rows.slice(1))
  },
  {
    name: "nothing newer",
    ends: "unchanged",
    misbehave: ({answer}) => json([{...answer?.header, lastupdated: "2020-07-01"}, answer?.rows])
  }
];
