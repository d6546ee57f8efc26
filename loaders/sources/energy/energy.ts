import {DataError} from "../../../src/lib/contract/data-error.js";
import type {ScopeBlock, SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS} from "../../../src/lib/contract/reference.js";
import {findCopies} from "../archived-copies.js";
import type {Credit, Fetched, Source} from "../source.js";
import {baseAddress, scopeOfSeries, toText} from "../source.js";
import {ENERGY_FIRST_YEAR, readOwid} from "./read-owid.js";

const PUBLISHER = "https://owid-public.owid.io/data/energy";
/** Tried in this order: the publisher's own store, the same under its host's name, the copy on GitHub (which may have stopped in May 2025). */
const ADDRESSES = [
  PUBLISHER,
  "https://nyc3.digitaloceanspaces.com/owid-public/data/energy",
  "https://raw.githubusercontent.com/owid/energy-data/master"
];
const FILE = "owid-energy-data.csv";
const CHART = "https://ourworldindata.org/grapher/share-electricity-renewables";
const MIX_CHART = "https://ourworldindata.org/grapher/share-elec-by-source";
const EMBER = "https://ember-energy.org/data/yearly-electricity-data/";
const EMBER_CREDIT: Credit = {
  publisher: "Ember",
  licence: "CC BY 4.0",
  licence_url: "https://creativecommons.org/licenses/by/4.0/",
  citation: "Ember, Yearly electricity data"
};
const MEANING =
  "other_renewables_* are bioenergy, geothermal and others, without hydro, " +
  "solar and wind (other_renewables_share_elec_exc_biofuel without bioenergy too); renewables without hydro are renewables_electricity less hydro_electricity";
const EVERY_COUNTRY = "the publisher's table holds every country";

/**
 * Our World in Data, energy: generation, renewables with and without hydro, solar, wind, electricity by source and demand, of the
 * members from 2000; demand by Ember itself too.
 * `fetch` takes the whole data set from the first address that has it; `read` takes it, a part of it, the download of a chart,
 * or Ember's overview of countries.
 */
export const energy: Source = {
  id: "energy",
  title: "Energy data set (electricity)",
  publisher: "Our World in Data, from Ember and the Energy Institute",
  homepage: "https://github.com/owid/energy-data",
  licence: "CC BY 4.0",
  licence_url: "https://creativecommons.org/licenses/by/4.0/",
  citation:
    "Our World in Data, Energy data set, based on Ember and the Energy Institute's Statistical Review of World Energy",
  stale_after_days: 400,
  stale_reason: "updated at least once a year, after the Statistical Review comes out in summer",
  coverage_floor: 0.9,
  revision_bound: 0.5,
  revision_share: 0.15,
  bounds_reason:
    "a change of the underlying source moves small countries' shares: Turkmenistan's is a few hundredths of a percent",
  first_year: ENERGY_FIRST_YEAR,

  async fetch({http, env, reference}): Promise<Fetched> {
    const before = http.requests;
    const own = baseAddress("energy", "", env);
    const addresses = (own === "" ? ADDRESSES : [own]).map((base) => `${base}/${FILE}`);
    const {url, rows, skipped} = await readFirst(addresses, async (address) =>
      readOwid(await http.text(address), FILE, reference)
    );
    return {
      rows,
      upstream_date: null,
      scope: scopeOfSeries(rows, ENERGY_FIRST_YEAR, EVERY_COUNTRY),
      urls: [url],
      notes: [...skipped, MEANING],
      requests: http.requests - before
    };
  },

  async read(files, {reference, copies: known}): Promise<Fetched> {
    const parts = files.map(({name, bytes}) => ({name, rows: readOwid(toText(bytes, name), name, reference)}));
    const rows = parts.flatMap((part) => part.rows);
    const copies = findCopies(files, known);
    const scope = toScope(rows);
    return {
      rows,
      upstream_date: null,
      ...(copies.release && {release: copies.release}),
      ...(scope && {scope: [scope]}),
      ...(rows.some(({series}) => series === "ember_demand") && {credit: EMBER_CREDIT}),
      urls: [toAddress(rows), ...copies.urls],
      notes: [
        ...copies.notes,
        ...parts.map(({name, rows: own}) => `${own.length} figures from ${name}, which gives no date`),
        MEANING
      ],
      requests: 0
    };
  }
};

/** The rows of the first address that can be read; a source that moves its file keeps an old copy, or none, where it was. */
async function readFirst(
  addresses: string[],
  read: (address: string) => Promise<SnapshotRow[]>
): Promise<{url: string; rows: SnapshotRow[]; skipped: string[]}> {
  const failed: string[] = [];
  for (const url of addresses) {
    try {
      return {url, rows: await read(url), skipped: failed.map((message) => `an address before it failed: ${message}`)};
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      failed.push(error.message);
    }
  }
  if (failed.length === 1) throw new DataError(failed[0]!, {source: "energy"});
  throw new DataError(
    `missing data set: none of ${addresses.length} addresses returned it:\n  ${failed.join("\n  ")}`,
    {
      source: "energy"
    }
  );
}

/** The publisher's address of what a file holds. */
function toAddress(rows: readonly SnapshotRow[]): string {
  const has = (series: string) => rows.some((row) => row.series === series);
  if (has("ember_demand")) return EMBER;
  if (has("electricity_generation")) return `${PUBLISHER}/${FILE}`;
  return has("coal_share_elec") ? MIX_CHART : CHART;
}

/** A file of a publisher covers every year to its last; a copy that its owner cleaned (generation without its sources) may not. */
function toScope(rows: readonly SnapshotRow[]): ScopeBlock | undefined {
  const series = [...new Set(rows.map((row) => row.series))].sort();
  if (series.includes("electricity_generation") && !series.includes("renewables_electricity")) return undefined;
  const last_year = Math.max(...rows.map(({year}) => year));
  return {series, areas: [...MEMBERS], first_year: ENERGY_FIRST_YEAR, last_year};
}
