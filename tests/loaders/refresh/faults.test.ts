import {cpSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readReference} from "../../../loaders/reference/read-reference.js";
import {createHttpClients} from "../../../loaders/refresh/http-client.js";
import type {RefreshResult} from "../../../loaders/refresh/refresh-context.js";
import {readRevisionChecks} from "../../../loaders/refresh/refresh-context.js";
import {refreshSource} from "../../../loaders/refresh/refresh-source.js";
import type {InputFile} from "../../../loaders/sources/source.js";
import {wdi} from "../../../loaders/sources/wdi/wdi.js";
import {listSnapshots, readSnapshot} from "../../../loaders/store/read-snapshot.js";
import type {Reference} from "../../../src/lib/contract/reference.js";
import {answerFaults} from "../../publisher/answer-faults.js";
import {fileFaults} from "../../publisher/file-faults.js";
import {makeDataFolder} from "../../publisher/make-data-folder.js";
import {rowFaults} from "../../publisher/row-faults.js";
import {type Publisher, startPublisher} from "../../publisher/start-publisher.js";
import {transportFaults} from "../../publisher/transport-faults.js";
import {type Holdings, readHoldings, toCsvDownload} from "../../publisher/world-bank.js";

const LIMITS = {
  retries: 2,
  backoff: 5,
  maxBackoff: 20,
  maxRetryAfter: 2_000,
  connect: 10_000,
  response: 10_000,
  attempt: 10_000,
  whole: 30_000,
  maxBytes: 2 * 2 ** 20
};
const GOOD = "2020-07-01";
const {first, second} = readHoldings();
const table: {fault: string; outcome: string}[] = [];

let publisher: Publisher;
let reference: Reference;
let seed: string;
let folder: string;

async function run(
  files: InputFile[] | null = null,
  patience = LIMITS.attempt,
  date: string | null = null
): Promise<RefreshResult> {
  return refreshSource(wdi, {
    dataDir: folder,
    reference,
    http: createHttpClients({...LIMITS, response: patience, attempt: patience})(),
    env: {PRF_WDI_URL: publisher.url},
    now: "2022-05-01T00:00:00.000Z",
    report: () => {},
    files,
    date,
    copies: [],
    revision_checks: await readRevisionChecks("data"),
    accept: null
  });
}

/** `series area year value` of every figure, sorted: what was published and what was stored must be the same list. */
function toFigures(
  rows: {series: string; iso3?: string; area?: string; year: number; value: number | null}[]
): string[] {
  return rows.map(({series, iso3, area, year, value}) => `${series} ${iso3 ?? area} ${year} ${value}`).sort();
}

function expectGood(snapshot: string, holdings: Holdings): void {
  expect(toFigures(readSnapshot(folder, "wdi", snapshot).observations)).toEqual(toFigures(holdings.figures));
}

function note(fault: string, result: RefreshResult): void {
  const outcome = result.outcome === "new" ? `new ${result.snapshot}` : result.outcome;
  table.push({
    fault,
    outcome: [outcome, ...result.errors]
      .join(": ")
      .replace(/http:\S*\/country\/\S+/g, "…")
      .split("\n")
      .slice(0, 2)
      .join(" ")
      .slice(0, 160)
  });
}

beforeAll(async () => {
  publisher = await startPublisher(first);
  seed = makeDataFolder(first.series);
  folder = seed;
  reference = await readReference(seed);
  expect(await run()).toMatchObject({outcome: "new", snapshot: `wdi/${GOOD}`, requests: 4, errors: []});
});

afterAll(async () => {
  await publisher.close();
  rmSync(seed, {recursive: true});
  const width = Math.max(...table.map(({fault}) => fault.length));
  const lines = table.map(({fault, outcome}) => `${fault.padEnd(width)}  ${outcome}`);
  process.stdout.write(`\n${table.length} faults of the publisher and how refresh ends\n${lines.join("\n")}\n`);
});

