import {basename} from "node:path";
import {DataError} from "../../src/lib/contract/data-error.js";
import {SYNTHETIC} from "../../src/lib/cpmm/record.js";
import {writeOutput} from "../files/write-output.js";

/**
 * Writes what a cpmm command found to a file or to standard output, and says on standard error where it is synthetic.
 *
 * Throws DataError where synthetic results would go to a file whose name does not say SYNTHETIC.
 * @example await writeCpmmAnswer("prf cpmm compute", csv, {synthetic: false, rows: 12, out: "trips/tfi.csv"})
 */
export async function writeCpmmAnswer(
  command: string,
  text: string,
  {synthetic, rows, out}: {synthetic: boolean; rows: number; out: string | undefined}
): Promise<void> {
  if (synthetic && out !== undefined && !basename(out).includes(SYNTHETIC)) {
    throw new DataError(
      `invalid --out ${out}: these results are of synthetic trips; put ${SYNTHETIC} in the file's name`,
      {field: "out", value: out}
    );
  }
  if (synthetic) process.stderr.write(`${command}: ${SYNTHETIC} trips: these figures are not real data\n`);
  await writeOutput(text, out);
  if (out !== undefined) process.stderr.write(`${command}: ${rows} rows written to ${out}\n`);
}
