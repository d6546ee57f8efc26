import {DataError} from "../../../src/lib/contract/data-error.js";
import type {ScopeBlock} from "../../../src/lib/contract/observations.js";
import type {SeriesInfo} from "../../../src/lib/contract/reference.js";
import type {FetchContext, Fetched, InputFile} from "../source.js";
import {type CsvDownload, fromCsvDownload, toPair, type Wanted} from "./from-csv-download.js";
import {toSnapshotRow} from "./to-snapshot-row.js";
import {unzip} from "./unzip.js";

/** In a zip download the figures are in API_*.csv; the two Metadata_*.csv describe countries and series. */
const FIGURES = /^API_[^/\\]*\.csv$/i;

/** The text of one CSV download. */
interface DownloadText {
  name: string;
  text: string;
}

const DOWNLOADS = "https://api.worldbank.org/v2/en";

/**
 * Returns the rows of downloaded files of one update of the database, and nothing else.
 *
 * In: CSV or zip downloads, each of one country or of one series, all last updated on one day. Where two files hold the same
 * series of a country, they must agree. Out: one row per series, area, year; the scope says which series and countries the
 * files hold wholly, up to their last column. Files without the publisher's preamble have `wanted.date` as the day on which
 * they can have been published at the latest.
 * Throws DataError where a file is no download or holds nothing that is wanted, where files are of several days, and where
 * two of them disagree.
 * @example await readDownloads([{name: "API_KAZ_DS2_en_csv_v2_18751.csv", bytes}], context, wanted, series)
 */
export async function readDownloads(
  files: InputFile[],
  context: Pick<FetchContext, "report">,
  wanted: Wanted,
  series: ReadonlyMap<string, SeriesInfo>
): Promise<Fetched> {
  if (files.length === 0) throw new TypeError("missing files: name at least one download with --from");
  const downloads: CsvDownload[] = [];
  for (const [i, file] of files.entries()) {
    for (const {name, text} of await openDownload(file)) downloads.push(fromCsvDownload(text, name, wanted));
    context.report(i + 1, files.length, file.name);
  }
  for (const {name, pairs} of downloads) {
    if (pairs.size === 0)
      throw new DataError(`missing figures in ${name}: no wanted series of a member`, {source: name});
  }
  const {updated, is_dated} = assertOneUpdate(downloads);
  const chosen = chooseDownloads(downloads);
  const rows = [...chosen].flatMap(([pair, download]) =>
    download.rows.filter((row) => toPair(row.series, row.area) === pair).map((row) => toSnapshotRow(row, series))
  );
  return {
    rows,
    upstream_date: is_dated ? updated : null,
    ...(!is_dated && {release: {not_before: null, not_after: updated}}),
    scope: [...new Set(chosen.values())].map((download) => toScope(download, wanted)),
    urls: [...new Set([...chosen.values()].map(toUrl))].sort(),
    notes: toOriginNotes(chosen),
    requests: 0
  };
}

/** Figures of two updates make no release; each is stored as a snapshot of its own. */
function assertOneUpdate(downloads: readonly CsvDownload[]): CsvDownload {
  const [first, ...others] = downloads as [CsvDownload, ...CsvDownload[]];
  const other = others.find(({updated, is_dated}) => updated !== first.updated || is_dated !== first.is_dated);
  if (other === undefined) return first;
  const describe = ({name, updated, is_dated}: CsvDownload) =>
    `${baseName(name)} is of ${updated}${is_dated ? "" : " at the latest"}`;
  throw new DataError(
    `mismatched updates: ${describe(first)}, ${describe(other)}; run \`prf refresh wdi --from\` once for each`,
    {source: other.name, field: "Last Updated Date"}
  );
}

function chooseDownloads(downloads: readonly CsvDownload[]): Map<string, CsvDownload> {
  const chosen = new Map<string, CsvDownload>();
  for (const download of downloads) {
    for (const pair of download.pairs) {
      const other = chosen.get(pair);
      if (other === undefined) chosen.set(pair, download);
      else assertSame(pair, other, download);
    }
  }
  return chosen;
}

function assertSame(pair: string, a: CsvDownload, b: CsvDownload): void {
  const [of_a, of_b] = [a, b].map(({rows}) =>
    rows.filter((row) => toPair(row.series, row.area) === pair).map(({year, value}) => `${year}=${value}`)
  );
  if (of_a?.join() === of_b?.join()) return;
  throw new DataError(`mismatched figures of ${pair} in ${a.name} and ${b.name}, both of ${a.updated}; leave one out`, {
    source: b.name
  });
}

function toScope({name, pairs, last_year}: CsvDownload, {first_year}: Wanted): ScopeBlock {
  const split = [...pairs].map((pair) => pair.split(" ") as [series: string, area: string]);
  return {
    series: [...new Set(split.map(([series]) => series))].sort(),
    areas: [...new Set(split.map(([, area]) => area))].sort(),
    first_year,
    last_year,
    note: baseName(name)
  };
}

/** The publisher's public address of a download, whatever mirror it was kept in. */
function toUrl(download: CsvDownload): string {
  const [series, area] = ([...download.pairs][0] as string).split(" ");
  return download.shape === "country"
    ? `${DOWNLOADS}/country/${area}?downloadformat=csv`
    : `${DOWNLOADS}/indicator/${series}?downloadformat=csv`;
}

function toOriginNotes(chosen: Map<string, CsvDownload>): string[] {
  const counts = new Map<CsvDownload, number>();
  for (const download of chosen.values()) counts.set(download, (counts.get(download) ?? 0) + 1);
  return [...counts].map(
    ([{name, updated, is_dated}, count]) =>
      `${baseName(name)}: ${count} series and areas, ${is_dated ? `last updated ${updated}` : "without the publisher's date"}`
  );
}

/** Folders of the machine that read the file do not belong in a snapshot. */
function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) as string;
}

/**
 * Returns the CSV texts of a downloaded file: itself, or each API_*.csv of a zip archive.
 *
 * Throws DataError where the bytes are not UTF-8, or an archive is damaged, too large or holds no API_*.csv.
 * @example await openDownload({name: "API_KAZ.zip", bytes}) // [{name: "API_KAZ.zip/API_KAZ_DS2….csv", text: "…"}]
 */
export async function openDownload(file: InputFile): Promise<DownloadText[]> {
  const isZip = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
  if (!isZip) return [{name: file.name, text: toText(file.bytes, file.name)}];
  const entries = unzip(file.bytes, file.name, FIGURES);
  if (entries.length === 0) {
    throw new DataError(`missing API_*.csv in ${file.name}; download the CSV format of a country or a series`, {
      source: file.name
    });
  }
  return entries.map((entry) => {
    const name = `${file.name}/${entry.name}`;
    return {name, text: toText(entry.bytes, name)};
  });
}

function toText(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new DataError(`invalid text in ${source}: not UTF-8; download it again`, {source}, {cause});
  }
}
