import {execFile} from "node:child_process";
import {existsSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readSnapshot} from "../../../loaders/store/read-snapshot.js";
import {makeDataFolder} from "../../publisher/make-data-folder.js";
import {type Publisher, startPublisher} from "../../publisher/start-publisher.js";
import {INVALID_VALUE, readHoldings} from "../../publisher/world-bank.js";

const {first, second} = readHoldings();
let publisher: Publisher;
let folder: string;

/** Runs the command as a person does, with the local World Bank in place of the real one. */
function prf(...words: string[]): Promise<{code: number; stdout: string; stderr: string}> {
  const args = ["--import", "tsx", "loaders/cli/prf.ts", "--data", folder, ...words];
  const env = {...process.env, PRF_WDI_URL: publisher.url, NO_COLOR: "1"};
  return new Promise((resolve) => {
    execFile(process.execPath, args, {env}, (error, stdout, stderr) =>
      resolve({code: error === null ? 0 : Number(error.code), stdout, stderr})
    );
  });
}

beforeAll(async () => {
  publisher = await startPublisher({...first, page_size: 20000});
  folder = makeDataFolder(first.series);
});

afterAll(async () => {
  await publisher.close();
  rmSync(folder, {recursive: true});
});

// Each command starts Node again, which takes seconds on a busy machine.
describe("prf refresh wdi", () => {
  it("stores what the World Bank publishes, in one request", async () => {
    const {code, stdout, stderr} = await prf("refresh", "wdi", "--json");
    expect(stderr).toContain("wdi: new wdi/2020-07-01, 128 rows");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({outcome: "new", snapshot: "wdi/2020-07-01", requests: 1});
    expect(publisher.requests).toHaveLength(1);
    const {observations, meta} = readSnapshot(folder, "wdi", "2020-07-01");
    const services = observations.find(
      ({series, area, year}) => `${series} ${area} ${year}` === "BG.GSR.NFSV.GD.ZS AFG 2016"
    );
    expect(services).toMatchObject({value: 8.47032601133404, unit: "% of GDP", snapshot: "wdi/2020-07-01"});
    expect(meta).toMatchObject({upstream_date: "2020-07-01", licence: "CC BY 4.0", rows: 128});
  });

  it("asks once more, and makes no snapshot where nothing is newer", async () => {
    publisher.set({...first, page_size: 20000});
    const {code, stderr} = await prf("refresh", "wdi");
    expect(stderr).toContain("wdi: unchanged since wdi/2020-07-01, 1 request");
    expect(code).toBe(0);
  });

  it("stores a revised database beside the old one, and diff says what moved", async () => {
    publisher.set({...second, page_size: 20000});
    const {code, stderr} = await prf("refresh", "wdi");
    expect(stderr).toContain("wdi: new wdi/2022-04-08");
    expect(code).toBe(0);
    const diff = await prf("diff", "wdi/2020-07-01", "wdi/2022-04-08", "--format", "csv");
    expect(diff.stderr).toBe("");
    const uzbekistan = diff.stdout.split("\n").find((line) => line.includes("UZB") && line.includes("2016"));
    expect(uzbekistan).toContain("NY.GDP.MKTP.CD");
    expect(uzbekistan).toContain("revised");
    expect(uzbekistan).toContain("81779012350.8833");
    expect(uzbekistan).toContain("86138288615.1218");
    expect(diff.stdout).not.toContain("SP.POP.TOTL");
  });

  it("ends with 1 where the publisher refuses, and the last good snapshot stays", async () => {
    publisher.set(second, () => ({body: JSON.stringify(INVALID_VALUE)}));
    const {code, stdout, stderr} = await prf("refresh", "wdi", "--json");
    expect(code).toBe(1);
    expect(stderr).toContain("failed, wdi/2022-04-08 stays current");
    expect(JSON.parse(stdout).errors[0]).toContain("120 Invalid value");
    expect(readSnapshot(folder, "wdi", "2022-04-08").observations).toHaveLength(second.figures.length);
    expect(existsSync(join(folder, "snapshots", "wdi", "2022-04-08.csv"))).toBe(true);
  });
});
