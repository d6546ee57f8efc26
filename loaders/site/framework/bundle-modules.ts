import {existsSync, readdirSync} from "node:fs";
import {mkdir, readdir, rm, rmdir, writeFile} from "node:fs/promises";
import {dirname, join, relative, resolve} from "node:path/posix";
import {transform} from "esbuild";
import {type LogLevel, type OutputChunk, type Plugin, type RollupLog, rollup} from "rollup";
import {chunkName, chunksByPlace} from "./group-modules.js";

/** What Framework's own client supports. */
const TARGET = ["es2022", "chrome96", "firefox96", "safari16"];

/** A module of a built page, as its script and its preload links name it. */
const MODULE = /(?:\.{1,2}\/)+_(?:import|npm|node|observablehq)\/[^"]*?\.js(?=")/g;

/** A module of ours that a page's own code imports. */
const OWN_IMPORT = /(?<=\bimport\(")(?:\.{1,2}\/)+_import\/[^"]*?\.js(?="\))/g;

/** An element that loads a script. */
const SCRIPT_FILE = /<script\b[^>]*\ssrc="[^"]*"[^>]*>/g;

const PRELOADS = /<link rel="modulepreload" href="[^"]*">\n/g;

/** The file that an address leads to, from a page or a module. */
type FindModule = (address: string, from: string) => string;

/** What a page loads, as files. */
interface PageModules {
  /** What its scripts name. */
  scripts: ReadonlySet<string>;
  /** What its preload links name. */
  preloads: ReadonlySet<string>;
  /** The modules of ours that its code imports, in order: they become one, by the name of which they are asked for. */
  own: readonly string[];
}

/**
 * Bundles the modules of a site that Framework built into few files, and returns its pages with the new names, by path.
 *
 * Framework writes each module of ours and each package as a file of its own, which a page then asks for one by one. Here Rollup
 * puts together what the same pages load (`groupModules`): what nearly all of them share is one file, what a page alone loads
 * another, and what it loads only when it needs it (Plot, an editor, a worker) stays apart. What the code of a page imports of ours is
 * one module, so that none is left that only passes another on. Names hold a hash of the contents. Preload links name all that a page's
 * own scripts load. A package that our modules and a page's `npm:` imports name is one module.
 *
 * In: the folder of the site; its pages as Framework wrote them, by path (`/indicators/TRD-OP1`). Removes the files that were
 * bundled. Throws Rollup's error where a module cannot be read, or where two that a page imports export the same name.
 * @example const pages = await bundleModules("dist", new Map([["/index", html]]));
 */
export async function bundleModules(
  out: string,
  pages: ReadonlyMap<string, string>
): Promise<ReadonlyMap<string, string>> {
  const site = resolve(out);
  const twins = findTwins(site);
  const find: FindModule = (address, from) => {
    const file = resolve(dirname(from), address);
    return twins.get(file) ?? file;
  };
  const named = new Map([...pages].map(([path, html]) => [path, modulesOf(html, (a) => find(a, join(site, path)))]));
  const joint = new Map([...named.values()].flatMap(({own}) => (own.length > 1 ? [[jointName(site, own), own]] : [])));
  const entriesOf = ({scripts, own}: PageModules) =>
    own.length > 1 ? [...[...scripts].filter((id) => !own.includes(id)), jointName(site, own)] : [...scripts];
  const places = new Map([...named.values()].map((page) => [entriesOf(page).sort().join("\n"), entriesOf(page)]));
  const entries = [...new Set([...places.values()].flat())].sort();
  if (entries.length === 0) return pages;
  const bundle = await rollup({
    input: entries,
    // A file that others share holds more than the module that a page asks for by its name.
    preserveEntrySignatures: "allow-extension",
    // What nothing uses is left out, but no module that is loaded for what it does.
    treeshake: {moduleSideEffects: true},
    plugins: [siteModules(site, find, joint)],
    onLog: refuseWarning
  });
  const {output} = await bundle.generate({
    format: "es",
    entryFileNames: chunkName,
    chunkFileNames: chunkName,
    hashCharacters: "hex",
    hoistTransitiveImports: false,
    manualChunks: chunksByPlace(places),
    onlyExplicitManualChunks: true,
    plugins: [minifyChunks()]
  });
  await bundle.close();
  const chunks = output.filter((file): file is OutputChunk => file.type === "chunk");
  const bundled = chunks.flatMap(({moduleIds}) => moduleIds).filter((id) => !joint.has(id));
  await Promise.all([...bundled, ...twins.keys()].map((id) => rm(id)));
  for (const {fileName, code} of chunks) {
    await mkdir(dirname(join(site, fileName)), {recursive: true});
    await writeFile(join(site, fileName), code);
  }
  for (const name of ["_import", "_npm", "_node"])
    if (existsSync(join(site, name))) await removeEmptyFolders(join(site, name));
  const files = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const byModule = new Map(chunks.flatMap((chunk) => chunk.moduleIds.map((id) => [id, chunk])));
  for (const chunk of chunks) if (chunk.facadeModuleId) byModule.set(chunk.facadeModuleId, chunk);
  const chunksOf = (ids: Iterable<string>) => [...ids].flatMap((id) => byModule.get(id) ?? []);
  return new Map(
    [...pages].map(([path, html]) => {
      const page = named.get(path)!;
      const own = loads(chunksOf(entriesOf(page)), files);
      // What Framework loads for a page without its script naming it: libraries by their built-in names.
      const known = new Set(own.flatMap(({moduleIds}) => moduleIds));
      const all = loads([...own, ...chunksOf([...page.preloads].filter((id) => !known.has(id)))], files);
      const chunkOf = (address: string) => {
        const file = find(address, join(site, path));
        return byModule.get(page.own.length > 1 && page.own.includes(file) ? jointName(site, page.own) : file);
      };
      return [path, rewritePage(html, chunkOf, all)];
    })
  );
}

