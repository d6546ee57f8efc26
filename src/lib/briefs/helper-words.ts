import {DataError} from "../contract/data-error.js";
import {MILESTONES} from "../contract/framework.js";
import {countStandings, resultsStanding} from "../progress/count-standings.js";
import {STANDINGS} from "../progress/standing.js";
import {areaWords} from "../wording/area-words.js";
import {type Change, changeOf, changeWords, differenceWords} from "../wording/change-words.js";
import {type Comparison, compareFigures, comparisonWords} from "../wording/compare-words.js";
import {figureWords, numberWords, printedValue} from "../wording/figure-words.js";
import {countWords, listWords, ranked, rankWords, soleFirst} from "../wording/rank-words.js";
import {standingList} from "../wording/standing-words.js";
import {verdictWords} from "../wording/verdict-words.js";
import {likeForLikeText} from "./alike-words.js";
import {areasAmong, type BriefFacts, type FoundFigure, findFigure, findMeasure, vintageOf} from "./find-figure.js";
import {assertOptions, type HelperCall, type HelperSide, parseHelper, toFigureRef} from "./parse-helper.js";

type Helper = (call: HelperCall, facts: BriefFacts) => string;

/** What stands in the sentence of a brief: a helper's name to its words. */
const HELPERS: Record<string, Helper> = {
  value: (call, facts) => figureWords(reported(one(call, facts)), facts.lang),
  number: (call, facts) => numberWords(reported(one(call, facts)), facts.lang),
  within: (call, facts) => {
    const figure = reported(one(call, facts));
    const {below, above, most, least} = call.sides[0]!.options;
    const number = printedValue(figure);
    const holds =
      number !== null &&
      !figure.sign &&
      (below === undefined || number < Number(below)) &&
      (above === undefined || number > Number(above)) &&
      (most === undefined || number <= Number(most)) &&
      (least === undefined || number >= Number(least));
    if (!holds) fail(`expected a number within the bounds, and it is ${figureWords(figure, "en")}`);
    return figureWords(figure, facts.lang);
  },
  change: (call, facts) => changeWords(...ofOneUnit(pair(call, facts)), facts.lang),
  rose: changed("rose"),
  fell: changed("fell"),
  unchanged: changed("unchanged"),
  alike: ({sides: [side]}, facts) => likeForLikeText(side!, facts),
  improved: (call, facts) => towards(call, facts, 1),
  worsened: (call, facts) => towards(call, facts, -1),
  difference: (call, facts) => {
    const words = differenceWords(...pair(call, facts), facts.lang);
    return words ?? fail("a difference needs two numbers of one unit, and one is missing, a bound or no number");
  },
  ratio: (call, facts) => {
    const [a, b] = pair(call, facts);
    const [x, y] = [printedValue(a), printedValue(b)];
    if (x === null || y === null || a.unit !== b.unit || a.sign || b.sign || !(x > 0 && y > 0))
      return fail("a ratio needs two plain positive numbers of one unit");
    const number = (x / y).toFixed(x / y < 10 ? 1 : 0);
    return facts.lang === "zh" ? `${number}倍` : `${number} times`;
  },
  above: compared("above"),
  below: compared("below"),
  equal: compared("equal"),
  highest: (call, facts) => extreme(call, facts, "desc"),
  lowest: (call, facts) => extreme(call, facts, "asc"),
  list: (call, facts) => {
    const {figures, side} = among(call, facts);
    const all = ranked(figures, side.options.order === "asc" ? "asc" : "desc");
    if (all.length === 0) return fail("nothing was reported");
    const kept = all.slice(0, Number(side.options.first ?? all.length));
    const next = all[kept.length];
    if (next !== undefined && printedValue(next) === printedValue(kept.at(-1)!))
      fail(`${next.name} shares the last place of the list; list one more or one less`);
    return rankWords(kept, facts.lang);
  },
  count: (call, facts) => {
    const {figures, side} = among(call, facts);
    const {most, least, is} = side.options;
    const held = ranked(figures, "asc").filter(
      (figure) =>
        (most === undefined || printedValue(figure)! <= Number(most)) &&
        (least === undefined || printedValue(figure)! >= Number(least))
    );
    if (is !== undefined && held.length !== Number(is)) fail(`expected ${is}, and there are ${held.length}`);
    return countWords(held.length, facts.lang);
  },
  coverage: (call, facts) => {
    const {row} = one(call, facts);
    if (row?.expected == null || row.reporting === null) return fail("this figure has no coverage");
    return facts.lang === "zh" ? `${row.expected}个成员中的${row.reporting}个` : `${row.reporting} of ${row.expected}`;
  },
  missing: (call, facts) => {
    const codes = one(call, facts).row?.missing?.split(";") ?? fail("no member is missing");
    const {reference} = vintageOf(facts).inputs;
    return listWords(
      codes.map((code) => areaWords(code, reference, facts.lang) ?? code),
      facts.lang
    );
  },
  verdict: ({sides: [side]}, facts) => {
    const [result, measure] = side!.words;
    const rows = vintageOf(facts, side!.options.vintage).tables.baseline_checks;
    const row = rows.find((check) => check.result === result && check.measure === measure);
    if (row === undefined) return fail(`missing baseline check of ${result} ${measure}`);
    if (side!.options.is !== undefined && row.verdict !== side!.options.is.replaceAll("-", " "))
      fail(`expected "${side!.options.is}", and the check says "${row.verdict}"`);
    return verdictWords(row.verdict, facts.lang);
  },
  named: ({sides: [side]}, facts) => {
    const [what = "", milestone] = side!.words;
    const standing = STANDINGS.find((known) => known.replaceAll(" ", "-") === what);
    if (standing === undefined)
      return fail(`unknown standing "${what}"; known are ${STANDINGS.join(", ").replaceAll(/(?<!,) /g, "-")}`);
    const {inputs, tables} = vintageOf(facts, side!.options.vintage);
    const ids = resultsStanding(inputs.framework.results, tables.progress, milestoneOf(milestone), standing);
    if (ids.length === 0) return fail(`no result is ${standing}`);
    const {is} = side!.options;
    if (is !== undefined && ids.join(",") !== is) fail(`expected ${is}, and it is ${ids.join(",")}`);
    return listWords(ids, facts.lang);
  },
  standing: ({sides: [side]}, facts) => {
    const [what, milestone] = side!.words;
    const data = vintageOf(facts, side!.options.vintage);
    const counts = countStandings(data.inputs.framework.results, data.tables.progress, milestoneOf(milestone));
    if (what === "results" || what === "measures") return standingList(counts[what], facts.lang);
    const {all, ...parts} = counts.results;
    const numbers = new Map([
      ["all", all],
      ...Object.entries(parts).map(([name, count]) => [name.replaceAll(" ", "-"), count] as const),
      ["with-target", counts.with_target],
      ["achieved", counts.achieved]
    ]);
    const number = numbers.get(what ?? "");
    return number === undefined
      ? fail(`unknown standing "${what}"; known are results, measures, ${[...numbers.keys()].join(", ")}`)
      : countWords(number, facts.lang);
  },
  vintage: (_, facts) => facts.vintage
};

