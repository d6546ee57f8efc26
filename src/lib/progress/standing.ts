import {group} from "d3-array";
import {type ProgressRow, STANDINGS, type Standing} from "../contract/tables.js";
import {baselineYear, type ProgressContext} from "./progress-context.js";

/** How many stand how; the parts add up to `all`. */
export type StandingCounts = Record<Standing, number> & {all: number};

/** How the results of a framework, or of a sector, stand at one milestone. */
export interface ProgressCounts {
  /** Each result once, by all of its measures. */
  results: StandingCounts;
  /** Each measure once; none is `mixed`. */
  measures: StandingCounts;
  /** Results with a number as target under any milestone. */
  with_target: number;
  /** Results of which a measure has met the target of this milestone. */
  achieved: number;
}

/**
 * Returns how one measure stands at a milestone.
 *
 * `improved` and `worsened`: by the direction since the baseline; a target that is met without a baseline to compare with counts
 * as improved. `not comparable`: there is a later value, but nothing to compare it with: no figure of the baseline's year, a
 * bound, words. Without a later value a computed measure is `no figure held`, a reported one `not reported`.
 */
export function measureStanding(
  {measure, milestone, values}: Pick<ProgressContext, "measure" | "milestone" | "values">,
  {direction, status}: Pick<ProgressRow, "direction" | "status">
): Exclude<Standing, "mixed"> {
  const isKnown = values.some(
    ({year, value, text, flag}) =>
      flag !== "forecast" &&
      (value !== null || text !== null) &&
      year > baselineYear(measure) &&
      year <= milestone.milestone
  );
  if (!isKnown) return measure.kind === "computed" ? "no figure held" : "not reported";
  if (direction === "better") return "improved";
  if (direction === "worse") return "worsened";
  if (status === "achieved") return "improved";
  return direction === "unchanged" ? "unchanged" : "not comparable";
}

/**
 * Returns how a result stands by all of its measures: `mixed` where some improved and some worsened; what cannot be compared is
 * left out as long as another can.
 *
 * @example resultStanding(["improved", "worsened", "not reported"]) // "mixed"
 */
export function resultStanding(measures: readonly Standing[]): Standing {
  const has = (standing: Standing) => measures.includes(standing);
  if (has("mixed") || (has("improved") && has("worsened"))) return "mixed";
  const order = ["improved", "worsened", "unchanged", "not comparable", "no figure held"] as const;
  return order.find(has) ?? "not reported";
}

/**
 * Returns how many results, and how many measures, stand how at a milestone. Every page, brief, annex and badge counts by it.
 *
 * In: the results that are asked for and the `progress` table of a vintage. Out: counts that add up to the results, and to their
 * measures; a result without a measure is `not reported`.
 * @example countStandings(framework.results, tables.progress, 2023).results.all // 31
 */
export function countStandings(
  results: readonly {id: string}[],
  progress: readonly ProgressRow[],
  milestone: number
): ProgressCounts {
  const rowsOf = group(progress, ({result}) => result);
  const counts: ProgressCounts = {results: zeros(), measures: zeros(), with_target: 0, achieved: 0};
  for (const {id} of results) {
    const rows = rowsOf.get(id) ?? [];
    const now = rows.filter((row) => row.milestone === milestone);
    add(counts.results, resultStanding(now.map(({standing}) => standing)));
    for (const {standing} of now) add(counts.measures, standing);
    if (rows.some(({target_status, target}) => target_status === "set" && target !== null)) counts.with_target += 1;
    if (now.some(({status}) => status === "achieved")) counts.achieved += 1;
  }
  return counts;
}

/**
 * Returns the ids of the results that stand as asked at a milestone, by all of their measures, in the framework's order.
 *
 * @example resultsStanding(framework.results, tables.progress, 2023, "mixed") // ["EFS-CO", "TRP-OC1", "TRP-OP1"]
 */
export function resultsStanding(
  results: readonly {id: string}[],
  progress: readonly ProgressRow[],
  milestone: number,
  standing: Standing
): string[] {
  const rowsOf = group(
    progress.filter((row) => row.milestone === milestone),
    ({result}) => result
  );
  const standingOf = (id: string) => resultStanding((rowsOf.get(id) ?? []).map((row) => row.standing));
  return results.map(({id}) => id).filter((id) => standingOf(id) === standing);
}

function zeros(): StandingCounts {
  return {...(Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>), all: 0};
}

function add(counts: StandingCounts, standing: Standing): void {
  counts[standing] += 1;
  counts.all += 1;
}
