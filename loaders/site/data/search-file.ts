import {existsSync} from "node:fs";
import {join} from "node:path";
import {NAVIGATION} from "../../../src/components/layout/site-header.js";
import {annualReports, findAnnualReport} from "../../../src/components/reporting/annual-report-page.js";
import {briefPath} from "../../../src/lib/briefs/brief.js";
import {METHODS} from "../../../src/lib/indicators/registry.js";
import {searchEntries} from "../../../src/lib/search/search-entries.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {writeOutput} from "../../files/write-output.js";
import {briefsFolder, listBriefs, readBrief} from "../briefs/read-brief.js";
import {listNotebooks} from "../framework/list-notebooks.js";
import {readFrontMatter} from "../framework/page-head.js";
import {readSiteData} from "./read-site-data.js";

/**
 * Returns the text of `data/search.json`: rows of path, kind, name and words of all that the search in the header finds. It is fetched
 * when a reader first goes to the search.
 *
 * @example JSON.parse(searchFile(site, "data", "src"))[0] // ["/", "page", "Scorecard", "All 31 results …"]
 */
export function searchFile(site: SiteData, data: string, root: string): string {
  const {inputs, glossary = []} = site;
  const briefs = listBriefs(briefsFolder(data)).flatMap((name) => readBrief(name, briefsFolder(data)));
  const pages = NAVIGATION.flatMap((group) => group.pages).filter(
    ({path}) => path === "/briefs/" || hasPage(root, path)
  );
  const reports = annualReports(site).map(({path}) => {
    const {title, description} = findAnnualReport(path.split("/").at(-1)!, site)!;
    return {path, title, description};
  });
  const own = pages.map(({path, name}) => ({
    path,
    title: name,
    description: readFrontMatter(root, path.endsWith("/") ? `${path}index` : path).description ?? ""
  }));
  const entries = searchEntries({
    inputs,
    methods: METHODS,
    glossary,
    briefs: briefs.map((brief) => ({path: `/${briefPath(brief)}`, title: brief.title, description: brief.description})),
    notebooks: listNotebooks(root).map(({name, title, description}) => ({
      path: `/notebooks/${name}`,
      title,
      description
    })),
    pages: [...own, ...reports]
  });
  return JSON.stringify(entries.map(({path, kind, name, words}) => [path, kind, name, words]));
}

/** Writes `data/search.json` to standard output: all that its loader in `src/data` does. */
export async function printSearchFile(): Promise<void> {
  const data = process.env.PRF_DATA ?? "data";
  const site = await readSiteData(data, process.env.PRF_VINTAGE ?? "current");
  await writeOutput(searchFile(site, data, process.env.PRF_SITE_ROOT ?? "src"));
}

/**
 * Returns whether a path of the site has a page of its own below the root: `/sources` is `sources.md`, `/sectors/` is
 * `sectors/index.md`; a page loader (`.md.ts`) counts. Pages made from a parameter (`[result].md`) do not.
 *
 * @example hasPage("src", "/sectors/") // true
 */
export function hasPage(root: string, path: string): boolean {
  const name = path.endsWith("/") ? `${path}index` : path;
  return [".md", ".md.ts"].some((end) => existsSync(join(root, `${name}${end}`)));
}
