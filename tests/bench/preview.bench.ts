import {type ChildProcess, spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {BenchLine} from "./bench-line.js";

/** Times that each file is saved; the middle one counts. */
const RUNS = 5;

/** What is saved, and the most seconds from then to the new content, on a machine that does nothing else. */
const KINDS = {
  data: {what: "a file of data/", aim: 5},
  snapshot: {what: "a new snapshot", aim: 5},
  brief: {what: "a brief", aim: 5},
  page: {what: "a page", aim: 1}
} as const;

/**
 * A file of `data/`, a new snapshot of WDI, a brief and a page that are saved, until the preview of the whole site answers with the new content, beside a page that is saved
 * in Framework's own preview of one page, in the same run.
 */
export default async function preview(): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), "prf-preview-bench-"));
  const [site, plain] = [join(folder, "site"), join(folder, "plain")];
  const started: ChildProcess[] = [];
  try {
    const isSource = (path: string) => !/\/\.observablehq(\/|$)/.test(path);
    for (const name of ["src", "loaders", "data", "observablehq.config.ts", "package.json", "package-lock.json"])
      cpSync(name, join(site, name), {recursive: true, filter: isSource});
    mkdirSync(join(plain, "src"), {recursive: true});
    writeFileSync(join(plain, "package.json"), '{"type": "module"}');
    writeFileSync(join(plain, "src", "index.md"), "# One page\n\nWord 0.\n");
    for (const own of [site, plain]) symlinkSync(resolve("node_modules"), join(own, "node_modules"));
    const start = async (cwd: string, ...args: string[]) => {
      const port = await freePort();
      started.push(spawn(process.execPath, [...args, "--port", String(port)], {cwd, stdio: "ignore"}));
      return `http://127.0.0.1:${port}`;
    };
    const framework = resolve("node_modules/@observablehq/framework/dist/bin/observable.js");
    const other = await start(plain, framework, "preview", "--no-open", "--host", "127.0.0.1");
    const reference = await timeSaves(join(plain, "src/index.md"), /Word \d+/, (i) => `Word ${i}`, `${other}/`);
    const own = await start(site, "--import", "tsx", "loaders/cli/prf.ts", "dev");
    const save = {
      data: await timeSaves(
        join(site, "data/reference/countries.csv"),
        /Kyrgyz Rep[^,]*/,
        (i) => `Kyrgyz Rep ${i}`,
        `${own}/countries/KGZ`
      ),
      snapshot: await timeChanges((i) => addSnapshot(join(site, "data/snapshots/wdi"), i), `${own}/revisions`),
      brief: await timeSaves(
        join(site, "data/briefs/tourism-ranks.md"),
        /(?<=^title: ).*$/m,
        (i) => `Ranks of ${WORDS[i / 1111]}`,
        `${own}/briefs/`
      ),
      page: await timeSaves(join(site, "src/about.md"), /^# .*$/m, (i) => `# About ${i}`, `${own}/about`)
    };
    return (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => ({
      name: `preview, ${KINDS[kind].what} saved to shown`,
      value: save[kind],
      unit: "s",
      reference,
      aim: KINDS[kind].aim,
      note: `Middle of ${RUNS}, asked as a browser asks, beside a page in Framework's own preview of one page.`
    }));
  } finally {
    for (const child of started) child.kill();
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  }
}

/** A title of a brief holds no typed number. */
const WORDS = ["", "Asia", "borders", "corridors", "deserts", "evenings"];

/** Adds a snapshot that differs from the newest in one figure, SYNTHETIC as its copy of the site is; returns what the page then names. */
function addSnapshot(folder: string, run: number): string {
  const last = readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .at(-1)!
    .replace(".csv", "");
  const next = new Date(Date.parse(last.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10);
  const text = readFileSync(join(folder, `${last}.csv`), "utf8").replace(/(,20\d\d,)[^,]+(?=,% of GDP)/, `$1${run}.5`);
  const meta = JSON.parse(readFileSync(join(folder, `${last}.meta.json`), "utf8")) as object;
  const sha256 = createHash("sha256").update(text).digest("hex");
  writeFileSync(join(folder, `${next}.csv`), text);
  writeFileSync(join(folder, `${next}.meta.json`), JSON.stringify(Object.assign(meta, {date: next, sha256})));
  return `wdi/${next}`;
}

/** Seconds from a save to an answer that holds what was saved. */
async function timeSaves(file: string, part: RegExp, text: (run: number) => string, address: string): Promise<number> {
  return await timeChanges((run) => {
    const own = text(run * 1111);
    writeFileSync(file, readFileSync(file, "utf8").replace(part, own));
    return own.replace(/^# /, "");
  }, address);
}

/** Seconds from a change to an answer that holds what it returns; the first answer, which starts everything, does not count. */
async function timeChanges(change: (run: number) => string, address: string): Promise<number> {
  const get = async () => await (await fetch(address)).text().catch(() => "");
  while ((await get().catch(() => "")) === "") await new Promise((next) => setTimeout(next, 500));
  const times: number[] = [];
  for (let run = 1; run <= RUNS; run++) {
    const started = performance.now();
    const shown = change(run);
    while (!(await get()).includes(shown)) {
      if (performance.now() - started > 120_000) throw new Error(`missing "${shown}" at ${address} after two minutes`);
      await new Promise((next) => setTimeout(next, 20));
    }
    times.push((performance.now() - started) / 1000);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const {port} = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
