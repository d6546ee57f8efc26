import type {StoredRow} from "../../src/lib/contract/observations.js";
import {readSnapshot} from "../store/read-snapshot.js";

/**
 * Returns the rows of a snapshot that are of its own release, without those that it carried over from earlier ones.
 * Throws DataError where it is missing or was edited.
 * @example ownFigures("data", "wdi", "2024-06-28").length // 221: one series
 */
export function ownFigures(dataDir: string, source: string, name: string): StoredRow[] {
  return readSnapshot(dataDir, source, name).observations.filter(({updated}) => updated === null);
}
