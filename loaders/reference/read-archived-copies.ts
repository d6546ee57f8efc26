import {readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import {cellSchema} from "../csv/cell-schema.js";
import {decodeUtf8} from "../csv/decode-utf8.js";

const bracket = z.strictObject({not_before: cellSchema.date().nullable(), not_after: cellSchema.date().nullable()});

const schema = z.array(
  z.strictObject({
    /** First sixteen digits of the SHA-256 of the file's bytes. */
    sha256: z.string().regex(/^[0-9a-f]{16}$/, "must be the first sixteen digits of a SHA-256"),
    /** Repository, commit, path and what its owner did to the file. */
    origin: cellSchema.text(),
    /** Address of the file at its commit. */
    url: cellSchema
      .text()
      .regex(/^https:/)
      .optional(),
    /** Earliest and latest day of publication, where the file gives no date; the reason is in `notes`. */
    release: bracket.optional(),
    notes: z.array(cellSchema.text()).optional(),
    /** Of a file with several releases: the bracket and the reason for it, by the day on which each was served (`--date`). */
    releases: z.record(cellSchema.date(), z.strictObject({release: bracket, note: cellSchema.text()})).optional()
  })
);

/** What is known of a copy of a publisher's file: where it was found, which part of what it is, and when its figures were published. */
export type ArchivedCopy = z.infer<typeof schema>[number];

/**
 * Returns data/reference/archived_copies.json: copies of publishers' downloads in public repositories from which snapshots were
 * read. A download straight from the publisher is not listed.
 *
 * Throws DataError where the file is missing or not JSON, a field is not as it should be, or two entries are of one file.
 * @example (await readArchivedCopies("data")).length // 37
 */
export async function readArchivedCopies(dataDir: string): Promise<ArchivedCopy[]> {
  const file = join(dataDir, "reference", "archived_copies.json");
  const parsed = schema.safeParse(parseJson(file));
  if (!parsed.success)
    assertNoErrors(
      parsed.error.issues.map(({path, message}) => `invalid ${path.join(".")} in ${file}: ${message}; fix the entry`),
      file
    );
  const copies = parsed.data ?? [];
  const digests = copies.map(({sha256}) => sha256);
  const duplicates = digests.filter((digest, i) => digests.indexOf(digest) !== i);
  assertNoErrors(
    duplicates.map((digest) => `duplicate sha256 "${digest}" in ${file}; keep one entry`),
    file
  );
  return copies;
}

function parseJson(file: string): unknown {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new DataError(`missing file ${file}; restore it from the repository`, {source: file}, {cause});
  }
  try {
    return JSON.parse(decodeUtf8(bytes, file));
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(`invalid JSON in ${file}: ${(cause as Error).message}; fix it`, {source: file}, {cause});
  }
}
