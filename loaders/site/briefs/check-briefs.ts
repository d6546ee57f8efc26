import {existsSync, readdirSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import type {Brief} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import type {Finding} from "../../cli/check.js";
import {isTemporary} from "../../files/temporary-files.js";
import {findDigestError, findPublishedErrors, readDigests, readPublished} from "./publication-record.js";
import {listBriefs, readBrief} from "./read-brief.js";

/**
 * Verifies the briefs of a folder and returns one finding for each, and one for what was published: front matter, versions
 * and their kept predecessors; every file that has a digest is what it was, every kept file has one, and
 * none was taken out.
 *
 * Whether sentences still fit their data is what a build says.
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
      const paths = new Set([...sums.keys(), ...listKept(folder)]);
      const errors = [...paths].flatMap((path) => findDigestError(folder, path, sums) ?? []);
      const briefs = listBriefs(folder).flatMap((name) => tryBrief(name, folder));
      return [...errors, ...findPublishedErrors(folder, readPublished(folder), briefs, sums)];
    })
  ];
}

/** One that cannot be read is a finding of its own. */
function tryBrief(name: string, folder: string): Brief[] {
  try {
    return readBrief(name, folder);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return [];
  }
}

function listKept(folder: string): string[] {
  if (!existsSync(join(folder, "earlier"))) return [];
  const paths = readdirSync(join(folder, "earlier"), {recursive: true, encoding: "utf8"});
  return paths
    .map((path) => `earlier/${path.replaceAll("\\", "/")}`)
    .filter((path) => statSync(join(folder, path)).isFile() && !isTemporary(basename(path)));
}
