import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it, vi} from "vitest";
import {ingestTrips} from "../../../../loaders/cpmm/ingest-trips.js";
import {openDuckdb, sqlFile} from "../../../../loaders/cpmm/open-duckdb.js";
import {storeFiles} from "../../../../loaders/cpmm/trip-store.js";
import {checkTripFiles} from "../../../../src/components/trips/check-trip-files.js";
import {readCsvFile} from "../../../../src/components/trips/read-text-file.js";
import {REFUSED_HEADER, tripTableBuilder} from "../../../../src/lib/cpmm/reading.js";
import {faultyTrips} from "../../../loaders/cpmm/faulty-trips.js";
import {soundTrip} from "../../../loaders/cpmm/sound-trip.js";
import {HEADER, REFERENCE} from "../../../loaders/cpmm/ten-trips.js";
import {wasmDuckdb} from "../duckdb/wasm-duckdb.js";

vi.mock("npm:apache-arrow", () => import("apache-arrow"));

const COLUMNS = HEADER.split(",");
const NAME = "trips.csv";

/** What reading a file came to: counts and report, or the message of its refusal. */
interface Outcome {
  error: string | null;
  counts: unknown;
  report: string | null;
}

/** Files by name. */
type Files = Record<string, Uint8Array<ArrayBuffer>>;

async function readInBrowser(given: Files): Promise<Outcome> {
  const files = Object.entries(given).map(([name, bytes]) => ({
    name,
    read: (taker: Parameters<typeof readCsvFile>[3]) => readCsvFile(new Blob([bytes]), name, {}, taker)
  }));
  const options = {places: REFERENCE, utc_offset: null, today: "2026-11-26", report: () => undefined};
  try {
    const {counts, refused_csv} = await checkTripFiles(wasmDuckdb, files, options, tripTableBuilder(NAME));
    return {error: null, counts, report: (await refused_csv?.text()) ?? REFUSED_HEADER};
  } catch (error) {
    return {error: (error as Error).message, counts: null, report: null};
  }
}

/** As `readInBrowser`, by the ingest; and the file, name and goods of each stored stop. */
async function readInNode(given: Files): Promise<{outcome: Outcome; stored: string[][]}> {
  const folder = await mkdtemp(join(tmpdir(), "dialect-"));
  const [store, report] = [join(folder, "store"), join(folder, "refused.csv")];
  const files = Object.keys(given).map((name) => join(folder, name));
  for (const [name, bytes] of Object.entries(given)) await writeFile(join(folder, name), bytes);
  try {
    const options = {store, report, reference: REFERENCE, map: {}, utc_offset: null, today: "2026-11-26"};
    const {trips, stops, refused_trips, refused_stops} = await ingestTrips(files, options);
    const counts = {trips, stops, refused_trips, refused_stops};
    const stored = trips === 0 ? [] : await readStops(store);
    return {outcome: {error: null, counts, report: await readFile(report, "utf8")}, stored};
  } catch (error) {
    const message = (error as Error).message.replaceAll(`${folder}/`, "");
    return {outcome: {error: message, counts: null, report: null}, stored: []};
  } finally {
    await rm(folder, {recursive: true});
  }
}

async function readStops(store: string): Promise<string[][]> {
  const duckdb = await openDuckdb();
  try {
    const rows = await duckdb.rows(
      `SELECT source_file, trip_id, goods FROM read_parquet([${(await storeFiles(store)).map(sqlFile).join()}], hive_partitioning = false) ORDER BY source_file, source_row`
    );
    return rows.map(({source_file, trip_id, goods}) => [String(source_file), String(trip_id), String(goods)]);
  } finally {
    await duckdb.close();
  }
}

/** A file's form: what is between cells and lines, around cells, and where nothing stands. */
interface Form {
  separator: string;
  line: string;
  quote: "all" | "needed";
  mark: boolean;
  title: boolean;
  blank: boolean;
  last: boolean;
}
const form: fc.Arbitrary<Form> = fc.record({
  separator: fc.constantFrom(",", ";", "\t", "|"),
  line: fc.constantFrom("\n", "\r\n", "\r"),
  quote: fc.constantFrom("all" as const, "needed" as const),
  mark: fc.boolean(),
  title: fc.boolean(),
  blank: fc.boolean(),
  last: fc.boolean()
});

/** Text that a careless reader takes for something else. */
const unit = fc.constantFrom("#", '"', '""', ",", ";", "\t", "|", "\n", "\r\n", "'", "\\", "a", "é", "行", " ");
const text = fc
  .string({unit, minLength: 1, maxLength: 6})
  .map((some) => some.replace(/^ +| +$/g, ""))
  .filter((some) => some !== "" && some.trim() !== "");
