import type {Bcp} from "../../contract/reference.js";
import {FEW_TRIPS, LEVEL_FACTOR, MIN_WINDOW_TRIPS} from "../thresholds.js";
import type {WindowLevel} from "./before-after-question.js";

/** What the comparison has to know of a BCP. */
export type ComparableBcp = Pick<Bcp, "bcp" | "name_en" | "neighbour" | "corridors">;

/** Why a crossing is not in the comparison by the rule. */
type LeftOutReason = "across the line" | "too few trips" | "another level";

/** One row per other BCP with trips in both windows: whether the rule takes it into the comparison. */
export interface SimilarCrossing {
  bcp: string;
  /** The reports list both on a corridor: traffic is of a kind, but may also have moved from one to the other. */
  same_corridor: boolean;
  /** Null where the rule takes it. */
  left_out: LeftOutReason | null;
  /** Whether both windows have `MIN_WINDOW_TRIPS`, so that a reader may take it in against the rule. */
  computable: boolean;
}

/**
 * Returns the other crossings that a change can be compared with, those that the rule takes first; among them
 * those whose mean before lies nearest, in ratio.
 *
 * The rule: the same mode (and direction, where one is chosen), `FEW_TRIPS` trips in both windows, a mean before within
 * `LEVEL_FACTOR` of the chosen one's; not the other side of the same line, which what was done here reaches too.
 * The kind of a crossing (land, port) is not known to data/reference, so no rule goes by it.
 * @example similarCrossings("BCP-chaman", counts.levels, reference.bcps)
 */
export function similarCrossings(
  chosen: string,
  levels: readonly WindowLevel[],
  places: readonly ComparableBcp[]
): SimilarCrossing[] {
  const before = new Map(levels.filter(({span}) => span === "before").map((level) => [level.bcp, level]));
  const after = new Map(levels.filter(({span}) => span === "after").map((level) => [level.bcp, level]));
  const here = places.find(({bcp}) => bcp === chosen);
  const corridors = here?.corridors?.split(";") ?? [];
  const own = before.get(chosen)?.mean ?? null;
  const found = [...before.values()].flatMap((level): SimilarCrossing[] => {
    const later = after.get(level.bcp);
    if (level.bcp === chosen || later === undefined) return [];
    const trips = Math.min(level.trips, later.trips);
    const place = places.find(({bcp}) => bcp === level.bcp);
    const alike = own !== null && level.mean >= own / LEVEL_FACTOR && level.mean <= own * LEVEL_FACTOR;
    const isAcross = here?.neighbour === level.bcp || place?.neighbour === chosen;
    return [
      {
        bcp: level.bcp,
        same_corridor: (place?.corridors?.split(";") ?? []).some((corridor) => corridors.includes(corridor)),
        left_out: isAcross ? "across the line" : trips < FEW_TRIPS ? "too few trips" : alike ? null : "another level",
        computable: trips >= MIN_WINDOW_TRIPS && level.mean > 0 && later.mean > 0
      }
    ];
  });
  const rank = ({left_out, computable}: SimilarCrossing) => (left_out === null ? 0 : computable ? 1 : 2);
  const distance = ({bcp}: SimilarCrossing) => (own === null ? 0 : Math.abs(Math.log(before.get(bcp)!.mean / own)));
  return found.sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b) || (a.bcp < b.bcp ? -1 : 1));
}
