import type {Brief} from "../../../src/lib/briefs/brief.js";
import type {BriefFacts} from "../../../src/lib/briefs/find-figure.js";
import {readSiteData} from "../read-site-data.js";
import {briefSetting} from "./brief-setting.js";
import {readBrief} from "./read-brief.js";
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
  {data, root, folder, site}: {data: string; root: string; folder?: string; site?: string}
): Promise<BuiltBrief[]> {
  const briefs = readBrief(name, folder);
  const env = site === undefined ? process.env : {PRF_SITE_URL: site};
  const setting = {...briefSetting(root, env), languages: briefs.map(({lang}) => lang)};
  const built: BuiltBrief[] = [];
  for (const brief of briefs) {
    const names = [...new Set([brief.vintage, ...brief.compares])];
    const read = await Promise.all(names.map(async (vintage) => [vintage, await readSiteData(data, vintage)] as const));
    const facts: BriefFacts = {lang: brief.lang, vintage: brief.vintage, of: new Map(read)};
    built.push({brief, ...renderBrief(brief, facts, setting)});
  }
  return built;
}
