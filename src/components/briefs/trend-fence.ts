import type {BriefFacts, NamedMeasure} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import {DataError} from "../../lib/contract/data-error.js";
import {withLanguage} from "../../lib/language/language.js";
import {figureWords} from "../../lib/wording/figure-words.js";
import {type TrendLine, trendInput} from "../charts/chart-figure.js";
import {drawBoth} from "../charts/chart-kinds.js";
import {areaColor, isRegion} from "../charts/palette.js";
import type {TrendMark} from "../charts/trend-by-area.js";
import type {BriefChart} from "./brief-block.js";
import {type SeriesLine, seriesLines} from "./series-lines.js";

/**
 * Returns a chart of lines by year, `static trend RESULT MEASURE among=members`; the region's line is heavy, or else the first.
 * `step=2` joins figures two years apart, for an index that is published every second year.
 */
export function trendFence(side: HelperSide, facts: BriefFacts): BriefChart {
  const found = seriesLines(side, facts);
  const withBaseline = side.options.baseline === "yes";
  const isOne = new Set(found.map(({area}) => area)).size === 1;
  const heavy = found.find(({area}) => isRegion(area)) ?? found[0]!;
  const lines = found
    .map((line) =>
      toLine(line, facts, {
        isHeavy: line === heavy,
        isOne,
        withBaseline,
        step: toStep(side.options.step)
      })
    )
    .sort((a, b) => Number(a.weight === "heavy") - Number(b.weight === "heavy"));
  const {measure} = heavy;
  const {unit} = measure;
  const {rows, areas} = trendInput(lines);
  const baseline = withBaseline ? baselineMark(measure, facts.lang) : null;
  const options = {areas, baseline, unit, reverse: unit === "rank", height: lines.length > 6 ? 300 : 220};
  const drawn = (label: string) =>
    withLanguage(facts.lang, () => drawBoth({kind: "trendByArea", rows, options: {...options, label}}, 700));
  return {svg: drawn, rows: found.flatMap((line) => line.rows)};
}

function baselineMark({own, unit}: NamedMeasure, lang: BriefFacts["lang"]): TrendMark | null {
  if (own?.baseline_value == null || own.baseline_year === null) return null;
  const {result, baseline_value: value, baseline_sign: sign, baseline_year: year} = own;
  const words = figureWords({value, sign, unit, result}, lang);
  const text = {en: `${words} in ${year}`, zh: `${words}（${year}）`, ru: `${words} (${year})`}[lang];
  return {year, value, text};
}

function toStep(word = "1"): number {
  if (!/^[1-9]$/.test(word)) throw new DataError(`invalid step "${word}"; expected a number of years from 1 to 9`);
  return Number(word);
}

interface Look {
  isHeavy: boolean;
  /** All lines belong to one area, so color would mean nothing. */
  isOne: boolean;
  withBaseline: boolean;
  /** Years from one figure to the next. */
  step: number;
}

function toLine(line: SeriesLine, facts: BriefFacts, {isHeavy, isOne, withBaseline, step}: Look): TrendLine {
  const points = line.rows.map((row) => ({
    year: row.year,
    value: row.value,
    // A rank is never a forecast, even for a year that has not ended in the vintage.
    flag: line.measure.unit === "rank" ? null : (row.flag as string | null),
    text: figureWords({...row, unit: line.measure.unit}, facts.lang)
  }));
  const {own} = line.measure;
  const year = own?.baseline_year ?? null;
  // Where the vintage has no figure for the baseline year, the published number is a point that the line does not join.
  if (withBaseline && own?.baseline_value != null && year !== null && !points.some((point) => point.year === year)) {
    points.unshift({year, value: own.baseline_value, flag: null, text: String(own.baseline_value)});
  }
  return {
    area: line.area,
    label: line.label,
    color: isOne ? (isHeavy ? "var(--ink)" : "var(--muted)") : areaColor(line.area),
    weight: isHeavy ? "heavy" : isOne || !isRegion(line.area) ? "thin" : "dotted",
    points,
    step
  };
}