/** The name of the module that passes on several. */
function jointName(site: string, own: readonly string[]): string {
  return join(site, "_import", `page.js?${own.map((id) => relative(site, id)).join("&")}`);
}

function modulesOf(html: string, find: (address: string) => string): PageModules {
  const scripts = new Set<string>();
  const preloads = new Set<string>();
  const add = (to: Set<string>) => (address: string) => {
    to.add(find(address));
    return address;
  };
  (html.match(PRELOADS) ?? []).join("").replace(MODULE, add(preloads));
  renameModules(html.replace(PRELOADS, ""), add(scripts));
  const [head = ""] = html.split("</head>");
  return {scripts, preloads, own: [...new Set((head.match(OWN_IMPORT) ?? []).map(find))]};
}

/** Renames the modules of a page: in its head, and where an element of its body loads a script. */
function renameModules(html: string, rename: (address: string) => string): string {
  const [head = "", ...rest] = html.split("</head>");
  const body = rest.map((part) => part.replace(SCRIPT_FILE, (tag) => tag.replace(MODULE, rename)));
  return [head.replace(MODULE, rename), ...body].join("</head>");
}

/** Some chunks and all that they load at once. */
function loads(own: readonly OutputChunk[], files: ReadonlyMap<string, OutputChunk>): OutputChunk[] {
  const found = new Set(own);
  for (const {imports} of found) for (const name of imports) if (files.has(name)) found.add(files.get(name)!);
  return [...found];
}

function rewritePage(
  html: string,
  chunkOf: (address: string) => OutputChunk | undefined,
  preloads: readonly OutputChunk[]
): string {
  const [, toSite = "./"] = /((?:\.{1,2}\/)+)_observablehq\//.exec(html) ?? [];
  const links = preloads.map(({fileName}) => `<link rel="modulepreload" href="${toSite}${fileName}">\n`).join("");
  let isFirst = true;
  const preloaded = html.replace(PRELOADS, () => {
    const all = isFirst ? links : "";
    isFirst = false;
    return all;
  });
  return renameModules(preloaded, (address) => {
    const chunk = chunkOf(address);
    return chunk === undefined ? address : `${toSite}${chunk.fileName}`;
  });
}

/** Reads modules as Framework wrote them: relative addresses, and their own place in the site. */
function siteModules(site: string, find: FindModule, joint: ReadonlyMap<string, readonly string[]>): Plugin {
  return {
    name: "site-modules",
    load: (id) =>
      joint
        .get(id)
        ?.map((own) => `export * from ${JSON.stringify(own)};\n`)
        .join(""),
    resolveId(source, importer) {
      if (importer === undefined) return source;
      const file = find(source, importer);
      // Framework's client names every library that it knows; those that the project lacks are not there.
      return existsSync(file) ? file : {id: relative(join(site, "_import"), file), external: "absolute"};
    },
    transform(code, id) {
      if (!code.includes("import.meta.resolve(")) return null;
      return code.replace(/import\.meta\.resolve\("([^"]+)"\)/g, (_, address: string) => {
        const file = find(address, id);
        return /\/_import\/.*\.js$/.test(file)
          ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({type: "chunk", id: file})}`
          : `new URL(${JSON.stringify(address)}, import.meta.url).href`;
      });
    },
    // A module names its files as seen from where it was.
    resolveImportMeta(property, {chunkId, moduleId}) {
      if (property !== "url") return null;
      const place = relative(dirname(join(site, chunkId)), moduleId);
      return `new URL(${JSON.stringify(place)}, import.meta.url).href`;
    }
  };
}

function minifyChunks(): Plugin {
  return {
    name: "minify-chunks",
    async renderChunk(code) {
      const options = {
        minify: true,
        treeShaking: true,
        format: "esm",
        target: TARGET,
        legalComments: "inline"
      } as const;
      return {code: (await transform(code, options)).code, map: null};
    }
  };
}

/**
 * Our modules import a package by its name, pages by `npm:`, and Framework bundles it for each. Returns the file of the pages' for
 * each file of ours that has one.
 */
function findTwins(site: string): Map<string, string> {
  const twins = new Map<string, string>();
  const folder = join(site, "_node");
  for (const name of existsSync(folder) ? readdirSync(folder, {recursive: true, encoding: "utf8"}) : []) {
    const [, own] = /^(.+@[^/]+)\/index\.[0-9a-f]{8}\.js$/.exec(name) ?? [];
    const other = own === undefined ? "" : join(site, "_npm", own);
    const twin = existsSync(other) && readdirSync(other).find((file) => /^[0-9a-f]{8}\.js$/.test(file));
    if (twin) twins.set(join(folder, name), join(other, twin));
  }
  return twins;
}

function refuseWarning(level: LogLevel, {code, message}: RollupLog): void {
  if (level === "warn" && code !== "CIRCULAR_DEPENDENCY") throw new Error(`invalid modules: ${message}`);
}

/** Removes the folders that are left without a file. */
async function removeEmptyFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    if (entry.isDirectory()) await removeEmptyFolders(join(folder, entry.name));
  }
  if ((await readdir(folder)).length === 0) await rmdir(folder);
}
