import {DataError} from "../../../src/lib/contract/data-error.js";
import type {ScopeBlock} from "../../../src/lib/contract/observations.js";
import type {SeriesInfo} from "../../../src/lib/contract/reference.js";
import {findCopies} from "../archived-copies.js";
import type {Fetched, InputFile} from "../source.js";
import {toText} from "../source.js";
import type {Wanted} from "./from-csv-download.js";
import {DATED_TABLE_HEADER, readDatedTable, readTypedTable, TYPED_TABLE_HEADER} from "./read-dated-table.js";

/**
 * Returns one release of WDI from a table that was made of an archive (read-dated-table.ts, read-typed-table.ts); undefined where
 * the file is no such table but a download of the World Bank's.
 *
 * A release holds its own figures alone. Its scope is each series of the file, all members, from the first year of the table
 * (of the dated one: from `wanted.first_year`) to its last: within it an absent figure was not published.
 * Throws DataError where a table stands beside other files, and for what its reader refuses.
 * @example readArchiveTable([{name: "services.csv", bytes}], wanted, listed)?.upstream_date // null
 */
export function readArchiveTable(
  files: readonly InputFile[],
  wanted: Wanted,
  listed: ReadonlyMap<string, SeriesInfo>
): Fetched | undefined {
  const file = files.find(({bytes}) => HEADERS.includes(firstLine(bytes)));
  if (file === undefined) return undefined;
  if (files.length > 1)
    throw new DataError(`mismatched files: ${file.name} is a release of its own; read it without the others`, {
      source: file.name
    });
  const text = toText(file.bytes, file.name);
  const copies = findCopies(files, wanted.date);
  const isDated = firstLine(file.bytes) === DATED_TABLE_HEADER;
  const {rows, urls} = isDated
    ? readDated(text, file.name, wanted, listed)
    : readTypedTable(text, file.name, wanted, listed);
  if (rows.length === 0)
    throw new DataError(`missing figures in ${file.name}: no wanted series of a member`, {source: file.name});
  const years = rows.map(({year}) => year);
  const scope: ScopeBlock = {
    series: [...new Set(rows.map(({series}) => series))].sort(),
    areas: [...wanted.areas].sort(),
    first_year: isDated ? wanted.first_year : Math.min(...years),
    last_year: Math.max(...years)
  };
  return {
    rows,
    upstream_date: null,
    ...(copies.release && {release: copies.release}),
    scope: [scope],
    urls,
    notes: [...copies.notes, `${file.name}: ${rows.length} figures of ${scope.series.length} series`],
    requests: 0
  };
}

const HEADERS = [DATED_TABLE_HEADER, TYPED_TABLE_HEADER];

function readDated(text: string, name: string, wanted: Wanted, listed: ReadonlyMap<string, SeriesInfo>) {
  const {rows, commit} = readDatedTable(text, name, wanted, listed);
  return {
    rows,
    urls: [`https://github.com/datasets/world-development-indicators/tree/${commit}/indicators`]
  };
}

/** A zip or a UTF-16 text gives some other line. */
function firstLine(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes.subarray(0, 100))
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/, 1)[0]!;
}
