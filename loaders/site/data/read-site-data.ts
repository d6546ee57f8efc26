import {createHash} from "node:crypto";
import type {Inputs} from "../../../src/lib/contract/indicator.js";
import type {Release, SnapshotMeta} from "../../../src/lib/contract/observations.js";
import type {Reference} from "../../../src/lib/contract/reference.js";
import {computeTables, type Tables} from "../../../src/lib/indicators/compute-tables.js";
import {recomputedBaselines} from "../../../src/lib/quality/recomputed-baselines.js";
import {keepByReleases, releaseKey} from "../../../src/lib/releases/releases.js";
import type {ExplorerData, SiteData} from "../../../src/lib/site/site-data.js";
import {assertPinsUnchanged} from "../../freezing/verify-vintage.js";
import {readDocuments} from "../../reference/read-documents.js";
import {readFrameworkLinks} from "../../reference/read-framework-links.js";
import {readGlossary, readPageFacts} from "../../reference/read-page-facts.js";
import {readOutlierRules, readSmallSamples, readZeroRules} from "../../reference/read-quality-rules.js";
import {readContradictions, readProducts} from "../../reference/read-reference.js";
import {readReported} from "../../reporting/read-reported.js";
import {readSectorReports} from "../../reporting/read-sector-reports.js";
import {readInputs} from "../../store/read-inputs.js";
import {compareSnapshotNames, listSnapshots, listSources, readMeta} from "../../store/read-snapshot.js";
import {readVintage} from "../../store/vintages.js";
import {keepMessages} from "../language/read-messages.js";
import {readRegionMap} from "./read-region-map.js";

const read = new Map<string, Promise<SiteData>>();

/**
 * Returns what the pages are rendered from: one vintage's inputs, its computed tables and what came with its snapshots.
 *
 * Read and computed once in a process: the configuration and the build ask for the same.
 * Throws DataError where the vintage is unknown, a file of the data folder does not hold what it should, or a frozen
 * vintage is not what it was.
 * @example (await readSiteData("data", "current")).tables.results.length // 31
 */
export function readSiteData(dataDir: string, name: string): Promise<SiteData> {
  const key = `${dataDir}\0${name}`;
  const known = read.get(key) ?? readVintageData(dataDir, name, keptTables);
  read.set(key, known);
  return known;
}

/** Returns the same, read again and kept nowhere: for who goes through every vintage, one after the other. `tablesOf` computes the tables. */
export async function readVintageData(dataDir: string, name: string, tablesOf = computedFrom): Promise<SiteData> {
  // Whatever is written from the data in this process may hold messages.
  keepMessages();
  const vintage = readVintage(dataDir, name);
  // By its name: `current` then brings what was known when the framework was endorsed.
  const inputs = await readInputs(dataDir, name);
  const explorer = await readExplorer(dataDir, inputs.reference);
  const {deliverables, disputed} = await readReported(dataDir, inputs.framework, inputs.reference);
  const sector_reports = await readSectorReports(dataDir);
  const products = await readProducts(dataDir);
  const {documents, challenges, passages} = await readDocuments(dataDir);
  const links = await readFrameworkLinks(dataDir);
  const glossary = await readGlossary(dataDir);
  const facts = await readPageFacts(dataDir);
  const {tables, checked} = tablesOf(inputs);
  await assertPinsUnchanged(dataDir, inputs, tables);
  const snapshots = readMetas(dataDir, [...tables.observations, ...tables.lineage, ...checked.lineage]);
  const value_snapshots = readValueSnapshots(dataDir, tables);
  return {
    vintage,
    inputs,
    tables,
    checked,
    snapshots,
    value_snapshots,
    explorer,
    deliverables,
    disputed,
    sector_reports,
    products,
    documents,
    challenges,
    passages,
    links,
    glossary,
    facts
  };
}

/** Forgets what was read, for a preview whose data changed; what is computed from the same content is kept. */
export function forgetSiteData(): void {
  read.clear();
}

type Computed = Pick<SiteData, "tables" | "checked">;

const computed = new WeakMap<Release, Map<string, Computed>>();

function computedFrom(inputs: Inputs): Computed {
  const tables = computeTables(inputs);
  return {tables, checked: recomputedBaselines(inputs, tables.baseline_checks)};
}

/**
 * Returns what is computed from inputs, once for the same ones: tables are made of releases, framework, reported rows and the last year;
 * neither names nor anything else of the data enters them.
 */
export function keptTables(inputs: Inputs): Computed {
  const {vintage, framework, reported, last_year, releases, at_endorsement: then} = inputs;
  const then_key = then === undefined ? null : [then.vintage, releaseKey(then.releases)];
  const beside = createHash("sha256").update(JSON.stringify([vintage, framework, reported, last_year, then_key]));
  return keepByReleases(computed, releases, beside.digest("hex"), () => computedFrom(inputs));
}

/**
 * Returns what came with each snapshot that values were computed from, by name. A vintage reads older snapshots of a source
 * too, where a newer one does not hold a series; files of sectors' reports have no meta and are left out.
 *
 * In: tables with their lineage. Throws DataError where a meta cannot be read.
 * @example readValueSnapshots("data", tables).map(({source, date}) => `${source}/${date}`) // ["cpmm/2021-12-31", "cpmm/2023-12-31", …]
 */
export function readValueSnapshots(dataDir: string, {lineage}: Pick<Tables, "lineage">): SnapshotMeta[] {
  const named = new Set(lineage.map(({snapshot}) => snapshot));
  return listSources(dataDir).flatMap((source) =>
    listSnapshots(dataDir, source)
      .filter((name) => named.has(`${source}/${name}`))
      .map((name) => readMeta(dataDir, source, name))
  );
}

/** What came with each snapshot that a figure is from: sources in alphabetical order, within each the newest first. */
function readMetas(dataDir: string, rows: readonly {source: string; snapshot: string}[]): SnapshotMeta[] {
  const names = new Map<string, Set<string>>();
  let last = "";
  for (const {source, snapshot} of rows) {
    // Of hundreds of thousands of rows most are of the snapshot of the row before.
    if (snapshot === last) continue;
    last = snapshot;
    if (!snapshot.startsWith(`${source}/`) || source === "reported") continue;
    names.set(source, (names.get(source) ?? new Set<string>()).add(snapshot.slice(source.length + 1)));
  }
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([source, own]) =>
      [...own].sort((a, b) => compareSnapshotNames(b, a)).map((name) => readMeta(dataDir, source, name))
    );
}

/**
 * Returns what the pages of corridors and borders need beside the tables: contradictions of the reports, small
 * samples, rules for outliers and falls to zero, a map.
 *
 * Throws DataError where a file of data/reference does not hold what it should.
 * @example (await readExplorer("data", reference)).map.members.length // 11
 */
async function readExplorer(dataDir: string, {bcps}: Reference): Promise<ExplorerData> {
  const [contradictions, small_samples, outlier_rules, zero_rules, map] = await Promise.all([
    readContradictions(dataDir),
    readSmallSamples(dataDir),
    readOutlierRules(dataDir),
    readZeroRules(dataDir),
    readRegionMap(bcps)
  ]);
  return {contradictions, small_samples, outlier_rules, zero_rules, map};
}
