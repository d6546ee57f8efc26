import {createHash} from "node:crypto";
import fs from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {decodeUtf8} from "../../csv/decode-utf8.js";
import {isTemporary, removeAbandoned, temporaryPath} from "../../files/temporary-files.js";
import {syncPath, toWriteError, WriteError, writeWholeFile} from "../../files/write-whole-file.js";

const cellsSchema = z.record(z.string(), z.string());
const fileSchema = z.strictObject({
  /** Its place below the submission's folder: named by its content, whatever the sender called it. */
  path: z.string().regex(/^(evidence\/[0-9a-f]{64}\.(pdf|png|xlsx|docx)|form\/[0-9a-f]{64}\.(xlsx|csv))$/),
  name: z.string(),
  bytes: z.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/)
});
const submissionSchema = z.strictObject({
  receipt: z.string().regex(/^[A-Z]{3}-\d{4}-\d{4,}$/),
  sector: z.string(),
  year: z.number().int(),
  invitation: z.string(),
  received_at: z.iso.datetime(),
  head: cellsSchema,
  rows: z.array(cellsSchema),
  files: z.array(fileSchema)
});
const decisionSchema = z.strictObject({
  outcome: z.enum(["accepted", "asked back", "refused"]),
  reason: z.string().nullable(),
  by: z.string(),
  decided_at: z.iso.datetime()
});

/** What a focal point sent, as it came: the cells of the form as text, and the files of evidence. */
export type Submission = z.infer<typeof submissionSchema>;
/** What a reviewer made of a submission; there is one, and it is never changed. */
export type SubmissionDecision = z.infer<typeof decisionSchema>;

/** A submission with its digest and, once there is one, its decision. */
export interface InboxEntry {
  submission: Submission;
  /** SHA-256 of `submission.json`, which holds the digests of the files of evidence. */
  digest: string;
  decision: SubmissionDecision | null;
}

/** A submission before it has a number, and the bytes of its evidence by path. */
export interface SentForm {
  submission: Omit<Submission, "receipt">;
  evidence: ReadonlyMap<string, Uint8Array>;
}

/**
 * Keeps a submission whole, in a folder of its own: `data/reported/inbox/EDC-2023-0001/` with `submission.json` and the evidence.
 * Returns it with its number. The folder takes its name when the disk holds all of it; a run that is killed before leaves none.
 * Two processes that take the same number at once get two numbers.
 *
 * Throws WriteError where the disk is full; nothing is kept then.
 * @example keepSubmission("data", form).submission.receipt // "EDC-2023-0001"
 */
export function keepSubmission(dataDir: string, {submission, evidence}: SentForm): InboxEntry {
  const inbox = inboxFolder(dataDir);
  const {path: stage, release} = temporaryPath(join(inbox, "submission"));
  try {
    fs.mkdirSync(inbox, {recursive: true});
    removeAbandoned(inbox);
    for (const [path, bytes] of evidence) writeWholeFile(join(stage, path), bytes);
    const prefix = `${submission.sector}-${submission.year}-`;
    const taken = listReceipts(dataDir).filter((receipt) => receipt.startsWith(prefix));
    for (let number = Math.max(0, ...taken.map((receipt) => Number(receipt.slice(prefix.length)))) + 1; ; number++) {
      const receipt = `${prefix}${String(number).padStart(4, "0")}`;
      const text = `${JSON.stringify({receipt, ...submission}, null, 2)}\n`;
      writeWholeFile(join(stage, "submission.json"), text);
      if (!moveInto(stage, join(inbox, receipt))) continue;
      syncPath(inbox);
      return {submission: {receipt, ...submission}, digest: sha256(text), decision: null};
    }
  } catch (error) {
    const cause = error instanceof WriteError ? error.cause : error;
    throw toWriteError(cause, inbox, "nothing of the submission is kept");
  } finally {
    fs.rmSync(stage, {recursive: true, force: true});
    release();
  }
}

/** False where another process has taken the name. */
function moveInto(stage: string, folder: string): boolean {
  try {
    fs.renameSync(stage, folder);
    return true;
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "") && fs.existsSync(folder))
      return false;
    throw error;
  }
}

/**
 * Records the decision on a submission; returns false, and changes nothing, where there is one already.
 *
 * Throws WriteError where the disk is full.
 * @example decide("data", "EDC-2023-0001", {outcome: "accepted", reason: null, by: "REVIEW-1", decided_at}) // true
 */
export function decide(dataDir: string, receipt: string, decision: SubmissionDecision): boolean {
  const file = join(inboxFolder(dataDir), receipt, "decision.json");
  try {
    writeWholeFile(file, `${JSON.stringify(decisionSchema.parse(decision), null, 2)}\n`, {mayReplace: false});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Returns the numbers of all submissions, in their order. @example listReceipts("data") // ["EDC-2023-0001"] */
export function listReceipts(dataDir: string): string[] {
  const folder = inboxFolder(dataDir);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => !isTemporary(name) && RECEIPT.test(name))
    .sort();
}

const RECEIPT = /^[A-Z]{3}-\d{4}-\d{4,}$/;

/**
 * Returns a submission as it was kept, with its decision; null where no submission has that number, or it is no number at all.
 *
 * Throws DataError where its file cannot be read.
 * @example readSubmission("data", "EDC-2023-0001")?.decision
 */
export function readSubmission(dataDir: string, receipt: string): InboxEntry | null {
  if (!RECEIPT.test(receipt) || !fs.existsSync(join(inboxFolder(dataDir), receipt))) return null;
  const folder = join(inboxFolder(dataDir), receipt);
  const {text, value} = readJson(join(folder, "submission.json"), submissionSchema);
  const decided = join(folder, "decision.json");
  const decision = fs.existsSync(decided) ? readJson(decided, decisionSchema).value : null;
  return {submission: value, digest: sha256(text), decision};
}

/**
 * Returns one message for every submission that is not as it was received: a file of evidence that is missing or was changed,
 * a number that is not that of its folder. `prf check` says them.
 *
 * @example findInboxErrors("data") // []
 */
export function findInboxErrors(dataDir: string): string[] {
  return listReceipts(dataDir).flatMap((receipt) => {
    const folder = join(inboxFolder(dataDir), receipt);
    const {submission} = readSubmission(dataDir, receipt)!;
    const errors = submission.files.flatMap(({path, sha256: digest}) => {
      const file = join(folder, path);
      if (!fs.existsSync(file)) return [`missing ${file}; restore it from a backup`];
      return sha256(fs.readFileSync(file)) === digest
        ? []
        : [`mismatched digest of ${file}: it was changed; restore it from a backup`];
    });
    return submission.receipt === receipt
      ? errors
      : [`mismatched receipt "${submission.receipt}" in ${folder}; restore the folder from a backup`, ...errors];
  });
}

/** Returns a file's content by its digest, as hexadecimal. @example sha256("").slice(0, 8) // "e3b0c442" */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Returns the folder of what was sent to the desk. @example inboxFolder("data") // "data/reported/inbox" */
export function inboxFolder(dataDir: string): string {
  return join(dataDir, "reported", "inbox");
}

function readJson<T>(file: string, schema: z.ZodType<T>): {text: string; value: T} {
  const text = decodeUtf8(fs.readFileSync(file), file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DataError(`invalid JSON in ${file}; restore it from a backup`, {source: file}, {cause});
  }
  const checked = schema.safeParse(json);
  if (checked.success) return {text, value: checked.data};
  const {path, message} = checked.error.issues[0]!;
  throw new DataError(`invalid ${path.join(".")} in ${file}: ${message}; restore it from a backup`, {source: file});
}
