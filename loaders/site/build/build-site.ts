import {readdir, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {siteTables} from "../../../src/components/layout/site-tables.js";
import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import {countStandings} from "../../../src/lib/progress/standing.js";
import {roundYear} from "../../../src/lib/reporting/report-guide.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {isRunning} from "../../files/temporary-files.js";
import {findIndexErrors} from "../../freezing/verify-vintage.js";
import {writeBriefs} from "../briefs/write-briefs.js";
import {newestDay} from "../data/read-history.js";
import {memberOutlines} from "../data/read-region-map.js";
import {readSiteData} from "../data/read-site-data.js";
import {searchFile} from "../data/search-file.js";
import {revisionsFile, tripsFile} from "../data/site-file.js";
import {type Published, startPublished} from "../downloads/start-downloads.js";
import {writeBadges} from "../downloads/write-badges.js";
import {writeAnnualReports, writeReportForms} from "../downloads/write-report-forms.js";
import {embedSecurityPolicy, hostSecurityPolicy} from "../framework/content-security-policy.js";
import {fillNpmCache} from "../framework/fill-npm-cache.js";
import {
  captureFrameworkLog,
  type FrameworkConfig,
  type FrameworkModules,
  findBuildErrors,
  keepModuleHashes,
  loadFramework,
  refuseNetwork
} from "../framework/framework-modules.js";
import {insertPlaceholders} from "../framework/html-placeholders.js";
import {findPageErrors, postProcessSite} from "../framework/post-process-pages.js";
import {writeFonts} from "../framework/site-fonts.js";
import {takeTemplatePages} from "../framework/template-pages.js";
import {writeDataFiles} from "../framework/write-data-files.js";
import {sitePages} from "../language/site-pages.js";
import {writeLineageFiles} from "../lineage/site-lineage.js";
import {isModuleFile, writeModule} from "../toolkit/toolkit-files.js";
import {findBrokenLinks} from "./find-broken-links.js";
import {assertReplaceable, replaceFolder, restoreFolder} from "./replace-folder.js";

/** Folders that other sites may read, and the one that they may frame. */
const OPEN = ["downloads", "embed"];

const FRAMED = "embed";

/** What a build is of, and where it goes; folders are relative to the project. */
export interface BuildOptions {
  vintage: string;
  data: string;
  out: string;
  /** Called with each step, for the reader of standard error. */
  report: (step: string) => void;
}

/** The moment that files are given in the site where SOURCE_DATE_EPOCH names none: 1 January 2020. */
const FIXED_MOMENT = 1_577_836_800;

/**
 * Builds the site from `data/` into a folder, without the network, and returns how many pages it has.
 *
 * A build starts from a clean data cache (Framework looks only at a loader's own file time), takes libraries from
 * node_modules, and ends with every page checked. The same sources give the same bytes, whatever the folder and the hour.
 * Throws DataError where a frozen vintage is gone or is not what it was, a loader failed, a page holds an error or a
 * link leads nowhere, TypeError where the folder holds
 * anything but a site; the folder then stays as it was.
 *
 * @example await buildSite({vintage: "current", data: "data", out: "dist", report: console.error})
 */
export async function buildSite({vintage, data, out, report}: BuildOptions): Promise<number> {
  const started = performance.now();
  await restoreFolder(out);
  await assertReplaceable(out);
  assertNoErrors(await findIndexErrors(data), `${data}/vintages`);
  const root = process.env.PRF_SITE_ROOT ?? "src";
  await removeDeadBuilds(join(root, ".observablehq"));
  const folder = join(root, ".observablehq", `site.${process.pid}`);
  Object.assign(process.env, {PRF_VINTAGE: vintage, PRF_DATA: data, PRF_SITE_OUT: folder});
  const framework = await loadFramework();
  framework.setCurrentDate(new Date(Number(process.env.SOURCE_DATE_EPOCH ?? FIXED_MOMENT) * 1000));
  const allowNetwork = refuseNetwork();
  // First, for it takes nearly as long as all the rest, and needs nothing of it.
  const published = startPublished({data, live: vintage, root, folder: `${folder}.published`});
  try {
    const pages = await build(framework, published, {vintage, data, out, report});
    report(
      `built ${pages} pages of vintage ${vintage} into ${out} in ${((performance.now() - started) / 1000).toFixed(1)} s`
    );
    return pages;
  } finally {
    allowNetwork();
    await published.end();
    await rm(folder, {recursive: true, force: true});
  }
}

async function build(
  framework: FrameworkModules,
  published: Published,
  {vintage, data, out, report}: BuildOptions
): Promise<number> {
  const config = await framework.readConfig(undefined, undefined);
  if (await fillNpmCache(config.root, process.cwd())) report("bundled the pages' libraries from node_modules");
  await cleanDataCache(config.root);
  const site = await readSiteData(data, vintage);
  await writeDataFiles(config.root, site.tables, {
    "revisions.json": () => revisionsFile(data, vintage),
    "trips.json": () => tripsFile(data, vintage),
    "members.json": async () => JSON.stringify(await memberOutlines())
  });
  return await buildPages(framework, config, {site, data, out, published});
}

async function buildPages(
  framework: FrameworkModules,
  config: FrameworkConfig,
  {site, data, out, published}: {site: SiteData; data: string; out: string; published: Published}
): Promise<number> {
  const templates = await takeTemplatePages(config, addressesOfTemplates());
  keepModuleHashes(config);
  const placeholders = insertPlaceholders(config);
  const log = captureFrameworkLog();
  try {
    const cache = join(config.root, ".observablehq", "cache");
    const streams = {logger: log.logger, output: {write: () => true}};
    await framework.build({config}, new framework.FileBuildEffects(config.output, cache, streams));
  } catch (error) {
    throw new DataError(
      [`invalid site: ${(error as Error).message}`, ...findBuildErrors(log.lines)].join("\n  "),
      {},
      {cause: error}
    );
  } finally {
    log.restore();
  }
  const pages = await postProcessSite(config.root, config.output, {placeholders, templates});
  const counts = countStandings(site.inputs.framework.results, site.tables.progress, siteTables(site).milestone);
  await writeBadges(data, config.output, counts);
  await writeReportForms(site, roundYear(await newestDay(data)), config.output);
  await writeAnnualReports(site, config.output);
  await writeLineageFiles(site, config.output);
  await writeFonts(config.output);
  for (const own of sitePages(config.root).languages("/")) {
    const name = own === "en" ? "search.json" : `search-${own}.json`;
    await writeFile(join(config.output, "_file", "data", name), searchFile(site, data, config.root, own));
  }
  await published.into(config.output);
  await writeModule(config.output);
  const briefs = await writeBriefs(data, config.root, config.output);
  await writeFile(join(config.output, "_headers"), hostHeaders(await readdir(config.output)));
  const errors = [
    ...findBuildErrors(log.lines),
    ...(await findPageErrors(config.output)),
    ...(await findBrokenLinks(config.output))
  ];
  if (errors.length > 0)
    throw new DataError(`invalid site in ${out}: ${errors.length} errors\n  ${errors.join("\n  ")}`);
  await replaceFolder(config.output, out);
  return pages + briefs;
}

/**
 * How many addresses of each template go through Framework: one, which the others are written like. The page tests build a site
 * with more and compare: both ways give the same bytes.
 */
function addressesOfTemplates(): number {
  const text = process.env.PRF_FRAMEWORK_ADDRESSES ?? "1";
  if (!/^[1-9]\d*$/.test(text))
    throw new TypeError(`invalid PRF_FRAMEWORK_ADDRESSES "${text}"; give a whole number from 1`);
  return Number(text);
}

/** Removes what loaders wrote below `<root>/.observablehq/cache`, and spares the libraries. */
export async function cleanDataCache(root: string): Promise<void> {
  const cache = join(root, ".observablehq", "cache");
  for (const name of await readdir(cache).catch(() => [])) {
    if (!/^\.?_(npm|node)/.test(name)) await rm(join(cache, name), {recursive: true, force: true});
  }
}

/**
 * Removes what builds that were killed left in a folder: `site.<pid>` and `site.<pid>.published` of processes that are gone.
 * Those of this process's own number go too: in a container numbers come again, and old files would enter the new site.
 *
 * @example await removeDeadBuilds("src/.observablehq")
 */
export async function removeDeadBuilds(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const [, pid] = /^site\.(\d+)(?:\.published)?$/.exec(name) ?? [];
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    await rm(join(folder, name), {recursive: true, force: true});
  }
}

