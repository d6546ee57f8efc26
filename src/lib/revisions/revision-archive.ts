import type {Framework} from "../contract/framework.js";
import type {Observation, StoredRow} from "../contract/observations.js";
import type {Reference} from "../contract/reference.js";
import type {ValueRow} from "../contract/tables.js";
import {INDICATORS} from "../indicators/registry.js";
import {withLanguage} from "../language/language.js";
import {localName, measureName} from "../language/local-name.js";
import {newestFigures, toReleases} from "../releases/releases.js";
import type {RevisionPair} from "../site/site-data.js";
import {releaseRevisions, revisions} from "./revisions.js";
import {valueChanges} from "./value-by-vintage.js";

/** Sets of figures with the same columns, each figure once with the sets at which it changed. */
export interface PackedSets {
  columns: string[];
  /** Cells of the columns, then a list of runs: set number, value (null: none from here on), flag. */
  rows: (string | number | null | Run[])[][];
}
type Run = [at: number, value: number | null, flag?: string];

/** One source with all its snapshots, oldest first. */
export interface ArchivedSource {
  source: string;
  title: string;
  snapshots: string[];
  figures: PackedSets;
  /** Indicator values with each snapshot of this source and the other sources as in the site's vintage. */
  values: PackedSets;
}

/** Everything that a reader needs to compare any two vintages, or any two snapshots of a source, in the browser. */
export interface RevisionArchive {
  vintages: {name: string; title: string; snapshots: Record<string, string>}[];
  vintage_values: PackedSets;
  sources: ArchivedSource[];
}

/** A name in each language; a browser knows none of data/languages. */
interface Named {
  name_en: string;
  name_zh?: string;
  name_ru?: string;
}

/** Names of series, areas and measures, as far as tables of revisions need them. */
export type RevisionNames = Pick<Reference, "countries" | "bcps"> & {
  series: (Named & {series: string})[];
  measures: (Named & {result: string; measure: string})[];
};

/**
 * Returns the names that tables of revisions need, in every language: for the page, and for the file that its script fetches.
 *
 * @example revisionNames(reference, framework).series[0]?.name_ru
 */
export function revisionNames({countries, bcps, series}: Reference, {measures}: Framework): RevisionNames {
  const extras = INDICATORS.flatMap(({result, extras: own = []}) => own.map((extra) => Object.assign({result}, extra)));
  const inEach = (nameOf: () => string) => ({
    name_en: withLanguage("en", nameOf),
    name_zh: withLanguage("zh", nameOf),
    name_ru: withLanguage("ru", nameOf)
  });
  return {
    countries,
    bcps,
    series: series.map((row) => ({series: row.series, ...inEach(() => localName(row, "name", "series"))})),
    measures: [...measures, ...extras].map((row) => ({
      result: row.result,
      measure: row.measure,
      ...inEach(() => measureName(row))
    }))
  };
}

const FIGURE_COLUMNS = ["series", "area", "partner", "mode", "direction", "year", "unit"] as const;
const VALUE_COLUMNS = ["result", "measure", "area", "year", "variant", "unit"] as const;
/** Digits that are kept of a computed value: more than any page shows, few enough that a sum's last bits are no move. */
const DIGITS = 9;

/** Returns the figures of snapshots as packed sets. In: one list per snapshot of its own figures, nothing that it carried over. */
export function packFigures(sets: readonly (readonly StoredRow[])[]): PackedSets {
  return pack(sets, FIGURE_COLUMNS);
}

/** Returns indicator values as packed sets, nine significant digits each. In: one list of values per snapshot or vintage. */
export function packValues(sets: readonly (readonly ValueRow[])[]): PackedSets {
  const rounded = sets.map((rows) =>
    rows.map((row) => ({...row, value: row.value === null ? null : Number(row.value.toPrecision(DIGITS))}))
  );
  return pack(rounded, VALUE_COLUMNS);
}

