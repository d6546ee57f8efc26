import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {copyFile, mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {removeAbandoned, temporaryPath} from "../../files/temporary-files.js";
import {bundlePackage, findModules, nodeCachePath, npmCachePath, type PackageModule} from "./bundle-package.js";
import {frameworkFolder} from "./framework-modules.js";

/**
 * Packages of package.json that pages may import as `npm:NAME` or by their built-in name (`Plot`, `d3`, `aq`, `Arrow`,
 * `htl`, `topojson`, `duckdb`). What they import comes along, each library once. The versions are those of
 * package-lock.json. `@observablehq/inputs` is missing because Framework carries it itself.
 */
const BROWSER_PACKAGES = [
  "@duckdb/duckdb-wasm",
  "@observablehq/plot",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "htl",
  "isoformat",
  "topojson-client"
];

/** Files that DuckDB fetches beside its module: the build for browsers with WebAssembly exceptions (all since 2021). */
const DUCKDB_FILES = ["dist/duckdb-eh.wasm", "dist/duckdb-browser-eh.worker.js"];

/**
 * What stands in for DuckDB's 40 MB build for older browsers. Framework cannot be told to leave it out
 * (`platforms: {mvp: false}` breaks its client), and Framework's own code does not run in those browsers either.
 */
const DUCKDB_STUBS: Record<string, Uint8Array> = {
  "dist/duckdb-mvp.wasm": Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0),
  "dist/duckdb-browser-mvp.worker.js": new TextEncoder().encode(
    'throw new Error("missing WebAssembly exceptions; SQL needs a browser from 2021 or later");\n'
  )
};

/** Version under which Framework finds, in an empty folder, a library that it names and the project does not have. */
const NOT_INSTALLED = "0.0.0-not-installed";

/** A package that a module of ours imports by its name when it runs, and not only its types. */
const BARE_IMPORT = /^(?:import|export)\s+(?!type\b)[^;"]*\bfrom "([^".:/][^":]*)"|\bimport\("([^".:/][^":]*)"\)/gm;

/**
 * Fills Framework's module cache, `_npm` and `_node` below `<root>/.observablehq/cache`, from node_modules, and returns whether
 * it had to.
 *
 * Framework takes every `npm:` import from this folder before it asks a CDN; so pages load what package-lock.json says,
 * and a build needs no network. What our own modules import by its name would be bundled by Framework, more slowly and without
 * the patches of `bundlePackage`: it is put into `_node`. Nothing is done where the cache was filled for the same lockfile and
 * imports by the same code.
 *
 * @example await fillNpmCache("src", process.cwd())
 */
export async function fillNpmCache(root: string, project: string): Promise<boolean> {
  const cache = join(root, ".observablehq", "cache");
  const mark = join(cache, "_npm.sha256");
  const own = await namedPackages(root);
  const key = await cacheKey(project, own);
  if ((await readFile(mark, "utf8").catch(() => "")) === key) return false;
  removeAbandoned(cache);
  const {path: scratch, release} = temporaryPath(join(cache, "_npm"));
  const modules = await findModules(BROWSER_PACKAGES, project);
  await writeModules(join(scratch, "_npm"), project, modules, npmCachePath);
  await copyDuckdbFiles(join(scratch, "_npm"), modules);
  await markMissingLibraries(join(scratch, "_npm"), new Set(modules.map(({name}) => name)));
  await mkdir(join(scratch, "_node"), {recursive: true});
  await writeModules(join(scratch, "_node"), project, await findModules(own, project), nodeCachePath);
  await rm(mark, {force: true});
  for (const folder of ["_npm", "_node"]) {
    await rm(join(cache, folder), {recursive: true, force: true});
    await rename(join(scratch, folder), join(cache, folder));
  }
  await rm(scratch, {recursive: true});
  release();
  await writeFile(mark, key);
  return true;
}

async function cacheKey(project: string, own: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(await readFile(join(project, "package-lock.json")));
  // Every module of this folder: a list of names would break when one of them moves.
  const here = import.meta.dirname;
  for (const file of (await readdir(here)).sort()) hash.update(await readFile(join(here, file)));
  return hash.update(own.join()).digest("hex");
}

/** The packages that modules below `root` import by their names, in alphabetical order. */
async function namedPackages(root: string): Promise<string[]> {
  const names = new Set<string>();
  for (const file of await readdir(root, {recursive: true})) {
    if (file.startsWith(".") || !/(?<!\.d)\.ts$/.test(file)) continue;
    const text = await readFile(join(root, file), "utf8");
    for (const [, named, loaded] of text.matchAll(BARE_IMPORT)) names.add((named ?? loaded)!);
  }
  return [...names].sort();
}

async function writeModules(
  folder: string,
  project: string,
  modules: PackageModule[],
  pathOf: (module: PackageModule) => string
): Promise<void> {
  const queue = [...modules];
  const written = new Set<string>();
  for (const module of queue) {
    const path = join(folder, pathOf(module));
    if (written.has(path)) continue;
    written.add(path);
    const {code, imports} = await bundlePackage(module, project, pathOf);
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, code);
    queue.push(...imports);
  }
}

async function copyDuckdbFiles(folder: string, modules: PackageModule[]): Promise<void> {
  const duckdb = modules.find(({name}) => name === "@duckdb/duckdb-wasm")!;
  const target = join(folder, `${duckdb.name}@${duckdb.version}`);
  await mkdir(join(target, "dist"), {recursive: true});
  for (const file of DUCKDB_FILES) await copyFile(join(duckdb.folder, file), join(target, file));
  for (const [file, bytes] of Object.entries(DUCKDB_STUBS)) await writeFile(join(target, file), bytes);
}

/**
 * Gives each library that Framework names and that is not installed an empty folder below `_npm`: without it, Framework would ask
 * the registry for its newest version even where no page uses it.
 *
 * @example await markMissingLibraries("src/.observablehq/cache/_npm", new Set(["d3"]))
 */
export async function markMissingLibraries(folder: string, installed: ReadonlySet<string>): Promise<void> {
  for (const name of await frameworkLibraries()) {
    if (!installed.has(name)) await mkdir(join(folder, `${name}@${NOT_INSTALLED}`), {recursive: true});
  }
}

async function frameworkLibraries(): Promise<Set<string>> {
  const dist = join(frameworkFolder(), "dist");
  const files = await readdir(join(dist, "client"), {recursive: true});
  const names = new Set<string>();
  for (const file of [join(dist, "libraries.js"), ...files.map((file) => join(dist, "client", file))]) {
    if (!file.endsWith(".js") || !existsSync(file)) continue;
    for (const [, name] of (await readFile(file, "utf8")).matchAll(/npm:((?:@[\w-]+\/)?[\w.-]+)/g)) names.add(name!);
  }
  return names;
}
