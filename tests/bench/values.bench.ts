import {readInputs} from "../../loaders/store/read-inputs.js";
import {listSnapshots, listSources, readSnapshot} from "../../loaders/store/read-snapshot.js";
import {listVintages, readVintage} from "../../loaders/store/vintages.js";
import type {Inputs} from "../../src/lib/contract/indicator.js";
import type {Observation, Release} from "../../src/lib/contract/observations.js";
import {aggregateAreas} from "../../src/lib/indicators/aggregate-areas.js";
import {valueTables} from "../../src/lib/indicators/compute-tables.js";
import {publishedContribution} from "../../src/lib/indicators/contributions.js";
import {indexObservations} from "../../src/lib/indicators/observation-index.js";
import {computeValues} from "../../src/lib/indicators/registry.js";
import {progressTable} from "../../src/lib/progress/progress-table.js";
import type {BenchLine} from "./bench-line.js";
import {compareCpu, cpuSeconds} from "./compare-cpu.js";

/** All tables may take this much of the time to read, verify and parse the snapshots that they are computed from. */
const AIM = 2;

/** A row of many times the data may cost twice that of the plain data: memory beyond the caches, and the collector. */
const LINEAR_AIM = 2;

/** Values, lineage and progress of all vintages, and of many times the data. */
export default async function values(): Promise<BenchLine[]> {
  const vintages = listVintages("data").map((name) => readVintage("data", name));
  const inputs = await Promise.all(vintages.map((vintage) => readInputs("data", vintage)));
  const all = await compareCpu(() => copyReleases(inputs).map((own) => valueTables(own)), readSnapshots);
  const least = inputs.toSorted((a, b) => rowsOf(a) - rowsOf(b))[0]!;
  return [
    {
      name: "values, lineage and progress of all vintages",
      ...all,
      unit: "s",
      aim: AIM * all.reference,
      note: `${vintages.length} vintages, nothing known of their releases, beside reading, checking and parsing all snapshots; CPU time.`
    },
    await linear("values at 20 times the years", "the members stay eleven", 20, (times) => {
      const many = atTimes(least, times);
      return {rows: rowsOf(many), work: () => computeAll(copyReleases([many])[0]!)};
    }),
    await linear("regional means at 10 times the countries and 10 times the years", "aggregateAreas", 100, (times) => {
      const side = Math.sqrt(times);
      return {rows: 11 * side * 25 * side * 2, work: () => aggregateSynthetic(11 * side, 25 * side)};
    })
  ];
}

interface Load {
  rows: number;
  work: () => void;
}

/** One line: CPU time a row at so many times the data beside that of the plain data, which runs as often. */
async function linear(name: string, what: string, times: number, toLoad: (times: number) => Load): Promise<BenchLine> {
  const once = toLoad(1);
  once.work();
  const plain = await cpuSeconds(() => {
    for (let i = 0; i < 20; i++) once.work();
  });
  const many = toLoad(times);
  const seconds = await cpuSeconds(many.work);
  const reference = (plain / 20 / once.rows) * 1e6;
  return {
    name,
    value: (seconds / many.rows) * 1e6,
    unit: "µs a row",
    reference,
    aim: LINEAR_AIM * reference,
    note: `${many.rows} rows in ${seconds.toFixed(1)} s; ${what}; synthetic, CPU time.`
  };
}

/** The same vintages with releases of which nothing was computed yet; vintages that share a release share its copy. */
function copyReleases(inputs: readonly Inputs[]): Inputs[] {
  const copies = new Map<Release, Release>();
  const copyOf = (release: Release): Release => {
    const copy = copies.get(release) ?? {...release};
    copies.set(release, copy);
    return copy;
  };
  return inputs.map((own) => ({...own, releases: own.releases.map(copyOf)}));
}

function readSnapshots(): void {
  for (const source of listSources("data"))
    for (const name of listSnapshots("data", source)) readSnapshot("data", source, name);
}

function rowsOf({releases}: Inputs): number {
  return releases.reduce((sum, {observations}) => sum + observations.length, 0);
}

/** The vintage with the rows of its releases at `times` as many years, each a copy some centuries on. */
function atTimes(inputs: Inputs, times: number): Inputs {
  const spread = (rows: readonly Observation[]) =>
    Array.from({length: times}, (_, i) => rows.map((row) => ({...row, year: row.year + 200 * i}))).flat();
  const releases = inputs.releases.map((release) => ({...release, observations: spread(release.observations)}));
  return {...inputs, last_year: null, releases};
}

/** Each lineage is made and let go: eight million rows at once are more than a process is given by default. */
function computeAll(inputs: Inputs): void {
  const computed = computeValues(inputs);
  let weights = 0;
  for (const {lineage} of computed) weights += lineage.length;
  const rows = computed.map(({value}) => ({...value, vintage: inputs.vintage}));
  const progress = progressTable(inputs.framework, rows, [], inputs.vintage);
  if (weights === 0 || progress.length === 0) throw new Error("missing values in the bench");
}

function aggregateSynthetic(countries: number, years: number): void {
  const members = Array.from({length: countries}, (_, i) => `A${i}`);
  const span = Array.from({length: years}, (_, i) => 2000 + i);
  const rows = members.flatMap((area, i) =>
    span.flatMap((year, j) => [synthetic("X", area, year, i + j), synthetic("W", area, year, 1 + i)])
  );
  const index = indexObservations(rows);
  const computed = aggregateAreas({
    result: "SYN-OC1",
    measure: "synthetic",
    unit: "%",
    lastYear: null,
    methods: {area: "published", weighted: "weighted", simple: "simple"},
    groups: [{area: "ALL", members}],
    candidates: [
      {
        releases: "syn 2020-07-01",
        years: span,
        contribution: (area, year) =>
          publishedContribution(index.find("syn", "X", area, year), index.find("syn", "W", area, year)),
        weightOf: (area, year) => index.find("syn", "W", area, year)?.value ?? null
      }
    ]
  });
  if (computed.reduce((sum, {lineage}) => sum + lineage.length, 0) === 0)
    throw new Error("missing lineage in the bench");
}

function synthetic(series: string, area: string, year: number, value: number): Observation {
  return {
    series,
    area,
    partner: null,
    mode: null,
    direction: null,
    year,
    value,
    unit: "%",
    flag: null,
    updated: null,
    reference: null,
    source: "syn",
    snapshot: "syn/SYNTHETIC",
    row: 2,
    release: "2020-07-01"
  };
}
