import {writeTripForm} from "../cpmm/write-trip-form.js";
import {readReference} from "../reference/read-reference.js";
import type {CommandContext} from "./run-command.js";

/**
 * Writes the workbook for entering trips.
 *
 * @example prf cpmm form --out trips-form.xlsx
 */
export async function cpmmForm(_args: [], {out}: {out: string}, {data}: CommandContext): Promise<void> {
  await writeTripForm(out, await readReference(data));
  process.stderr.write(`prf cpmm form: ${out} written; fill in the sheet "trips"\n`);
}
