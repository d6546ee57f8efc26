import {type ChildProcess, spawn} from "node:child_process";
import {existsSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {build, type Plugin} from "esbuild";
import {describe, expect, it} from "vitest";
import {listSnapshots, readSnapshot} from "../../../loaders/store/read-snapshot.js";
import {readRunRecord} from "../../../loaders/store/read-status.js";
import {writeSnapshot} from "../../../loaders/store/write-snapshot.js";
import {createDataDir, testMeta, testRow} from "../store/test-store.js";

/** Fewer say little; once both kinds of leftovers were seen, more say no more. */
const LEAST_KILLS = 4;
const MOST_KILLS = 30;
const STORES = 3;
/** While one waits for its disk, the others run. */
const LANES = 3;
/** A write takes some ten milliseconds: a kill within this time falls into any part of it. */
const LONGEST_WAIT_MS = 25;

/** Zod's messages in fifty languages are two thirds of the bundle, and no message is read here. */
const withoutZodLocales: Plugin = {
  name: "without-zod-locales",
  setup(bundle) {
    bundle.onResolve({filter: /locales\/index\.js$/}, ({path}) => ({path, namespace: "empty"}));
    bundle.onLoad({filter: /.*/, namespace: "empty"}, () => ({contents: "export {}"}));
  }
};

/** Returns numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lets a refresh run, kills it some time after its first result, and returns the snapshots that it said are stored. */
async function refreshAndKill(script: string, dataDir: string, turn: number, wait: number): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [script, dataDir, String(turn)], {
    stdio: ["ignore", "pipe", "inherit"]
  });
  let said = "";
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  child.stdout!.on("data", (chunk: Buffer) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), wait);
    said += chunk.toString();
  });
  await ended;
  expect(child.signalCode).toBe("SIGKILL");
  const lines = said.split("\n").slice(0, -1);
  return lines.filter((line) => line.startsWith("new ")).map((line) => line.slice("new wdi/".length));
}

describe("a refresh that is killed", () => {
  it("leaves a good store at random moments, until every kind of leftover was seen", {timeout: 300_000}, async () => {
    const script = join(createDataDir(), "kill-child.cjs");
    await build({
      entryPoints: [join(import.meta.dirname, "kill-child.ts")],
      outfile: script,
      bundle: true,
      platform: "node",
      format: "cjs",
      // Many starts: half of what a start costs is reading the code.
      minify: true,
      plugins: [withoutZodLocales],
      logLevel: "error"
    });
    const random = createRandom(20_300_101);
    const stores = Array.from({length: STORES}, () => ({
      data: createDataDir(),
      waits: Array.from({length: MOST_KILLS}, () => random() * LONGEST_WAIT_MS)
    }));
    const seen = {kills: 0, snapshots: 0, "lock left": 0, "half a snapshot left": 0};
    const runStore = async ({data, waits}: (typeof stores)[number]) => {
      const folder = join(data, "snapshots", "wdi");
      const stored = new Set<string>();
      for (const [turn, wait] of waits.entries()) {
        if (turn >= LEAST_KILLS && seen["lock left"] > 0 && seen["half a snapshot left"] > 0) break;
        for (const name of await refreshAndKill(script, data, turn, wait)) stored.add(name);
        const names = listSnapshots(data, "wdi");
        for (const name of names) {
          const {observations} = readSnapshot(data, "wdi", name);
          expect(observations).toHaveLength(120);
          expect(new Set(observations.map(({value}) => value)).size).toBe(1);
        }
        expect(names).toEqual(expect.arrayContaining([...stored]));
        expect(readRunRecord(data, "wdi")).not.toBeNull();
        for (const name of names) stored.add(name);
        const lock = join(data, ".locks", "wdi.lock");
        seen.kills += 1;
        seen["lock left"] += Number(existsSync(lock));
        seen["half a snapshot left"] += Number(readdirSync(folder).length !== 2 * names.length);
        // The holder is dead: what a later run does after ten seconds need not be waited for each time.
        rmSync(lock, {recursive: true, force: true});
      }
      expect((await writeSnapshot(data, "wdi", [testRow()], testMeta("2040-01-01"))).outcome).toBe("new");
      const names = listSnapshots(data, "wdi");
      expect(readdirSync(folder)).toHaveLength(2 * names.length);
      seen.snapshots += names.length;
    };
    const lanes = Array.from({length: LANES}, async (_, lane) => {
      for (const store of stores.filter((_, index) => index % LANES === lane)) await runStore(store);
    });
    await Promise.all(lanes);
    console.log(`killed refreshes: ${JSON.stringify(seen)}`);
    expect(seen.kills).toBeGreaterThanOrEqual(STORES * LEAST_KILLS);
    // Proof that the moments fall into a write: with none, the test would say nothing.
    expect(seen["lock left"]).toBeGreaterThan(0);
    expect(seen["half a snapshot left"]).toBeGreaterThan(0);
  });
});
