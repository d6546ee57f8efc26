import {mkdir, rename, stat, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {isSiteFileLoader, type SiteFileOptions, type siteFile} from "../data/site-file.js";

interface Loaders {
  find(path: string): {args?: readonly string[]; path?: string} | undefined;
}

interface Answers {
  root: string;
  site: SiteFileOptions;
  /** The code that the pages are made with, and with it what it has read and computed. */
  code(): {siteFile: typeof siteFile} | undefined;
  /** The last change: kept when its cache is empty and its configuration written. */
  settled(): Promise<void>;
}

/**
 * Makes a preview put the files below `src/data` into Framework's cache when they are asked for, from the data that it has read:
 * a loader would be a process that reads and computes everything again. A loader that does more than print one of them is run,
 * and so is one whose data cannot be read, so that its page says why.
 */
export function answerSiteFiles(
  server: import("node:http").Server,
  loadersOf: () => Promise<Loaders>,
  {root, site, code, settled}: Answers
): void {
  const listeners = server.listeners("request") as ((...parts: unknown[]) => void)[];
  server.removeAllListeners("request");
  server.on("request", async (request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://localhost");
    if (pathname.startsWith("/_file/data/")) await write(decodeURI(pathname.slice("/_file/".length))).catch(() => {});
    for (const listener of listeners) listener.call(server, request, response);
  });

  async function write(path: string): Promise<void> {
    const change = settled();
    await change;
    const loader = (await loadersOf()).find(`/${path}`);
    const script = loader?.path === undefined ? undefined : join(root, loader.path);
    const cached = join(root, ".observablehq", "cache", path);
    if (script === undefined || loader?.args === undefined || !(await isSiteFileLoader(script))) return;
    const own = await stat(cached).catch(() => null);
    if (own !== null && own.mtimeMs >= (await stat(script)).mtimeMs) return;
    const bytes = await code()?.siteFile(path.slice("data/".length), site);
    // What was read before a change is not for after it.
    if (bytes === undefined || settled() !== change) return;
    await mkdir(dirname(cached), {recursive: true});
    // Two pages may ask at once, and neither may read half a file.
    const part = `${cached}.${process.pid}.${Math.trunc(performance.now() * 1000)}`;
    await writeFile(part, bytes);
    await rename(part, cached);
  }
}
