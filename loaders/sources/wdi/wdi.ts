import {DataError} from "../../../src/lib/contract/data-error.js";
import {MEMBERS} from "../../../src/lib/contract/reference.js";
import type {FetchContext, Fetched, InputFile, Source} from "../source.js";
import {baseAddress} from "../source.js";
import {fetchIndicators} from "./fetch-indicators.js";
import {readArchiveTable} from "./read-archive-table.js";
import {readDownloads} from "./read-downloads.js";
import {toSnapshotRow} from "./to-snapshot-row.js";

const FIRST_YEAR = 2000;
/** The World Bank archives a few series a year; of those listed here it has archived one since 2020. */
const MAX_UNANSWERED_SHARE = 0.25;

/**
 * The World Development Indicators of the World Bank: the series of data/reference/series.csv, the eleven members, from 2000.
 * Over the network by the Indicators API v2, without it from the CSV downloads of a country or a series (zip or CSV).
 */
export const wdi: Source = {
  id: "wdi",
  title: "World Development Indicators",
  publisher: "World Bank",
  homepage: "https://datatopics.worldbank.org/world-development-indicators/",
  licence: "CC BY 4.0",
  licence_url: "https://creativecommons.org/licenses/by/4.0/",
  citation: "World Bank, World Development Indicators",
  stale_after_days: 120,
  stale_reason:
    "the World Bank updates WDI several times a year (2023-07-25, 2023-09-19 and 2023-10-26 are among the updates stored here); " +
    "four months without one are worth a look",
  coverage_floor: 0.9,
  revision_bound: 0.5,
  revision_share: 0.1,
  bounds_reason:
    "a new update adds years and takes few away; between the seven stored vintages, 2020 to 2026, " +
    "at most 5.1% of the figures read anew moved by more than half (current accounts near zero)",
  first_year: FIRST_YEAR,
  fetch: fetchWdi,
  read: readWdi
};

async function fetchWdi(context: FetchContext): Promise<Fetched | null> {
  const {reference, http, last, report} = context;
  const listed = toListed(context);
  const asked = {
    countries: MEMBERS.map((iso3) => {
      const country = reference.countries.find((row) => row.iso3 === iso3);
      if (!country) throw new DataError(`missing country ${iso3} in data/reference/countries.csv`, {value: iso3});
      return country;
    }),
    series: [...listed.keys()],
    first_year: FIRST_YEAR,
    last_year: Number(context.today.slice(0, 4))
  };
  // Figures of older releases, or a series listed since, are reason to read an update that is known by its date.
  const whole = last?.rows.every(({updated}) => updated === null) && asked.series.every((one) => hasSeries(last, one));
  const base = baseAddress("wdi", "https://api.worldbank.org/v2", context.env);
  const answer = await fetchIndicators(
    http,
    base,
    asked,
    (date) => Boolean(whole) && date === last?.upstream_date,
    report
  );
  if (answer === null) return null;
  return {
    rows: answer.rows.map((row) => toSnapshotRow(row, listed)),
    upstream_date: answer.lastupdated,
    scope: [
      {
        series: asked.series.filter((series) => !answer.unanswered.includes(series)),
        areas: [...MEMBERS],
        first_year: FIRST_YEAR,
        last_year: asked.last_year
      }
    ],
    urls: answer.urls,
    notes: answer.unanswered.map((series) => `the publisher answered nothing for ${series}`),
    unanswered: answer.unanswered,
    gaps: [...answer.gaps, ...findSilence(answer.unanswered, asked.series)],
    requests: http.requests
  };
}

/** One or two series without an answer are news of those series; a quarter of all is news of the publisher. */
function findSilence(unanswered: string[], asked: string[]): string[] {
  if (unanswered.length <= Math.max(1, asked.length * MAX_UNANSWERED_SHARE)) return [];
  return [`missing series: wdi answered nothing for ${unanswered.length} of ${asked.length}: ${unanswered.join(", ")}`];
}

async function readWdi(files: InputFile[], context: Omit<FetchContext, "http">): Promise<Fetched> {
  const listed = toListed(context);
  const wanted = {
    areas: new Set<string>(MEMBERS),
    series: new Set(listed.keys()),
    first_year: FIRST_YEAR,
    date: context.date ?? null
  };
  return readArchiveTable(files, wanted, listed, context.copies) ?? readDownloads(files, context, wanted, listed);
}

function toListed({reference}: Pick<FetchContext, "reference">) {
  const listed = new Map(reference.series.filter(({source}) => source === "wdi").map((row) => [row.series, row]));
  if (listed.size > 0) return listed;
  throw new DataError("missing series of wdi in data/reference/series.csv; list the ones to fetch", {
    source: "series.csv"
  });
}

function hasSeries(last: FetchContext["last"], series: string): boolean {
  return last?.rows.some((row) => row.series === series) ?? false;
}
