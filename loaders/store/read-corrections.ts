import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import {type Observation, observationKey, type Release} from "../../src/lib/contract/observations.js";
import {keepByReleases} from "../../src/lib/releases/releases.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readNumberedCsv} from "../csv/read-csv.js";
import {listSnapshots} from "./read-snapshot.js";

const schema = z.object({
  source: cellSchema.text(),
  series: cellSchema.text(),
  area: cellSchema.text(),
  partner: cellSchema.text().nullable(),
  mode: cellSchema.oneOf(["road", "rail"]).nullable(),
  direction: cellSchema.oneOf(["inbound", "outbound"]).nullable(),
  year: cellSchema.year(),
  action: cellSchema.oneOf(["replace", "remove"]),
  value: cellSchema.number().nullable(),
  expect: cellSchema.number().nullable(),
  from: cellSchema.date().nullable(),
  until: cellSchema.date().nullable(),
  reason: cellSchema.text()
});

/**
 * A publisher's error and what stands in its place; one row per figure and range of snapshots.
 * `replace` puts `value` in place of `expect`; `remove` takes the row out. `expect` is what the publisher gives.
 * `from` and `until` are the dates of the first and last snapshot that hold the error; null is open.
 */
export type Correction = z.infer<typeof schema> & {row: number};

/**
 * Returns data/corrections.csv in file order, each with its line; no file is no corrections.
 * Throws DataError for a cell that is not of its column.
 * @example (await readCorrections("data"))[0]?.reason
 */
export async function readCorrections(dataDir: string): Promise<Correction[]> {
  const file = join(dataDir, "corrections.csv");
  return existsSync(file) ? await readNumberedCsv(file, schema) : [];
}

/**
 * Returns the name of a correction in pins: its figure and its dates.
 *
 * @example correctionKey(correction) // "corrections.csv wdi NY.GDP.MKTP.CD|UZB||||2016 2020-07-01 to any"
 */
export function correctionKey(correction: Omit<Correction, "row">): string {
  const {source, from, until} = correction;
  return `corrections.csv ${source} ${observationKey(correction)} ${from ?? "any"} to ${until ?? "any"}`;
}

/**
 * Returns the releases with each correction applied; a replaced figure carries the reason in `correction`. A release without
 * one is given back as it is.
 *
 * A correction counts for the rows of snapshots whose date is within its `from` and `until`; one that meets no such
 * snapshot here is passed over. Throws DataError where none of them holds the figure, or one no longer holds what the
 * correction expects: the publisher has corrected it, and `until` must say up to which snapshot the error stood.
 * @example applyCorrections(releases, []) // releases
 */
export function applyCorrections(releases: readonly Release[], corrections: readonly Correction[]): Release[] {
  const errors: string[] = [];
  const changes = new Map<Observation, Observation | null>();
  for (const correction of corrections) {
    const own = releases.filter(({source}) => source === correction.source);
    const due = [...new Set(own.flatMap(({snapshots}) => snapshots))].filter((name) => isWithin(correction, name));
    if (due.length === 0) continue;
    const {source, series, area, year, expect, action, value, reason, row: line} = correction;
    const key = observationKey(correction);
    const found = own
      .flatMap(({observations}) => observations.filter((row) => row.year === year && observationKey(row) === key))
      .filter(({snapshot}) => isWithin(correction, snapshot));
    const what = `${source} ${series} ${area} ${year}`;
    const next = `set \`until\` in data/corrections.csv row ${line} to the last snapshot that holds the error`;
    if (found.length === 0) errors.push(`missing figure ${what} in ${due.join(", ")}; ${next}`);
    for (const row of found) {
      if (row.value !== expect) {
        errors.push(
          `mismatched figure ${what}: ${row.snapshot} has ${row.value}, the correction expects ${expect}; ${next}`
        );
      } else changes.set(row, action === "remove" ? null : {...row, value, correction: reason});
    }
  }
  assertNoErrors(errors, "corrections");
  if (changes.size === 0) return [...releases];
  return releases.map((release) => {
    const own = release.observations.flatMap((row) => (changes.has(row) ? [[row.row, changes.get(row)]] : []));
    if (own.length === 0) return release;
    return keepByReleases(corrected, [release], JSON.stringify(own), () => {
      const rows = release.observations.map((row) => (changes.has(row) ? changes.get(row)! : row));
      return {...release, observations: rows.filter((row) => row !== null)};
    });
  });
}

/** The same release with the same corrections is one object, so that what is computed from it is kept. */
const corrected = new WeakMap<Release, Map<string, Release>>();

function isWithin({from, until}: Correction, snapshot: string): boolean {
  const date = snapshot.slice(snapshot.indexOf("/") + 1).slice(0, 10);
  return (from === null || date >= from) && (until === null || date <= until);
}

/**
 * Returns a message for each correction that no snapshot is within the dates of: it corrects nothing, and would never fail. Throws
 * DataError as `readCorrections` does.
 *
 * @example await findUnusedCorrections("data") // []
 */
export async function findUnusedCorrections(dataDir: string): Promise<string[]> {
  const corrections = await readCorrections(dataDir);
  return corrections.flatMap(({source, from, until, row}) => {
    const dates = listSnapshots(dataDir, source).map((name) => name.slice(0, 10));
    const isUsed = dates.some((date) => (from === null || date >= from) && (until === null || date <= until));
    return isUsed
      ? []
      : [
          `unknown snapshot of ${source} in data/corrections.csv row ${row}: none is within its dates; correct or remove the row`
        ];
  });
}
