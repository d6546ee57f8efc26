import {existsSync, readFileSync} from "node:fs";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import type {Inputs} from "../../src/lib/contract/indicator.js";
import type {LineageRow, ValueRow} from "../../src/lib/contract/tables.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {listSnapshots, toSha256} from "../store/read-snapshot.js";
import {listVintages, readVintage, vintageFile} from "../store/vintages.js";
import {findMoved} from "./find-moved.js";
import {readFrozen} from "./frozen-index.js";
import {type Pins, pinsFile, readPins} from "./pins.js";
import {pinsOf} from "./pins-of.js";
import {reportKey} from "./visible-reports.js";

/**
 * Returns what is wrong with the list of frozen vintages: one that is gone, pins that were edited or removed, one that
 * was never frozen by `prf freeze`, a snapshot that is gone, and `current` where it is missing.
 *
 * Reads no figures. An empty list is good.
 * @example await findIndexErrors("data") // []
 */
export async function findIndexErrors(dataDir: string): Promise<string[]> {
  const names = listVintages(dataDir);
  const frozen = await readFrozen(dataDir);
  const restore = "restore it from version control";
  const errors = names.includes("current") ? [] : [`missing ${vintageFile(dataDir, "current")}; ${restore}`];
  for (const {vintage, sha256} of frozen) {
    const pins = pinsFile(dataDir, vintage);
    if (!names.includes(vintage))
      errors.push(
        `missing vintage ${vintage}, which frozen.csv names: ${vintageFile(dataDir, vintage)} is gone; ${restore}`
      );
    if (!existsSync(pins)) errors.push(`missing pins of vintage ${vintage}: ${pins} is gone; ${restore}`);
    else if (toSha256(readFileSync(pins)) !== sha256)
      errors.push(`mismatched pins of vintage ${vintage}: ${pins} was edited after it was frozen; ${restore}`);
  }
  for (const name of names.filter((each) => each !== "current")) {
    if (!frozen.some(({vintage}) => vintage === name))
      errors.push(
        `unknown vintage ${name}: frozen.csv does not name it; \`prf freeze ${name} --again --reason "…"\` freezes ${vintageFile(dataDir, name)} as it is`
      );
    for (const [source, snapshot] of Object.entries(readVintage(dataDir, name).snapshots))
      if (!listSnapshots(dataDir, source).includes(snapshot))
        errors.push(`missing snapshot ${source}/${snapshot} of vintage ${name}; ${restore}`);
  }
  return errors;
}

/**
 * Throws DataError where a frozen vintage, or anything that it is made of, is not as it was when it was frozen, with what
 * changed; does nothing for one that pins nothing, as `current`.
 *
 * In: its inputs and the values and lineage that were computed from them.
 * @example await assertUnmoved("data", inputs, computeTables(inputs))
 */
export async function assertUnmoved(
  dataDir: string,
  inputs: Inputs,
  tables: {values: readonly ValueRow[]; lineage: readonly LineageRow[]}
): Promise<void> {
  const name = inputs.vintage;
  const pinned = readPins(dataDir, name);
  if (pinned === null) return;
  const lines = new Map(inputs.reported.map((row) => [reportKey(row), row.row]));
  const file = vintageFile(dataDir, name);
  const definition = JSON.parse(decodeUtf8(readFileSync(file), file)) as Pins["definition"];
  const moved = findMoved(dataDir, name, pinned, await pinsOf(dataDir, definition, inputs, tables, pinned), lines);
  if (moved.length === 1) throw new DataError(moved[0]!, {source: file});
  assertNoErrors(moved, `vintage ${name}`);
}
