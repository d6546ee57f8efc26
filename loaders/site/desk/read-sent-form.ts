import type {Multipart} from "@fastify/multipart";
import type {FastifyRequest} from "fastify";
import {fileTypeFromBuffer} from "file-type";
import PQueue from "p-queue";
import {type Language, withLanguage} from "../../../src/lib/language/language.js";
import {text} from "../../../src/lib/language/text.js";
import {FIELD_LABELS, HEAD_LABELS} from "../../../src/lib/reporting/report-fields.js";
import {listZipEntries} from "../../../src/lib/workbook/zip-entries.js";
import type {Cells} from "./form-page.js";
import {type Submission, sha256} from "./inbox.js";

/** Kinds of evidence that are taken, by the type that their content has. */
const EVIDENCE_KINDS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx"
};

/** Of one file; a scan of forty pages is about half of it. */
const MAX_EVIDENCE_BYTES = 8 * 1024 * 1024;

/** An Office file of 8 MB unpacks to some forty; a bomb to thousands. */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;

/** A workbook of a hundred sheets with pictures holds a few hundred parts. */
const MAX_PARTS = 2000;

/** Where a PDF of any writer has its mark of the end; signatures follow with their own. */
const PDF_TAIL = 2048;

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

/**
 * Returns what a file of evidence is by its content (`pdf`, `png`, `xlsx`, `docx`), or the message that says to whoever sent it why it is
 * not taken. Neither its name nor the type that the browser says counts.
 *
 * A file must begin and end as its kind does, so that one which is two things at once (a picture that is also an archive or a page)
 * is refused; an Office file must open, without macros, names that lead out of it, encrypted parts or more than 200 MB unpacked,
 * by what its index says: nothing is unpacked here. What a PDF holds inside is not searched.
 * @example await recognizeEvidence(bytes) // {kind: "pdf"}
 */
export async function recognizeEvidence(bytes: Uint8Array): Promise<{kind: string} | {refused: string}> {
  if (bytes.byteLength === 0) return {refused: "desk-file-empty"};
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = EVIDENCE_KINDS[type?.mime ?? ""];
  if (kind === undefined) return {refused: "desk-file-kind"};
  const refused =
    kind === "pdf" ? findPdfFault(bytes) : kind === "png" ? findPngFault(bytes) : findOfficeFault(bytes, kind);
  return refused === null ? {kind} : {refused};
}

function findPdfFault(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!text.subarray(0, 8).toString("latin1").startsWith("%PDF-")) return "desk-file-pdf-begin";
  const end = text.lastIndexOf("%%EOF");
  if (end < 0 || end < text.length - PDF_TAIL) return "desk-file-pdf-end";
  // Only line ends may follow; an archive has its index at the end, a page its elements.
  const after = text.subarray(end + "%%EOF".length).toString("latin1");
  return /^[\s\0]*$/.test(after) ? null : "desk-file-pdf-after";
}

function findPngFault(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= bytes.byteLength) {
    const length = view.getUint32(at);
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    at += 12 + length;
    if (name === "IEND") return at === bytes.byteLength ? null : "desk-file-png-after";
  }
  return "desk-file-png-end";
}

function findOfficeFault(bytes: Uint8Array, kind: string): string | null {
  try {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return "desk-file-office-begin";
    const entries = [...listZipEntries(bytes, MAX_PARTS).values()];
    const names = entries.map(({name}) => name);
    const size = entries.reduce((sum, {unpacked}) => sum + unpacked, 0);
    if (size > MAX_UNPACKED_BYTES) return "desk-file-office-large";
    if (entries.some((entry) => entry.isEncrypted)) return "desk-file-office-locked";
    if (names.some(leadsOut)) return "desk-file-office-damaged";
    if (names.some((name) => /vbaProject|macrosheets\//i.test(name))) return "desk-file-office-macros";
    if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return "desk-file-office-twice";
    const main = kind === "xlsx" ? "xl/workbook.xml" : "word/document.xml";
    if (!names.includes("[Content_Types].xml") || !names.includes(main)) return "desk-file-office-parts";
    return endsWithIndex(bytes) ? null : "desk-file-office-after";
  } catch {
    return "desk-file-office-damaged";
  }
}

/** Whether a part's name would be a place outside of the folder that an archive is unpacked into. */
function leadsOut(name: string): boolean {
  return /^(?:[a-z]:|[/\\])/i.test(name) || name.split(/[/\\]/).includes("..");
}

/** The index of an archive, with a comment of as many bytes as it says, is the last thing in it. */
function endsWithIndex(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = text.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  return at >= 0 && at + 22 === text.length;
}
