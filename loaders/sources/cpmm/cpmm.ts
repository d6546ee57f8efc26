import {DataError} from "../../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import type {Fetched, Source} from "../source.js";
import {baseAddress, toText} from "../source.js";
import {chooseFigures, fromCpmmForm, type ReportedFigure} from "./cpmm-form.js";

const PUBLISHER = "https://cpmm.carecprogram.org";
/** Addresses of the yearly reports: https://cpmm.carecprogram.org/2023-report */
const REPORT_LINK = /\b(20\d{2})-report\b/g;

const DATING =
  "the reports print no date of publication: a snapshot is named by the last day of the year after the report's, when it was surely out";

/**
 * Corridor Performance Measurement and Monitoring: times, costs and speeds on the six corridors, from annual reports.
 *
 * The reports are web pages of prose and pictures of tables, without an API. `fetch` looks whether a report is out that
 * the newest snapshot does not hold, and then says what to do; `read` takes the typed forms of docs/recipes/cpmm-tables.md.
 */
export const cpmm: Source = {
  id: "cpmm",
  title: "CAREC Corridor Performance Measurement and Monitoring (CPMM)",
  publisher: "CAREC Program (Asian Development Bank)",
  homepage: PUBLISHER,
  licence: "CC BY 3.0 IGO in ADB's CPMM books; the web pages name none",
  licence_url: "https://creativecommons.org/licenses/by/3.0/igo/",
  citation:
    "CAREC Program, Corridor Performance Measurement and Monitoring Annual Reports. https://cpmm.carecprogram.org",
  stale_after_days: 550,
  stale_reason: "one report a year, published some months after the year's end; half a year of delay is usual",
  coverage_floor: 1,
  revision_bound: 0.5,
  revision_share: 0.1,
  bounds_reason:
    "a report is compared with the figures that it prints too; it revises a few rounded means of earlier years",
  first_year: 2015,

  async fetch({http, env, last}) {
    const address = baseAddress("cpmm", PUBLISHER, env) + "/";
    const years = [...(await http.text(address)).matchAll(REPORT_LINK)].map((match) => Number(match[1]));
    if (years.length === 0) {
      throw new DataError(
        `unknown page at ${address}: no link to a yearly report; open the page and fix loaders/sources/cpmm/cpmm.ts`,
        {
          source: address
        }
      );
    }
    const newest = Math.max(...years);
    if (newest <= toNewestReport(last?.rows ?? [])) return null;
    throw new DataError(
      `missing CPMM report of ${newest}: it is out at ${address}; type its tables into a form (docs/recipes/cpmm-tables.md) and ` +
        `run \`prf refresh cpmm --from FORM.csv\``,
      {source: address, field: "report", value: newest}
    );
  },

  async read(files, {reference}): Promise<Fetched> {
    const figures = files.flatMap((file) => fromCpmmForm(toText(file.bytes, file.name), file.name, reference));
    if (figures.length === 0) throw new DataError("missing figures: the forms have no row", {source: "cpmm"});
    const {rows, notes} = chooseFigures(figures);
    const urls = new Set(figures.map(({row}) => toUrl(row)));
    return {
      rows,
      upstream_date: null,
      urls: [...urls].sort(),
      notes: [DATING, ...toCountNotes(figures), ...notes],
      requests: 0
    };
  }
};

function toCountNotes(figures: ReportedFigure[]): string[] {
  const reports = [...new Set(figures.map(({report}) => report))].sort();
  return reports.map((year) => {
    const own = figures.filter(({report}) => report === year);
    const text = own.filter(({is_table}) => !is_table).length;
    return `report of ${year}: ${own.length} figures were typed, ${text} of them from running text, the rest from tables`;
  });
}

function toNewestReport(rows: SnapshotRow[]): number {
  return rows.reduce(
    (newest, row) => Math.max(newest, Number(/^(\d{4}) report/.exec(row.reference ?? "")?.[1] ?? 0)),
    0
  );
}

function toUrl(row: SnapshotRow): string {
  return row.reference!.slice(row.reference!.lastIndexOf(", ") + 2);
}
