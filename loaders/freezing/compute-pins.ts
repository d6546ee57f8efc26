import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Inputs} from "../../src/lib/contract/indicator.js";
import type {Reference} from "../../src/lib/contract/reference.js";
import type {ReportedValue} from "../../src/lib/contract/reported.js";
import {TABLE_SPECS} from "../../src/lib/contract/table-specs.js";
import type {LineageRow, TableSpec, ValueRow} from "../../src/lib/contract/tables.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import {type CellFormat, cellBytes, JSON_CELLS, rowBytes, tableColumns} from "../export/table-columns.js";
import {readAmendments} from "../framework/read-amendments.js";
import {type Correction, correctionKey, readCorrections} from "../store/read-corrections.js";
import {compareSnapshotNames, listSnapshots, snapshotFolder, toSha256} from "../store/read-snapshot.js";
import {readSnapshotFacts, type SnapshotFacts} from "../store/read-snapshot-facts.js";
import {isPinned, type Pins} from "./pins.js";

/**
 * Returns the pins of a vintage: digests of everything that it is made of and gives now.
 *
 * In: its file's fields; its inputs, as `readInputs` gives them, and the values and lineage computed from them. Of a table that grows, only
 * the rows that the vintage uses; of the tables of names, what could change a figure, and not the names. `pinned` is
 * what it pinned before, where that is to be compared with what
 * is there now: what came later is left out.
 * @example await computePins("data", {...vintage}, await readInputs("data", vintage), tables)
 */
export async function computePins(
  dataDir: string,
  definition: Pins["definition"],
  inputs: Inputs,
  tables: {values: readonly ValueRow[]; lineage: readonly LineageRow[]},
  pinned: Pins | null = null
): Promise<Pins> {
  const snapshots = snapshotsUpTo(dataDir, definition.snapshots as Record<string, string>).filter((snapshot) =>
    isPinned(pinned?.snapshots, `${snapshot}.csv`)
  );
  const amendments = (await readAmendments(dataDir)).filter(({id}) => inputs.framework.amendments.includes(id));
  const corrections = (await readCorrections(dataDir)).filter(
    (row) => isDue(row, snapshots) && isPinned(pinned?.corrections, correctionKey(row))
  );
  const {edition} = inputs.framework;
  return {
    definition,
    snapshots: Object.assign({}, ...snapshots.map((each) => snapshotPins(dataDir, each))),
    reported: toDigests(inputs.reported.map((report) => [reportKey(report), pinnedReport(report)])),
    amendments: toDigests(amendments.map((each) => [each.id, each])),
    edition: Object.fromEntries(
      readdirSync(join(dataDir, "prf", edition))
        .filter((name) => !name.startsWith("."))
        .sort()
        .map((name) => [`${edition}/${name}`, toSha256(readFileSync(join(dataDir, "prf", edition, name)))])
    ),
    reference: toDigests([...referenceFacts(inputs), ...snapshotFacts(snapshots, await readSnapshotFacts(dataDir))]),
    corrections: toDigests(corrections.map(({row: _row, ...each}) => [correctionKey(each), each])),
    values: tableDigests(TABLE_SPECS.values, tables.values),
    lineage: tableDigests(TABLE_SPECS.lineage, tables.lineage)
  };
}

/** A vintage reads every snapshot of a source up to the one that it names. */
function snapshotsUpTo(dataDir: string, named: Record<string, string>): string[] {
  return Object.entries(named).flatMap(([source, last]) =>
    listSnapshots(dataDir, source)
      .filter((name) => compareSnapshotNames(name, last) <= 0)
      .map((name) => `${source}/${name}`)
  );
}

function snapshotPins(dataDir: string, snapshot: string): Record<string, string> {
  const [source, name] = snapshot.split("/") as [string, string];
  const path = join(snapshotFolder(dataDir, source), name);
  const meta = readJson(`${path}.meta.json`);
  return {
    [`${snapshot}.csv`]: toSha256(readFileSync(`${path}.csv`)),
    ...toDigests(Object.keys(meta).map((field) => [`${snapshot}.meta.json ${field}`, meta[field]]))
  };
}

function isDue({source, from, until}: Correction, snapshots: readonly string[]): boolean {
  return snapshots.some((snapshot) => {
    const [of, name] = snapshot.split("/") as [string, string];
    const date = name.slice(0, 10);
    return of === source && (from === null || date >= from) && (until === null || date <= until);
  });
}

/** Names, notes and coordinates may be improved at any time; what places a figure may not. */
function referenceFacts({reference, observations}: Inputs): [string, unknown][] {
  const series = new Set(observations.map((row) => `${row.source}/${row.series}`));
  const areas = new Set(observations.flatMap(({area, partner}) => [area, partner]));
  const {countries, corridors, bcps}: Reference = reference;
  return [
    ...countries
      .filter(({iso3}) => areas.has(iso3))
      .map(({iso3, iso2, carec_member}): [string, unknown] => [`countries.csv ${iso3}`, {iso2, carec_member}]),
    ...reference.series
      .filter((row) => series.has(`${row.source}/${row.series}`))
      .map((row): [string, unknown] => [`series.csv ${row.source}/${row.series}`, {unit: row.unit}]),
    ...corridors
      .filter(({corridor}) => areas.has(corridor))
      .map(({corridor, members}): [string, unknown] => [`corridors.csv ${corridor}`, {members}]),
    ...bcps
      .filter(({bcp}) => areas.has(bcp))
      .map((row): [string, unknown] => {
        const {iso3, neighbour, neighbour_iso3} = row;
        return [`bcps.csv ${row.bcp}`, {iso3, neighbour, neighbour_iso3, corridors: row.corridors}];
      })
  ];
}

