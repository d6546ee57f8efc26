import {type ChildProcess, spawn} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {BenchLine} from "./bench-line.js";

/** Times that each file is saved; the middle one counts. */
const RUNS = 5;

/** Seconds from the save to the new content, on a machine that does nothing else. */
const AIM = {data: 5, page: 1} as const;

/**
 * A file of `data/` and a page that are saved, until the preview of the whole site answers with the new content, beside a page that is saved
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
      page: await timeSaves(join(site, "src/about.md"), /^# .*$/m, (i) => `# About ${i}`, `${own}/about`)
    };
    return (["data", "page"] as const).map((kind) => ({
      name: `preview, ${kind === "data" ? "a file of data/" : "a page"} saved to shown`,
      value: save[kind],
      unit: "s",
      reference,
      aim: AIM[kind],
      note: `Middle of ${RUNS}, asked as a browser asks, beside a page in Framework's own preview of one page.`
    }));
  } finally {
    for (const child of started) child.kill();
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  }
}

/** Seconds from a save to an answer that holds what was saved; the first answer, which starts everything, does not count. */
async function timeSaves(file: string, part: RegExp, text: (run: number) => string, address: string): Promise<number> {
  const get = async () => await (await fetch(address)).text().catch(() => "");
  while ((await get().catch(() => "")) === "") await new Promise((next) => setTimeout(next, 500));
  const times: number[] = [];
  for (let run = 1; run <= RUNS; run++) {
    const own = text(run * 1111);
    writeFileSync(file, readFileSync(file, "utf8").replace(part, own));
    const started = performance.now();
    const shown = own.replace(/^# /, "");
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
