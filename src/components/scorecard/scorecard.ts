import {type Framework, type Measure, MILESTONES} from "../../lib/contract/framework.js";
import {STANDINGS, type Standing} from "../../lib/contract/tables.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/result-views.js";
import {joinList, joinPhrases, language} from "../../lib/language/language.js";
import {localName, measureName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {resultStanding} from "../../lib/progress/standing.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import {formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {heldKind} from "../../lib/wording/measure-answer.js";
import {term} from "../layout/glossary.js";
import {html, type Markup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";
import {amendmentMarks} from "../results/result-notes.js";
import {sparkLine} from "../tables/spark-line.js";
import {missingMark, standingMark, statusWord} from "./status-mark.js";

/** What the scorecard needs beside the results: the milestone that it shows first and the years of its spark lines. */
export interface ScorecardYears {
  milestone: number;
  spark_years: {from: number; to: number};
}

/** Longer words do not fit their columns; the result's page has them. */
const LONGEST_WORDS = 24;
const SPARK_SIZE = {width: 96, height: 22};
const VERDICTS: readonly string[] = ["achieved", "on track", "accelerate", "off track", "moving away"];

/**
 * The whole framework as one table with a row for each result: first those with a figure, then the others by cluster. It has target and
 * status of every milestone and shows one of them.
 */
export function scorecard(
  results: readonly ResultView[],
  framework: Framework,
  {milestone, spark_years}: ScorecardYears
): Markup {
  const frame = {...SPARK_SIZE, ...spark_years};
  const rowsOf = (views: readonly ResultView[]) =>
    views.map((view) => resultRow(view, {framework, frame, milestone, place: results.indexOf(view)}));
  const hasFigure = ({measures}: ResultView) => measures.some(({latest}) => latest !== null);
  return html`<div class="wide" id="results" tabindex="0" role="region" aria-label="${text("scorecard-results")}">
<table class="scorecard" id="scorecard" data-sortable data-milestone="${milestone}">
<caption>${text("scorecard-caption")}</caption>
<thead><tr><th scope="col" class="c-name" data-column="result">${term("result", text("scorecard-head-result"))}</th>
<th scope="col" class="c-spark" data-unsorted>${text("scorecard-head-change", {from: String(spark_years.from), to: String(spark_years.to)})}</th>
<th scope="col" class="c-base" data-unsorted>${term("baseline", text("scorecard-head-baseline"))}</th>
<th scope="col" class="c-last" data-unsorted>${text("scorecard-head-latest")}</th>
<th scope="col" class="c-target" data-column="target">${term("target", text("scorecard-head-target"))}</th>
<th scope="col" class="c-status" data-column="status">${term("status", text("scorecard-head-status"))}</th>
<th scope="col" class="c-fresh" data-column="year">${text("scorecard-head-year")}</th></tr></thead>
<tbody id="with-figures"><tr class="group"><th colspan="7" scope="rowgroup">${text("scorecard-with-figure")}</th></tr>
${rowsOf(results.filter(hasFigure))}</tbody>
${framework.clusters.map((part) => {
  const {cluster} = part;
  const own = results.filter((view) => view.result.cluster === cluster && !hasFigure(view));
  return html`<tbody id="cluster-${cluster}"><tr class="group"><th colspan="7" scope="rowgroup">${cluster} ${localName(part, "name", "sectors")}<span
 class="without">${text("scorecard-without-figure")}</span></th></tr>
${rowsOf(own)}</tbody>`;
})}
</table></div>`;
}

interface RowContext {
  framework: Framework;
  frame: Parameters<typeof sparkLine>[2];
  milestone: number;
  /** Place of the result in the framework. */
  place: number;
}

function resultRow({result, measures}: ResultView, {framework, frame, milestone, place}: RowContext): Markup {
  const lead = leadMeasure(measures);
  const sector = framework.sectors.find((row) => row.sector === result.sector);
  const themes = (result.themes ?? "").split(/\s*;\s*/);
  const words = [
    shortName(result),
    sector ? localName(sector, "name", "sectors") : "",
    text("scorecard-level", {level: result.level}),
    ...framework.themes.flatMap((row) => (themes.includes(row.theme) ? localName(row, "name", "sectors") : [])),
    ...new Set(measures.flatMap(({measure}) => [measureName(measure), measure.kind]))
  ].join(" ");
  const hasTarget = measures.some(({milestones}) =>
    milestones.some(({status, value}) => status === "set" && value !== null)
  );
  const order = STANDINGS.indexOf(standingOf(measures, milestone));
  return html`<tr class="result" data-result="${result.id}" data-cluster="${result.cluster}" data-sector="${result.sector}" data-place="${place}"${
    hasTarget ? html` data-target` : ""
  }${result.headline && html` data-headline`} data-words="${words}">
<th scope="row" class="c-name"><a href="/indicators/${result.id}">${localName(result, "title", "results")} <span class="code">${result.id}</span></a>${
    lead?.latest
      ? html`<span class="which">${text("scorecard-measure-of", {name: measureName(lead.measure), count: measures.length})}</span>`
      : ""
  }${amendmentMarks(result.id, framework)}</th>
<td class="c-spark">${lead?.latest ? sparkLine(lead.trend, lead.measure.baseline_year, frame, sparkLabel(lead)) : ""}</td>
<td class="c-base">${lead && baselineCell(lead.measure)}</td><td class="c-last">${lead && latestCell(lead)}</td>
<td class="c-target">${MILESTONES.map((year) => html`<span class="at at-${year}">${lead && targetCell(lead, year)}</span>`)}</td>
<td class="c-status" data-sort="${order}">${MILESTONES.map((year) => {
    const standing = standingOf(measures, year);
    const each = measures.flatMap(({progress}) => progress.find((row) => row.milestone === year)?.standing ?? []);
    const indexes = each.map((own) => STANDINGS.indexOf(own)).join(" ");
    return html`<span data-measures="${indexes}" class="at at-${year}" data-standing="${standing}">${statusCell(measures, year, standing)}</span>`;
  })}</td>
<td class="c-fresh" data-sort="${lead?.latest?.year ?? ""}">${lead && freshCell(lead)}</td></tr>
`;
}

/** The measure that represents a result in one row: the first that has a value, or else the first. */
export function leadMeasure(measures: MeasureView[]): MeasureView | undefined {
  return measures.find((row) => row.latest !== null) ?? measures[0];
}

/** How a result compares with its baselines by a milestone, by all of its measures. */
export function standingOf(measures: readonly MeasureView[], year: number): Standing {
  return resultStanding(
    measures.flatMap(({progress}) => progress.find(({milestone}) => milestone === year)?.standing ?? [])
  );
}

/** The published baseline of a measure with its year, or why there is none. */
export function baselineCell(measure: Measure): Markup {
  const {baseline_value: value, baseline_sign: sign, baseline_status: status, unit, result} = measure;
  const figure = formatFigure({value, sign, text: localName(measure, "baseline_text", "measures"), unit, result});
  if (status === "not_applicable") return html`<span class="none">${text("scorecard-not-applicable")}</span>`;
  if (status === "unset") return html`<span class="none">${text("scorecard-to-be-set")}</span>`;
  if (figure === null) return html`<span class="none">${text("scorecard-no-target")}</span>`;
  const shown = value === null && figure.length > LONGEST_WORDS ? text("scorecard-in-words") : figure;
  return html`<a class="fig figure" href="/indicators/${measure.result}#definition">${shown}</a>${
    measure.baseline_year !== null && html` <span class="year">${measure.baseline_year}</span>`
  }`;
}

/** The newest figure of a measure, which opens where it came from, or the sign that says why there is none. */
export function latestCell(view: MeasureView): Markup {
  const {latest, measure} = view;
  if (latest === null) return missingMark(missingOfMeasure(view));
  const figure = formatFigure({...latest, unit: measure.unit}) ?? "";
  const isLong = figure.length > LONGEST_WORDS || (language() !== "en" && heldKind(view) === "words");
  const shown = latest.value === null && isLong ? text("scorecard-in-words") : figure;
  return html`<span class="fig">${figureLink(latest, shown)}${
    latest.value !== null && html`<span class="unit">${formatUnit(measure.unit)}</span>`
  }</span>`;
}

/**
 * What the framework asks of a measure by a milestone, in words: `≥2 by 2023`, `to be set`, `none`. Where the milestone has nothing, the
 * next one that has, else the last before it.
 */
export function targetCell({milestones, measure}: Pick<MeasureView, "milestones" | "measure">, year: number): Markup {
  const stated = milestones.filter(({status}) => status !== "blank" && status !== "not_applicable");
  const row = stated.find(({milestone}) => milestone >= year) ?? stated.at(-1);
  if (row === undefined) return html`<span class="none">${text("scorecard-no-target")}</span>`;
  if (row.status === "unset") return html`<span class="none">${text("scorecard-to-be-set")}</span>`;
  const stated_text = measure.unit === "yes/no" ? "yes" : localName(row, "text", "measures");
  const value = measure.unit === "yes/no" ? null : row.value;
  const figure = formatFigure({value, sign: row.sign, text: stated_text, unit: measure.unit, result: row.result});
  const isShort = figure !== null && figure.length <= LONGEST_WORDS;
  const target = isShort ? figure.replace(/^([≥<])/, "$1 ") : text("scorecard-in-words");
  return html`${text("scorecard-target-by", {target, year: String(row.milestone)})}`;
}

function statusCell(measures: MeasureView[], year: number, standing: Standing): Markup {
  const count = (wanted: Standing) =>
    measures.filter(({progress}) => progress.find(({milestone}) => milestone === year)?.standing === wanted).length;
  const [better, worse] = [count("improved"), count("worsened")];
  const parts = [
    ...(measures.length > 1 ? countedWords({better, worse, all: measures.length}) : []),
    ...verdictWords(measures, year)
  ];
  return html`${standingMark(standing)}${parts.length > 0 && html`<span class="which">${joinPhrases(parts)}</span>`}`;
}

/** How many of several measures improved and worsened, in words; nothing where none did. */
function countedWords({better, worse, all}: {better: number; worse: number; all: number}): string[] {
  if (better > 0 && worse > 0) return [text("scorecard-better-and-worse", {better, worse, all})];
  if (better > 0) return [text("scorecard-better", {count: better, all})];
  return worse > 0 ? [text("scorecard-worse", {count: worse, all})] : [];
}

/** What the measures with a target have come to, in words. */
function verdictWords(measures: MeasureView[], year: number): string[] {
  const rows = measures.flatMap(({progress}) => progress.filter((row) => row.milestone === year));
  return [...new Set(rows.filter(({status}) => VERDICTS.includes(status)).map(({status}) => statusWord(status)))];
}

function freshCell({latest, sources, as_of}: MeasureView): Markup {
  if (latest === null) return html`<span class="none">–</span>`;
  const names = joinList(
    sources.map((source) => (source === "reported" ? text("scorecard-reported") : source.toUpperCase()))
  );
  return html`<span class="year">${latest.year}</span> <span class="src">${names}${as_of !== null && html` <span class="asof">${as_of}</span>`}</span>`;
}

function sparkLabel({measure, trend}: MeasureView): string {
  const known = trend.filter((row) => row.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const name = measureName(measure);
  if (!first || !last) return text("scorecard-no-values", {name});
  const say = (row: typeof first) =>
    formatFigure({value: row.value, sign: row.sign, text: row.text, unit: measure.unit}) ?? "";
  const year = String(last.year);
  if (first === last) return text("scorecard-one-value", {name, last: say(last), year});
  return text("scorecard-first-and-last", {name, first: say(first), from: String(first.year), last: say(last), year});
}
