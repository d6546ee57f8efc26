import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";

/** What a preview needs to know of Framework's loaders; Framework itself ships no types. */
interface Loaders {
  find(path: string): {args?: readonly string[]} | undefined;
}

/** Imported by every loader of a preview before its own code: `record-loader-fault.ts`, by its address. */
const RECORDER = new URL("record-loader-fault.ts", import.meta.url).href;

/** How a preview starts loaders, so that what a failed one said is kept; a build starts none. */
export const PREVIEW_INTERPRETERS = {
  ".ts": [process.execPath, "--import", "tsx", "--import", RECORDER],
  ".js": [process.execPath, "--import", "tsx", "--import", RECORDER]
};

/**
 * A script for the head of every page of a preview. Framework's client says "Unable to load file" for every file that cannot be
 * loaded, and drops what the server answered; with this, its error is the answer.
 */
export const SHOW_FAULTS = `<script>{
  const load = window.fetch;
  window.fetch = async (...parameters) => {
    const response = await load(...parameters);
    if (response.status !== 500 || !new URL(response.url).pathname.startsWith("/_file/")) return response;
    throw new Error(await response.text());
  };
}</script>`;

/** Returns what went wrong, as the terminal says it: data by its sentence, code with its stack. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Code that was loaded afresh has its own DataError class.
  return error.name === "DataError" ? error.message : (error.stack ?? error.message);
}

/**
 * Keeps what a loader's process dies of, for `explainLoaderFaults`; what its last run died of is forgotten.
 *
 * `args` is the loader's file with its parameters.
 */
export function recordLoaderFault(args: readonly string[]): void {
  const file = faultFile(args);
  rmSync(file, {force: true});
  process.on("uncaughtExceptionMonitor", (error) => {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, errorText(error));
  });
}

/**
 * Makes a preview answer for a file whose loader failed with what the loader said (file, row, field, value, next step), where
 * Framework says "loader exited with code 1".
 *
 * `loadersOf` returns Framework's loaders of the configuration as it is at that time.
 */
export function explainLoaderFaults(server: import("node:http").Server, loadersOf: () => Promise<Loaders>): void {
  server.prependListener("request", (request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://localhost");
    if (!pathname.startsWith("/_file/")) return;
    const end = response.end.bind(response);
    response.end = ((...parts: Parameters<typeof end>) => {
      if (response.statusCode !== 500) return end(...parts);
      void readFault(decodeURI(pathname.slice("/_file".length)), loadersOf).then((fault) => end(fault ?? parts[0]));
      return response;
    }) as typeof response.end;
  });
}

async function readFault(path: string, loadersOf: () => Promise<Loaders>): Promise<string | null> {
  try {
    const args = (await loadersOf()).find(path)?.args ?? [];
    return readFileSync(faultFile(args.slice(args.indexOf(RECORDER) + 1)), "utf8");
  } catch {
    // A loader in another language: Framework's own words stand, and the terminal has the rest.
    return null;
  }
}

function faultFile([script = "", ...parameters]: readonly string[]): string {
  const key = JSON.stringify([resolve(script), ...parameters]);
  const name = createHash("sha256").update(key).digest("hex").slice(0, 16);
  return join(process.env.PRF_SITE_ROOT ?? "src", ".observablehq", "loader-faults", `${name}.txt`);
}
