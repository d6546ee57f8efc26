import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {decodeUtf8} from "../../csv/decode-utf8.js";

/** Where the digests of what was published stand, in the folder of briefs; `sha256sum -c SHA256SUMS` there checks them too. */
export const SUMS_FILE = "SHA256SUMS";

/** SHA-256 of each file of a folder of briefs that must not change, by its path below the folder. */
export type BriefSums = ReadonlyMap<string, string>;

/** Returns the digests that a folder of briefs records, none where it has no list; throws DataError for a line that is none. */
export function readBriefSums(folder: string): BriefSums {
  const file = join(folder, SUMS_FILE);
  if (!existsSync(file)) return new Map();
  const lines = decodeUtf8(readFileSync(file), file).split(/\r?\n/).filter(Boolean);
  return new Map(
    lines.map((line, i) => {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
      if (sum === undefined)
        throw new DataError(`invalid line ${i + 1} of ${file}; expected a SHA-256, two spaces and a path`);
      return [path!, sum];
    })
  );
}

/** Returns digests as the text of their list, in the order of the paths. @example toSumsText(new Map([["a.md", sum]])) */
export function toSumsText(sums: BriefSums): string {
  const paths = [...sums.keys()].sort();
  return paths.map((path) => `${sums.get(path)}  ${path}\n`).join("");
}

/** Returns the digest of a file's bytes, as the list has it. */
export function sumOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Returns what is wrong with one file that was published, null where it is as its digest says.
 *
 * @example findSumError("data/briefs", "earlier/defr-2024/times.v1.md", sums) // null
 */
export function findSumError(folder: string, path: string, sums: BriefSums): string | null {
  const file = join(folder, path);
  const isEarlier = path.startsWith("earlier/");
  if (!existsSync(file)) return `missing ${file}, which was published; restore it from version control`;
  const expected = sums.get(path);
  if (expected === undefined)
    return `missing digest of ${file} in ${join(folder, SUMS_FILE)}; restore both from version control`;
  if (sumOf(readFileSync(file)) === expected) return null;
  const next = isEarlier
    ? "an earlier version stays as it was published; restore it from version control"
    : "its text was published; take the change back, run `prf new erratum`, and make it in the new version";
  return `mismatched sha256 of ${file}: ${next}`;
}
