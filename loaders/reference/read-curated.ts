import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../src/lib/contract/observations.js";
import type {Reference} from "../../src/lib/contract/reference.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {fromCpmmForm} from "../sources/cpmm/cpmm-form.js";
import {fromWefForm} from "../sources/wef/from-wef-form.js";
import {readReference} from "./read-reference.js";

type FromForm = (text: string, source: string, reference: Reference) => SnapshotRow[];

/** Whose reports are typed, and what reads the form. */
const FORMS: Record<string, FromForm> = {
  cpmm: (...form) => fromCpmmForm(...form).map(({row}) => row),
  wef: fromWefForm
};

/**
 * Returns the figures that were typed from reports, `data/curated/<source>/*.csv`, in the order of sources and files.
 *
 * `refresh` stores them as snapshots; nothing else is computed from them. Throws DataError, the errors of all files at once,
 * where a cell is not of its column or a name is unknown.
 * @example (await readCurated("data")).length // 2374
 */
export async function readCurated(dataDir: string): Promise<SnapshotRow[]> {
  const reference = await readReference(dataDir);
  const errors: string[] = [];
  const rows = Object.entries(FORMS).flatMap(([source, fromForm]) => {
    const folder = join(dataDir, "curated", source);
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.].*\.csv$/.test(name)) : [];
    return names.sort().flatMap((name) => {
      const file = join(folder, name);
      try {
        return fromForm(decodeUtf8(readFileSync(file), file), file, reference);
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        errors.push(error.message);
        return [];
      }
    });
  });
  assertNoErrors(errors, join(dataDir, "curated"));
  return rows;
}