/**
 * Returns the `_headers` file of a built site, for hosts that read one; docs/hosting.md has the same for the others.
 * `names` are the files and folders at the site's top.
 *
 * Hosts send every header of every rule that fits an address, and a browser then holds to the strictest: a rule for all
 * that forbids frames could not be loosened below. So each top-level name has its own rule, and only `embed` may be framed.
 * @example hostHeaders(["about.html", "embed", "index.html"])
 */
export function hostHeaders(names: readonly string[]): string {
  const paths = names
    .filter((name) => name !== FRAMED && !name.startsWith("_"))
    .flatMap((name) => (name.includes(".") ? pagePaths(name) : [`/${name}/*`]));
  const rules = new Map<string, Record<string, string>>([
    ["/*", {"Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff"}],
    [`/${FRAMED}/*`, {"Content-Security-Policy": embedSecurityPolicy()}],
    ...["/", ...paths].sort().map((path) => [path, {"Content-Security-Policy": hostSecurityPolicy()}] as const)
  ]);
  const modules = names.filter(isModuleFile).map((name) => `/${name}`);
  for (const path of modules) rules.set(path, {});
  const open = [...OPEN.map((name) => `/${name}/*`), ...modules];
  for (const path of open) Object.assign(rules.get(path) ?? {}, {"Access-Control-Allow-Origin": "*"});
  return [...rules].map(([path, headers]) => rule(path, headers)).join("");
}

/** A page is asked for with its ending and without; other files at the top are pictures, which no policy concerns. */
function pagePaths(name: string): string[] {
  return name.endsWith(".html") ? [`/${name}`, `/${name.replace(/\.html$/, "")}`] : [];
}

function rule(path: string, headers: Record<string, string>): string {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("")}`;
}
