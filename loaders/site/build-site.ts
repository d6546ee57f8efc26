import {createHash} from "node:crypto";
import {cp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {hostSecurityPolicy} from "./content-security-policy.js";
import {fillNpmCache} from "./fill-npm-cache.js";
import {findPageErrors} from "./find-page-errors.js";
import {finishPage} from "./finish-page.js";
import {loadFramework} from "./framework-modules.js";
import {refuseNetwork} from "./refuse-network.js";

/** What a build is of, and where it goes; folders are relative to the project. */
export interface BuildOptions {
  vintage: string;
  data: string;
  out: string;
  /** Called with each step, for the reader of standard error. */
  report: (step: string) => void;
}

/** What a build made. */
export interface BuiltSite {
  pages: number;
  /** SHA-256 of all files and their names: equal for equal data, whatever the folder or the hour. */
  sha256: string;
}

/** The moment that files are given in the site where SOURCE_DATE_EPOCH names none: 1 January 2020. */
const FIXED_MOMENT = 1_577_836_800;

/**
 * Builds the site from `data/` into a folder, without the network, and returns what was made.
 *
 * A build starts from a clean data cache (Framework looks only at a loader's own file time), takes libraries from
 * node_modules, and ends with every page checked. Throws where a loader failed, a page holds an error or a link leads
 * nowhere; the folder then holds what was built so far.
 *
 * @example await buildSite({vintage: "current", data: "data", out: "dist", report: console.error})
 */
export async function buildSite({vintage, data, out, report}: BuildOptions): Promise<BuiltSite> {
  const started = performance.now();
  Object.assign(process.env, {PRF_VINTAGE: vintage, PRF_DATA: data, PRF_SITE_OUT: out});
  const framework = await loadFramework();
  framework.setCurrentDate(new Date(Number(process.env.SOURCE_DATE_EPOCH ?? FIXED_MOMENT) * 1000));
  const allowNetwork = refuseNetwork();
  try {
    const config = await framework.readConfig(undefined, undefined);
    if (await fillNpmCache(config.root, process.cwd())) report("bundled the pages' libraries from node_modules");
    await cleanDataCache(config.root);
    const log: string[] = [];
    const write = (...parts: unknown[]) => void log.push(parts.join(" "));
    const effects = new framework.FileBuildEffects(config.output, join(config.root, ".observablehq", "cache"), {
      logger: {log: write, warn: write, error: write},
      output: {write: () => true}
    });
    await rm(config.output, {recursive: true, force: true});
    await framework.build({config}, effects);
    const pages = await finishPages(config.output);
    await copyFixedNames(config.root, config.output);
    const errors = [...brokenLinks(log), ...(await findPageErrors(config.output))];
    if (errors.length > 0) throw new Error(`invalid site in ${out}: ${errors.length} errors\n  ${errors.join("\n  ")}`);
    report(`built ${pages} pages of vintage ${vintage} into ${out} in ${seconds(started)} s`);
    return {pages, sha256: await hashFolder(config.output)};
  } finally {
    allowNetwork();
  }
}

/** Removes what loaders wrote below `<root>/.observablehq/cache`, and spares the libraries. */
export async function cleanDataCache(root: string): Promise<void> {
  const cache = join(root, ".observablehq", "cache");
  for (const name of await readdir(cache).catch(() => [])) {
    if (!name.startsWith("_npm")) await rm(join(cache, name), {recursive: true, force: true});
  }
}

async function finishPages(out: string): Promise<number> {
  let pages = 0;
  for (const name of await readdir(out, {recursive: true})) {
    if (!name.endsWith(".html")) continue;
    const file = join(out, name);
    await writeFile(file, finishPage(await readFile(file, "utf8")));
    pages += 1;
  }
  const headers = {
    "Content-Security-Policy": hostSecurityPolicy(),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer"
  };
  await writeFile(
    join(out, "_headers"),
    `/*\n${Object.entries(headers)
      .map((pair) => `  ${pair.join(": ")}\n`)
      .join("")}`
  );
  return pages;
}

async function copyFixedNames(root: string, out: string): Promise<void> {
  for (const name of ["social-card.png"]) await cp(join(root, name), join(out, name));
}

function brokenLinks(log: string[]): string[] {
  return log.filter((line) => line.includes("\u21B3")).map((line) => `broken link ${line}`);
}

async function hashFolder(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  for (const file of files.sort()) hash.update(file.slice(folder.length)).update(await readFile(file));
  return hash.digest("hex");
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}
