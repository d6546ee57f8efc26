import {constants} from "node:fs";
import {type FileHandle, open, realpath, stat} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {DataError} from "../../../src/lib/contract/data-error.js";

/** The headers of one rule of a `_headers` file, and the path that it is for; `*` at the end stands for anything. */
interface HeaderRule {
  path: string;
  headers: (readonly [name: string, value: string])[];
}

/** A file of a site, open: what is read from it is of one build, also where another takes its place meanwhile. */
export interface SiteFile {
  /** Below the site's folder: `about.html`. */
  path: string;
  handle: FileHandle;
  size: number;
  etag: string;
  /** Headers that the site's `_headers` file gives it. */
  headers: Map<string, string[]>;
}

/** How often, and for how long, a folder is looked for that a build is putting in its place. */
const LOOK_AGAIN_MS = 20;
const PATIENCE_MS = 5000;

/** What the system says of a file that is not there for readers; a link is refused as ELOOP. */
const ABSENT = new Set(["ENOENT", "ENOTDIR", "ELOOP", "EISDIR", "ENAMETOOLONG", "EINVAL", "ENXIO", "EACCES", "EPERM"]);

/**
 * Opens the first of some paths that is a file of the site; null where none is.
 *
 * A build replaces the whole folder while readers ask. All that is looked at is of one folder: where another has taken its
 * place in between, or none is there for the moment, it is looked for again. Names that begin with a dot are not there for
 * readers, and neither is what lies behind a symbolic link or is no regular file.
 * Throws DataError where the folder does not come back.
 * @example await openSiteFile("dist", ["about", "about.html", "about/index.html"])
 */
export async function openSiteFile(root: string, paths: readonly string[]): Promise<SiteFile | null> {
  for (const end = Date.now() + PATIENCE_MS; ; await wait(LOOK_AGAIN_MS)) {
    const before = await generationOf(root);
    if (before !== null) {
      const file = await openFirst(root, paths);
      if ((await generationOf(root)) === before) return file;
      await file?.handle.close();
    }
    if (Date.now() > end)
      throw new DataError(`missing folder ${root}; build the site again: npm run build`, {source: root});
  }
}

/** The number of a folder on its disk: the next build's folder is there before this one is removed, so it has another. */
async function generationOf(root: string): Promise<bigint | null> {
  return stat(root, {bigint: true}).then(
    ({ino}) => ino,
    () => null
  );
}

async function openFirst(root: string, paths: readonly string[]): Promise<SiteFile | null> {
  for (const path of paths) {
    if (path.split("/").some((name) => name === "" || name.startsWith(".") || /[\\\0]/.test(name))) continue;
    const handle = await openPlain(root, path);
    if (handle === null) continue;
    try {
      const {size, mtimeMs} = await handle.stat();
      const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
      return {path, handle, size, etag, headers: headersOf(`/${path}`, await readRules(root))};
    } catch (error) {
      await handle.close();
      throw error;
    }
  }
  return null;
}

async function readRules(root: string): Promise<HeaderRule[]> {
  const handle = await openPlain(root, "_headers");
  if (handle === null) return [];
  return readHostHeaders(await handle.readFile("utf8").finally(() => handle.close()));
}

/** Opens a regular file that no link leads to; null where there is none. Never waits, as a pipe would make it. */
async function openPlain(root: string, path: string): Promise<FileHandle | null> {
  const {O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0} = constants;
  let handle: FileHandle | null = null;
  try {
    handle = await open(join(root, path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const real = await realpath(join(root, path));
    if ((await handle.stat()).isFile() && real === join(await realpath(root), ...path.split("/"))) return handle;
  } catch (error) {
    if (!ABSENT.has((error as NodeJS.ErrnoException).code ?? "")) {
      await handle?.close();
      throw error;
    }
  }
  await handle?.close();
  return null;
}

/** Returns the rules of a `_headers` file. @example readHostHeaders("/*\n  Referrer-Policy: no-referrer\n")[0].path // "/*" */
export function readHostHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split("\n")) {
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!]);
    else if (line.startsWith("/")) rules.push({path: line.trim(), headers: []});
  }
  return rules;
}

/** Returns the headers for an address: those of every rule that fits, each name with all of its values, as hosts send them. */
export function headersOf(path: string, rules: readonly HeaderRule[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const rule of rules) {
    const fits = rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
    if (!fits) continue;
    for (const [name, value] of rule.headers) found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}
