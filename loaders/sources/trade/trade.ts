import {DataError} from "../../../src/lib/contract/data-error.js";
import type {ScopeBlock, SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS, type Reference} from "../../../src/lib/contract/reference.js";
import {findCopies} from "../archived-copies.js";
import type {Credit, FetchContext, Fetched, InputFile, Source} from "../source.js";
import {baseAddress, scopeOfSeries, toText} from "../source.js";
import {type ComtradeCall, fromComtrade, KEY_LIMIT, PREVIEW_LIMIT, toCodes, toComtradeUrl} from "./comtrade.js";
import {BULK_HEADER, PRODUCTS_HEADER, readBulk, readProductTable} from "./read-bulk.js";
import {
  COMTRADE_HEADER,
  readComtradeTable,
  readUnctad,
  readWitsPartners,
  UNCTAD_HEADER,
  WITS_PARTNERS_HEADER
} from "./read-partners.js";
import {readWits} from "./read-wits.js";
import {TRADE_FIRST_YEAR} from "./trade-series.js";

const PUBLISHER = "https://comtradeapi.un.org";
const WITS = "https://wits.worldbank.org/CountryProfile/en/Country/KAZ/Year/LTST/Summary";
const WITS_PARTNERS = "https://wits.worldbank.org";
const COMTRADE_CREDIT: Credit = {
  publisher: "United Nations, UN Comtrade",
  licence: "UN Comtrade: free use with credit, redistribution limited by UN policy",
  licence_url: "https://comtradeplus.un.org/LicenseAgreement",
  citation: "United Nations, UN Comtrade Database"
};
const WITS_CREDIT: Credit = {
  publisher: "World Bank, World Integrated Trade Solution (WITS), from UN Comtrade",
  licence: "World Bank terms of use of WITS",
  licence_url: null,
  citation: "World Bank, World Integrated Trade Solution (WITS), from the UN Comtrade Database"
};
const UNCTAD_CREDIT: Credit = {
  publisher: "UNCTAD, UNCTADstat",
  licence: "UNCTADstat: free use with credit",
  licence_url: null,
  citation: "UNCTAD, UNCTADstat, Merchandise trade matrix"
};
/** The file of UN Comtrade was downloaded while members were still reporting 2017. */
const COMTRADE_WHOLE_TO = 2016;
/** The framework's baseline of the split is 2016. */
const FIRST_FETCHED = 2016;
/** With a key, one call may name twelve periods. */
const YEARS_PER_CALL = 12;
/** Headings are asked for the newest years only: a year of all members is ten thousand records. */
const YEARS_OF_HEADINGS = 2;
/** What each call asks for, in series of ours. */
const SERIES_OF_PRODUCTS: Record<string, readonly string[]> = {"TOTAL,27": ["TOTAL", "HS2.27"], AG4: ["HS4.*"]};
const FLOWS: Record<string, string> = {M: "IMPORTS", X: "EXPORTS"};

/**
 * Trade in goods by partner and product: UN Comtrade over the network; from files WITS summaries, tables by HS heading, the
 * bulk form of bilateral trade, and trade by partner of UN Comtrade, WITS and UNCTAD.
 */
