import {existsSync, readdirSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import type {Finding} from "../../src/lib/contract/data-error.js";
import {DataError} from "../../src/lib/contract/data-error.js";
import {valueTables} from "../../src/lib/indicators/compute-tables.js";
import {isTemporary} from "../files/temporary-files.js";
import {readFramework} from "../framework/read-framework.js";
import {assertPinsUnchanged, findIndexErrors} from "../freezing/verify-vintage.js";
import {readArchivedCopies, readCurated, readDocuments} from "../reference/read-documents.js";
import {readFrameworkLinks} from "../reference/read-framework-links.js";
import {readGlossary, readPageFacts} from "../reference/read-page-facts.js";
import {readCalendars, readOutlierRules, readSmallSamples, readZeroRules} from "../reference/read-quality-rules.js";
import {readContradictions, readProducts, readReference} from "../reference/read-reference.js";
import {findUntranslated, readAllTranslations} from "../reference/read-translations.js";
import {type ContractOf, checkContract} from "../refresh/check-contract.js";
import {readRevisionChecks} from "../refresh/refresh-context.js";
import {readReported} from "../reporting/read-reported.js";
import {readSectorReports} from "../reporting/read-sector-reports.js";
import {checkBriefs} from "../site/briefs/check-briefs.js";
import {briefsFolder} from "../site/briefs/read-brief.js";
import {readAuditLog} from "../site/desk/audit-log.js";
import {findInboxErrors} from "../site/desk/inbox.js";
import {readInvitations} from "../site/desk/invitations.js";
import {sources} from "../sources/registry.js";
import {applyCorrections, findUnusedCorrections, readCorrections} from "../store/read-corrections.js";
import {readInputs} from "../store/read-inputs.js";
import {readReleases} from "../store/read-releases.js";
import {listSnapshots, listSources, readSnapshot} from "../store/read-snapshot.js";
import {findFactErrors} from "../store/read-snapshot-facts.js";
import {readRunRecord} from "../store/read-status.js";
import {listVintages} from "../store/vintages.js";
import type {CommandContext} from "./run-command.js";

/** Every file that a data folder may hold, by its path below it; what reads each is beside it in `checkData` or `checkBriefs`. */
const KNOWN = [
  /^([a-z-]+\/)*README\.md$/,
  /^corrections\.csv$/,
  /^prf\/\d{4}-\d{2}\/((clusters|sectors|themes|results|measures|milestones|risks|abbreviations|text_issues)\.csv|edition\.json|framework\.zh\.txt)$/,
  /^prf\/amendments\/[^/]+\.json$/,
  /^reference\/(aliases|bcp_aliases|bcps|corridors|countries|health_(blanks|pillars|series)|partners|releases|scopes|series|short_names|smart_readings)\.csv$/,
  /^reference\/weo_editions\.csv$/,
  /^reported\/forms\/[^.][^/]*\.(csv|xlsx)$/,
  /^reported\/(evidence\/[^.][^/]*|[^/]+\.csv)$/,
  /^reported\/inbox\/((audit|invitations)\.jsonl|[A-Z]{3}-\d{4}-\d{4,}\/((submission|decision)\.json|(evidence|form)\/[0-9a-f]{64}\.[a-z]+))$/,
  /^curated\/(cpmm|wef)\/[^/]+\.csv$/,
  /^checked\/[a-z][a-z0-9-]*\.json$/,
  /^snapshots\/[a-z][a-z0-9-]*\/\d{4}-\d{2}-\d{2}(\.\d+)?(\.csv|\.meta\.json)$/,
  /^vintages\/(frozen\.csv|(pins\/)?[a-z0-9][a-z0-9-]*\.json)$/,
  /^briefs\/(SHA256SUMS|published\.csv|[a-z0-9-]+(\.(zh|ru))?\.md|earlier\/.+)$/
];

/** A part of the data with the files that it is read from. */
type CheckedTable = {name: string; files: RegExp; read: (dataDir: string) => Promise<unknown>};

/** What is read where a page asks for it and nowhere else: `prf check` reads them too. A new table of reference belongs here. */
const TABLES: CheckedTable[] = [
  {name: "documents and challenges", files: /^reference\/(documents|challenges|passages)\.csv$/, read: readDocuments},
  {
    name: "themes, SDG targets, and dependencies",
    files: /^reference\/(theme_measures|theme_passages|sdg_targets|sdg_measures|dependencies|document_results)\.csv$/,
    read: readFrameworkLinks
  },
  {name: "glossary", files: /^reference\/glossary\.csv$/, read: readGlossary},
  {
    name: "facts of pages",
    files: /^reference\/(economic_corridors|interconnections|utc_offsets)\.csv$/,
    read: readPageFacts
  },
  {name: "products", files: /^reference\/products\.csv$/, read: readProducts},
  {name: "contradictions", files: /^reference\/contradictions\.csv$/, read: readContradictions},
  {name: "outlier rules", files: /^reference\/outlier_rules\.csv$/, read: readOutlierRules},
  {name: "zero rules", files: /^reference\/zero_rules\.csv$/, read: readZeroRules},
  {name: "calendars", files: /^reference\/calendars\.csv$/, read: readCalendars},
  {name: "small samples", files: /^reference\/small_samples\.csv$/, read: readSmallSamples},
  {name: "archived copies", files: /^reference\/archived_copies\.json$/, read: readArchivedCopies},
  {name: "revision checks", files: /^reference\/revision_checks\.csv$/, read: readRevisionChecks},
  {name: "sector reports", files: /^reported\/reports\/[a-z]{3}-\d{4}\.csv$/, read: readSectorReports},
  {name: "curated reports", files: /^curated\/(cpmm|wef)\/[^/]+\.csv$/, read: readCurated}
];

/** Checked after what was reported: it reads all that is translated, whose faults are said at their own places. */
const TRANSLATIONS: CheckedTable = {
  name: "translations",
  files: /^languages\/(ru|zh)\/[a-z_]+\.csv$/,
  read: readAllTranslations
};

/** What a run keeps for itself beside the data; none of it is read as data. */
const OWN = new Set([".quarantine", ".locks", ".cache", ".decided"]);

/**
 * Verifies everything in the data folder and returns one finding for each thing: that every file is one that is read, the
 * reference and the other tables, the framework, the reported values, every snapshot (hash, rows, the contract of its source),
 * the records of refreshes, the corrections (each meets what it expects in every snapshot within its dates), and every vintage
 * (all that it is made of read together; of a frozen one, nothing has moved). An error is said once, where it was found.
 * A broken thing is a finding, not an exception; what is not a DataError is thrown.
 * @example (await checkData("data", sources, "2026-11-22")).flatMap(({errors}) => errors) // []
 */
export async function checkData(dataDir: string, sources: readonly ContractOf[], today: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const said = new Map<string, string>();
  const verify = async (what: string, action: () => unknown): Promise<void> => {
    const errors = await findErrors(action);
    // What one thing is made of is bad: said once, where it was found.
    const first = errors.map((error) => said.get(error));
    findings.push({
      what,
      errors: errors.map((error, i) =>
        first[i] === undefined ? error : `invalid input: ${first[i]} is bad, as said above`
      )
    });
    for (const error of errors) if (!said.has(error)) said.set(error, what);
  };
  await verify("files", () => findUnknownFiles(dataDir));
  await verify("reference", async () => void (await readReference(dataDir)));
  await verify("framework", async () => void (await readFramework(dataDir)));
  const verifyTable = ({name, read}: CheckedTable) => verify(name, async () => void (await read(dataDir)));
  for (const table of TABLES) await verifyTable(table);
  const reference = await readReference(dataDir).catch(() => null);
  await verify("reported", async () => {
    const framework = await readFramework(dataDir);
    await readReported(dataDir, framework, await readReference(dataDir), today);
  });
  await verifyTable(TRANSLATIONS);
  await verify("inbox of the desk", () => {
    readAuditLog(dataDir);
    readInvitations(dataDir);
    return findInboxErrors(dataDir);
  });
  for (const source of listSources(dataDir)) {
    for (const name of listSnapshots(dataDir, source)) {
      await verify(`snapshot ${source}/${name}`, () => {
        const {observations} = readSnapshot(dataDir, source, name);
        const contract = sources.find(({id}) => id === source);
        if (contract === undefined) return [`unknown source "${source}"; add it to loaders/sources/registry.ts`];
        return reference === null ? [] : checkContract(observations, contract, reference, null, today).errors;
      });
    }
  }
  for (const source of listChecked(dataDir)) {
    await verify(`record of ${source}`, () => findRecordErrors(dataDir, source, sources));
  }
  await verify("releases and scopes", async () => findFactErrors(dataDir));
  await verify("corrections", async () => findUnusedCorrections(dataDir));
  await verifyCorrections(dataDir, verify);
  await verify("list of vintages", () => findIndexErrors(dataDir));
  for (const name of listVintages(dataDir)) {
    await verify(`vintage ${name}`, async () => {
      const inputs = await readInputs(dataDir, name);
      await assertPinsUnchanged(dataDir, inputs, name === "current" ? NONE : valueTables(inputs));
    });
  }
  return findings;
}

const NONE = {values: [], lineage: []};

/** DataErrors are findings; all else is thrown. */
async function findErrors(action: () => unknown): Promise<string[]> {
  try {
    const errors = await action();
    return Array.isArray(errors) ? errors : [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return [error.message];
  }
}

function listChecked(dataDir: string): string[] {
  const folder = join(dataDir, "checked");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => /^[a-z][a-z0-9-]*\.json$/.test(name))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

/** The record of the last look at a publisher names the newest snapshot: where that is gone, an older one would pass for it. */
function findRecordErrors(dataDir: string, source: string, sources: readonly ContractOf[]): string[] {
  const {snapshot} = readRunRecord(dataDir, source)!;
  const file = join(dataDir, "checked", `${source}.json`);
  if (!sources.some(({id}) => id === source)) return [`unknown source "${source}" of ${file}; delete the file`];
  if (snapshot === null || listSnapshots(dataDir, source).some((name) => `${source}/${name}` === snapshot)) return [];
  return [`missing snapshot ${snapshot}, which ${file} names; restore its two files from version control`];
}

/** Holds each correction against every snapshot within its dates, whether or not a vintage goes up to it. */
async function verifyCorrections(
  dataDir: string,
  verify: (what: string, action: () => unknown) => Promise<void>
): Promise<void> {
  const corrections = await readCorrections(dataDir).catch(() => []);
  for (const source of new Set(corrections.map((row) => row.source))) {
    const name = listSnapshots(dataDir, source).at(-1);
    if (name === undefined) continue;
    await verify(`corrections of ${source}`, async () => {
      applyCorrections(await readReleases(dataDir, {[source]: name}), corrections);
    });
  }
}

/**
 * Returns one message for every file of a data folder that nothing reads, and for each snapshot's figures without their meta
 * file. Temporary files, locks, caches and what is in quarantine are passed over.
 *
 * @example findUnknownFiles("data") // []
 */
export function findUnknownFiles(dataDir: string): string[] {
  const known = [...KNOWN, ...[...TABLES, TRANSLATIONS].map(({files}) => files)];
  return listFiles(dataDir, "").flatMap((path) => {
    const file = join(dataDir, path);
    if (!known.some((pattern) => pattern.test(path)))
      return [`unknown file ${file}: nothing reads it; delete it, move it out of the data, or correct its name`];
    const meta = path.startsWith("snapshots/") ? file.replace(/\.csv$/, ".meta.json") : file;
    // A killed refresh had decided on both: the next one moves the meta file into its place.
    const isDecided = existsSync(join(dirname(meta), ".decided", basename(meta)));
    return existsSync(meta) || isDecided
      ? []
      : [`missing ${meta} of ${file}; restore it from version control, or delete the file that a killed run left`];
  });
}

function listFiles(dataDir: string, below: string): string[] {
  const entries = readdirSync(join(dataDir, below), {withFileTypes: true});
  return entries
    .filter(({name}) => !OWN.has(name) && !isTemporary(name))
    .map((entry) => ({path: below === "" ? entry.name : `${below}/${entry.name}`, isFolder: entry.isDirectory()}))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({path, isFolder}) => (isFolder ? listFiles(dataDir, path) : [path]));
}

/** `prf check`: verifies everything in the data folder, one line for each thing, and what is not translated; returns 1 where any has an error. */
export async function check(_: unknown[], __: unknown, {data}: CommandContext): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const findings = [...(await checkData(data, sources, today)), ...checkBriefs(briefsFolder(data))];
  for (const {what, errors} of findings) {
    process.stdout.write(errors.length === 0 ? `good  ${what}\n` : `bad   ${what}\n`);
    printFirst(errors);
  }
  const untranslated = await findUntranslated(data);
  if (untranslated.length > 0)
    process.stdout.write(`note  texts of the data not translated yet, shown in English: ${untranslated.length}\n`);
  printFirst(untranslated);
  return findings.some(({errors}) => errors.length > 0) ? 1 : 0;
}

function printFirst(lines: readonly string[]): void {
  for (const line of lines.slice(0, 10)) process.stdout.write(`      ${line}\n`);
  if (lines.length > 10) process.stdout.write(`      and ${lines.length - 10} more\n`);
}
