import {DataError} from "../../../src/lib/contract/data-error.js";
import type {ScopeBlock, SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS, type Reference} from "../../../src/lib/contract/reference.js";
import type {Credit, InputFile} from "../source.js";
import {scopeOfSeries, toText} from "../source.js";
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

const WITS = "https://wits.worldbank.org/CountryProfile/en/Country/KAZ/Year/LTST/Summary";
const WITS_PARTNERS = "https://wits.worldbank.org";
/** Whom figures of UN Comtrade are credited to. */
export const COMTRADE_CREDIT: Credit = {
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

/** The figures of one file, what they are and whom they are credited to. */
export interface TradeFile {
  rows: SnapshotRow[];
  url: string;
  what: string;
  scope?: ScopeBlock[];
  credit?: Credit;
}

/**
 * Returns the figures of a downloaded file, whose form its first line tells: a WITS trade summary, exports by heading, the bulk form, or
 * trade by partner of UN Comtrade, WITS or UNCTAD.
 *
 * Throws DataError where the first line is of none of these, and for what the reader of the form refuses.
 * @example readTradeFile({name: "KAZ.csv", bytes}, reference).what // "a WITS trade summary, which gives no date"
 */
export function readTradeFile({name, bytes}: InputFile, reference: Reference): TradeFile {
  const text = toText(bytes, name).replace(/^\uFEFF/, "");
  const header = text.slice(0, Math.max(0, text.search(/[\r\n]/)));
  if (header === COMTRADE_HEADER) {
    const rows = readComtradeTable(text, name, reference);
    return {
      rows,
      url: "https://comtradeplus.un.org",
      what:
        "trade by partner in one chapter of the Harmonized System, as members reported it; re-exports and re-imports are left out, " +
        "being counted within exports and imports",
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
    return {rows, scope, url: WITS, what: "a WITS trade summary, which gives no date"};
  }
  throw new DataError(
    `invalid header ${JSON.stringify(header.slice(0, 80))} in ${name}; expected a WITS trade summary, ${[
      PRODUCTS_HEADER,
      BULK_HEADER,
      COMTRADE_HEADER,
      WITS_PARTNERS_HEADER,
      UNCTAD_HEADER
    ].join(" or ")}`,
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
