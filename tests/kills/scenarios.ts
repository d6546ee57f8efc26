import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {invite} from "../../loaders/site/desk/invitations.js";
import {readSnapshot} from "../../loaders/store/read-snapshot.js";
import {newestSnapshots} from "../../loaders/store/vintages.js";
import {TEN_TRIPS} from "../loaders/cpmm/ten-trips.js";
import {educationReport, openDesk, Visitor} from "../loaders/site/desk/open-desk.js";
import {type Publisher, startPublisher} from "../publisher/start-publisher.js";
import {fileTree} from "./file-tree.js";
import type {KillScenario} from "./kill-scenario.js";

const PRF = "loaders/cli/prf.ts";
const copyData = (folder: string) => cpSync("data", join(folder, "data"), {recursive: true});
const onData = (folder: string, ...words: string[]) => [PRF, "--data", join(folder, "data"), ...words];
const checkData = (folder: string) => [onData(folder, "check")];
const firstBrief = () => {
  const name = readdirSync("data/briefs").find((file) => file.endsWith(".zh.md"));
  if (name === undefined) throw new Error("missing a brief in two languages in data/briefs");
  return name.slice(0, -".zh.md".length);
};

/** Every command that writes what lasts; SYNTHETIC or unchanged figures, in copies of the data. */
export const scenarios: KillScenario[] = [
  refresh(),
  {
    name: "freeze",
    prepare: copyData,
    command: (folder) => onData(folder, "freeze", "killed"),
    checks: checkData,
    state: (folder) => fileTree(join(folder, "data", "vintages")),
    refusal: /exists already/
  },
  {
    name: "publish",
    prepare: copyData,
    command: (folder) => onData(folder, "publish", "--all"),
    checks: checkData,
    state: (folder) => fileTree(join(folder, "data", "briefs")),
    refusal: null
  },
  {
    name: "erratum",
    prepare: copyData,
    command: (folder) => {
      const words = ["--en", "A test of kills.", "--zh", "测试。", "--date", new Date().toISOString().slice(0, 10)];
      return onData(folder, "new", "erratum", firstBrief(), ...words);
    },
    checks: checkData,
    state: (folder) => fileTree(join(folder, "data", "briefs")),
    refusal: null
  },
  {
    name: "brief",
    prepare: copyData,
    command: (folder) => onData(folder, "new", "brief", "killed", "--date", "2026-11-22"),
    checks: checkData,
    state: (folder) => fileTree(join(folder, "data", "briefs")),
    refusal: /is there already/
  },
  {
    name: "ingest",
    prepare(folder) {
      const [header = "", ...rows] = TEN_TRIPS.trim().split("\n");
      const file = (trips: string[]) => `${[header, ...trips].join("\n")}\n`;
      writeFileSync(join(folder, "trips.csv"), file(rows));
    },
    command: (folder) => [
      PRF,
      "cpmm",
      "ingest",
      join(folder, "trips.csv"),
      "--store",
      join(folder, "store"),
      "--report",
      join(folder, "refused.csv")
    ],
    checks: (folder) =>
      existsSync(join(folder, "store", "store.json"))
        ? [[PRF, "cpmm", "compute", "--store", join(folder, "store")]]
        : [],
    state: (folder) => {
      const file = join(folder, "store", "store.json");
      return existsSync(file)
        ? `${(JSON.parse(readFileSync(file, "utf8")) as {batches: {trips: number}[]}).batches[0]!.trips}`
        : "";
    },
    // A second ingest of the same trips refuses each of them, for it is in the store already.
    refusal: /0 trips with 0 stops stored/
  },
  {
    name: "report",
    prepare(folder) {
      // None may enter the store: the report of a second run would say that it is there already.
      writeFileSync(join(folder, "trips.csv"), TEN_TRIPS.replaceAll(/,(road|rail),/g, ",rode,"));
      writeFileSync(join(folder, "refused.csv"), "before\n");
    },
    command: (folder) => [
      "tests/kills/refuse-trips.ts",
      join(folder, "trips.csv"),
      join(folder, "store"),
      join(folder, "refused.csv")
    ],
    checks: () => [],
    state: (folder) => readFileSync(join(folder, "refused.csv"), "utf8"),
    refusal: null
  },
  {
    name: "export",
    prepare: (folder) => writeFileSync(join(folder, "values.csv"), "before\n"),
    command: (folder) => [PRF, "export", "values", "--out", join(folder, "values.csv")],
    checks: () => [],
    state: (folder) => fileTree(folder),
    refusal: null
  },
  {
    name: "desk",
    async prepare(folder) {
      const data = join(folder, "data");
      for (const name of ["prf", "reference", "reported", "vintages"])
        cpSync(join("data", name), join(data, name), {recursive: true});
      const desk = await openDesk({data});
      const {visitor} = await Visitor.comeIn(desk, "EDC");
      await visitor.send("/report?year=2023", educationReport((await visitor.get("/report?year=2023")).body, "2"));
      const {secret} = await invite(data, {sector: null, name: null, days: 30}, desk.clock.now);
      await desk.app.close();
      writeFileSync(join(folder, "secret.txt"), secret);
    },
    command: (folder) => ["tests/kills/accept-report.ts", folder],
    checks: (folder) => [["tests/kills/accept-report.ts", folder, "--check"]],
    // The rows come first; a decision and its line of the log that a kill cut off are taken up by the next start and the next try.
    state(folder) {
      const file = join(folder, "data", "reported", "edc.csv");
      return existsSync(file) ? readFileSync(file, "utf8") : "";
    },
    refusal: /somebody has decided/
  },
  {
    name: "build",
    prepare(folder) {
      for (const name of ["dist", "new"]) {
        mkdirSync(join(folder, name, "_observablehq"), {recursive: true});
        for (let page = 0; page < 200; page++) writeFileSync(join(folder, name, `${page}.html`), name);
      }
    },
    command: (folder) => ["tests/kills/swap-site.ts", folder],
    checks: (folder) => [["tests/kills/restore-site.ts", folder]],
    state: (folder) => fileTree(join(folder, "dist")),
    refusal: null
  }
];

/** A local World Bank that has every figure of the newest snapshot, and one that it revised. */
function refresh(): KillScenario {
  let publisher: Publisher | undefined;
  const env: Record<string, string> = {};
  return {
    name: "refresh",
    env,
    async prepare(folder) {
      copyData(folder);
      const {meta, observations} = readSnapshot("data", "wdi", newestSnapshots("data").wdi!);
      const day = new Date(Date.parse(meta.upstream_date ?? meta.date) + 86_400_000).toISOString().slice(0, 10);
      const figures = observations.flatMap(({series, area, year, value}) =>
        value === null ? [] : [{series, iso3: area, year, value}]
      );
      figures[0]!.value *= 1.0001;
      const years = figures.map(({year}) => year);
      publisher = await startPublisher({
        lastupdated: day,
        figures,
        series: [...new Set(figures.map(({series}) => series))],
        years: [Math.min(...years), Math.max(...years)],
        page_size: 20_000
      });
      env.PRF_WDI_URL = publisher.url;
    },
    command: (folder) => onData(folder, "refresh", "wdi", "--accept", "a test of kills"),
    checks: checkData,
    // Figures without their meta file are what a killed run left: they count from the moment that both are there.
    state: (folder) =>
      fileTree(join(folder, "data", "snapshots"), (text) => text.replace(/"retrieved": "[^"]*"/, ""))
        .split("\n")
        .filter((line) => line.includes(".meta.json"))
        .join("\n"),
    refusal: null,
    end: () => publisher?.close()
  };
}
