import {group} from "d3-array";
import type {Framework, Measure} from "../contract/framework.js";
import type {GapOwner, GapRow} from "../contract/tables.js";

/** Gaps of one sector, counted. */
export interface GapCount {
  sector: string;
  baseline: number;
  target_unset: number;
  target_blank: number;
  target_not_applicable: number;
  source: number;
  value: number;
  /** Measures whose latest value lacks members, or whose later years have too few of them. */
  member: number;
  age: number;
  /** Measures that fail each letter. */
  smart: Record<"S" | "M" | "A" | "R" | "T", number>;
}

/**
 * Returns the gaps by sector, in the order of first appearance, then all of them together under the sector `all`.
 *
 * @example countGaps(gaps).at(-1)?.target_unset // 82
 */
export function countGaps(gaps: readonly GapRow[]): GapCount[] {
  const bySector = group(gaps, ({sector}) => sector);
  return [...[...bySector].map(([sector, rows]) => count(sector, rows)), count("all", gaps)];
}

/** Returns how many gaps each owner could fix. @example countOwners(gaps).sector // 78 */
export function countOwners(gaps: readonly GapRow[]): Record<GapOwner, number> {
  const counts = {framework: 0, sector: 0, publisher: 0, observatory: 0};
  for (const {owner} of gaps) counts[owner] += 1;
  return counts;
}

/** The measures of a framework that at least one milestone asks a number or a condition of. @example measuresWithTarget(framework).length // 7 */
export function measuresWithTarget({measures, milestones}: Framework): Measure[] {
  return measures.filter((measure) =>
    milestones.some((row) => row.result === measure.result && row.measure === measure.measure && row.status === "set")
  );
}

function count(sector: string, rows: readonly GapRow[]): GapCount {
  const of = (kind: GapRow["kind"], detail?: string) =>
    rows.filter((row) => row.kind === kind && (detail === undefined || row.detail === detail)).length;
  const failing = (letter: string) =>
    new Set(rows.filter((row) => row.kind === "smart" && row.detail === letter).map((row) => row.result + row.measure))
      .size;
  return {
    sector,
    baseline: of("baseline"),
    target_unset: of("target", "unset"),
    target_blank: of("target", "blank"),
    target_not_applicable: of("target", "not_applicable"),
    source: of("source"),
    value: of("value"),
    member: of("member"),
    age: of("age"),
    smart: {S: failing("S"), M: failing("M"), A: failing("A"), R: failing("R"), T: failing("T")}
  };
}