async function inCopy(check: () => Promise<void>): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), "prf-fault-"));
  cpSync(seed, folder, {recursive: true});
  try {
    await check();
  } finally {
    rmSync(folder, {recursive: true});
    folder = seed;
  }
}

function expectNothingLost(result: RefreshResult): void {
  expect(result).toMatchObject({outcome: "failed", snapshot: `wdi/${GOOD}`});
  expect(listSnapshots(folder, "wdi")).toEqual([GOOD]);
  expectGood(GOOD, first);
  const file = `snapshots/wdi/${GOOD}.csv`;
  expect(readFileSync(join(folder, file))).toEqual(readFileSync(join(seed, file)));
}

/** Every fault that the refresh of WDI is compared with over the network. */
const faults = [...transportFaults, ...answerFaults, ...rowFaults];

describe("refreshSource(wdi, context) of a publisher's faults over the network", () => {
  it("has at least twenty of them", () => {
    expect(faults.length).toBeGreaterThanOrEqual(20);
  });

  it("stores what a healthy publisher answers, whole and revised", () =>
    inCopy(async () => {
      publisher.set(second);
      const result = await run();
      expect(result).toMatchObject({outcome: "new", snapshot: "wdi/2022-04-08", requests: 4});
      expectGood("2022-04-08", second);
    }));

  it.each(faults)("ends in $ends: $name", ({name, ends, says, misbehave, patience, without}) =>
    inCopy(async () => {
      publisher.set(second, misbehave);
      const result = await run(null, patience);
      note(name, result);
      if (ends === "error") {
        expectNothingLost(result);
        expect(result.errors.join("\n")).toMatch(says!);
      } else if (ends === "unchanged") {
        expect(result).toMatchObject({outcome: "unchanged", snapshot: `wdi/${GOOD}`, requests: 1});
      } else {
        expect(result.errors).toEqual([]);
        expect(result).toMatchObject({outcome: "new", snapshot: "wdi/2022-04-08"});
        expectGood("2022-04-08", {...second, figures: second.figures.filter(({series}) => series !== without)});
        if (says) expect(readSnapshot(folder, "wdi", "2022-04-08").meta.notes.join("\n")).toMatch(says);
      }
    })
  );
});

describe("refreshSource(wdi, context) of faulty files", () => {
  it.each(fileFaults)("ends in $ends: $name", ({name, ends, says, files, figures}) =>
    inCopy(async () => {
      const result = await run(files(second));
      note(`file: ${name}`, result);
      if (ends === "error") {
        expectNothingLost(result);
        expect(result.errors.join("\n")).toMatch(says!);
      } else {
        expect(result.errors).toEqual([]);
        expect(toFigures(readSnapshot(folder, "wdi", "2022-04-08").observations)).toEqual(toFigures(figures!(second)));
      }
    })
  );

  it("adds an older update as a release of its own, and leaves the newer as it is", () =>
    inCopy(async () => {
      const gdp = toCsvDownload({...second, lastupdated: "2019-04-24"}, {series: "NY.GDP.MKTP.CD"});
      const files = [{name: "API_NY.GDP.MKTP.CD_DS2_en_csv_v2_1.csv", bytes: Buffer.from(gdp)}];
      const result = await run(files, LIMITS.attempt, "2019-04-24");
      expect(result).toMatchObject({outcome: "new", snapshot: "wdi/2019-04-24", errors: []});
      expect(listSnapshots(folder, "wdi")).toEqual(["2019-04-24", GOOD]);
    }));

  it("finds a file read again unchanged, whatever was stored since", () =>
    inCopy(async () => {
      publisher.set(second);
      await run();
      const gdp = toCsvDownload(first, {series: "NY.GDP.MKTP.CD"});
      const files = [{name: "API_NY.GDP.MKTP.CD_DS2_en_csv_v2_1.csv", bytes: Buffer.from(gdp)}];
      const result = await run(files, LIMITS.attempt, GOOD);
      expect(result).toMatchObject({outcome: "unchanged", snapshot: `wdi/${GOOD}`, errors: []});
    }));
});
