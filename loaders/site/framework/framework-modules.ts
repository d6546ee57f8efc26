import {createRequire} from "node:module";
import {dirname, extname, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {MarkdownIt} from "./static-fences.js";

/** What Framework says during a build, kept for the end. */
interface FrameworkLog {
  logger: BuildEffects["logger"];
  /** Everything that was said, without colors. */
  lines: string[];
  /** Gives the console back. */
  restore(): void;
}

/** Messages on which a build must not go on: Framework itself would, and exit 0. */
const ERRORS = [/^Invalid front matter/, /^error in \d+ms/, /^ignoring duplicate page/, /^non-local asset path/];

/** Writes a part of every page, or nothing. */
export type PageFragment = (page: {title: string | null; path: string}) => string | null;

/** The part of Framework's configuration that the site reads; Framework itself ships no types. */
export interface FrameworkConfig {
  root: string;
  output: string;
  md: MarkdownIt;
  head: PageFragment | null;
  header: PageFragment | null;
  footer: PageFragment | null;
  paths(): AsyncIterable<string>;
  loaders: {
    /** What makes a file that pages attach. */
    find(path: string): {args?: readonly string[]} | undefined;
    /** What a page is made of: the file below the root, and the parameters that the page's address gives it. */
    findPage(path: string): {path: string; params?: Record<string, string>} | undefined;
    /** Hashes of a module with all that it imports, and an address with one. */
    getModuleHash(path: string): string;
    getLocalModuleHash(path: string): Promise<string>;
    resolveImportPath(path: string): string;
  };
}

/** What a Framework build writes through: messages, a line of progress, and files below the output folder. */
export interface BuildEffects {
  logger: Pick<Console, "log" | "warn" | "error">;
  output: {write(text: string): boolean};
  prepare(): Promise<void>;
  copyFile(source: string, output: string): Promise<void>;
  writeFile(output: string, contents: string | Uint8Array): Promise<void>;
  writeBuildManifest(manifest: unknown): Promise<void>;
}

/** Framework's own functions that the site calls, instead of starting its command line. */
export interface FrameworkModules {
  readConfig(path: string | undefined, root: string | undefined): Promise<FrameworkConfig>;
  /** Fixes the time that Framework takes for every file, so that names and contents do not depend on file times. */
  setCurrentDate(date: Date): void;
  build(options: {config: FrameworkConfig}, effects: BuildEffects): Promise<void>;
  FileBuildEffects: new (
    output: string,
    cache: string,
    streams: {logger: BuildEffects["logger"]; output: BuildEffects["output"]}
  ) => BuildEffects;
  preview(options: PreviewOptions): Promise<{server: import("node:http").Server}>;
}

/** Options of Framework's preview server. */
export interface PreviewOptions {
  config: string;
  root: string | undefined;
  hostname: string;
  port: number;
  open: boolean;
  verbose: boolean;
}

/** Returns the folder of the installed Framework. */
export function frameworkFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
}

/**
 * Returns Framework's build, preview and configuration functions, with its telemetry switched off.
 *
 * They are not a public interface: the exact version is pinned in package.json, and the site tests fail where it moves.
 * Its command line would start a process of its own, print a page of log, hash file times, and exit 0 on a broken page.
 *
 * @example const {readConfig} = await loadFramework();
 */
export async function loadFramework(): Promise<FrameworkModules> {
  process.env.OBSERVABLE_TELEMETRY_DISABLE = "true";
  parseInOneWindow();
  const load = (name: string) => import(pathToFileURL(join(frameworkFolder(), "dist", name)).href);
  const [{readConfig, setCurrentDate}, {build, FileBuildEffects}, {preview}] = await Promise.all([
    load("config.js"),
    load("build.js"),
    load("preview.js")
  ]);
  return {readConfig, setCurrentDate, build, FileBuildEffects, preview};
}

let isOneWindow = false;

/**
 * Gives Framework documents of one window of its jsdom. It makes a window, with all interfaces of a browser, for each piece of HTML that
 * it parses, half a dozen a page, and asks it for nothing but the document. Framework has a copy of jsdom to itself.
 */
function parseInOneWindow(): void {
  if (isOneWindow) return;
  const jsdom = createRequire(join(frameworkFolder(), "package.json"))("jsdom") as typeof import("jsdom");
  const {DOMParser} = new jsdom.JSDOM().window;
  class OneWindow {
    window: {document: Document};
    constructor(html: string) {
      this.window = {document: new DOMParser().parseFromString(html, "text/html")};
    }
  }
  Object.assign(jsdom, {JSDOM: OneWindow});
  isOneWindow = true;
}

/**
 * Keeps what Framework works out of a module, for a build, in which no file changes: it walks through all that a module imports, for every
 * module and page that imports it. Spares it the search for a file that is made under the address of a page.
 *
 * Changes the configuration. @example keepModuleHashes(config); await framework.build({config}, effects);
 */
export function keepModuleHashes({loaders}: FrameworkConfig): void {
  loaders.getModuleHash = keepByPath(loaders.getModuleHash.bind(loaders));
  loaders.getLocalModuleHash = keepByPath(loaders.getLocalModuleHash.bind(loaders));
  loaders.resolveImportPath = keepByPath(loaders.resolveImportPath.bind(loaders));
  // A page's address has no ending, a file's has one: Framework would look through the folders for a file of each page's name.
  const find = loaders.find.bind(loaders);
  loaders.find = (path) => (extname(path) === "" ? undefined : find(path));
}

function keepByPath<T>(make: (path: string) => T): (path: string) => T {
  const kept = new Map<string, T>();
  return (path) => {
    const known = kept.get(path) ?? make(path);
    kept.set(path, known);
    return known;
  };
}

/**
 * Refuses every `fetch` of this process until the function that it returns is called.
 *
 * Framework fetches what its module cache lacks from a CDN; a build here says what is missing instead.
 * @example const allow = refuseNetwork(); try { … } finally { allow(); }
 */
export function refuseNetwork(): () => void {
  const {fetch} = globalThis;
  globalThis.fetch = async (input) => {
    const address = String(input instanceof Request ? input.url : input);
    throw new Error(
      `missing ${address} in node_modules; a build opens no network: add the package to package.json and to loaders/site/framework/fill-npm-cache.ts`
    );
  };
  return () => {
    globalThis.fetch = fetch;
  };
}

/**
 * Keeps Framework's messages, both what it gives to the build's logger and what it says on the console.
 *
 * @example const log = captureFrameworkLog(); try { … } finally { log.restore(); }
 */
export function captureFrameworkLog(): FrameworkLog {
  const lines: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colors start with the escape character.
  const keep = (...parts: unknown[]) => void lines.push(parts.join(" ").replace(/\x1b\[\d+m/g, ""));
  const {log, warn, error} = console;
  Object.assign(console, {log: keep, warn: keep, error: keep});
  return {
    logger: {log: keep, warn: keep, error: keep},
    lines,
    restore: () => void Object.assign(console, {log, warn, error})
  };
}

/** Returns the messages of a build on which it must not go on: front matter that cannot be read, loaders that failed. */
export function findBuildErrors(lines: string[]): string[] {
  return lines.filter((line) => ERRORS.some((pattern) => pattern.test(line)));
}
