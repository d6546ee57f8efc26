import {createHash} from "node:crypto";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {ReleaseBracket} from "../../src/lib/contract/observations.js";
import type {ArchivedCopy} from "../reference/read-documents.js";

/** What is known of the copies among some files. */
export interface ArchivedCopies {
  notes: string[];
  /** Addresses of the copies that are known with theirs. */
  urls: string[];
  /** The bracket of the one release that they are of, where the files give no date; absent where nothing is known of it. */
  release?: ReleaseBracket;
}

/**
 * Returns what is known of files that are copies from public repositories; nothing of other files.
 *
 * `known` is data/reference/archived_copies.json. `date` chooses among the releases that one file holds. Throws
 * DataError where two of the files are of different releases:
 * a snapshot holds one.
 * @example findCopies([{name: "WEOOct2023all.csv", bytes}], known).notes // ["read from a copy: github.com/gjm826f8/… (…)"]
 */
export function findCopies(
  files: readonly {name: string; bytes: Uint8Array}[],
  known: readonly ArchivedCopy[],
  date: string | null = null
): ArchivedCopies {
  const copies = files.map(({name, bytes}) => {
    const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    return {
      name,
      copy: ofDate(
        known.find(({sha256}) => sha256 === digest),
        date
      )
    };
  });
  const dated = copies.flatMap(({name, copy}) => (copy?.release === undefined ? [] : [{name, release: copy.release}]));
  const [first] = dated;
  const other = dated.find(({release}) => JSON.stringify(release) !== JSON.stringify(first!.release));
  if (first !== undefined && (other !== undefined || dated.length < files.length)) {
    const stranger = other?.name ?? copies.find(({copy}) => copy?.release === undefined)!.name;
    throw new DataError(
      `mismatched release of ${first.name} and ${stranger}: a snapshot holds one release; read them one at a time`,
      {source: stranger}
    );
  }
  const found = copies.flatMap(({copy}) => (copy === undefined ? [] : [copy]));
  return {
    notes: [...new Set(found.flatMap(({origin, notes = []}) => [`read from a copy: ${origin}`, ...notes]))],
    urls: [...new Set(found.flatMap(({url}) => (url === undefined ? [] : [url])))],
    ...(first && {release: first.release})
  };
}

function ofDate(copy: ArchivedCopy | undefined, date: string | null): ArchivedCopy | undefined {
  const chosen = copy?.releases?.[date ?? ""];
  if (copy === undefined || chosen === undefined) return copy;
  return {...copy, release: chosen.release, notes: [chosen.note, ...(copy.notes ?? [])]};
}
