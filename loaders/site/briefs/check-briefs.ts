import {existsSync, readdirSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import type {Brief} from "../../../src/lib/briefs/brief.js";
import type {Finding} from "../../../src/lib/contract/data-error.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {isTemporary} from "../../files/temporary-files.js";
import {findDigestError, findPublishedErrors, readDigests, readPublished} from "./publication-record.js";
import {listBriefs, readBrief} from "./read-brief.js";

/**
 * Verifies the briefs of a folder and returns one finding for each brief (front matter, versions and their stored
 * predecessors) and one for what was published: every file matches its digest, every stored file has one, and none was removed.
 *
 * Whether sentences still hold in the data is checked by a build.
 * @example checkBriefs("data/briefs").flatMap(({errors}) => errors) // []
 */
export function checkBriefs(folder: string): Finding[] {
  if (!existsSync(folder)) return [];
  const verify = (what: string, action: () => string[]): Finding => {
    try {
      return {what, errors: action()};
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      return {what, errors: [error.message]};
    }
  };
  return [
    ...listBriefs(folder).map((name) =>
      verify(`brief ${name}`, () => {
        readBrief(name, folder);
        return [];
      })
    ),
    verify("published versions of briefs", () => {
      const sums = readDigests(folder);
      const paths = new Set([...sums.keys(), ...listStored(folder)]);
      const errors = [...paths].flatMap((path) => findDigestError(folder, path, sums) ?? []);
      const briefs = listBriefs(folder).flatMap((name) => tryBrief(name, folder));
      return [...errors, ...findPublishedErrors(folder, readPublished(folder), briefs, sums)];
    })
  ];
}

/** A brief that cannot be read has a finding of its own. */
function tryBrief(name: string, folder: string): Brief[] {
  try {
    return readBrief(name, folder);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return [];
  }
}

function listStored(folder: string): string[] {
  if (!existsSync(join(folder, "earlier"))) return [];
  const paths = readdirSync(join(folder, "earlier"), {recursive: true, encoding: "utf8"});
  return paths
    .map((path) => `earlier/${path.replaceAll("\\", "/")}`)
    .filter((path) => statSync(join(folder, path)).isFile() && !isTemporary(basename(path)));
}
