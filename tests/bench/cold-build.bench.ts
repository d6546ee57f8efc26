import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import type {BenchLine} from "./bench-line.js";
import {runTimed, type Seconds} from "./run-timed.js";

/** How many times a one-page site's CPU time the whole site may take. */
const AIM = 5;

/** Pages of the site that tells what one more page costs Framework itself. */
const MANY = 41;

/**
 * The cold build of the whole site beside that of a one-page Framework site, both from an empty cache in the same run, by
 * the clock and by CPU time; and what a page more costs, beside a page of one line in a plain Framework site. Those pages
 * import nothing, so that Framework needs no network for them.
 */
export default async function coldBuild(): Promise<BenchLine[]> {
  mkdirSync(".site-test", {recursive: true});
  const folder = mkdtempSync(join(".site-test", "bench-"));
  try {
    const site = join(folder, "site");
    const isSource = (path: string) => !/\/\.observablehq(\/|$)/.test(path);
    for (const name of [
      "src",
      "loaders",
      "data",
      "docs",
      "observablehq.config.ts",
      "package.json",
      "package-lock.json"
    ]) {
      cpSync(name, join(site, name), {recursive: true, filter: isSource});
    }
    const reference = plainSite(join(folder, "page"), 1);
    const value = runTimed(site, [
      "--max-semi-space-size=256",
      "--initial-old-space-size=2000",
      "--import",
      "tsx",
      "loaders/cli/prf.ts",
      "build"
    ]);
    const line = (name: string, kind: keyof Seconds, note: string): BenchLine => ({
      name,
      unit: "s",
      note: `Whole site beside a one-page Framework site; ${note}.`,
      value: value[kind]!,
      reference: reference[kind],
      aim: AIM * reference[kind]!
    });
    return [
      line("cold build", "clock", "by the clock, which other work on the machine delays"),
      ...(value.cpu === null ? [] : [line("cold build, CPU time", "cpu", "with the processes that it starts")]),
      ...(value.cpu === null ? [] : [pageLine(value.cpu, reference.cpu!, join(site, "dist"), join(folder, "many"))])
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/**
 * All beyond a one-page site, over all pages: libraries, tables, briefs and downloads are in it, so that pages added at
 * their share bring it down. A figure to watch; page-cost.bench.ts has what a page of each kind adds.
 */
function pageLine(cpu: number, onePage: number, dist: string, folder: string): BenchLine {
  const pages = readdirSync(dist, {recursive: true}).filter((name) => String(name).endsWith(".html")).length;
  const many = plainSite(folder, MANY).cpu!;
  const reference = ((many - onePage) / (MANY - 1)) * 1000;
  return {
    name: "cold build, CPU time a page",
    unit: "ms",
    reference,
    aim: null,
    value: ((cpu - onePage) / (pages - 1)) * 1000,
    note: `${pages} pages, beside a page of one line in a plain Framework site of ${MANY}.`
  };
}

function plainSite(folder: string, pages: number): Seconds {
  mkdirSync(join(folder, "src"), {recursive: true});
  for (let i = 1; i < pages; i++) writeFileSync(join(folder, "src", `page-${i}.md`), `# Page ${i}\n\nHello.\n`);
  writeFileSync(join(folder, "src", "index.md"), "# One page\n\nHello.\n");
  const settings = "sidebar: false, pager: false, toc: false";
  writeFileSync(
    join(folder, "observablehq.config.js"),
    `export default {root: "src", globalStylesheets: []${pages > 1 ? `, ${settings}` : ""}};\n`
  );
  writeFileSync(join(folder, "package.json"), '{"type": "module"}\n');
  return runTimed(folder, [resolve("node_modules/@observablehq/framework/dist/bin/observable.js"), "build"]);
}
