import {DataError} from "../contract/data-error.js";
import {MEMBERS} from "../contract/reference.js";
import type {Language} from "../language/language.js";
import {likeForLike, lineageByMeasure} from "../progress/like-for-like.js";
import {changeOf, differenceWords, type FigureChange, figureChangeWords} from "../wording/change-words.js";
import {displayedValue, figureWords} from "../wording/figure-words.js";
import {formatUnit} from "../wording/format-figure.js";
import {compareFigures, comparisonWords, type FigureOrder} from "../wording/rank-words.js";
import {
  type BriefFacts,
  type FoundFigure,
  findFigure,
  findFigurePair,
  findMeasure,
  type Helper,
  toFigureRef,
  vintageOf
} from "./find-figure.js";
import type {HelperCall, HelperSide} from "./parse-helper.js";

/** The members' figures are shown with two decimals: a different set of members often changes a mean by less than one. */
const LIKE_FOR_LIKE_DECIMALS = 2;

/** Helpers that compare two figures: how one changed, how far apart they are, which is larger. */
export const CHANGE_HELPERS: Readonly<Record<string, Helper>> = {
  change: (call, facts) => figureChangeWords(...sameUnit(findFigurePair(call, facts)), facts.lang),
  rose: changed("rose"),
  fell: changed("fell"),
  unchanged: changed("unchanged"),
  alike: ({sides: [side]}, facts) => likeForLikeText(side!, facts),
  improved: (call, facts) => directionText(call, facts, "improved"),
  worsened: (call, facts) => directionText(call, facts, "worsened"),
  difference: (call, facts) => {
    const words = differenceWords(...findFigurePair(call, facts), facts.lang);
    if (words === null)
      throw new DataError("a difference needs two numbers of one unit; one is missing, a bound or not a number");
    return words;
  },
  ratio: (call, facts) => {
    const [a, b] = findFigurePair(call, facts);
    const [x, y] = [displayedValue(a), displayedValue(b)];
    if (x === null || y === null || a.unit !== b.unit || a.sign || b.sign || !(x > 0 && y > 0))
      throw new DataError("a ratio needs two positive numbers of one unit, neither of them a bound");
    const number = (x / y).toFixed(x / y < 10 ? 1 : 0);
    return timesWords(number, facts.lang);
  },
  above: compared("above"),
  below: compared("below"),
  equal: compared("equal")
};

function sameUnit(figures: [FoundFigure, FoundFigure]): [FoundFigure, FoundFigure] {
  const [a, b] = figures;
  if (a.unit !== b.unit) throw new DataError(`mismatched units "${a.unit}" and "${b.unit}"`);
  return figures;
}

function changed(expected: FigureChange): Helper {
  return (call, facts) => {
    const [before] = findFigurePair(call, facts);
    if (before.unit === "rank" && expected !== "unchanged")
      throw new DataError("a rank that rises is a number that falls; say improved or worsened");
    return changeText(call, facts, expected);
  };
}

function changeText(call: HelperCall, facts: BriefFacts, expected: FigureChange): string {
  const [before, after] = sameUnit(findFigurePair(call, facts));
  if (changeOf(before, after) !== expected)
    throw new DataError(`expected "${expected}", but the figure ${figureChangeWords(before, after, "en")}`);
  return figureChangeWords(before, after, facts.lang);
}

function directionText(call: HelperCall, facts: BriefFacts, direction: "improved" | "worsened"): string {
  const [result, measure] = call.sides[0]!.words;
  const {better} = findMeasure(facts, result!, measure!);
  if (better !== "higher" && better !== "lower")
    throw new DataError(`${measure} has no better direction; say rose or fell`);
  return changeText(call, facts, (better === "higher") === (direction === "improved") ? "rose" : "fell");
}

function compared(expected: FigureOrder): Helper {
  return (call, facts) => {
    if (call.sides.length !== 2) throw new DataError("a comparison needs two figures, separated by |");
    const [a, b] = findFigurePair(call, facts);
    const comparison = compareFigures(a, b);
    if (comparison !== expected) {
      const found = `${figureWords(a, "en")} is ${comparisonWords(comparison, "en", a.unit)} ${figureWords(b, "en")}`;
      throw new DataError(`expected "${expected}", but ${found}`);
    }
    return comparisonWords(comparison, facts.lang, a.unit);
  };
}

/**
 * Returns how a regional mean changed over the members that have figures for both years, with both means; `is=` states
 * whether it rose or fell. For two years with different sets of members, where the plain change is partly a change of members.
 *
 * Throws DataError where the two means cover the same members, come from two releases or are missing, and where too few
 * members have both years.
 */
function likeForLikeText(side: HelperSide, facts: BriefFacts): string {
  const base = findFigure(facts, toFigureRef(side, 2));
  const later = findFigure(facts, toFigureRef(side, 3));
  const {tables} = vintageOf(facts, side.options.vintage);
  if (base.row?.value == null || later.row?.value == null) throw new DataError("nothing was reported");
  if (base.row.missing === later.row.missing)
    throw new DataError("both years cover the same members; say rose, fell or change");
  if (base.row.releases !== later.row.releases)
    throw new DataError(`mismatched releases: ${base.row.releases} and ${later.row.releases}`);
  const {result, measure, variant} = base.row;
  const isOfMeasure = (row: {result: string; measure: string; variant: string}) =>
    row.result === result && row.measure === measure && row.variant === variant;
  const own = tables.values.filter((row) => isOfMeasure(row) && (MEMBERS as readonly string[]).includes(row.area));
  const ofMeasure = lineageByMeasure(tables.lineage).get(`${result}/${measure}`) ?? [];
  const lineage = ofMeasure.filter((row) => row.variant === variant && row.area === base.area);
  const both = likeForLike({base: base.row, later: later.row, own, lineage});
  if (both === null) throw new DataError("too few members have figures for both years");
  const from = both.from.toFixed(LIKE_FOR_LIKE_DECIMALS);
  const to = both.to.toFixed(LIKE_FOR_LIKE_DECIMALS);
  const change = Number(to) > Number(from) ? "rose" : Number(to) < Number(from) ? "fell" : "unchanged";
  if (side.options.is !== change)
    throw new DataError(`expected is=${change}: over the same members it was ${from} and is ${to}`);
  return meanChangeText(change, {from, to, sign: formatUnit(base.unit)}, facts.lang);
}

function meanChangeText(
  change: "rose" | "fell" | "unchanged",
  {from, to, sign}: {from: string; to: string; sign: string},
  lang: Language
): string {
  if (lang === "ru") {
    const [before, after] = [from.replace(".", ","), `${to.replace(".", ",")}\u00a0${sign.trim()}`];
    return change === "unchanged" ? `на уровне ${after}` : `с ${before} до ${after}`;
  }
  if (change === "unchanged") return lang === "zh" ? `保持在${to}${sign}` : `stayed at ${to}${sign}`;
  if (lang === "zh") return `从${from}${sign}${change === "rose" ? "上升到" : "下降到"}${to}${sign}`;
  return `${change} from ${from} to ${to}${sign}`;
}

/** How many times as much; a fraction counts in Russian as the second of three does. */
function timesWords(number: string, lang: Language): string {
  if (lang === "zh") return `${number}倍`;
  if (lang === "en") return `${number} times`;
  const isFew = number.includes(".") || /(?<!1)[234]$/.test(number);
  return `${number.replace(".", ",")} ${isFew ? "раза" : "раз"}`;
}
