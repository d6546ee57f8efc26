import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {ReleaseBracket, ScopeBlock, SnapshotMeta} from "../../src/lib/contract/observations.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readNumberedCsv} from "../csv/read-csv.js";
import {listSnapshots, listSources, readMeta} from "./read-snapshot.js";

const FOLDER = "reference";
const releaseSchema = z.object({
  source: cellSchema.text(),
  snapshot: cellSchema.text(),
  not_before: cellSchema.date().nullable(),
  not_after: cellSchema.date().nullable(),
  reason: cellSchema.text()
});
const scopeSchema = z.object({
  source: cellSchema.text(),
  snapshot: cellSchema.text(),
  series: cellSchema.text(),
  areas: cellSchema.text(),
  first_year: cellSchema.year(),
  last_year: cellSchema.year(),
  reason: cellSchema.text()
});

/** What is known of stored snapshots beside their meta files, by `wdi/2020-07-01`. */
export interface SnapshotFacts {
  releases: ReadonlyMap<string, ReleaseBracket>;
  scopes: ReadonlyMap<string, ScopeBlock[]>;
}

/**
 * Returns `data/reference/releases.csv` and `scopes.csv`: the release and the scope of snapshots that were stored before
 * snapshots said so themselves. A file that is not there states nothing.
 *
 * Throws DataError for a cell that is not of its column, a snapshot that is given a release twice, a bracket or years
 * that end before they begin.
 * @example (await readSnapshotFacts("data")).releases.get("weo/2019-04-09") // {not_before: "2019-04-09", not_after: "2019-04-09"}
 */
export async function readSnapshotFacts(dataDir: string): Promise<SnapshotFacts> {
  const [releasesFile, scopesFile] = ["releases.csv", "scopes.csv"].map((name) => join(dataDir, FOLDER, name)) as [
    string,
    string
  ];
  const stated = existsSync(releasesFile) ? await readNumberedCsv(releasesFile, releaseSchema) : [];
  const covered = existsSync(scopesFile) ? await readNumberedCsv(scopesFile, scopeSchema) : [];
  const ids = stated.map(toId);
  assertNoErrors(
    [
      ...stated
        .filter((row, i) => ids.indexOf(toId(row)) < i)
        .map((row) => `duplicate snapshot "${toId(row)}" in ${releasesFile} row ${row.row}; keep one row`),
      ...stated
        .filter(({not_before, not_after}) => (not_before ?? "") > (not_after ?? "9999"))
        .map(
          ({not_before, not_after, row}) =>
            `invalid not_before "${not_before}" in ${releasesFile} row ${row}: after not_after "${not_after}"; swap or correct them`
        ),
      ...covered
        .filter(({first_year, last_year}) => first_year > last_year)
        .map(
          ({first_year, last_year, row}) =>
            `invalid first_year ${first_year} in ${scopesFile} row ${row}: after last_year ${last_year}; swap or correct them`
        )
    ],
    join(dataDir, FOLDER)
  );
  const scopes = new Map<string, ScopeBlock[]>();
  for (const row of covered) scopes.set(toId(row), [...(scopes.get(toId(row)) ?? []), toBlock(row)]);
  return {
    releases: new Map(stated.map(({not_before, not_after, ...row}) => [toId(row), {not_before, not_after}])),
    scopes
  };
}

/**
 * Returns a snapshot's meta with its release and scope: its own where it states them, else those of the facts.
 * @example withFacts(readMeta("data", "weo", "2019-04-09"), facts).release?.not_after // "2019-04-09"
 */
export function withFacts(meta: SnapshotMeta, {releases, scopes}: SnapshotFacts): SnapshotMeta {
  const id = `${meta.source}/${meta.date}`;
  const release = meta.release ?? releases.get(id);
  const scope = meta.scope ?? scopes.get(id);
  return {...meta, ...(release && {release}), ...(scope && {scope})};
}

/**
 * Returns what is wrong between the facts and the store, in messages: a fact of a snapshot that is not stored, a snapshot
 * without the publisher's date whose day of publication is not known.
 * @example await findFactErrors("data") // []
 */
export async function findFactErrors(dataDir: string): Promise<string[]> {
  const facts = await readSnapshotFacts(dataDir);
  const stored = new Set(listSources(dataDir).flatMap((source) => namesOf(dataDir, source)));
  const named = [
    ["releases.csv", [...facts.releases.keys()]] as const,
    ["scopes.csv", [...facts.scopes.keys()]] as const
  ];
  const unknown = named.flatMap(([file, ids]) =>
    ids
      .filter((id) => !stored.has(id))
      .map((id) => `unknown snapshot "${id}" in data/${FOLDER}/${file}; correct its source or date, or remove the row`)
  );
  const undated = [...stored].filter((id) => {
    const [source, name] = id.split("/") as [string, string];
    const {upstream_date, release} = withFacts(readMeta(dataDir, source, name), facts);
    return upstream_date === null && release === undefined;
  });
  return [
    ...unknown,
    ...undated.map(
      (id) => `missing release of ${id}: its publisher names no day; add a row to data/${FOLDER}/releases.csv`
    )
  ];
}

function namesOf(dataDir: string, source: string): string[] {
  return listSnapshots(dataDir, source).map((name) => `${source}/${name}`);
}

function toId({source, snapshot}: {source: string; snapshot: string}): string {
  return `${source}/${snapshot}`;
}

function toBlock({series, areas, first_year, last_year, reason}: z.infer<typeof scopeSchema>): ScopeBlock {
  return {series: series.split(";"), areas: areas.split(";"), first_year, last_year, note: reason};
}
