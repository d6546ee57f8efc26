import {type RecordBatch, tableToIPC} from "npm:apache-arrow";
import {DataError} from "../../lib/contract/data-error.js";
import {
  BATCH_NUMBERS,
  BATCH_TEXT,
  checkTripsSql,
  type KnownPlaces,
  knownPlacesSql,
  NO_STORED_TRIPS_SQL,
  passedStopsSql,
  REFUSED_HEADER,
  refusedSql,
  type StopBatch,
  type TripTableBuilder,
  toCodedUtf8,
  toRefusedCsv,
  toRefusedRow,
  toTripCounts,
  tripCountsSql,
  typedStopsSql
} from "../../lib/cpmm/reading.js";
import {type RefusedRow, SHOWN_REFUSED, type TripCounts, type TripProgress} from "../../lib/cpmm/record.js";
import {sqlText} from "../../lib/cpmm/sql.js";
import type {WasmDuckdb} from "../duckdb/wasm-duckdb.js";
import type {RawFile, RawTaker} from "./read-text-file.js";

/** A file to check: its name, and what reads it. */
export interface FileToCheck {
  name: string;
  read(taker: RawTaker): Promise<void>;
}

/** How files are checked. */
interface CheckOptions {
  places: KnownPlaces;
  /** Offset of times that carry none; null refuses them. */
  utc_offset: string | null;
  /** The day on which the files are read, in UTC; no stop is after it. */
  today: string;
  report: (progress: TripProgress) => void;
}

/** What the checks found. */
interface CheckedFiles {
  counts: TripCounts;
  unread: {file: string; headings: readonly string[]}[];
  refused: RefusedRow[];
  refused_csv: Blob | null;
}

/**
 * Most rows that are checked at once. DuckDB in a browser has 4 GB for rows and for what the checks make of them; three
 * million took the tab to 3.3 GB (Chromium, November 2026).
 */
const MAX_CHECKED_ROWS = 3_000_000;

/**
 * Checks files as `prf cpmm ingest` does, by the same SQL, and gives the stops of the sound trips to `builder`.
 *
 * Throws DataError where a file cannot be read, and where there are more rows than `MAX_CHECKED_ROWS`.
 * `openDuckdb` is called once a file's headings are those of trips: what is no file of trips costs no 36 MB.
 * @example await checkTripFiles(openWasmDuckdb, files, {places, utc_offset: null, today: "2026-11-26", report}, builder)
 */
export async function checkTripFiles(
  openDuckdb: () => Promise<WasmDuckdb>,
  files: readonly FileToCheck[],
  options: CheckOptions,
  builder: TripTableBuilder
): Promise<CheckedFiles> {
  let opened: WasmDuckdb | null = null;
  const open = async () => {
    opened ??= await openWithPlaces(openDuckdb, options.places);
    return opened;
  };
  try {
    return await checkWith(open, files, options, builder);
  } finally {
    // `opened` is set in a function, which the compiler does not follow.
    await (opened as WasmDuckdb | null)?.close();
  }
}

async function openWithPlaces(openDuckdb: () => Promise<WasmDuckdb>, places: KnownPlaces): Promise<WasmDuckdb> {
  const duckdb = await openDuckdb();
  for (const sql of knownPlacesSql(places)) await duckdb.run(sql);
  await duckdb.run("CREATE TABLE source_files (source INTEGER, file VARCHAR)");
  await duckdb.run(NO_STORED_TRIPS_SQL);
  return duckdb;
}

