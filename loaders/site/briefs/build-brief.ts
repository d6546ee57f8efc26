import {bindFrontMatter} from "../../../src/lib/briefs/bind-prose.js";
import type {Brief} from "../../../src/lib/briefs/brief.js";
import type {BriefFacts} from "../../../src/lib/briefs/find-figure.js";
import {helperWords} from "../../../src/lib/briefs/helper-words.js";
import type {SiteData} from "../../../src/lib/contract/site-data.js";
import {readSiteData} from "../data/read-site-data.js";
import {briefSetting} from "./brief-setting.js";
import {briefsFolder, readBrief} from "./read-brief.js";
import {readReleaseData} from "./read-release-data.js";
import {type RenderedBrief, renderBrief} from "./render-brief.js";

/** A brief in one language with its page. */
export interface BuiltBrief extends RenderedBrief {
  brief: Brief;
}

/**
 * Returns one brief in each of its languages, rendered from the vintages that it names.
 *
 * `site` stands in for the address of the published site. The tables of a vintage are computed once in a process, however many briefs are pinned to it.
 * Throws DataError where a brief, a vintage or a statement does not hold.
 * @example (await buildBrief("corridor-speeds", {data: "data", root: "src"}))[0].page
 */
export async function buildBrief(
  name: string,
  {data, root, folder = briefsFolder(data), site}: {data: string; root: string; folder?: string; site?: string}
): Promise<BuiltBrief[]> {
  const briefs = readBrief(name, folder);
  const env = site === undefined ? process.env : {PRF_SITE_URL: site};
  const setting = {...briefSetting(root, env), languages: briefs.map(({lang}) => lang)};
  const built: BuiltBrief[] = [];
  for (const raw of briefs) {
    const {brief, facts} = await bindBrief(raw, data);
    built.push({brief, ...renderBrief(brief, facts, setting)});
  }
  return built;
}

/** Each release is computed once in a process for a vintage: a brief has two languages. */
const releases = new WeakMap<SiteData, Map<string, Promise<SiteData>>>();

function readCompared(data: string, name: string, own: SiteData): Promise<SiteData> {
  if (!name.includes("/")) return readSiteData(data, name);
  const known = releases.get(own) ?? new Map<string, Promise<SiteData>>();
  releases.set(own, known);
  const read = known.get(name) ?? readReleaseData(data, name, own);
  known.set(name, read);
  return read;
}

/** Returns a brief with its title and description bound, and the vintages that it names. Throws DataError as `buildBrief` does. */
export async function bindBrief(raw: Brief, data: string): Promise<{brief: Brief; facts: BriefFacts}> {
  const own = await readSiteData(data, raw.vintage);
  const read = new Map([[raw.vintage, own]]);
  for (const name of raw.compares) read.set(name, await readCompared(data, name, own));
  const facts: BriefFacts = {lang: raw.lang, vintage: raw.vintage, of: read};
  return {brief: bindFrontMatter(raw, (helper) => helperWords(helper, facts)), facts};
}