/**
 * Returns what changed between two names of an archive: `defr-2021` and `current`, or `wdi/2020-07-01` and `wdi/2024-06-28`.
 * Null where a name is unknown or the two cannot be compared.
 * @example comparePair(archive, "wdi/2020-07-01", "wdi/2024-06-28")?.revisions[0]
 */
export function comparePair(archive: RevisionArchive, a: string, b: string): RevisionPair | null {
  const [sourceA, nameA] = a.split("/");
  const [sourceB, nameB] = b.split("/");
  if (nameA === undefined || nameB === undefined) return compareVintages(archive, a, b);
  const source = archive.sources.find((row) => row.source === sourceA);
  const [from, to] = [nameA, nameB].map((name) => source?.snapshots.indexOf(name) ?? -1) as [number, number];
  if (source === undefined || sourceA !== sourceB || from < 0 || to < 0) return null;
  return {
    id: source.source,
    title: source.title,
    a,
    b,
    revisions: releaseRevisions(figures(source, from), figures(source, to)),
    moves: valueChanges(values(source.values, from), values(source.values, to))
  };
}

function compareVintages(archive: RevisionArchive, a: string, b: string): RevisionPair | null {
  const [from, to] = [a, b].map((name) => archive.vintages.findIndex((row) => row.name === name)) as [number, number];
  if (from < 0 || to < 0) return null;
  const all = (at: number) =>
    archive.sources.flatMap((source) => {
      const name = archive.vintages[at]!.snapshots[source.source];
      return name === undefined ? [] : newestOf(source, source.snapshots.indexOf(name));
    });
  return {
    id: "vintages",
    title: "Vintages",
    a,
    b,
    revisions: revisions(all(from), all(to)),
    moves: valueChanges(values(archive.vintage_values, from), values(archive.vintage_values, to))
  };
}

/** What was known of a source with a snapshot and those before it: of each figure the newest. */
function newestOf(source: ArchivedSource, at: number): Observation[] {
  const sets = source.snapshots.slice(0, at + 1);
  return newestFigures(toReleases(sets.flatMap((release, i) => figures(source, i).map((row) => ({...row, release})))));
}

function figures({source, figures: packed}: ArchivedSource, at: number): Observation[] {
  return unpack(packed, at).map((row) => ({...row, source}) as unknown as Observation);
}

function values(packed: PackedSets, at: number): ValueRow[] {
  return unpack(packed, at) as unknown as ValueRow[];
}

function pack<T extends {value: number | null; flag: string | null}, K extends keyof T & string>(
  sets: readonly (readonly T[])[],
  columns: readonly K[]
): PackedSets {
  const runsOf = new Map<string, Run[]>();
  const cellsOf = new Map<string, (string | number | null)[]>();
  for (const [at, rows] of sets.entries()) {
    const present = new Set<string>();
    for (const row of rows) {
      if (row.value === null) continue;
      const cells = columns.map((column) => row[column] as string | number | null);
      // Nulls join as nothing; no column of ours is null in one row and empty in another.
      const key = cells.join("\t");
      present.add(key);
      const runs = runsOf.get(key) ?? [];
      if (runs.length === 0) {
        runsOf.set(key, runs);
        cellsOf.set(key, cells);
      }
      const [, value, flag] = runs.at(-1) ?? [];
      if (value === row.value && (flag ?? null) === row.flag) continue;
      runs.push(row.flag === null ? [at, row.value] : [at, row.value, row.flag]);
    }
    for (const [key, runs] of runsOf) {
      if (!present.has(key) && runs.at(-1)![1] !== null) runs.push([at, null]);
    }
  }
  return {columns: [...columns], rows: [...runsOf].map(([key, runs]) => [...cellsOf.get(key)!, runs])};
}

function unpack({columns, rows}: PackedSets, at: number): Record<string, unknown>[] {
  return rows.flatMap((cells) => {
    const run = (cells.at(-1) as Run[]).filter(([from]) => from <= at).at(-1);
    if (run === undefined || run[1] === null) return [];
    const row = Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
    return [{...row, value: run[1], flag: run[2] ?? null}];
  });
}
