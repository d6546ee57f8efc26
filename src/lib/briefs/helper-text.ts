import {DataError} from "../contract/data-error.js";
import type {ValueRow} from "../contract/tables.js";
import {areaWords} from "../wording/area-words.js";
import {displayedValue, figureWords, numberWords} from "../wording/figure-words.js";
import {listWords} from "../wording/rank-words.js";
import {verdictWords} from "../wording/status-words.js";
import {CHANGE_HELPERS} from "./change-helpers.js";
import {
  areasAmong,
  type BriefFacts,
  briefHeadline,
  type FoundFigure,
  findFigure,
  type Helper,
  toFigureRef,
  vintageOf
} from "./find-figure.js";
import {assertSideOptions, type HelperCall} from "./parse-helper.js";
import {RANKING_HELPERS} from "./ranking-helpers.js";

/** Helpers that show one figure, or what is known of it. */
const FIGURE_HELPERS: Readonly<Record<string, Helper>> = {
  value: (call, facts) => figureWords(reportedFigure(call, facts), facts.lang),
  number: (call, facts) => numberWords(reportedFigure(call, facts), facts.lang),
  within: (call, facts) => {
    const figure = reportedFigure(call, facts);
    const {below, above, most, least} = call.sides[0]!.options;
    const number = displayedValue(figure);
    const isWithin =
      number !== null &&
      !figure.sign &&
      (below === undefined || number < Number(below)) &&
      (above === undefined || number > Number(above)) &&
      (most === undefined || number <= Number(most)) &&
      (least === undefined || number >= Number(least));
    if (!isWithin) throw new DataError(`expected a number within the bounds, but it is ${figureWords(figure, "en")}`);
    return figureWords(figure, facts.lang);
  },
  coverage: (call, facts) => {
    const {row} = figureOf(call, facts);
    if (row?.expected == null || row.reporting === null) throw new DataError("this figure has no coverage");
    if (facts.lang === "ru") return `${row.reporting} из ${row.expected}`;
    return facts.lang === "zh"
      ? `${row.expected}个成员国中的${row.reporting}个`
      : `${row.reporting} of ${row.expected}`;
  },
  missing: (call, facts) => {
    const codes = figureOf(call, facts).row?.missing?.split(";");
    if (codes === undefined) throw new DataError("no member is missing");
    const {reference} = vintageOf(facts).inputs;
    const names = codes.map((code) => areaWords(code, reference, facts.lang) ?? code);
    return listWords(names, facts.lang);
  },
  verdict: ({sides: [side]}, facts) => {
    const [result, measure] = side!.words;
    const checks = vintageOf(facts, side!.options.vintage).tables.baseline_checks;
    const row = checks.find((check) => check.result === result && check.measure === measure);
    if (row === undefined) throw new DataError(`missing baseline check of ${result} ${measure}`);
    const {is} = side!.options;
    if (is !== undefined && row.verdict !== is.replaceAll("-", " "))
      throw new DataError(`expected "${is}", but the check says "${row.verdict}"`);
    return verdictWords(row.verdict, facts.lang);
  },
  vintage: (_, facts) => facts.vintage
};

/** Every helper that a sentence of a brief may use, by name; `figure` and `table` are links, which `bindDocument` makes. */
const HELPERS: Readonly<Record<string, Helper>> = {...FIGURE_HELPERS, ...CHANGE_HELPERS, ...RANKING_HELPERS};

/**
 * Returns the words that a helper stands for: its own `=>` words where it has them, once its statement holds.
 *
 * Throws DataError where the statement does not hold in the data, where a figure that the words need is missing, and for
 * an unknown name or option; the caller adds the line and the sentence.
 * @example helperText(parseHelper("rose TRP-OC1 road-swd baseline 2022"), facts) // "rose from 22.2 to 23.4 km/h"
 */
export function helperText(call: HelperCall, facts: BriefFacts): string {
  const helper = Object.hasOwn(HELPERS, call.verb) ? HELPERS[call.verb] : undefined;
  if (helper === undefined)
    throw new DataError(`unknown helper "${call.verb}"; known are ${Object.keys(HELPERS).join(", ")}, figure, table`);
  call.sides.forEach(assertSideOptions);
  const words = helper(call, facts);
  return call.said ?? words;
}

/**
 * Returns the rows of the values table behind a helper's words: their sources are named, and they go into the data file.
 *
 * Baselines, which the framework publishes, have no row.
 * @example helperRows(parseHelper("value TRP-OC1 road-swd 2022"), facts).length // 1
 */
export function helperRows({sides}: HelperCall, facts: BriefFacts): ValueRow[] {
  return sides.flatMap(({words: [result, measure, ...years], options}) => {
    const data = facts.of.get(options.vintage ?? facts.vintage);
    if (result === undefined || measure === undefined || data === undefined) return [];
    const headline = briefHeadline({result, measure});
    const areas = options.among ? areasAmong(facts, options.among) : [options.area ?? headline.area];
    const variant = options.variant ?? headline.variant;
    return data.tables.values.filter(
      (row) =>
        row.result === result &&
        row.measure === measure &&
        row.variant === variant &&
        years.includes(String(row.year)) &&
        areas.includes(row.area)
    );
  });
}

function figureOf({sides: [side]}: HelperCall, facts: BriefFacts): FoundFigure {
  return findFigure(facts, toFigureRef(side!));
}

function reportedFigure(call: HelperCall, facts: BriefFacts): FoundFigure {
  const figure = figureOf(call, facts);
  if (figure.value === null && !figure.text) throw new DataError("nothing was reported");
  return figure;
}
