import {toArchiveNotes} from "./archived-copies.js";
import {baseAddress} from "./base-address.js";
import {carryOver} from "./carry-over.js";
import {ENERGY_FIRST_YEAR, readOwid} from "./energy/read-owid.js";
import type {Fetched, Source} from "./source.js";
import {toText} from "./to-text.js";

const PUBLISHER = "https://raw.githubusercontent.com/owid/energy-data/master";
const FILE = "owid-energy-data.csv";
const CHART = "https://ourworldindata.org/grapher/share-electricity-renewables";
const MEANING =
  "other_renewables_* are bioenergy, geothermal and others, without hydro, solar and wind; renewables without hydro are renewables_electricity less hydro_electricity";

/**
 * Our World in Data, energy: generation, renewables with and without hydro, solar, wind, of the members from 2000.
 * `fetch` takes the whole data set (one request); `read` takes it or the download of one chart.
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
    const url = `${baseAddress("energy", PUBLISHER, env)}/${FILE}`;
    const before = http.requests;
    const rows = readOwid(await http.text(url), FILE, reference);
    return {rows, upstream_date: null, urls: [url], notes: [MEANING], requests: http.requests - before};
  },

  async read(files, {reference, last}): Promise<Fetched> {
    const parts = files.map(({name, bytes}) => ({name, rows: readOwid(toText(bytes, name), name, reference)}));
    const rows = parts.flatMap((part) => part.rows);
    const whole = rows.some(({series}) => series === "electricity_generation");
    return {
      rows: carryOver(rows, last, "series"),
      upstream_date: null,
      urls: [whole ? `${PUBLISHER}/${FILE}` : CHART],
      notes: [
        ...toArchiveNotes(files),
        ...parts.map(({name, rows: own}) => `${own.length} figures from ${name}, which prints no date`),
        MEANING
      ],
      requests: 0
    };
  }
};
