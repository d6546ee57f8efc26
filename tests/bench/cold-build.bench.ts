import {spawnSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import type {BenchLine} from "./bench-line.js";

/** How many times a one-page site's time the whole site may take. */
const AIM = 3;

interface Seconds {
  clock: number;
  cpu: number | null;
}

/**
 * The cold build of the whole site beside that of a one-page Framework site, both from an empty cache in the same run, by
 * the clock and by CPU time. The one page imports nothing, so that Framework needs no network for it.
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
    const value = timed(site, ["--max-semi-space-size=64", "--import", "tsx", "loaders/prf.ts", "build"]);
    const line = (name: string, kind: keyof Seconds, note: string): BenchLine => ({
      ...{name, unit: "s", note: `Whole site beside a one-page Framework site; ${note}.`},
      ...{value: value[kind]!, reference: reference[kind], aim: AIM * reference[kind]!}
    });
    return [
      line("cold build", "clock", "by the clock, which other work on the machine delays"),
      ...(value.cpu === null ? [] : [line("cold build, CPU time", "cpu", "with the processes that it starts")])
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function timed(cwd: string, args: string[]): Seconds {
  const started = performance.now();
  const before = childrenCpu();
  const env = {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"};
  const {status, stderr} = spawnSync(process.execPath, args, {cwd, env, encoding: "utf8"});
  if (status !== 0) throw new Error(`the build in ${cwd} failed\n${stderr}`);
  const after = childrenCpu();
  return {
    clock: (performance.now() - started) / 1000,
    cpu: before === null || after === null ? null : after - before
  };
}

/** CPU seconds of all processes that ended below this one, as Linux counts them in hundredths; null elsewhere. */
function childrenCpu(): number | null {
  if (!existsSync("/proc/self/stat")) return null;
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
