import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {observationKey} from "../../../src/lib/contract/observations.js";
import {findCopies} from "../archived-copies.js";
import type {Fetched, Source} from "../source.js";
import {baseAddress, scopeOfSeries, toText} from "../source.js";
import {fromWefForm} from "./from-wef-form.js";
import {readWefWorkbook} from "./read-wef-workbook.js";

const PUBLISHER = "https://www3.weforum.org/docs";
/** The newest workbook; the next edition is expected in 2026 and gets a name of its own: change it here. */
const WORKBOOK = "WEF_TTDI_2024_edition_data.xlsx";
const BREAK_NOTE =
  "TTCI (to 2019) and TTDI (from 2021) are different indices, and each TTDI edition restates earlier years: they are series of their own and are never joined";
const EVERY_ECONOMY = "the publisher's workbook holds every economy that the edition ranks";

/**
 * World Economic Forum: ranks and scores of the Travel & Tourism Competitiveness Index (TTCI, to 2019) and the Travel &
 * Tourism Development Index (TTDI, since), each edition a series of its own.
 *
 * `fetch` and `read` take the publisher's TTDI workbook; `read` takes tables of quoted ranks too (docs/recipes/wef-ranks.md).
 */
export const wef: Source = {
  id: "wef",
  title: "Travel & Tourism Competitiveness Index and Travel & Tourism Development Index",
  publisher: "World Economic Forum",
  homepage: "https://www.weforum.org/publications/travel-tourism-development-index-2024/",
  licence: "All rights reserved; non-commercial use with credit to the World Economic Forum",
  licence_url: "https://www.weforum.org/about/terms-of-use/",
  citation: "World Economic Forum, Travel & Tourism Development Index 2024 and earlier editions of the index",
  stale_after_days: 1000,
  stale_reason: "an edition every two to three years (2015, 2017, 2019, 2022, 2024)",
  coverage_floor: 1,
  revision_bound: 0.2,
  revision_share: 0.05,
  bounds_reason: "published editions are never changed; a restated past comes under a new series",
  first_year: 2015,

  async fetch({http, env, reference, last}): Promise<Fetched | null> {
    const url = `${baseAddress("wef", PUBLISHER, env)}/${WORKBOOK}`;
    const before = http.requests;
    const rows = await readWefWorkbook(await http.bytes(url), WORKBOOK, reference);
    if (last !== null && holdsAll(last.rows, rows)) return null;
    return {
      rows,
      upstream_date: null,
      scope: scopeOfSeries(rows, null, EVERY_ECONOMY),
      urls: [url],
      notes: [BREAK_NOTE],
      requests: http.requests - before
    };
  },

  async read(files, {reference, date, copies: known}): Promise<Fetched> {
    const rows: SnapshotRow[] = [];
    const ofWorkbooks: SnapshotRow[] = [];
    const notes = [...findCopies(files, known).notes, BREAK_NOTE];
    for (const {name, bytes} of files) {
      const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
      const own = isArchive
        ? await readWefWorkbook(bytes, name, reference)
        : fromWefForm(toText(bytes, name), name, reference);
      rows.push(...own);
      if (isArchive) ofWorkbooks.push(...own);
      notes.push(
        isArchive
          ? `${own.length} rows from the publisher's workbook ${name}; earlier years of the edition are flagged restated`
          : `${own.length} rows from a table of ranks quoted by others, each with its page; members without a row were not found`
      );
    }
    return {
      rows,
      upstream_date: null,
      ...(date && {release: {not_before: date, not_after: date}}),
      scope: scopeOfSeries(ofWorkbooks, null, EVERY_ECONOMY),
      urls: [`${PUBLISHER}/${WORKBOOK}`],
      notes,
      requests: 0
    };
  }
};

function holdsAll(known: SnapshotRow[], rows: SnapshotRow[]): boolean {
  const values = new Map(known.map((row) => [observationKey(row), row.value]));
  return rows.every((row) => values.get(observationKey(row)) === row.value);
}
