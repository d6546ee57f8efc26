import {DataError} from "../../../src/lib/data-error.js";
import type {SnapshotRow} from "../../../src/lib/observations.js";
import type {SeriesInfo} from "../../../src/lib/reference.js";
import type {FetchContext, Fetched, InputFile} from "../source.js";
import {type CsvDownload, fromCsvDownload, toPair, type Wanted} from "./from-csv-download.js";
import {type Known, toCarriedNotes, toKnown} from "./known-figures.js";
import {openDownload} from "./open-download.js";
import {toSnapshotRow} from "./to-snapshot-row.js";

const DOWNLOADS = "https://api.worldbank.org/v2/en";

/**
 * Returns the rows of a snapshot made of downloaded files over the newest snapshot.
 *
 * In: CSV or zip downloads, each of one country or of one series. A series of a country comes whole from one download,
 * the one last updated; where no file is newer, its rows are carried over from `context.last`.
 * Out: one row per series, area, year; `updated` is null where the figure is of the snapshot's own date (the latest of
 * the files) and the figure's own date where it is older. Notes count what came from which download and what was carried.
 * Throws DataError where a file is no download, holds nothing that is wanted, or is older than all that is known, and
 * where two files of one date disagree.
 * @example await readDownloads([{name: "API_KAZ_DS2_en_csv_v2_18751.csv", bytes}], context, wanted, series)
 */
export async function readDownloads(
  files: InputFile[],
  context: Pick<FetchContext, "last" | "report">,
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

  const known = toKnown(context.last);
  const chosen = chooseDownloads(downloads, known);
  const upstream_date = downloads
    .map(({updated}) => updated)
    .sort()
    .at(-1) as string;
  const rows: SnapshotRow[] = [];
  for (const [pair, download] of chosen) {
    const updated = download.updated === upstream_date ? null : download.updated;
    for (const row of download.rows) {
      if (toPair(row.series, row.area) === pair) rows.push(toSnapshotRow(row, series, updated));
    }
  }
  const carried = [...known.values()].filter(({pair}) => !chosen.has(pair));
  for (const {updated, rows: old} of carried) {
    rows.push(...old.map((row) => ({...row, updated: updated === upstream_date ? null : updated})));
  }
  return {
    rows,
    upstream_date,
    urls: [...new Set([...chosen.values()].map(toUrl))].sort(),
    notes: [...toOriginNotes(chosen), ...toCarriedNotes(carried)],
    requests: 0
  };
}

/** For each pair the download last updated, unless the last snapshot is newer. */
function chooseDownloads(downloads: CsvDownload[], known: Map<string, Known>): Map<string, CsvDownload> {
  const chosen = new Map<string, CsvDownload>();
  for (const download of downloads) {
    for (const pair of download.pairs) {
      if ((known.get(pair)?.updated ?? "") > download.updated) continue;
      const other = chosen.get(pair);
      if (other?.updated === download.updated) assertSame(pair, other, download);
      if (other === undefined || other.updated < download.updated) chosen.set(pair, download);
    }
  }
  if (chosen.size === 0) {
    throw new DataError(
      `invalid downloads ${downloads.map(({name}) => name).join(", ")}: all older than the newest snapshot`
    );
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
    ([{name, updated}, count]) => `${baseName(name)}: ${count} series and areas, last updated ${updated}`
  );
}

/** Folders of the machine that read the file do not belong in a snapshot. */
function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) as string;
}
