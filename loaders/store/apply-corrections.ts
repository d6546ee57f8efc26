import {assertNoErrors} from "../../src/lib/data-error.js";
import {observationKey} from "../../src/lib/observation-key.js";
import type {Observation} from "../../src/lib/observations.js";
import type {Correction} from "./read-corrections.js";

/**
 * Returns the observations with each correction applied; a replaced figure carries the reason in `correction`.
 *
 * A correction counts for a snapshot whose date is within its `from` and `until`; a source that `snapshots` does not name
 * is passed over. Throws DataError where the figure is not there, or is no longer what the correction expects: the
 * publisher has mended it, and `until` must say up to which snapshot the error stood.
 * @example applyCorrections(observations, [], {wdi: "2020-07-01"}) // observations
 */
export function applyCorrections(
  observations: Observation[],
  corrections: readonly Correction[],
  snapshots: Record<string, string>
): Observation[] {
  const due = corrections.filter(({source, from, until}) => {
    const date = snapshots[source]?.slice(0, 10);
    return date !== undefined && (from === null || date >= from) && (until === null || date <= until);
  });
  if (due.length === 0) return observations;
  const places = new Map<string, number>();
  const sources = new Set(due.map(({source}) => source));
  observations.forEach((row, index) => {
    if (sources.has(row.source)) places.set(`${row.source}|${observationKey(row)}`, index);
  });
  const result: (Observation | null)[] = [...observations];
  const errors: string[] = [];
  for (const correction of due) {
    const index = places.get(`${correction.source}|${observationKey(correction)}`);
    const found = index === undefined ? null : result[index]!;
    const what = `${correction.source} ${correction.series} ${correction.area} ${correction.year}`;
    const snapshot = `${correction.source}/${snapshots[correction.source]}`;
    const next = `set \`until\` in data/corrections.csv row ${correction.row} to the last snapshot that holds the error`;
    if (index === undefined || found === null) errors.push(`missing figure ${what} in ${snapshot}; ${next}`);
    else if (found.value !== correction.expect) {
      errors.push(
        `mismatched figure ${what}: ${snapshot} has ${found.value}, the correction expects ${correction.expect}; ${next}`
      );
    } else if (correction.action === "remove") result[index] = null;
    else result[index] = {...found, value: correction.value, correction: correction.reason};
  }
  assertNoErrors(errors, "corrections");
  return result.filter((row) => row !== null);
}
