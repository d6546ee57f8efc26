import {fileTypeFromBuffer} from "file-type";
import {openArchive} from "../../sources/wdi/unzip.js";

/** Kinds of evidence that are taken, by the type that their content has. */
export const EVIDENCE_KINDS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx"
};

/** Of one file; a scan of forty pages is about half of it. */
export const MAX_EVIDENCE_BYTES = 8 * 1024 * 1024;
/** An Office file of 8 MB unpacks to some forty; a bomb to thousands. */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
/** A workbook of a hundred sheets with pictures holds a few hundred parts. */
const MAX_PARTS = 2000;

/** Where a PDF of any writer has its mark of the end; signatures follow with their own. */
const PDF_TAIL = 2048;

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
    kind === "pdf" ? findPdfFault(bytes) : kind === "png" ? findPngFault(bytes) : await findOfficeFault(bytes, kind);
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

async function findOfficeFault(bytes: Uint8Array, kind: string): Promise<string | null> {
  try {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return "desk-file-office-begin";
    const {entries} = await openArchive(bytes, MAX_PARTS);
    const names = entries.map(({fileName}) => fileName);
    const size = entries.reduce((sum, {uncompressedSize}) => sum + uncompressedSize, 0);
    if (size > MAX_UNPACKED_BYTES) return "desk-file-office-large";
    if (entries.some((entry) => entry.isEncrypted())) return "desk-file-office-locked";
    if (names.some((name) => /vbaProject|macrosheets\//i.test(name))) return "desk-file-office-macros";
    if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return "desk-file-office-twice";
    const main = kind === "xlsx" ? "xl/workbook.xml" : "word/document.xml";
    if (!names.includes("[Content_Types].xml") || !names.includes(main)) return "desk-file-office-parts";
    return endsWithIndex(bytes) ? null : "desk-file-office-after";
  } catch {
    return "desk-file-office-damaged";
  }
}

/** The index of an archive, with a comment of as many bytes as it says, is the last thing in it. */
function endsWithIndex(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = text.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  return at >= 0 && at + 22 === text.length;
}
