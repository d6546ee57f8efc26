import type {Observation, SnapshotMeta} from "../../lib/contract/observations.js";
import {TABLE_SPECS} from "../../lib/contract/table-specs.js";
import type {Chart} from "./chart.js";
import {sourceWords} from "./value-source.js";

/** Returns source, vintage and data of a chart that draws publishers' own rows. */
export function observationSource(
  rows: readonly Observation[],
  snapshots: readonly SnapshotMeta[],
  vintage: string
): Pick<Chart, "source" | "vintage" | "data"> {
  return {
    source: sourceWords([...new Set(rows.map(({snapshot}) => snapshot))], snapshots),
    vintage,
    data: {
      columns: TABLE_SPECS.observations.columns.map(({name}) => name),
      rows: rows.map((row) => ({...row, correction: row.correction ?? null}))
    }
  };
}