/** Names of all helpers, for messages and the recipe. */
export const HELPER_NAMES = Object.keys(HELPERS);

/**
 * Returns the words that a helper stands for.
 *
 * Throws DataError where the statement does not hold in the data, where a figure is missing that the words need, and for
 * a name that is not known; the caller adds the sentence.
 * @example helperText("rose TRP-OC1 road-swd baseline 2022", facts) // "rose from 22.2 to 23.4 km/h"
 */
export function helperText(text: string, facts: BriefFacts): string {
  const call = parseHelper(text);
  const helper = HELPERS[call.verb];
  if (helper === undefined || !Object.hasOwn(HELPERS, call.verb))
    throw new DataError(`unknown helper "${call.verb}"; known are ${HELPER_NAMES.join(", ")}`);
  call.sides.forEach(assertOptions);
  const words = helper(call, facts);
  return call.said ?? words;
}

function fail(message: string): never {
  throw new DataError(message);
}

function milestoneOf(word: string | undefined): number {
  const milestone = MILESTONES.find((known) => String(known) === word);
  return milestone ?? fail(`unknown milestone "${word}"; known are ${MILESTONES.join(", ")}`);
}

function one({sides: [side]}: HelperCall, facts: BriefFacts): FoundFigure {
  return findFigure(facts, toFigureRef(side!));
}

