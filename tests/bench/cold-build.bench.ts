import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import type {BenchLine} from "./bench-line.js";

/**
 * The cold build of the whole site beside that of a one-page Framework site, both from an empty cache in the same run.
 * The one page imports nothing, so that Framework needs no network for it.
 */
export default async function coldBuild(): Promise<BenchLine[]> {
  mkdirSync(".site-test", {recursive: true});
  const folder = mkdtempSync(join(".site-test", "bench-"));
  try {
    const page = join(folder, "page");
    mkdirSync(join(page, "src"), {recursive: true});
    writeFileSync(join(page, "src", "index.md"), "# One page\n\nHello.\n");
    writeFileSync(join(page, "observablehq.config.js"), 'export default {root: "src", globalStylesheets: []};\n');
    writeFileSync(join(page, "package.json"), '{"type": "module"}\n');
    const site = join(folder, "site");
    const isSource = (path: string) => !/\/\.observablehq(\/|$)/.test(path);
    for (const name of ["src", "loaders", "data", "observablehq.config.ts", "package.json", "package-lock.json"]) {
      cpSync(name, join(site, name), {recursive: true, filter: isSource});
    }
    const reference = timed(page, [resolve("node_modules/@observablehq/framework/dist/bin/observable.js"), "build"]);
    const value = timed(site, ["--import", "tsx", "loaders/prf.ts", "build"]);
    return [
      {
        name: "cold build",
        value,
        unit: "s",
        reference,
        aim: 3 * reference,
        note: "Whole site beside a one-page Framework site."
      }
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function timed(cwd: string, args: string[]): number {
  const started = performance.now();
  const env = {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"};
  const {status, stderr} = spawnSync(process.execPath, args, {cwd, env, encoding: "utf8"});
  if (status !== 0) throw new Error(`the build in ${cwd} failed\n${stderr}`);
  return (performance.now() - started) / 1000;
}
