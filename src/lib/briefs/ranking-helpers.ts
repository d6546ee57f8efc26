import {DataError} from "../contract/data-error.js";
import {MILESTONES} from "../contract/framework.js";
import {STANDINGS} from "../contract/tables.js";
import {countStandings, resultsStanding} from "../progress/standing.js";
import {displayedValue, figureWords} from "../wording/figure-words.js";
import {countWords, listWords, ranked, rankWords, soleFirst} from "../wording/rank-words.js";
import {standingList} from "../wording/status-words.js";
import {
  areasAmong,
  type BriefFacts,
  type FoundFigure,
  findFigure,
  type Helper,
  toFigureRef,
  vintageOf
} from "./find-figure.js";
import type {HelperCall, HelperSide} from "./parse-helper.js";

/** Helpers that rank or count areas and results. */
export const RANKING_HELPERS: Readonly<Record<string, Helper>> = {
  highest: (call, facts) => extremeText(call, facts, "desc"),
  lowest: (call, facts) => extremeText(call, facts, "asc"),
  list: (call, facts) => {
    const {figures, side} = figuresAmong(call, facts);
    const all = ranked(figures, side.options.order === "asc" ? "asc" : "desc");
    if (all.length === 0) throw new DataError("nothing was reported");
    const kept = all.slice(0, Number(side.options.first ?? all.length));
    const next = all[kept.length];
    if (next !== undefined && displayedValue(next) === displayedValue(kept.at(-1)!))
      throw new DataError(`${next.name} ties with the last of the list; list one more or one fewer`);
    return rankWords(kept, facts.lang);
  },
  count: (call, facts) => {
    const {figures, side} = figuresAmong(call, facts);
    const {most, least, is} = side.options;
    const counted = ranked(figures, "asc").filter(
      (figure) =>
        (most === undefined || displayedValue(figure)! <= Number(most)) &&
        (least === undefined || displayedValue(figure)! >= Number(least))
    );
    if (is !== undefined && counted.length !== Number(is))
      throw new DataError(`expected ${is}, but there are ${counted.length}`);
    return countWords(counted.length, facts.lang);
  },
  named: ({sides: [side]}, facts) => {
    const [what = "", milestone] = side!.words;
    const standing = STANDINGS.find((known) => hyphenated(known) === what);
    if (standing === undefined)
      throw new DataError(`unknown standing "${what}"; known are ${STANDINGS.map(hyphenated).join(", ")}`);
    const {inputs, tables} = vintageOf(facts, side!.options.vintage);
    const ids = resultsStanding(inputs.framework.results, tables.progress, findMilestone(milestone), standing);
    if (ids.length === 0) throw new DataError(`no result is ${standing}`);
    const {is} = side!.options;
    if (is !== undefined && ids.join(",") !== is) throw new DataError(`expected ${is}, but it is ${ids.join(",")}`);
    return listWords(ids, facts.lang);
  },
  standing: ({sides: [side]}, facts) => {
    const [what = "", milestone] = side!.words;
    const {inputs, tables} = vintageOf(facts, side!.options.vintage);
    const counts = countStandings(inputs.framework.results, tables.progress, findMilestone(milestone));
    if (what === "results" || what === "measures") return standingList(counts[what], facts.lang);
    const numbers = new Map<string, number>(
      Object.entries(counts.results).map(([name, count]) => [hyphenated(name), count])
    );
    numbers.set("with-target", counts.with_target).set("achieved", counts.achieved);
    const number = numbers.get(what);
    if (number === undefined)
      throw new DataError(`unknown standing "${what}"; known are results, measures, ${[...numbers.keys()].join(", ")}`);
    return countWords(number, facts.lang);
  }
};

function figuresAmong({sides: [side]}: HelperCall, facts: BriefFacts): {figures: FoundFigure[]; side: HelperSide} {
  const areas = areasAmong(facts, side!.options.among ?? "members");
  const ref = toFigureRef(side!);
  return {figures: areas.map((area) => findFigure(facts, {...ref, area})), side: side!};
}

function extremeText(call: HelperCall, facts: BriefFacts, order: "asc" | "desc"): string {
  const {figures, side} = figuresAmong(call, facts);
  const first = soleFirst(figures, order);
  if (first === null) throw new DataError("several areas share this end of the list, or none has a figure");
  const {is} = side.options;
  if (is !== undefined && first.area !== is)
    throw new DataError(`expected ${is}, but it is ${first.area} (${figureWords(first, "en")})`);
  return first.name;
}

function findMilestone(word: string | undefined): number {
  const milestone = MILESTONES.find((known) => String(known) === word);
  if (milestone === undefined) throw new DataError(`unknown milestone "${word}"; known are ${MILESTONES.join(", ")}`);
  return milestone;
}

function hyphenated(words: string): string {
  return words.replaceAll(" ", "-");
}
