import {once} from "node:events";
import {writeWholeFile} from "../files/write-whole-file.js";

/**
 * Writes what a command found to a file, whole or not at all, its folder made where it is missing; without a file to
 * standard output.
 *
 * Throws WriteError where the file cannot be written; the one of before stays.
 * @example await writeOutput(csv, "out/values.csv")
 */
export async function writeOutput(content: string | Uint8Array, file?: string): Promise<void> {
  if (file !== undefined) {
    writeWholeFile(file, content);
    return;
  }
  // A pipe takes what it can; leaving before it drained would cut the table.
  if (!process.stdout.write(content)) await once(process.stdout, "drain");
}
