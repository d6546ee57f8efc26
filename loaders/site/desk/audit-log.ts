import {createHash} from "node:crypto";
import {closeSync, existsSync, fstatSync, openSync, readSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {appendJsonLine, readJsonLines} from "../../files/json-lines.js";
import {withDataLock} from "../../files/lock.js";

const ACTIONS = [
  "invited",
  "revoked",
  "entered",
  "left",
  "turned away",
  "submitted",
  "accepted",
  "asked back",
  "refused",
  "downloaded",
  "site built",
  "site not built"
] as const;

const eventSchema = z.strictObject({
  at: z.iso.datetime(),
  by: z.string().min(1),
  action: z.enum(ACTIONS),
  about: z.string().nullable(),
  detail: z.string().nullable(),
  before: z.string().regex(/^[0-9a-f]{64}$/)
});

/** One line of the audit log. */
export interface DeskEvent {
  /** ISO moment in UTC. */
  at: string;
  /** The invitation, `desk` for the program itself, or `command line`. */
  by: string;
  action: (typeof ACTIONS)[number];
  /** The receipt or invitation that it was done to. */
  about: string | null;
  detail: string | null;
}

/** What the first line carries in place of a digest. */
const FIRST = "0".repeat(64);
/** Letters of a detail that are kept: a reason is a few sentences, and no line outgrows TAIL_BYTES. */
const MAX_DETAIL = 2000;
/** From the end of the log, in which the last line is looked for. */
const TAIL_BYTES = 65_536;

/**
 * Appends what happened at the desk to `data/reported/inbox/audit.jsonl`, each line with the SHA-256 of the line before it, so
 * that a line which is changed or taken out is noticed (`readAuditLog`). Other processes wait for their turn.
 *
 * Throws WriteError where the disk is full; the log is then as it was.
 * @example await recordEvent("data", {at, by: "EDC-1", action: "entered", about: null, detail: null})
 */
export async function recordEvent(dataDir: string, event: DeskEvent): Promise<void> {
  const {at, by, action, about} = event;
  const file = auditFile(dataDir);
  await withDataLock(dataDir, "audit", async () => {
    const detail = event.detail === null ? null : event.detail.slice(0, MAX_DETAIL);
    appendJsonLine(file, {at, by, action, about, detail, before: digestLine(lastLine(file))});
  });
}

/**
 * Returns the audit log of the desk, oldest first; none where nothing has happened yet. A line that a killed run left
 * unfinished is no event, and is passed over; the line after it carries its digest nevertheless.
 *
 * Throws DataError where a line is none of ours, or does not carry the digest of the line before it.
 * @example readAuditLog("data").at(-1)?.action // "accepted"
 */
export function readAuditLog(dataDir: string): DeskEvent[] {
  const file = auditFile(dataDir);
  const lines = readJsonLines(file);
  return lines.flatMap(({row, value}, i) => {
    if (value === undefined) return [];
    const source = `${file} line ${row}`;
    const event = eventSchema.safeParse(value);
    if (!event.success)
      throw new DataError(`invalid event in ${source}; restore the file from a backup`, {source: file, row});
    const {before, ...own} = event.data;
    if (before !== digestLine(lines[i - 1]?.text))
      throw new DataError(
        `mismatched digest in ${source}: the line before it was changed or taken out; restore the file from a backup`,
        {source: file, row, field: "before", value: before}
      );
    return [own];
  });
}

const digestLine = (line: string | undefined) =>
  line === undefined ? FIRST : createHash("sha256").update(line).digest("hex");

const auditFile = (dataDir: string) => join(dataDir, "reported", "inbox", "audit.jsonl");

/** Without reading the whole log, which grows for years. */
function lastLine(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const descriptor = openSync(file, "r");
  try {
    const {size} = fstatSync(descriptor);
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(descriptor, tail, 0, tail.length, size - tail.length);
    const lines = tail.toString("latin1").split("\n");
    return lines.findLast((line) => line !== "");
  } finally {
    closeSync(descriptor);
  }
}
