import {newestFigures} from "../../src/lib/releases/releases.js";
import {
  type Revision,
  type RevisionSummary,
  releaseRevisions,
  revisions,
  summarizeRevisions
} from "../../src/lib/revisions/revisions.js";
import type {ValueChange} from "../../src/lib/revisions/value-by-vintage.js";
import {readReleases} from "../store/read-releases.js";
import type {SnapshotComparison} from "./choose-snapshots.js";
import {readOwnFigures} from "./choose-snapshots.js";

/** What publishers revised between two choices of snapshots, and what moved through it. */
export interface RevisionReport {
  a: string;
  b: string;
  /** One row per source: the snapshots compared (null: none then, or none now) and figures by kind of change. */
  sources: {
    source: string;
    a: string | null;
    b: string | null;
    revised: number;
    vanished: number;
    reached: number;
    forecast: number;
    new: number;
  }[];
  summary: RevisionSummary[];
  revisions: Revision[];
  /** Indicator values that moved; null where they were not computed. */
  values: ValueChange[] | null;
}

/**
 * Returns the revision report of a comparison, from the snapshots as the publishers issued them (corrections of ours are
 * no revisions): of two snapshots of a source the series of areas that both hold themselves, of two vintages or moments the newest
 * figures that each has. Throws DataError where a snapshot is missing or was edited.
 * @example (await revisionReport("data", chooseSnapshots("data", null, null, null), null)).revisions[0]
 */
export async function revisionReport(
  dataDir: string,
  {a, b, grain}: SnapshotComparison,
  values: ValueChange[] | null
): Promise<RevisionReport> {
  const ids = [...new Set([...Object.keys(a.snapshots), ...Object.keys(b.snapshots)])].sort();
  const held = async (source: string, name: string | undefined) =>
    name === undefined ? [] : newestFigures(await readReleases(dataDir, {[source]: name}));
  const changes: Revision[] = [];
  const sources: RevisionReport["sources"] = [];
  for (const source of ids) {
    const [from, to] = [a.snapshots[source], b.snapshots[source]];
    const found =
      from === to
        ? []
        : grain === "release" && from !== undefined && to !== undefined
          ? releaseRevisions(readOwnFigures(dataDir, source, from), readOwnFigures(dataDir, source, to))
          : revisions(await held(source, from), await held(source, to));
    for (const change of found) changes.push(change);
    const count = (kind: Revision["kind"]) => found.filter((change) => change.kind === kind).length;
    sources.push({
      source,
      a: from ?? null,
      b: to ?? null,
      revised: count("revised"),
      vanished: count("vanished"),
      reached: count("reached"),
      forecast: count("forecast"),
      new: count("new")
    });
  }
  return {a: a.label, b: b.label, sources, summary: summarizeRevisions(changes), revisions: changes, values};
}