export const trade: Source = {
  id: "trade",
  title: "Trade in goods by partner and product",
  publisher: "United Nations (UN Comtrade), World Bank (WITS), UNCTAD, Open Trade Statistics",
  homepage: "https://comtradeplus.un.org",
  licence:
    "UN Comtrade: free reuse with credit; WITS: World Bank terms; UNCTADstat: free use with credit; Open Trade Statistics: CC BY-NC 4.0",
  licence_url: "https://comtradeplus.un.org/LicenseAgreement",
  citation:
    "United Nations, UN Comtrade Database; World Bank, World Integrated Trade Solution; UNCTAD, UNCTADstat; Open Trade Statistics",
  stale_after_days: 400,
  stale_reason: "countries report a year's trade within the next year, some later",
  coverage_floor: 0.9,
  revision_bound: 0.5,
  revision_share: 0.1,
  bounds_reason: "customs revise a year's trade by a few percent; small headings of small countries move more",
  first_year: TRADE_FIRST_YEAR,

  async fetch(context): Promise<Fetched> {
    const {http, env, reference, report} = context;
    const base = baseAddress("trade", PUBLISHER, env);
    const key = env.COMTRADE_KEY?.trim() ?? "";
    const calls = toCalls(key !== "");
    const codes = toCodes(reference);
    const before = http.requests;
    const rows: SnapshotRow[] = [];
    const urls: string[] = [];
    for (const [i, call] of calls.entries()) {
      report(i, calls.length, `${call.products} ${call.years.join(", ")}`);
      const url = toComtradeUrl(base, key === "", codes, call);
      urls.push(url);
      const address = key === "" ? url : `${url}&subscription-key=${encodeURIComponent(key)}`;
      const found = fromComtrade(await http.text(address), url, reference, key === "" ? PREVIEW_LIMIT : KEY_LIMIT);
      // One by one: a spread of a hundred thousand records is more arguments than a call takes.
      for (const row of found) rows.push(row);
    }
    report(calls.length, calls.length, "done");
    if (rows.length === 0)
      throw new DataError("missing trade flows: UN Comtrade answered none; try again later", {source: base});
    const form =
      key === ""
        ? "the public preview (no COMTRADE_KEY): totals and fuels (HS 27), no headings"
        : "the API with a key: totals, fuels (HS 27) and headings";
    return {
      rows,
      upstream_date: null,
      scope: toScope(calls),
      credit: COMTRADE_CREDIT,
      urls,
      notes: [`read from ${form}`],
      requests: http.requests - before
    };
  },

  async read(files, {reference}: Omit<FetchContext, "http">): Promise<Fetched> {
    const parts = files.map((file) => ({name: file.name, ...readFile(file, reference)}));
    const rows = parts.flatMap((part) => part.rows);
    const copies = findCopies(files);
    const scope = parts.flatMap((part) => part.scope ?? []);
    const credit = parts.length === 1 ? parts[0]!.credit : undefined;
    return {
      rows,
      upstream_date: null,
      ...(copies.release && {release: copies.release}),
      ...(scope.length > 0 && {scope}),
      ...(credit && {credit}),
      urls: [...new Set([...parts.map(({url}) => url), ...copies.urls])],
      notes: [...copies.notes, ...parts.map(({name, rows: own, what}) => `${name}: ${own.length} figures of ${what}`)],
      requests: 0
    };
  }
};

/** The preview holds 500 records an answer: 11 reporters with the world and 10 others, two flows, two products are 484. */
function toCalls(hasKey: boolean): ComtradeCall[] {
  const newest = new Date().getUTCFullYear() - 1;
  const years = Array.from({length: newest - FIRST_FETCHED + 1}, (_, i) => FIRST_FETCHED + i);
  const step = hasKey ? YEARS_PER_CALL : 1;
  const groups = years.filter((_, i) => i % step === 0).map((_, i) => years.slice(i * step, (i + 1) * step));
  const flows = groups.map(
    (group): ComtradeCall => ({years: group, partners: "both", products: "TOTAL,27", flows: "M,X"})
  );
  const headings: ComtradeCall = {
    years: years.slice(-YEARS_OF_HEADINGS),
    partners: "world",
    products: "AG4",
    flows: "X"
  };
  return hasKey ? [...flows, headings] : flows;
}

/** Members that reported a year are in the answer, so that one without a row did not report it by then. */
function toScope(calls: readonly ComtradeCall[]): ScopeBlock[] {
  return calls.map(({products, years, flows}) => ({
    series: flows
      .split(",")
      .flatMap((flow) => SERIES_OF_PRODUCTS[products]!.map((series) => `${FLOWS[flow]}.${series}`)),
    areas: [...MEMBERS],
    first_year: Math.min(...years),
    last_year: Math.max(...years)
  }));
}

/** What one file holds. */
interface Part {
  rows: SnapshotRow[];
  url: string;
  what: string;
  scope?: ScopeBlock[];
  credit?: Credit;
}

