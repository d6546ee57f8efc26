import {DataError} from "../contract/data-error.js";
import {MEMBERS} from "../contract/reference.js";
import {likeForLike} from "../progress/like-for-like.js";
import type {Lang} from "../wording/figure-words.js";
import {formatUnit} from "../wording/format-figure.js";
import {type BriefFacts, type FoundFigure, findFigure, vintageOf} from "./find-figure.js";
import {type HelperSide, toFigureRef} from "./parse-helper.js";

/** The members' figures are shown with two decimals: what a change of members makes is often less than one. */
const DIGITS = 2;

/**
 * Returns how a regional mean changed over the members that have both years, with both figures; `is` states whether it rose
 * or fell. For two years of which other members have figures: there the plain change is partly a change of members.
 *
 * Throws DataError where the two means are over the same members, of two releases or not held, and where they cannot be
 * computed over the members of both.
 * @example likeForLikeText(parseHelper("alike ENG-OC1 renewable-share 2016 2017 is=rose").sides[0]!, facts) // "rose from 1.05 to 1.37%"
 */
export function likeForLikeText(side: HelperSide, facts: BriefFacts): string {
  const [base, later] = [2, 3].map((at) => findFigure(facts, toFigureRef(side, at))) as [FoundFigure, FoundFigure];
  const {tables} = vintageOf(facts, side.options.vintage);
  if (base.row?.value == null || later.row?.value == null) throw new DataError("nothing was reported");
  if (base.row.missing === later.row.missing)
    throw new DataError("both years are of the same members; say rose, fell or change");
  if (base.row.releases !== later.row.releases)
    throw new DataError(`mismatched releases: ${base.row.releases} and ${later.row.releases}`);
  const {result, measure, variant} = base.row;
  const own = tables.values.filter(
    (row) =>
      row.result === result &&
      row.measure === measure &&
      row.variant === variant &&
      (MEMBERS as readonly string[]).includes(row.area)
  );
  const lineage = tables.lineage.filter(
    (row) => row.result === result && row.measure === measure && row.variant === variant && row.area === base.area
  );
  const both = likeForLike({base: base.row, later: later.row, own, lineage});
  if (both === null) throw new DataError("too few members have figures of both years");
  const [from, to] = [both.from.toFixed(DIGITS), both.to.toFixed(DIGITS)];
  const change = Number(to) > Number(from) ? "rose" : Number(to) < Number(from) ? "fell" : "unchanged";
  const {is} = side.options;
  if (is !== change) throw new DataError(`expected is=${change}: over the same members it was ${from} and is ${to}`);
  return words({from, to, change, unit: base.unit}, facts.lang);
}

interface Change {
  from: string;
  to: string;
  change: "rose" | "fell" | "unchanged";
  unit: string;
}

function words({from, to, change, unit}: Change, lang: Lang): string {
  const sign = formatUnit(unit);
  if (change === "unchanged") return lang === "zh" ? `保持在${to}${sign}` : `stayed at ${to}${sign}`;
  if (lang === "zh") return `从${from}${sign}${change === "rose" ? "上升到" : "下降到"}${to}${sign}`;
  return `${change} from ${from} to ${to}${sign}`;
}
