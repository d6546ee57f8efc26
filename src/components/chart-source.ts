import type {SnapshotMeta} from "../lib/observations.js";

/**
 * Whose figures a chart shows, and of which snapshot: `World Economic Outlook, vintage 2023-10-10`. In: ids of sources, as a
 * measure's view has them; `reported` for what the sectors report. A source without a snapshot in the vintage is left out.
 */
export function chartSource(sources: readonly string[], snapshots: readonly SnapshotMeta[]): string {
  return sources
    .flatMap((source) => {
      if (source === "reported") return ["reported by the sectors, with evidence"];
      const meta = snapshots.find((row) => row.source === source);
      return meta ? [`${meta.title}, vintage ${meta.date}`] : [];
    })
    .join("; ");
}
