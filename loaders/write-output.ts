import {once} from "node:events";
import {mkdir} from "node:fs/promises";
import {dirname} from "node:path";
import writeFileAtomic from "write-file-atomic";

/**
 * Writes what a command found to a file, whole or not at all, its folder made where it is missing; without a file to
 * standard output.
 *
 * @example await writeOutput(csv, "out/values.csv")
 */
export async function writeOutput(content: string | Uint8Array, file?: string): Promise<void> {
  if (file !== undefined) {
    await mkdir(dirname(file), {recursive: true});
    await writeFileAtomic(file, typeof content === "string" ? content : Buffer.from(content));
    return;
  }
  // A pipe takes what it can; leaving before it drained would cut the table.
  if (!process.stdout.write(content)) await once(process.stdout, "drain");
}
