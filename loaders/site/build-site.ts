import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {DataError} from "../../src/lib/data-error.js";
import {fillNpmCache} from "./fill-npm-cache.js";
import {findPageErrors} from "./find-page-errors.js";
import {finishSite} from "./finish-site.js";
import {captureFrameworkLog, findBuildErrors} from "./framework-log.js";
import {type FrameworkModules, loadFramework} from "./framework-modules.js";
import {refuseNetwork} from "./refuse-network.js";

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
 * Throws DataError where a loader failed, a page holds an error or a link leads nowhere; the folder then holds what was
 * built so far.
 *
 * @example await buildSite({vintage: "current", data: "data", out: "dist", report: console.error})
 */
export async function buildSite({vintage, data, out, report}: BuildOptions): Promise<number> {
  const started = performance.now();
  Object.assign(process.env, {PRF_VINTAGE: vintage, PRF_DATA: data, PRF_SITE_OUT: out});
  const framework = await loadFramework();
  framework.setCurrentDate(new Date(Number(process.env.SOURCE_DATE_EPOCH ?? FIXED_MOMENT) * 1000));
  const allowNetwork = refuseNetwork();
  try {
    const pages = await build(framework, out, report);
    report(
      `built ${pages} pages of vintage ${vintage} into ${out} in ${((performance.now() - started) / 1000).toFixed(1)} s`
    );
    return pages;
  } finally {
    allowNetwork();
  }
}

async function build(framework: FrameworkModules, out: string, report: BuildOptions["report"]): Promise<number> {
  const config = await framework.readConfig(undefined, undefined);
  if (await fillNpmCache(config.root, process.cwd())) report("bundled the pages' libraries from node_modules");
  await cleanDataCache(config.root);
  await rm(config.output, {recursive: true, force: true});
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
  const pages = await finishSite(config.root, config.output);
  const errors = [...findBuildErrors(log.lines), ...(await findPageErrors(config.output))];
  if (errors.length > 0)
    throw new DataError(`invalid site in ${out}: ${errors.length} errors\n  ${errors.join("\n  ")}`);
  return pages;
}

/** Removes what loaders wrote below `<root>/.observablehq/cache`, and spares the libraries. */
export async function cleanDataCache(root: string): Promise<void> {
  const cache = join(root, ".observablehq", "cache");
  for (const name of await readdir(cache).catch(() => [])) {
    if (!name.startsWith("_npm")) await rm(join(cache, name), {recursive: true, force: true});
  }
}