/** What is stated of the snapshots beside their meta files decides of which release their figures are. */
function snapshotFacts(snapshots: readonly string[], {releases, scopes}: SnapshotFacts): [string, unknown][] {
  return snapshots.flatMap((snapshot): [string, unknown][] => [
    ...(releases.has(snapshot) ? [[`releases.csv ${snapshot}`, releases.get(snapshot)] as [string, unknown]] : []),
    ...(scopes.has(snapshot) ? [[`scopes.csv ${snapshot}`, scopes.get(snapshot)] as [string, unknown]] : [])
  ]);
}

/** Ten digits of a number: the last ones may differ between processors. */
const TEN_DIGITS: CellFormat = {
  ...JSON_CELLS,
  number: (value: number) =>
    String(Number.isInteger(value) && Math.abs(value) < 1e10 ? value : Number(value.toPrecision(10)))
};

/** Rows by `result/measure`, each as an object in JSON and on a line. */
function tableDigests(spec: TableSpec, rows: readonly (ValueRow | LineageRow)[]): Record<string, string> {
  const known = digests.get(rows) ?? digestTable(spec, rows);
  digests.set(rows, known);
  return known;
}

const digests = new WeakMap<readonly (ValueRow | LineageRow)[], Record<string, string>>();

function digestTable(spec: TableSpec, rows: readonly (ValueRow | LineageRow)[]): Record<string, string> {
  const columns = new Map(tableColumns(spec, rows).map((own) => [own.column.name, own]));
  const orders = new Map<string, ReturnType<typeof cellBytes>>();
  const entries = [...groupIndexes(rows)].map(([key, indexes]): [string, string] => {
    // Cells are in the order in which the code of the measure writes them: it was so when vintages were frozen.
    const names = Object.keys(rows[indexes[0]!]!).filter((name) => !["vintage", "result", "measure"].includes(name));
    const order = names.join();
    const own = names.map((name) => columns.get(name)!);
    const cells = orders.get(order) ?? cellBytes(own, TEN_DIGITS);
    orders.set(order, cells);
    return [key, toSha256(rowBytes(cells, indexes, {head: "", between: "\n", tail: ""}))];
  });
  return Object.fromEntries(entries.sort(byKey));
}

/** Where the rows of each `result/measure` are. */
function groupIndexes(rows: readonly (ValueRow | LineageRow)[]): Map<string, number[]> {
  const keys = new Map<string, number[]>();
  let last: ValueRow | LineageRow | undefined;
  let own: number[] = [];
  rows.forEach((row, i) => {
    if (row.result !== last?.result || row.measure !== last.measure) {
      const key = `${row.result}/${row.measure}`;
      own = keys.get(key) ?? [];
      keys.set(key, own);
    }
    last = row;
    own.push(i);
  });
  return keys;
}

function toDigests(entries: readonly (readonly [string, unknown])[]): Record<string, string> {
  const sorted = [...entries].sort(byKey);
  return Object.fromEntries(sorted.map(([key, value]) => [key, toSha256(toCanonical(value))]));
}

/** JSON whose keys are in one order, so that neither their order in a file nor its layout matters. */
function toCanonical(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each as object).sort(byKey))
      : each
  );
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0);

function readJson(file: string): Pins["definition"] {
  return JSON.parse(readFileSync(file, "utf8")) as Pins["definition"];
}

/**
 * Returns the name of a reported row in pins: its file, what it is of, and the day on which it was received.
 *
 * @example reportKey(row) // "hlt.csv HLT-OC1/countries/GEO/2022//2026-11-22"
 */
export function reportKey(row: Omit<ReportedValue, "row" | "reason">): string {
  const {result, measure, area, year, period, received_on} = row;
  const file = `${result.slice(0, result.indexOf("-")).toLowerCase()}.csv`;
  return `${file} ${[result, measure, area, year, period, received_on].join("/")}`;
}

/** A row as it was before there were reasons, where it has none: rows that were pinned then keep their digests. */
function pinnedReport({row: _row, reason, text_ru, ...report}: ReportedValue): object {
  // Columns that came later are pinned where they are filled, so that what was pinned before them stays as it was.
  const later = Object.entries({text_ru, reason}).filter(([, value]) => value !== null);
  return {...report, ...Object.fromEntries(later)};
}

/**
 * Returns the reported rows that a vintage sees, one per result, measure, area, year: the one received last.
 *
 * A vintage sees what was reported up to its date and received up to the day on which it was frozen; `current` sees all. One
 * that was frozen sees the rows that it pinned and no others, so that none that is added later enters it, whatever its dates.
 * @example visibleReports(values, {amendments_as_of: null, frozen_on: null}, null) // all of them
 */
export function visibleReports(
  rows: readonly ReportedValue[],
  {amendments_as_of, frozen_on}: Pick<Vintage, "amendments_as_of" | "frozen_on">,
  pins: Pins | null
): ReportedValue[] {
  const seen = rows.filter((row) =>
    pins === null
      ? (amendments_as_of === null || row.reported_on <= amendments_as_of) &&
        (frozen_on === null || row.received_on.slice(0, 10) <= frozen_on)
      : reportKey(row) in pins.reported
  );
  const newest = new Map<string, ReportedValue>();
  for (const row of seen) {
    const key = [row.result, row.measure, row.area, row.year].join("/");
    const other = newest.get(key);
    if (other === undefined || row.received_on > other.received_on) newest.set(key, row);
  }
  return seen.filter((row) => [...newest.values()].includes(row));
}
