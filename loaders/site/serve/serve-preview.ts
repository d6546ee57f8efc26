import {type FSWatcher, watch} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {createServer} from "node:http";
import {join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {escapeText} from "../../../src/components/layout/markup.js";
import {cleanDataCache} from "../build/build-site.js";
import {fillNpmCache} from "../framework/fill-npm-cache.js";
import {loadFramework} from "../framework/framework-modules.js";
import {answerSiteFiles} from "./answer-site-files.js";
import {errorText, explainLoaderFaults, PREVIEW_INTERPRETERS, SHOW_FAULTS} from "./loader-fault.js";
import {listen} from "./serve-site.js";

/** Folders beside `data/` that pages are computed from, and that Framework does not watch. */
const WATCHED = ["loaders", "src/lib", "src/components", "src/data", "src/messages"];

/** Time after the last change before the pages reload, so that an editor's several writes count as one. */
const SETTLE_MS = 150;

/** What a preview is of. */
export interface PreviewSiteOptions {
  data: string;
  vintage: string;
  port: number;
  /** Called with each step, for the reader of standard error. */
  report: (step: string) => void;
}

/**
 * Serves pages as they are written, on loopback, with live reload, until the process ends.
 *
 * Framework watches its pages and what they import in the browser. The rest (data, loaders, what runs at build time) is
 * watched here: a change empties the data cache, reads all data again and reloads every page. Where code changed, all of ours is
 * loaded afresh; where data alone changed it stays, with what it computed from contents that are as before.
 * An error in data or code stands at the top of every page as in the terminal, until it is fixed; one of a loader stands where the
 * page shows its file.
 * Throws DataError where the port is taken.
 * @example await servePreview({data: "data", vintage: "current", port: 3000, report: console.error})
 */
export async function servePreview({data, vintage, port, report}: PreviewSiteOptions): Promise<void> {
  Object.assign(process.env, {PRF_VINTAGE: vintage, PRF_DATA: data});
  const framework = await loadFramework();
  const root = process.env.PRF_SITE_ROOT ?? "src";
  if (await fillNpmCache(root, process.cwd())) report("bundled the pages' libraries from node_modules");
  await cleanDataCache(root);
  // The written configuration runs in this process, and calls this where ours cannot be loaded.
  const preview: Preview = {
    readings: 0,
    fault(error, last) {
      report(errorText(error));
      return errorConfig(error, last, root);
    }
  };
  Object.assign(globalThis, {preview});
  const config = await writePreviewConfig(root);
  // Framework would tell of a taken port by an uncaught error; so the port is tried first.
  const probe = createServer();
  await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
  silenceSocketLog();
  const {server} = await framework.preview({
    config,
    root: undefined,
    hostname: "127.0.0.1",
    port,
    open: false,
    verbose: false
  });
  const loaders = async () => (await framework.readConfig(config, undefined)).loaders;
  explainLoaderFaults(server, loaders);
  let settled = Promise.resolve();
  answerSiteFiles(server, loaders, {root, site: {data, vintage}, code: () => preview.code, settled: () => settled});
  report(`http://127.0.0.1:${port}/ reloads when pages, code or ${data}/ change (Ctrl-C ends)`);
  watchFolders([data, ...WATCHED], async (names) => {
    report(`${names.join(", ")} changed`);
    if (names.some((name) => !isWithin(data, name))) delete preview.code;
    settled = settled.then(() => cleanDataCache(root)).then(async () => void (await writePreviewConfig(root)));
    await settled;
  });
}

/** What the written configuration and this process know of each other. */
interface Preview {
  /** Our code as it was loaded last; absent where it is to be loaded afresh. */
  code?: PreviewCode;
  /** How often data was read with code that stayed. */
  readings: number;
  /** The last configuration that could be made. */
  config?: object;
  /** Called where our code or data cannot be read. */
  fault(error: unknown, last: object | undefined): object;
}

/** What a preview needs of our code, which it loads apart from its own. */
export interface PreviewCode {
  default: object;
  /** Absent in a site that is not ours: its configuration is loaded afresh at every change. */
  siteConfig?: (options: {lineage: string}) => Promise<object>;
  forgetSiteData(): void;
  siteFile: typeof import("../data/site-file.js").siteFile;
}

/** Whether a file lies in a folder, both as a command names them. */
function isWithin(folder: string, file: string): boolean {
  return !relative(folder, file).startsWith("..");
}

/**
 * Writes a configuration that is made of ours whenever it is written again: with the code that is loaded, or with all modules
 * loaded afresh. Framework watches it and reloads every page. Where our code or data cannot be read, the last good configuration
 * stays, with the error on its pages.
 */
async function writePreviewConfig(root: string): Promise<string> {
  const file = join(root, ".observablehq", "preview-config.js");
  const code = join(root, ".observablehq", "preview-code.ts");
  const ours = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
  await mkdir(join(root, ".observablehq"), {recursive: true});
  await writeFile(
    code,
    `export {forgetSiteData} from ${ours("../data/read-site-data.ts")};
export {siteFile} from ${ours("../data/site-file.ts")};
import * as site from ${JSON.stringify(resolve("observablehq.config.ts"))};
const {siteConfig, default: config} = site;
export {config as default, siteConfig};
`
  );
  await writeFile(
    file,
    `import {tsImport} from "tsx/esm/api";
const {preview} = globalThis;
let config;
try {
  const {code} = preview;
  code?.forgetSiteData();
  // A browser must not show the lineage of before: the reading names it, for to make all of it would take longer than the rest.
  const lineage = \`${process.pid}-\${++preview.readings}\`;
  if (code?.siteConfig) config = await code.siteConfig({lineage});
  else config = (preview.code = await tsImport(${JSON.stringify(resolve(code))}, import.meta.url)).default;
  preview.config = config;
} catch (error) {
  config = preview.fault(error, preview.config);
}
const {head} = config;
export default {
  ...config,
  interpreters: ${JSON.stringify(PREVIEW_INTERPRETERS)},
  head: (page) => ((typeof head === "function" ? head(page) : head) ?? "") + ${JSON.stringify(SHOW_FAULTS)}
};
`
  );
  return file;
}

/** Watches folders; a file that an editor put in another's place is only followed by a watcher that began after it. */
function watchFolders(folders: string[], changed: (names: string[]) => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  const names = new Set<string>();
  const watchers: FSWatcher[] = [];
  for (const folder of folders) follow(folder);

  function follow(folder: string): void {
    const watcher = watch(folder, {recursive: true}, (_event, name) => {
      if (name === null || /(^|\/)\.|~$|\.(tmp|swp)$/.test(name)) return;
      names.add(join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(() => {
        for (const own of watchers.splice(0)) own.close();
        for (const own of folders) follow(own);
        const all = [...names];
        names.clear();
        void changed(all).catch(console.error);
      }, SETTLE_MS);
    });
    watchers.push(watcher);
  }
}

/** Framework prints every message of its live reload. */
function silenceSocketLog(): void {
  const {log} = console;
  console.log = (...parts: unknown[]) => {
    if (!/socket (open|close)|[\u2191\u2193]/.test(String(parts[0]))) log(...parts);
  };
}

/**
 * Returns a configuration of a preview where ours cannot be loaded: the last good one, or a bare one, with the error at the top
 * of every page, word for word as in the terminal (file, row, field, value, next step).
 *
 * @example errorConfig(new DataError('unknown country "X" in …'), undefined, "src").header() // "<div role=\"alert\" …"
 */
export function errorConfig(error: unknown, last: object | undefined, root: string): {header: () => string} {
  const consequence =
    last === undefined
      ? "The site cannot be shown until this is fixed:"
      : "What is below is from before this error; it is read again once it is fixed:";
  const header =
    `<div role="alert" style="border: 2px solid #c00; padding: 0.5rem 1rem; margin: ` +
    `1rem 0;"><strong>${consequence}</strong><pre style="white-space: pre-wrap;">${escapeText(errorText(error))}</pre></div>`;
  return {
    ...(last ?? {title: "Data cannot be read", root, search: false, sidebar: false, pager: false}),
    header: () => header
  };
}
