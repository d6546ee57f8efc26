import {once} from "node:events";
import fs from "node:fs";
import {toWriteError, WriteError} from "./write-error.js";
import {writeToEnd, writeWholeFile} from "./write-whole-file.js";

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

/**
 * Makes standard output hold all that a command prints, or the command fail: a disk that is full ends it with exit code 1
 * and a message. A reader that has seen enough (`prf diff | head`) closes the pipe; that is no error, and ends it quietly.
 *
 * To be called once, at the start of the program.
 * @example exitOnOutputError(process.stdout)
 */
export function exitOnOutputError(stdout: NodeJS.WriteStream & {fd: 1}): void {
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    const known = toWriteError(error, "standard output", "what is there is not whole");
    process.stderr.write(`prf: ${known instanceof WriteError ? known.message : error.stack}\n`);
    process.exit(1);
  });
  if (!fs.fstatSync(stdout.fd).isFile()) return;
  // Node's own stream for files does not look how many bytes a write took.
  stdout._write = (chunk: Uint8Array, _encoding, done) => {
    try {
      writeToEnd(stdout.fd, chunk);
    } catch (error) {
      done(error as Error);
      return;
    }
    done();
  };
}
