import {type Framework, type Measure, MILESTONES} from "../../lib/contract/framework.js";
import type {ProgressRow} from "../../lib/contract/tables.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/short-name.js";
import {type ProgressCounts, resultStanding} from "../../lib/progress/standing.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import {formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {standingList} from "../../lib/wording/status-words.js";
import {term} from "../layout/glossary.js";
import {html, type Markup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";
import {sparkLine} from "../tables/spark-line.js";
import {milestoneTick} from "./milestone-ticks.js";
import {keyMark, missingWord, statusKey, statusShape, statusWord} from "./status-mark.js";

/** What the scorecard needs beside the results: the milestone that it shows first and the years of its spark lines. */
export interface ScorecardYears {
  milestone: number;
  spark_years: {from: number; to: number};
}

/** Longer names and words do not fit their columns; the result's page has them. */
const LONGEST_NAME = 50;
const LONGEST_WORDS = 24;
const SPARK_SIZE = {width: 96, height: 17};

/** The whole framework as one table with a row for each result, grouped by cluster. It has the status at every milestone and shows one of them. */
export function scorecard(
  results: ResultView[],
  framework: Framework,
  {milestone, spark_years}: ScorecardYears
): Markup {
  const clusters = framework.clusters.map((cluster) => ({
    cluster,
    rows: results.filter(({result}) => result.cluster === cluster.cluster)
  }));
  return html`<table class="scorecard" id="scorecard" data-milestone="${milestone}">
<thead><tr><th scope="col" class="c-name">${term("result", "Result")}</th>
<th scope="col" class="c-spark">${spark_years.from} – ${spark_years.to}</th><th scope="col" class="c-base">${term("baseline", "Baseline")}</th>
<th scope="col" class="c-last">Latest</th>${MILESTONES.map(
    (year) => html`<th scope="col" class="c-tick" data-year="${year}">${year}</th>`
  )}<th scope="col" class="c-status">${term("status", "Status")}</th><th scope="col" class="c-fresh">Year, source</th></tr></thead>
${clusters.map(
  ({
    cluster,
    rows
  }) => html`<tbody id="cluster-${cluster.cluster}" data-cluster="${cluster.cluster}"><tr class="cluster">
<th colspan="10" scope="rowgroup"><span class="num">${cluster.cluster}</span> ${cluster.name_en}</th></tr>
${rows.map((row) => line(row, {...SPARK_SIZE, ...spark_years}))}</tbody>`
)}
</table>`;
}

function line({result, measures}: ResultView, frame: Parameters<typeof sparkLine>[2]): Markup {
  const lead = leadMeasure(measures);
  const kinds = [...new Set(measures.map((row) => row.measure.kind))].join(" ");
  const unit = lead?.measure.unit ?? "text";
  return html`<tr class="result" data-result="${result.id}" data-level="${result.level}" data-sector="${result.sector}" data-themes="${(
    result.themes ?? ""
  ).replace(/\s*;\s*/g, " ")}" data-kind="${kinds}">
<th scope="row" class="c-name"><a href="/indicators/${result.id}"><span class="code">${result.id}</span> <span class="short">${shortName(result)}</span></a>${
    lead &&
    measures.length > 1 &&
    lead.latest !== null &&
    shortName(result).length + lead.measure.name_en.length <= LONGEST_NAME
      ? html` <span class="which">${lead.measure.name_en}</span>`
      : ""
  }</th>
<td class="c-spark">${lead && sparkLine(lead.trend, lead.measure.baseline_year, frame, sparkLabel(lead))}</td>
<td class="c-base">${lead ? baselineCell(lead.measure) : ""}</td>
<td class="c-last">${lead ? latestCell(lead) : ""}</td>
${MILESTONES.map((year) => html`<td class="c-tick">${lead && milestoneCell(lead, year, unit)}</td>`)}
<td class="c-status">${MILESTONES.map(
    (year) =>
      html`<span class="at at-${year}" data-key="${resultStatus(measures, year).key}">${statusCell(measures, year)}</span>`
  )}</td>
<td class="c-fresh">${lead ? freshCell(lead) : ""}</td></tr>
`;
}

/** The measure that represents a result in one row: the first that has a value, or else the first. */
export function leadMeasure(measures: MeasureView[]): MeasureView | undefined {
  return measures.find((row) => row.latest !== null) ?? measures[0];
}

function baselineCell(measure: Measure): Markup {
  const {baseline_value: value, baseline_sign: sign, baseline_text_en: text, baseline_status: status, unit} = measure;
  const year = measure.baseline_year;
  const figure = formatFigure({value, sign, text, unit});
  if (status === "not_applicable") return html`<span class="none">n/a</span>`;
  if (status === "unset") return html`<span class="none" role="img" aria-label="not set yet">#</span>`;
  if (figure === null) return html`<span class="none">·</span>`;
  if (value === null) return html`<span class="words">${figure.length > LONGEST_WORDS ? "in words" : figure}</span>`;
  return html`<a class="fig figure" href="/indicators/${measure.result}#definition">${figure}</a>${
    year === null ? "" : html` <span class="year">${year}</span>`
  }`;
}

function latestCell(view: MeasureView): Markup {
  const {latest, measure} = view;
  if (latest === null) return missingWord(missingOfMeasure(view));
  const figure = formatFigure({...latest, unit: measure.unit});
  if (latest.value === null)
    return html`<span class="words">${(figure ?? "").length > LONGEST_WORDS ? "in words" : figure}</span>`;
  return html`<span class="fig">${figureLink(latest, figure ?? "")}<span class="unit">${formatUnit(measure.unit)}</span></span>`;
}

function milestoneCell({milestones, measure}: MeasureView, year: number, unit: string): Markup {
  const cell = milestones.find((row) => row.milestone === year);
  return milestoneTick(
    {
      milestone: year,
      value: cell?.value ?? null,
      sign: cell?.sign ?? null,
      text: cell?.text_en ?? null,
      status: cell?.status ?? "blank"
    },
    measure.unit === "yes/no" ? "yes/no" : unit
  );
}

function statusCell(measures: MeasureView[], year: number): Markup {
  const {key, view, row} = resultStatus(measures, year);
  if (view === undefined) return html``;
  const rest = measures
    .filter((other) => key === MIXED || other !== view)
    .map((other) => {
      const own = keyOf(other.progress.find((item) => item.milestone === year));
      return statusShape(own, `${other.measure.name_en}: ${statusWord(own)}`);
    });
  const reason = key === MIXED ? "some of its measures improved and others worsened" : (row?.reason ?? "");
  return html`<span title="${reason}">${keyMark(key)}</span>${
    rest.length > 0 ? html` <span class="others">${rest}</span>` : ""
  }`;
}

const MIXED = "mixed";

/**
 * The status of a result: `mixed`, or that of the first measure with the same standing as the result, so that the column and the
 * counts above the table agree.
 */
export function resultStatus(
  measures: MeasureView[],
  year: number
): {key: string; view?: MeasureView; row?: ProgressRow} {
  const all = measures.map((view) => ({view, row: view.progress.find(({milestone}) => milestone === year)}));
  const standing = resultStanding(all.flatMap(({row}) => row?.standing ?? []));
  const lead = leadMeasure(measures);
  const own = all.find(({view}) => view === lead);
  const deciding = own?.row?.standing === standing ? own : (all.find(({row}) => row?.standing === standing) ?? own);
  return {...deciding, key: standing === MIXED ? MIXED : keyOf(deciding?.row)};
}

function keyOf(row: ProgressRow | undefined): string {
  return row ? statusKey(row.status, row.direction) : "no data";
}

function freshCell({latest, sources, as_of}: MeasureView): Markup {
  if (latest === null) return html`<span class="none">–</span>`;
  const names = sources.map((source) => source.toUpperCase()).join(", ");
  return html`<span class="year">${latest.year}</span> <span class="src">${names}${as_of === null ? "" : html` <span class="asof">${as_of}</span>`}</span>`;
}

function sparkLabel({measure, trend}: MeasureView): string {
  const known = trend.filter((row) => row.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${measure.name_en}: no values`;
  const say = (row: typeof first) => `${formatFigure({...row, unit: measure.unit})} in ${row.year}`;
  return `${measure.name_en}: ${first === last ? say(last) : `${say(first)}, ${say(last)}`}`;
}

/** The answer in one sentence: how the results compare with their baselines, and how many have a target; then the same by measure. */
export function scorecardAnswer({results, measures, with_target}: ProgressCounts, milestone: number): Markup {
  return html`<h1 class="lede answer"><strong>${results.all} results</strong> compared with their baselines by ${milestone}: ${standingList(results, "en")}; ${
    with_target === 0 ? "none has" : with_target === 1 ? "only 1 has" : `only ${with_target} have`
  } a numeric target.</h1>
<p class="note-line">Each result counts once; it is mixed if some of its measures improved and others worsened.
Of the ${measures.all} measures: ${standingList(measures, "en")}.</p>`;
}