const FILES = 12;
/** Trips with the number of the file that each is in. */
const trips = fc.uniqueArray(fc.record({id: text, goods: text, faulty: fc.boolean(), file: fc.nat(FILES - 1)}), {
  selector: ({id}) => id,
  minLength: 1,
  maxLength: 4 * FILES
});
type Trips = typeof trips extends fc.Arbitrary<infer T> ? T : never;

// Each trip pays another amount, or it would be refused as a copy of one in another file.
function toRows(given: Trips): string[][] {
  return given.flatMap(({id, goods, faulty}, i) =>
    soundTrip({cost_usd: String(i), ...(faulty ? {activity: "Z"} : {})})
      .split("\n")
      .map((line) =>
        line.split(",").map((cell, c) => (COLUMNS[c] === "trip_id" ? id : COLUMNS[c] === "goods" ? goods : cell))
      )
  );
}

function toFile(
  rows: readonly (readonly string[])[],
  {separator, line, quote, mark, title, blank, last}: Form
): string {
  const toCell = (cell: string) =>
    quote === "all" || cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [COLUMNS, ...rows].map((row) => row.map(toCell).join(separator));
  const empty = COLUMNS.map(() => "").join(separator);
  return `${mark ? "\ufeff" : ""}${title ? `Trips of May${line}` : ""}${lines.join(blank ? `${line}${line}${empty}${line}` : line)}${last ? line : ""}`;
}

const nameOf = (file: number) => `trips-${String(file).padStart(2, "0")}.csv`;
const encode = (some: string) => new TextEncoder().encode(some);

describe("checkTripFiles(openDuckdb, files, options, builder)", () => {
  it("reads files of any form as the ingest does, byte for byte of the report, and each cell as it was written", async () => {
    const forms = fc.array(form, {minLength: FILES, maxLength: FILES});
    await fc.assert(
      fc.asyncProperty(trips, forms, async (given, forms) => {
        const costs = toRows(given);
        const files: Files = {};
        for (const [i, form] of forms.entries()) {
          const rows = costs.filter((_, row) => given[Math.floor(row / 3)]!.file === i);
          if (rows.length > 0) files[nameOf(i)] = encode(toFile(rows, form));
        }
        const {outcome, stored} = await readInNode(files);
        const sound = given.filter(({faulty}) => !faulty);
        expect(outcome).toMatchObject({
          error: null,
          counts: {trips: sound.length, refused_trips: given.length - sound.length}
        });
        const expected = [...sound]
          .sort((a, b) => a.file - b.file)
          .flatMap(({file, id, goods}) => Array(3).fill([nameOf(file), id, goods]));
        expect(stored).toEqual(expected);
        expect(await readInBrowser(files)).toEqual(outcome);
      }),
      {numRuns: 2}
    );
  });
  it("refuses a file with a line too short or too long as the ingest does, and names the row", async () => {
    const cells = fc.integer({min: 1, max: 2 * COLUMNS.length}).filter((count) => count !== COLUMNS.length);
    const few = trips.filter(({length}) => length <= 4);
    await fc.assert(
      fc.asyncProperty(few, form, cells, fc.nat(), async (given, form, count, place) => {
        const rows = toRows(given);
        const at = place % (rows.length + 1);
        rows.splice(
          at,
          0,
          Array.from({length: count}, () => "x")
        );
        const files = {[NAME]: encode(toFile(rows, {...form, blank: false}))};
        const {outcome} = await readInNode(files);
        expect(outcome.error).toMatch(
          new RegExp(
            `^invalid row ${at + 2} of ${NAME}: it has ${count} cells? where the header has ${COLUMNS.length};`
          )
        );
        expect(await readInBrowser(files)).toEqual(outcome);
      }),
      {numRuns: 25}
    );
  });
  it("gives the ingest's report of every rule that a row can break", async () => {
    const files = {[NAME]: encode(faultyTrips())};
    const {outcome} = await readInNode(files);
    expect(outcome.report!.split("\n").length).toBeGreaterThan(50);
    expect(await readInBrowser(files)).toEqual(outcome);
  });
  it("reads quotes that come after tens of thousands of rows without any", async () => {
    const plain = Array.from({length: 8000}, (_, i) => soundTrip({}, `T${i}`)).join("\n");
    const late = soundTrip({}, '"#8000, ""late"""').replaceAll(",,\n", ',"Fruit, dried",\n');
    const files = {[NAME]: encode([HEADER, plain, late].join("\n"))};
    const {outcome, stored} = await readInNode(files);
    expect(stored.slice(-3).map(([, id]) => id)).toEqual(Array(3).fill('#8000, "late"'));
    expect(await readInBrowser(files)).toEqual(outcome);
  });
});
