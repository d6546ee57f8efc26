import {bindBrief} from "./loaders/site/briefs/bind-brief.js";
import {briefsFolder, listBriefs, readBrief} from "./loaders/site/briefs/read-brief.js";
import {githubRepository, siteAddress} from "./loaders/site/briefs/site-address.js";
import {readHistory} from "./loaders/site/data/read-history.js";
import {readSiteData} from "./loaders/site/data/read-site-data.js";
import {listNotebooks, notebooksIndex} from "./loaders/site/framework/list-notebooks.js";
import {type PageInfo, pageHead, readFrontMatter} from "./loaders/site/framework/page-head.js";
import {staticFences} from "./loaders/site/framework/static-fences.js";
import {readLanguages} from "./loaders/site/language/read-messages.js";
import {inEveryLanguage, inOwnLanguage, sitePages} from "./loaders/site/language/site-pages.js";
import {siteLineage} from "./loaders/site/lineage/site-lineage.js";
import {briefsIndex} from "./src/components/briefs/briefs-index.js";
import {fences} from "./src/components/layout/fences.js";
import {pageMeta} from "./src/components/layout/page-meta.js";
import {siteFooter, siteHeader} from "./src/components/layout/site-header.js";
import {annualReportPaths} from "./src/components/reporting/annual-report-page.js";
import {MEMBERS} from "./src/lib/contract/reference.js";

export default await siteConfig();

/** Returns the configuration with the data as it is now. A preview asks again when data changed, and code did not, and names the lineage itself. */
export async function siteConfig({lineage}: {lineage?: string} = {}) {
  const folder = process.env.PRF_DATA ?? "data";
  await readLanguages(folder);
  // First: a slip in a brief is reported before anything is computed.
  const written = listBriefs(briefsFolder(folder)).flatMap((name) => readBrief(name, briefsFolder(folder)));
  const tables = await readSiteData(folder, process.env.PRF_VINTAGE ?? "current");
  const url = siteAddress(process.env);
  const repository = githubRepository(process.env);
  const data = {
    ...tables,
    history: await readHistory(folder, tables),
    ...(url === null ? {} : {site: url}),
    ...(repository === null ? {} : {repository})
  };

  const briefs = await Promise.all(written.map(async (raw) => (await bindBrief(raw, folder)).brief));

  const root = process.env.PRF_SITE_ROOT ?? "src";
  const pages = sitePages(root);
  const site = {url, lineage: lineage ?? siteLineage(tables).version, pages};

  return {
    title: "CAREC PRF Observatory",
    root,
    // Framework needs it for the one page that is shown at any address, 404.
    base: site.url === null ? "/" : new URL(site.url).pathname,
    output: process.env.PRF_SITE_OUT ?? "dist",
    style: "style.css",
    globalStylesheets: [],
    search: false,
    sidebar: false,
    // Else Framework looks through the files for the sidebar's pages, once for each page.
    pages: [],
    pager: false,
    toc: {show: false},
    head: (page: PageInfo) =>
      inOwnLanguage(page.path, pages, () =>
        pageHead(page, {...readFrontMatter(root, page.path), ...pageMeta(page.path, data)}, site)
      ),
    header: ({path}: PageInfo) => inOwnLanguage(path, pages, () => siteHeader(path, pages)),
    footer: ({path}: PageInfo) => inOwnLanguage(path, pages, () => siteFooter(path, data, pages)),
    markdownIt: staticFences(
      {...fences, briefs: () => briefsIndex(briefs), notebooks: () => notebooksIndex(listNotebooks(root))},
      data,
      pages
    ),
    dynamicPaths: () =>
      inEveryLanguage(pages, [
        ...data.inputs.framework.results.map(({id}) => `/indicators/${id}`),
        ...data.inputs.framework.sectors.map(({sector}) => `/sectors/${sector}`),
        ...data.inputs.framework.sectors.map(({sector}) => `/report/${sector}`),
        ...annualReportPaths(data),
        ...data.inputs.framework.themes.map(({theme}) => `/themes/${theme}`),
        ...data.inputs.reference.bcps.map(({bcp}) => `/borders/${bcp.slice(4)}`),
        ...MEMBERS.map((iso3) => `/countries/${iso3}`)
      ]),
    // A loader started by node itself comes up in half the time of the tsx command.
    interpreters: {".ts": [process.execPath, "--import", "tsx"]},
    // The extensions come from a CDN of their own, even where they are only offered; Arrow needs none of them.
    duckdb: {extensions: {json: null, parquet: null}}
  };
}
