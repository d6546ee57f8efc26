import {type Revision, type RevisionSummary, revisions, summarizeRevisions} from "../../src/lib/revisions.js";
import type {ValueMove} from "../../src/lib/value-moves.js";
import {readSnapshot} from "../store/read-snapshot.js";
import type {Comparison} from "./choose-snapshots.js";

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
  values: ValueMove[] | null;
}

/**
 * Returns the revision report of a comparison, from the snapshots as the publishers issued them (corrections of ours are
 * no revisions). Throws DataError where a snapshot is missing or was edited.
 * @example revisionReport("data", chooseSnapshots("data", null, null, null), null).revisions[0]
 */
export function revisionReport(dataDir: string, {a, b}: Comparison, values: ValueMove[] | null): RevisionReport {
  const ids = [...new Set([...Object.keys(a.snapshots), ...Object.keys(b.snapshots)])].sort();
  const read = (source: string, name: string | undefined) =>
    name === undefined ? [] : readSnapshot(dataDir, source, name).observations;
  const changes: Revision[] = [];
  const sources = ids.map((source) => {
    const [from, to] = [a.snapshots[source], b.snapshots[source]];
    const found = from === to ? [] : revisions(read(source, from), read(source, to));
    for (const change of found) changes.push(change);
    const count = (kind: Revision["kind"]) => found.filter((change) => change.kind === kind).length;
    return {
      source,
      a: from ?? null,
      b: to ?? null,
      revised: count("revised"),
      vanished: count("vanished"),
      reached: count("reached"),
      forecast: count("forecast"),
      new: count("new")
    };
  });
  return {a: a.label, b: b.label, sources, summary: summarizeRevisions(changes), revisions: changes, values};
}
