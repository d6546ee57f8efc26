import {DataError} from "../contract/data-error.js";
import type {Measure} from "../contract/framework.js";
import type {Headline} from "../contract/indicator.js";
import {MEMBERS} from "../contract/reference.js";
import type {ValueRow} from "../contract/tables.js";
import {headlineOf, INDICATORS} from "../indicators/registry.js";
import type {Language} from "../language/language.js";
import type {SiteData} from "../site/site-data.js";
import {areaWords} from "../wording/area-words.js";
import type {NamedFigure} from "../wording/rank-words.js";
import type {HelperCall, HelperSide} from "./parse-helper.js";

/** The data that the sentences, charts and tables of one brief may use. */
export interface BriefFacts {
  lang: Language;
  /** The vintage that the brief is pinned to. */
  vintage: string;
  /** The data of its vintage, and of the vintages and releases it compares with, by name. */
  of: ReadonlyMap<string, SiteData>;
}

/** Returns the words of a helper from its call. Throws DataError where its statement does not hold. */
export type Helper = (call: HelperCall, facts: BriefFacts) => string;

/** A reference to a figure; by default the measure's headline area and variant, in the brief's own vintage. */
export interface FigureRef {
  result: string;
  measure: string;
  /** A year, or `baseline`: the number that the framework publishes. */
  at: number | "baseline";
  area?: string;
  variant?: string;
  vintage?: string;
}

/** A figure with its area and year. */
export interface FoundFigure extends NamedFigure {
  year: number | null;
  area: string;
  /** The row of the values table; null for a published baseline, and where there is none. */
  row: ValueRow | null;
}

/** The measure of a figure: one of the framework, or an additional one. */
export type NamedMeasure = Pick<Measure, "result" | "measure" | "name_en" | "name_zh" | "unit" | "better"> & {
  /** The framework's own row; null for an additional measure. */
  own: Measure | null;
};

/** Returns the data of a vintage of a brief; throws DataError where its front matter does not name it. */
export function vintageOf(facts: BriefFacts, name = facts.vintage): SiteData {
  const data = facts.of.get(name);
  if (data === undefined)
    throw new DataError(`unknown vintage "${name}"; the front matter allows ${[...facts.of.keys()].join(", ")}`);
  return data;
}

/** Returns a measure by name. Throws DataError, with the known ones of the result, for an unknown one. */
export function findMeasure(facts: BriefFacts, result: string, measure: string): NamedMeasure {
  const {framework} = vintageOf(facts).inputs;
  const own = framework.measures.find((row) => row.result === result && row.measure === measure);
  if (own) return {...own, own};
  const extras = INDICATORS.filter((row) => row.result === result).flatMap(({extras: list}) => list ?? []);
  const extra = extras.find((row) => row.measure === measure);
  if (extra) return {result, ...extra, better: extra.unit === "rank" ? "lower" : "none", own: null};
  const known = [...framework.measures.filter((row) => row.result === result), ...extras].map((row) => row.measure);
  throw new DataError(
    known.length > 0
      ? `unknown measure "${measure}" of ${result}; known are ${known.join(", ")}`
      : `unknown result "${result}"; the framework has ${framework.results.map(({id}) => id).join(", ")}`
  );
}

/** Returns the area and variant of a measure's headline, for additional measures too. */
export function briefHeadline({result, measure}: Pick<Measure, "result" | "measure">): Headline {
  const beside = INDICATORS.find(
    (row) => row.result === result && row.extras?.some((extra) => extra.measure === measure)
  );
  return beside?.headline(measure) ?? headlineOf({result, measure});
}

/**
 * Returns a figure of the brief's vintage; its value is null where nothing was reported.
 *
 * Throws DataError for an unknown result, measure, area, variant or vintage: a typing error must not read as missing data.
 * @example findFigure(facts, {result: "TRP-OC1", measure: "road-swd", at: 2022}).value // 23.4
 */
export function findFigure(facts: BriefFacts, ref: FigureRef): FoundFigure {
  const data = vintageOf(facts, ref.vintage);
  const measure = findMeasure(facts, ref.result, ref.measure);
  const {unit} = measure;
  const headline = briefHeadline(ref);
  const area = ref.area ?? headline.area;
  const name = areaWords(area, data.inputs.reference, facts.lang);
  if (name === undefined) throw new DataError(`unknown area "${area}"`);
  if (ref.at === "baseline") {
    const {own} = measure;
    if (own === null) throw new DataError(`missing baseline: ${ref.measure} is not a measure of the framework`);
    const {result, baseline_value: value, baseline_sign: sign, baseline_year: year} = own;
    return {name, area, unit, result, value, sign, year, row: null};
  }
  const rows = data.tables.values.filter((row) => row.result === ref.result && row.measure === ref.measure);
  const variant = ref.variant ?? headline.variant;
  const variants = new Set(rows.map((row) => row.variant));
  if (!variants.has(variant)) {
    throw new DataError(
      `unknown variant "${variant}" of ${ref.result} ${ref.measure}; known are ${[...variants].join(", ") || "none"}`
    );
  }
  const row = rows.find((found) => found.area === area && found.year === ref.at && found.variant === variant) ?? null;
  const figure = {value: row?.value ?? null, sign: row?.sign, text: row?.text, unit, result: ref.result};
  return {name, area, year: ref.at, row, ...figure};
}

/** Returns the reference of a side, `RESULT MEASURE YEAR`, with the year at `position`. Throws DataError for another form. */
export function toFigureRef({words, options}: HelperSide, position = 2): FigureRef {
  const [result, measure] = words;
  const at = words[position];
  if (result === undefined || measure === undefined || at === undefined)
    throw new DataError(`invalid figure "${words.join(" ")}"; expected RESULT MEASURE YEAR`);
  if (at !== "baseline" && !/^(19|20)\d\d$/.test(at))
    throw new DataError(`invalid year "${at}"; expected a year or "baseline"`);
  const {area, variant, vintage} = options;
  return {result, measure, at: at === "baseline" ? at : Number(at), area, variant, vintage};
}

/** Returns the two figures of a helper: two years of one measure, or one on each side of `|`. Throws DataError as `findFigure` does. */
export function findFigurePair({sides: [left, right]}: HelperCall, facts: BriefFacts): [FoundFigure, FoundFigure] {
  const second = right === undefined ? toFigureRef(left!, 3) : toFigureRef(right);
  return [findFigure(facts, toFigureRef(left!)), findFigure(facts, second)];
}

const SETS = ["members", "corridors", "bcps"] as const;

/** Returns the areas that `among=` names; throws DataError for an unknown set. */
export function areasAmong(facts: BriefFacts, set: string): readonly string[] {
  const {reference} = vintageOf(facts).inputs;
  switch (set) {
    case "members":
      return MEMBERS;
    case "corridors":
      return reference.corridors.map(({corridor}) => corridor);
    case "bcps":
      return reference.bcps.map(({bcp}) => bcp);
    default:
      throw new DataError(`unknown set "${set}"; known are ${SETS.join(", ")}`);
  }
}
