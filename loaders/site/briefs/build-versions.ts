import {siteAddress} from "./brief-setting.js";
import {type BuiltBrief, buildBrief} from "./build-brief.js";
import {briefsFolder, readBrief} from "./read-brief.js";
import {builtEarlier} from "./write-earlier.js";

/** Versions of one brief as pages, each in its languages. */
export interface BuiltVersions {
  /** Empty where an earlier version was asked for. */
  newest: BuiltBrief[];
  earlier: BuiltBrief[];
}

/**
 * Returns the newest version of a brief (`times`), one version (`times.v1`), or every one (`all`), as pages to print.
 *
 * Throws DataError where the brief does not build or a version was not kept; TypeError for a version that there is not.
 * @example (await buildVersions("times.v1", {data: "data", root: "src"})).earlier // [] where version 1 is the newest
 */
export async function buildVersions(
  name: string,
  {data, root, folder = briefsFolder(data), all = false}: {data: string; root: string; folder?: string; all?: boolean}
): Promise<BuiltVersions> {
  const [, stem = name, number = null] = /^(.+)\.v(\d+)$/.exec(name) ?? [];
  const briefs = readBrief(stem, folder);
  const last = briefs[0]!.version;
  const wanted = number === null ? last : Number(number);
  if (wanted < 1 || wanted > last) throw new TypeError(`unknown version "${name}"; the newest is ${stem}.v${last}`);
  const site = siteAddress(process.env);
  const numbers = all ? Array.from({length: last - 1}, (_, i) => i + 1) : wanted < last ? [wanted] : [];
  return {
    newest: wanted === last ? await buildBrief(stem, {data, root, folder}) : [],
    earlier: numbers.flatMap((version) => builtEarlier(briefs, version, {folder, site}))
  };
}
