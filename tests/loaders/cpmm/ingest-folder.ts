import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {type Ingested, ingestTrips} from "../../../loaders/cpmm/ingest-trips.js";
import {openDuckdb, sqlFile} from "../../../loaders/cpmm/open-duckdb.js";
import {storeFiles} from "../../../loaders/cpmm/trip-store.js";
import type {SqlRow} from "../../../src/lib/cpmm/sql.js";
import {REFERENCE} from "./ten-trips.js";

/** A folder with a store of its own, into which a test ingests files. */
export interface IngestFolder {
  folder: string;
  /** Writes the files and ingests them, and those of `more`; gives what was done and the rows of the report. */
  ingest(files: Record<string, string | Uint8Array>, options?: Options): Promise<{done: Ingested; refused: Refused[]}>;
  /** Rows of the store; the statement names it STORE. */
  stored(sql: string): Promise<SqlRow[]>;
  remove(): Promise<void>;
}

type Refused = Record<string, string>;
interface Options {
  map?: Record<string, string>;
  utc_offset?: string | null;
  more?: string[];
  today?: string;
}

/** Makes a folder for one test. */
export async function ingestFolder(): Promise<IngestFolder> {
  const folder = await mkdtemp(join(tmpdir(), "ingest-"));
  const store = join(folder, "store");
  return {
    folder,
    async ingest(files, {map = {}, utc_offset = null, more = [], today = "2026-11-26"}: Options = {}) {
      const paths = [...more];
      for (const [name, content] of Object.entries(files)) {
        paths.push(join(folder, name));
        await writeFile(paths.at(-1)!, content);
      }
      const report = join(folder, "refused.csv");
      const done = await ingestTrips(paths, {store, report, reference: REFERENCE, map, utc_offset, today});
      return {done, refused: parse(await readFile(report, "utf8"), {columns: true}) as Refused[]};
    },
    async stored(sql) {
      const duckdb = await openDuckdb();
      try {
        const all = `read_parquet([${(await storeFiles(store)).map(sqlFile).join()}], hive_partitioning = false)`;
        return await duckdb.rows(sql.replace("STORE", all));
      } finally {
        await duckdb.close();
      }
    },
    remove: () => rm(folder, {recursive: true})
  };
}
