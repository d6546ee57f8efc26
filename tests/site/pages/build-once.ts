import {spawn, spawnSync} from "node:child_process";
import {cp, mkdir, readdir, rm, writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import type {TestProject} from "vitest/node";
import {notebookText} from "../../../loaders/cli/new-notebook.js";

/**
 * Two builds of the same sources, with the notebook of tests/site/fixture among them, made without a network. In the second
 * Framework itself builds two addresses more of each template, which the first writes like the one that Framework built.
 */
export interface Builds {
  first: string;
  second: string;
  /** How the network was cut: a network namespace, or a preload that refuses every connection. */
  cut: "namespace" | "preload";
  /** Addresses of every page of the first build; embeds, which are many and alike, have a test of their own. */
  pages: string[];
  /** Bytes that Framework's command line would have to fetch are named here where a build failed. */
  log: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    builds: Builds;
  }
}

const FOLDER = ".site-test";
const SOURCES = [
  "src",
  "loaders",
  "data",
  "docs",
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json"
];

/** Builds the site twice, in two folders, once for all page tests. */
export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  await rm(FOLDER, {recursive: true, force: true});
  const cut = spawnSync("unshare", ["-rn", "true"]).status === 0 ? "namespace" : "preload";
  const folders = [join(FOLDER, "first"), join(FOLDER, "second")];
  const logs = await Promise.all(
    folders.map((folder, i) => copySources(folder).then(() => buildWithoutNetwork(folder, cut, i === 0 ? 1 : 3)))
  );
  const first = resolve(folders[0]!, "dist");
  const names = (await readdir(first, {recursive: true})).filter(
    (name) => name.endsWith(".html") && !name.startsWith("embed/")
  );
  const pages = names.map((name) => `/${name.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1")}`).sort();
  project.provide("builds", {first, second: resolve(folders[1]!, "dist"), cut, pages, log: logs.join("\n")});
  return () => rm(FOLDER, {recursive: true, force: true});
}

async function copySources(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  const isSource = (path: string) => !/\/\.(observablehq|locks|quarantine)(\/|$)/.test(path);
  for (const name of SOURCES) await cp(name, join(folder, name), {recursive: true, filter: isSource});
  await cp("tests/site/fixture", folder, {recursive: true});
  // What `prf new notebook made-by-prf` writes, in its shell.
  await writeFile(
    join(folder, "src", "notebooks", "made-by-prf.md"),
    notebookText("made-by-prf", "TRP-OP1/road-hours")
  );
}

function buildWithoutNetwork(folder: string, cut: Builds["cut"], addresses: number): Promise<string> {
  // As `npm run build` has it: fewer collections of short-lived rows.
  const node = [process.execPath, "--max-semi-space-size=64", "--import", "tsx"];
  const preload = ["--import", join(dirname(import.meta.filename), "refuse-connections.mjs")];
  const build = ["loaders/cli/prf.ts", "build"];
  const [command, ...args] =
    cut === "namespace" ? ["unshare", "-rn", ...node, ...build] : [...node, ...preload, ...build];
  return new Promise((done, fail) => {
    const env = {...process.env, NODE_OPTIONS: "", PRF_FRAMEWORK_ADDRESSES: String(addresses)};
    const child = spawn(command!, args, {cwd: folder, env});
    let log = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (log += text));
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done(log) : fail(new Error(`the build in ${folder} failed\n${log}`))));
  });
}