async function checkWith(
  open: () => Promise<WasmDuckdb>,
  files: readonly FileToCheck[],
  {utc_offset, today, report}: CheckOptions,
  builder: TripTableBuilder
): Promise<CheckedFiles> {
  const unread: CheckedFiles["unread"] = [];
  let rows = 0;
  for (const [source, {name, read}] of files.entries()) {
    let raw: RawFile | null = null;
    const begin = async () => {
      const duckdb = await open();
      await duckdb.run(`INSERT INTO source_files VALUES (${source}, ${sqlText(name.replaceAll("\\", "/"))})`);
    };
    await read({
      open: async (file) => {
        raw = file;
        await begin();
        if (file.unread.length > 0) unread.push({file: name, headings: file.unread});
      },
      take: async ({table, done}) => {
        report({step: "reading", file: name, done});
        const duckdb = await open();
        await duckdb.connection.insertArrowFromIPCStream(tableToIPC(table, "stream"), {name: "raw_rows", create: true});
        const {read: columns, types, from} = raw!;
        const typed = typedStopsSql({from: from("raw_rows"), source, read: columns, types, utc_offset});
        await duckdb.run(rows === 0 ? `CREATE TABLE typed AS ${typed}` : `INSERT INTO typed ${typed}`);
        await duckdb.run("DROP TABLE raw_rows");
        rows += table.numRows;
        assertRoom(rows, name);
      }
    });
  }
  if (rows === 0) {
    const names = files.map(({name}) => name).join(", ");
    throw new DataError(`missing rows in ${names}: the header has no stops below it; add rows`, {
      source: names,
      fault: {kind: "no-rows"}
    });
  }
  report({step: "checking", file: null, done: null});
  const duckdb = await open();
  for (const [i, sql] of checkTripsSql(today).entries()) {
    await duckdb.run(sql);
    if (i === 0) await duckdb.run("DROP TABLE typed");
  }
  const counts = toTripCounts((await duckdb.rows(tripCountsSql()))[0]!);
  const found = counts.refused_stops === 0 ? {refused: [], refused_csv: null} : await readRefused(duckdb);
  await readKept(duckdb, builder, (stops) => report({step: "arranging", file: null, done: stops / counts.stops}));
  return {counts, unread, ...found};
}

function assertRoom(rows: number, source: string): void {
  if (rows <= MAX_CHECKED_ROWS) return;
  const most = MAX_CHECKED_ROWS.toLocaleString("en");
  throw new DataError(
    `invalid size of ${source}: more than ${most} stops, too many to check in a browser; check them with prf cpmm ingest and open the resulting store`,
    {source, fault: {kind: "too-many-rows", most: MAX_CHECKED_ROWS}}
  );
}

async function readRefused(duckdb: WasmDuckdb): Promise<Pick<CheckedFiles, "refused" | "refused_csv">> {
  const refused: RefusedRow[] = [];
  const parts = [REFUSED_HEADER];
  for await (const batch of await duckdb.connection.send(refusedSql("checked", "trips"))) {
    const rows = batch.toArray().map((row) => toRefusedRow(row.toJSON()));
    refused.push(...rows.slice(0, SHOWN_REFUSED - refused.length));
    parts.push(toRefusedCsv(rows));
  }
  return {refused, refused_csv: new Blob(parts, {type: "text/csv"})};
}

async function readKept(duckdb: WasmDuckdb, builder: TripTableBuilder, report: (stops: number) => void): Promise<void> {
  let stops = 0;
  let told = 0;
  for await (const batch of await duckdb.connection.send(passedStopsSql())) {
    builder.add(toStopBatch(batch as unknown as RecordBatch));
    stops += batch.numRows;
    if (stops - told < 50_000) continue;
    told = stops;
    report(stops);
  }
}

function toStopBatch(batch: RecordBatch): StopBatch {
  const {numRows: length} = batch;
  const column = (name: string) => batch.getChild(name)!.data[0]!;
  const text = BATCH_TEXT.map((name) => {
    const {valueOffsets, values} = column(name);
    return [name, toCodedUtf8({length, ends: valueOffsets as Int32Array, bytes: values as Uint8Array})];
  });
  const numbers = BATCH_NUMBERS.map((name) => [name, column(name).values as Float64Array]);
  return {length, ...Object.fromEntries([...text, ...numbers])};
}