function readFile({name, bytes}: InputFile, reference: Reference): Part {
  const text = toText(bytes, name).replace(/^\uFEFF/, "");
  const header = text.slice(0, Math.max(0, text.search(/[\r\n]/)));
  if (header === COMTRADE_HEADER) {
    const rows = readComtradeTable(text, name, reference);
    return {
      rows,
      url: "https://comtradeplus.un.org",
      what: "trade by partner in one chapter of the Harmonized System, as members reported it; re-exports and re-imports are left out, being counted within exports and imports",
      scope: toPartnerScope(rows, COMTRADE_WHOLE_TO),
      credit: COMTRADE_CREDIT
    };
  }
  if (header === WITS_PARTNERS_HEADER) {
    const rows = readWitsPartners(text, name, reference);
    return {
      rows,
      url: WITS_PARTNERS,
      what: "total trade by partner, as members reported it; there is no row for the world: it is the sum over partners, those not specified among them",
      scope: toPartnerScope(rows, Number.POSITIVE_INFINITY),
      credit: WITS_CREDIT
    };
  }
  if (header === UNCTAD_HEADER) {
    const rows = readUnctad(text, name, reference);
    return {
      rows,
      url: "https://unctadstat.unctad.org",
      what: "UNCTAD's matrix of exports by partner, estimates for members that did not report among them; imports are the partners' exports",
      scope: [...new Set(rows.map(({year}) => year))].map((year) => ({
        series: [...new Set(rows.map(({series}) => series))].sort(),
        areas: [...MEMBERS],
        first_year: year,
        last_year: year,
        note: "zeros were dropped: a partner without a row had no trade"
      })),
      credit: UNCTAD_CREDIT
    };
  }
  if (header === BULK_HEADER)
    return {
      rows: readBulk(text, name, reference),
      scope: [],
      url: "https://comtradeplus.un.org",
      what: "bilateral trade in the bulk form"
    };
  if (header === PRODUCTS_HEADER) {
    const rows = readProductTable(text, name, reference);
    return {
      rows,
      scope: toReporterScope(rows, "EXPORTS.HS4.*"),
      url: "https://github.com/pachadotdev/economiccomplexity",
      what: "exports by heading from Open Trade Statistics (UN Comtrade with mirrored flows: totals run above a country's own)"
    };
  }
  if (header.startsWith("Reporter,Partner,Product categories,")) {
    const rows = readWits(text, name, reference);
    const scope = toReporterScope(rows, "WITS.*");
    return {rows, scope, url: WITS, what: "a WITS trade summary, which prints no date"};
  }
  throw new DataError(
    `invalid header ${JSON.stringify(header.slice(0, 80))} in ${name}; expected a WITS trade summary, ${[PRODUCTS_HEADER, BULK_HEADER, COMTRADE_HEADER, WITS_PARTNERS_HEADER, UNCTAD_HEADER].join(" or ")}`,
    {
      source: name,
      row: 1
    }
  );
}

/**
 * All members to the last year that the file has whole, where one that has no row in a year had not reported it to UN Comtrade
 * by then; later years for those alone that have rows, since of the others nothing is known.
 */
function toPartnerScope(rows: readonly SnapshotRow[], whole_to: number): ScopeBlock[] {
  const series = [...new Set(rows.map((row) => row.series))].sort();
  const years = [...new Set(rows.map(({year}) => year))].sort();
  const last_year = Math.min(whole_to, years.at(-1) ?? TRADE_FIRST_YEAR);
  const whole: ScopeBlock = {
    series,
    areas: [...MEMBERS],
    first_year: TRADE_FIRST_YEAR,
    last_year,
    note: "a member without rows in a year had not reported it; a partner without a row had no trade recorded"
  };
  const later = years
    .filter((year) => year > last_year)
    .map((year) => ({
      series,
      areas: [...new Set(rows.filter((row) => row.year === year).map(({area}) => area))].sort(),
      first_year: year,
      last_year: year,
      note: "members were still reporting this year; a partner without a row had no trade recorded"
    }));
  return rows.length === 0 ? [] : [whole, ...later];
}

/** A file of one publisher holds all of the reporters that are in it, from the first to the last year of its columns. */
function toReporterScope(rows: readonly SnapshotRow[], series: string): ScopeBlock[] {
  return scopeOfSeries(rows, null, "the file holds everything of its reporters").map((block) => ({
    ...block,
    series: [series],
    areas: [...new Set(rows.map(({area}) => area))].sort()
  }));
}
