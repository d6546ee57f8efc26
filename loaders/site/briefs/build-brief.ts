import type {Brief} from "../../../src/lib/briefs/brief.js";
import {singleFileAssets} from "../downloads/write-embeds.js";
import {bindBrief} from "./bind-brief.js";
import {earlierPages} from "./earlier-versions.js";
import {briefsFolder, readBrief} from "./read-brief.js";
import {type RenderedBrief, renderBrief} from "./render-brief.js";
import {siteAddress} from "./site-address.js";

/** Style sheets that a brief carries inside, in this order. */
const STYLES = ["tokens.css", "chart.css", "brief.css"];

/** A brief in one language with its page, charts and rows. */
export interface BuiltBrief extends RenderedBrief {
  brief: Brief;
}

/**
 * Returns one brief in each of its languages, rendered from the vintages that it names.
 *
 * The way of a brief: `readBrief` reads its file, `bindBrief` its vintages, and `renderBrief` parses the text, binds it and
 * renders the page. `site` replaces the address of the published site. The tables of a vintage are computed once in a process.
 * Throws DataError where a brief or vintage cannot be read, or a statement does not hold in the data.
 * @example (await buildBrief("corridor-speeds", {data: "data", root: "src"}))[0].page
 */
export async function buildBrief(
  name: string,
  {data, root, folder = briefsFolder(data), site}: {data: string; root: string; folder?: string; site?: string}
): Promise<BuiltBrief[]> {
  const briefs = readBrief(name, folder);
  const options = {
    ...singleFileAssets(root, STYLES),
    site: site ?? siteAddress(process.env),
    languages: briefs.map(({lang}) => lang)
  };
  const built: BuiltBrief[] = [];
  for (const raw of briefs) {
    const {brief, facts} = await bindBrief(raw, data);
    built.push({brief, ...renderBrief(brief, facts, options)});
  }
  return built;
}

/** Versions of one brief, each in its languages. */
export interface BuiltVersions {
  /** Empty where an earlier version was asked for. */
  newest: BuiltBrief[];
  earlier: BuiltBrief[];
}

/**
 * Returns the newest version of a brief (`times`), one version (`times.v1`), or with `all` every one.
 *
 * Throws DataError where the brief does not build or a version is not stored; TypeError for an unknown version.
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
    earlier: numbers.flatMap((version) => earlierPages(briefs, version, {folder, site}))
  };
}
