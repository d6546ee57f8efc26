import type {Observation} from "../contract/observations.js";
import type {ValueRow} from "../contract/tables.js";
import {speedNotes} from "../corridors/speed-gaps.js";
import {readingOf} from "../indicators/registry.js";
import {LOCALES, language} from "../language/language.js";
import {localText} from "../language/local-name.js";
import {text} from "../language/text.js";
import type {ExplorerData} from "../site/site-data.js";
import {formatFigure, formatUnit} from "../wording/format-figure.js";
import {ownReadingWords} from "../wording/variant-words.js";
import {type FallToZero, findFallsToZero} from "./find-outliers.js";

/** What a reader should know of one value before using it. */
export interface ValueCaution {
  result: string;
  measure: string;
  area: string;
  year: number;
  text: string;
}

/**
 * Returns the cautions of a vintage's values: speeds that CPMM's reports disagree about or that stand out between their neighboring
 * years, and members' values that fall to 0 within a year. The values stay as published.
 *
 * In: values and observations of one vintage, and what data/reference knows. Out: speeds first. Where several readings of a
 * measure fall in one year the first says so for all.
 * @example valueCautions(tables.values, observations, explorer).filter(({area}) => area === "PAK")
 */
export function valueCautions(
  values: readonly ValueRow[],
  observations: readonly Observation[],
  known: Pick<ExplorerData, "contradictions" | "outlier_rules" | "zero_rules">
): ValueCaution[] {
  const speeds = speedNotes(observations, known).map(({area, mode, year, series, text: said}) => ({
    result: "TRP-OC1",
    measure: `${mode}-${series.toLowerCase()}`,
    area,
    year,
    text: said
  }));
  const falls = new Map<string, ValueCaution>();
  for (const fall of findFallsToZero(values, known.zero_rules)) {
    const {result, measure, area, year} = fall.row;
    const key = `${result}/${measure}/${area}/${year}`;
    if (!falls.has(key)) falls.set(key, {result, measure, area, year, text: fallText(fall)});
  }
  return [...speeds, ...falls.values()];
}

function fallText({row, before, until, rule}: FallToZero): string {
  const reading = readingOf(row.result, row.variant);
  const unit = formatUnit(row.unit);
  return text("result-fall", {
    figure: `${formatFigure(before)}${unit}`,
    before: String(before.year),
    zeros:
      until === row.year
        ? text("result-fall-year", {year: String(row.year)})
        : text("result-fall-years", {from: String(row.year), until: String(until)}),
    reading: reading === null ? "" : text("result-fall-reading", {reading: ownReadingWords(reading)}),
    least: `${rule.least.toLocaleString(LOCALES[language()])}${unit}`,
    reason: localText(rule.reason, "rules")
  });
}
