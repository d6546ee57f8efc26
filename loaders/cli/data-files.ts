import {existsSync, readdirSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {isTemporary} from "../files/temporary-files.js";
import {readCalendars} from "../reference/read-calendars.js";
import {readContradictions} from "../reference/read-contradictions.js";
import {readCurated} from "../reference/read-curated.js";
import {readDocuments} from "../reference/read-documents.js";
import {readOutlierRules} from "../reference/read-outlier-rules.js";
import {readProducts} from "../reference/read-products.js";
import {readSmallSamples} from "../reference/read-small-samples.js";
import {readZeroRules} from "../reference/read-zero-rules.js";
import {readRevisionChecks} from "../refresh/read-revision-checks.js";

/** Every file that a data folder may hold, by its path below it; what reads each is beside it in `checkData` or `checkBriefs`. */
const KNOWN = [
  /^([a-z-]+\/)*README\.md$/,
  /^corrections\.csv$/,
  /^prf\/\d{4}-\d{2}\/((clusters|sectors|themes|results|measures|milestones|risks|abbreviations|slips)\.csv|edition\.json|framework\.zh\.txt)$/,
  /^prf\/amendments\/[^/]+\.json$/,
  /^reference\/(aliases|bcp_aliases|bcps|corridors|countries|partners|releases|scopes|series)\.csv$/,
  /^reported\/(evidence\/[^.][^/]*|[^/]+\.csv)$/,
  /^curated\/(cpmm|wef)\/[^/]+\.csv$/,
  /^checked\/[a-z][a-z0-9-]*\.json$/,
  /^snapshots\/[a-z][a-z0-9-]*\/\d{4}-\d{2}-\d{2}(\.\d+)?(\.csv|\.meta\.json)$/,
  /^vintages\/(frozen\.csv|(pins\/)?[a-z0-9][a-z0-9-]*\.json)$/,
  /^briefs\/(SHA256SUMS|published\.csv|[a-z0-9-]+(\.zh)?\.md|earlier\/.+)$/
];

/** What is read where a page asks for it and nowhere else: `prf check` reads them too. A new table of reference belongs here. */
export const TABLES: {name: string; files: RegExp; read: (dataDir: string) => Promise<unknown>}[] = [
  {name: "documents and challenges", files: /^reference\/(documents|challenges|passages)\.csv$/, read: readDocuments},
  {name: "products", files: /^reference\/products\.csv$/, read: readProducts},
  {name: "contradictions", files: /^reference\/contradictions\.csv$/, read: readContradictions},
  {name: "outlier rules", files: /^reference\/outlier_rules\.csv$/, read: readOutlierRules},
  {name: "zero rules", files: /^reference\/zero_rules\.csv$/, read: readZeroRules},
  {name: "calendars", files: /^reference\/calendars\.csv$/, read: readCalendars},
  {name: "small samples", files: /^reference\/small_samples\.csv$/, read: readSmallSamples},
  {name: "revision checks", files: /^reference\/revision_checks\.csv$/, read: readRevisionChecks},
  {name: "curated reports", files: /^curated\/(cpmm|wef)\/[^/]+\.csv$/, read: readCurated}
];

/** What a run keeps for itself beside the data; none of it is read as data. */
const OWN = new Set([".quarantine", ".locks", ".cache", ".decided"]);

/**
 * Returns one message for every file of a data folder that nothing reads, and for each snapshot's figures without their meta
 * file. Temporary files, locks, caches and what is in quarantine are passed over.
 *
 * @example findUnknownFiles("data") // []
 */
export function findUnknownFiles(dataDir: string): string[] {
  const known = [...KNOWN, ...TABLES.map(({files}) => files)];
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
