import type {Multipart} from "@fastify/multipart";
import type {FastifyRequest} from "fastify";
import PQueue from "p-queue";
import {type Language, withLanguage} from "../../../src/lib/language/language.js";
import {text} from "../../../src/lib/language/text.js";
import {FIELD_LABELS, HEAD_LABELS} from "../../../src/lib/reporting/report-fields.js";
import type {Cells} from "./form-page.js";
import {type Submission, sha256} from "./inbox.js";
import {MAX_EVIDENCE_BYTES, recognizeEvidence} from "./recognize-evidence.js";

/** Of a form with its files. */
export const MAX_FORM_BYTES = 20 * 1024 * 1024;
const MAX_FILES = 10;
/** A form of the largest sector has some three hundred fields. */
const MAX_FIELDS = 2000;
/** A cell is refused by the checks of forms long before. */
const MAX_FIELD_BYTES = 32 * 1024;
/** Forms that are held in memory at once; the others wait their turn with what they have sent. */
const AT_ONCE = 8;

const reading = new PQueue({concurrency: AT_ONCE});

/** What came in one request. */
export interface SentParts {
  csrf: string;
  head: Cells;
  /** By the number of their row on the page. */
  rows: Cells[];
  /** A filled workbook or CSV file that was sent in place of the cells; null where there is none. */
  book: {name: string; bytes: Uint8Array} | null;
  files: Submission["files"];
  evidence: Map<string, Uint8Array>;
  /** Why files are not taken, each in a sentence of the sender's language. */
  fileFaults: string[];
}

/**
 * Returns the cells and files of a form that a page sent, at most eight forms at a time. Fields that no form has are passed over;
 * files are recognized by their content and named by it, so that no name that was sent becomes a path.
 *
 * Rejects with the status 411 or 413 where the request does not say its length or is too long, and with 413 where it has too many
 * fields or files.
 * @example (await readSentForm(request, rows.length, "en")).rows[0]?.value // "3"
 */
export async function readSentForm(request: FastifyRequest, rowCount: number, own: Language): Promise<SentParts> {
  const length = request.headers["content-length"];
  if (length === undefined) throw refusal(411);
  if (Number(length) > MAX_FORM_BYTES) throw refusal(413);
  const parts: SentParts = {
    csrf: "",
    head: {},
    rows: Array.from({length: rowCount}, () => ({})),
    book: null,
    files: [],
    evidence: new Map(),
    fileFaults: []
  };
  await reading.add(async () => {
    const limits = {fileSize: MAX_EVIDENCE_BYTES, files: MAX_FILES, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES};
    for await (const part of request.parts({limits})) await readPart(part, parts, own);
  });
  return parts;
}

async function readPart(part: Multipart, parts: SentParts, own: Language): Promise<void> {
  if (part.type === "file") {
    const bytes = await part.toBuffer();
    // A browser sends an empty part where no file was chosen.
    if (part.filename === "" && bytes.byteLength === 0) return;
    const name = plainName(part.filename);
    if (part.fieldname === "form") {
      parts.book = {name, bytes};
      return;
    }
    const found = await recognizeEvidence(bytes);
    if ("refused" in found) {
      const {refused} = found;
      parts.fileFaults.push(withLanguage(own, () => text("desk-file-fault", {name, why: text(refused)})));
      return;
    }
    const digest = sha256(bytes);
    const path = `evidence/${digest}.${found.kind}`;
    if (parts.evidence.has(path)) return;
    parts.evidence.set(path, bytes);
    parts.files.push({path, name, bytes: bytes.byteLength, sha256: digest});
    return;
  }
  if (part.valueTruncated || part.fieldnameTruncated) throw refusal(413);
  const value = String(part.value).replaceAll("\r\n", "\n");
  if (part.fieldname === "_csrf") parts.csrf = value;
  const [, field] = /^head\.(\w+)$/.exec(part.fieldname) ?? [];
  if (field !== undefined && Object.hasOwn(HEAD_LABELS, field)) parts.head[field] = value;
  const [, row, cell] = /^rows\.(\d{1,4})\.(\w+)$/.exec(part.fieldname) ?? [];
  const cells = parts.rows[Number(row ?? -1)];
  if (cells !== undefined && cell !== undefined && Object.hasOwn(FIELD_LABELS, cell)) cells[cell] = value;
}

/** What a reviewer reads as the name of a file: its last part, without what cannot be seen. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return last.replace(/[^\p{L}\p{N} ._()-]/gu, "_").slice(0, 100) || "without a name";
}

function refusal(statusCode: number): Error {
  return Object.assign(new Error(`refused with ${statusCode}`), {statusCode});
}
