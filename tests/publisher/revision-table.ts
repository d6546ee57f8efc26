import {comparableRows, findLineChanges} from "../../loaders/refresh/find-line-changes.js";
import {readRevisionChecks} from "../../loaders/refresh/refresh-context.js";
import {sources} from "../../loaders/sources/registry.js";
import {readReleases} from "../../loaders/store/read-releases.js";
import {listSnapshots} from "../../loaders/store/read-snapshot.js";
import type {Observation} from "../../src/lib/contract/observations.js";
import {newestFigures} from "../../src/lib/releases/releases.js";
import {PLANTED, plant} from "./plant-fault.js";

/**
 * Prints, as the Markdown tables of docs/operations.md, how many of the real releases in a data folder pass the checks by
 * line without `--accept`, and how many planted faults they catch: `npm run -s revision-checks`.
 */
const dataDir = process.argv[2] ?? "data";
const checks = await readRevisionChecks("data");
const real: string[] = [];
const held: string[] = [];
const planted: string[] = [];
for (const {id, revision_bound} of sources) {
  const newest = listSnapshots(dataDir, id).at(-1);
  if (newest === undefined) continue;
  const releases = (await readReleases(dataDir, {[id]: newest})).reverse();
  const count = {revisions: 0, passed: 0, lines: 0, held: 0};
  const caught = new Map(PLANTED.map((kind) => [kind, {planted: 0, caught: 0}]));
  for (const [i, release] of releases.entries()) {
    if (i === 0) continue;
    const known = newestFigures(releases.slice(0, i).reverse());
    const before = comparableRows(known, release.observations, release.scope, id);
    if (before.length === 0) continue;
    const messages = findLineChanges(release.observations, before, checks, id, revision_bound, release.scope);
    count.revisions += 1;
    count.passed += messages.length === 0 ? 1 : 0;
    count.lines += new Set(before.map(toLine)).size;
    for (const message of messages) held.push(`| ${id} ${release.release} | ${message.replace(/ \(.*$/, "")} |`);
    // Faults are planted into the newest release of each line alone: the earlier ones are its own past.
    const later = new Set(releases.slice(i + 1).flatMap(({observations}) => observations.map(toLine)));
    const rows = release.observations;
    const last = rows.filter((row) => !later.has(toLine(row)));
    for (const kind of PLANTED) {
      const tally = caught.get(kind)!;
      for (const {good, old, faults} of plant(kind, last, before)) {
        const quiet = findLineChanges(good, old, checks, id, revision_bound, release.scope);
        for (const fault of faults) {
          const found = findLineChanges(fault, old, checks, id, revision_bound, release.scope);
          tally.planted += 1;
          tally.caught += found.some((message) => !quiet.includes(message)) ? 1 : 0;
        }
      }
    }
  }
  real.push(`| ${id} | ${count.revisions} | ${count.passed} | ${count.lines} |`);
  planted.push(
    `| ${id} | ${PLANTED.map((kind) => `${caught.get(kind)!.caught} of ${caught.get(kind)!.planted}`).join(" | ")} |`
  );
}

function toLine({series, area, partner, mode, direction}: Observation): string {
  return [series, area, partner, mode, direction].join("|");
}

const table = (header: string[], lines: string[]) =>
  [`| ${header.join(" | ")} |`, `| ${header.map(() => "---").join(" | ")} |`, ...lines].join("\n");
process.stdout.write(
  [
    table(["source", "real revisions", "passed without `--accept`", "lines compared"], real),
    table(["release", "held back for"], held),
    table(["source", ...PLANTED], planted)
  ].join("\n\n") + "\n"
);