/** The two figures of a helper: two years of one measure, or one on each side of `|`. */
function pair({sides}: HelperCall, facts: BriefFacts): [FoundFigure, FoundFigure] {
  const [left, right] = sides;
  return right === undefined
    ? [findFigure(facts, toFigureRef(left!)), findFigure(facts, toFigureRef(left!, 3))]
    : [findFigure(facts, toFigureRef(left!)), findFigure(facts, toFigureRef(right))];
}

function ofOneUnit(figures: [FoundFigure, FoundFigure]): [FoundFigure, FoundFigure] {
  const [a, b] = figures;
  return a.unit === b.unit ? figures : fail(`mismatched units "${a.unit}" and "${b.unit}"`);
}

function reported(figure: FoundFigure): FoundFigure {
  return figure.value === null && !figure.text ? fail("nothing was reported") : figure;
}

function changed(expected: Change): Helper {
  return (call, facts) => {
    const [before] = pair(call, facts);
    if (before.unit === "rank" && expected !== "unchanged")
      fail("a rank that rises is a number that falls; say improved or worsened");
    return expectChange(call, facts, expected);
  };
}

function expectChange(call: HelperCall, facts: BriefFacts, expected: Change): string {
  const [before, after] = ofOneUnit(pair(call, facts));
  const change = changeOf(before, after);
  if (change !== expected) fail(`expected "${expected}", and the figure ${changeWords(before, after, "en")}`);
  return changeWords(before, after, facts.lang);
}

function towards(call: HelperCall, facts: BriefFacts, sign: 1 | -1): string {
  const [result, measure] = call.sides[0]!.words;
  const {better} = findMeasure(facts, result!, measure!);
  if (better !== "higher" && better !== "lower") fail(`no direction is better for ${measure}; say rose or fell`);
  return expectChange(call, facts, (better === "higher") === (sign === 1) ? "rose" : "fell");
}

function compared(expected: Comparison): Helper {
  return (call, facts) => {
    if (call.sides.length !== 2) fail(`a comparison needs two figures, with | between them`);
    const [a, b] = pair(call, facts);
    const comparison = compareFigures(a, b);
    if (comparison !== expected) {
      fail(
        `expected "${expected}", and ${figureWords(a, "en")} is ${comparisonWords(comparison, "en", a.unit)} ${figureWords(b, "en")}`
      );
    }
    return comparisonWords(comparison, facts.lang, a.unit);
  };
}

function among({sides: [side]}: HelperCall, facts: BriefFacts): {figures: FoundFigure[]; side: HelperSide} {
  const areas = areasAmong(facts, side!.options.among ?? "members");
  const ref = toFigureRef(side!);
  return {figures: areas.map((area) => findFigure(facts, {...ref, area})), side: side!};
}

function extreme(call: HelperCall, facts: BriefFacts, order: "asc" | "desc"): string {
  const {figures, side} = among(call, facts);
  const first = soleFirst(figures, order);
  const {is} = side.options;
  if (first === null) return fail("no area stands alone at the end of the list");
  if (is !== undefined && first.area !== is)
    fail(`expected ${is}, and it is ${first.area} (${figureWords(first, "en")})`);
  return first.name;
}
