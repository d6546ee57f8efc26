import type {BaselineCheckRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {saidWords} from "../../lib/indicators/reported.js";
import {writtenDay} from "../../lib/language/language.js";
import {localName, measureName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {heldKind} from "../../lib/wording/measure-answer.js";
import type {Chart} from "../charts/chart.js";
import {chartFrame} from "../charts/figure-frame.js";
import {isRegion} from "../charts/palette.js";
import {areaName} from "../layout/area-name.js";
import {html, inEnglish, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {baselineFold, choicesFold, revisionsPart, rulesFold} from "./measure-folds.js";
import {measureTable, readingsOf, readingTitle} from "./measure-table.js";
import {readingMap} from "./reading-file.js";
import {measureCautions} from "./result-notes.js";
import {measureAnswer} from "./result-text.js";

/** The ways in which a page shows the figures of a measure, in the order of their tabs, with the messages that name them. */
const VIEW_NAMES = {
  chart: "result-view-chart",
  table: "result-view-table",
  map: "result-view-map",
  revisions: "result-view-revisions"
} as const;
type ViewName = keyof typeof VIEW_NAMES;

/** One measure on its result's page: the answer, its figures as chart, table, map and revisions, and what is folded. */
export function measurePanel(
  view: MeasureView,
  {check, charts}: {check: BaselineCheckRow | undefined; charts: readonly Chart[]},
  data: SiteData
): Markup {
  const {measure} = view;
  const {reference} = data.inputs;
  // Words without a number, and a figure alone, stand with who reported them; a table would say them again.
  const isSaid = heldKind(view) === "words" || (measure.kind === "reported" && view.values.length === 1);
  const hasTable = !isSaid && view.values.some(({value, text}) => value !== null || text !== null);
  const revisions = revisionsPart(view, data);
  const parts: Partial<Record<ViewName, Markup>> = {
    ...(charts.length > 0 && {
      chart: html`${charts.map((chart) => html`<div class="chart-place">${chartFrame(chart)}</div>`)}`
    }),
    ...(hasTable && {table: measureTable(view, data, {from: tableStart(view, data)})}),
    // Empty until a reader opens it; left out where no year has figures of most members.
    ...(readingsOf(view).some((variant) => readingMap(view, variant, data)) && {map: html``}),
    ...(revisions && {revisions})
  };
  const names = (Object.keys(VIEW_NAMES) as ViewName[]).filter((name) => name in parts);
  // What a reader with scripts has to ask for is made when it is asked for.
  const inside = (name: ViewName) => (name === names[0] ? parts[name] : html`<noscript>${parts[name]}</noscript>`);
  return html`<section class="measure" id="${measure.measure}" data-measure="${measure.measure}"><h2>${measureName(measure)}</h2>
${measureAnswer(view, reference)}
${reportedRows(view, data)}
${names.length > 1 && viewTabs(names, measureName(measure))}
${hasTable && measureChoices(view, data, charts.length > 0)}
${names.map((name) => html`<div class="view" data-view="${name}">${inside(name)}</div>`)}
${measureCautions(measure, data)}
${baselineFold(check, data)}
${choicesFold(view, data)}
${rulesFold(view, data)}</section>
`;
}

/** The table begins with the newest fifteen years, and all where there are hardly more. */
function tableStart({values}: MeasureView, data: SiteData): number {
  const {from} = siteTables(data).spark_years;
  const older = new Set(values.filter(({year, value}) => year < from && value !== null).map(({year}) => year));
  return older.size > 3 ? from : 0;
}

function viewTabs(names: readonly ViewName[], measure: string): Markup {
  return html`<div class="view-tabs needs-script" role="tablist" aria-label="${text("result-views", {measure})}">${names.map(
    (name, i) =>
      html`<button type="button" role="tab" data-show="${name}" aria-selected="${i === 0 ? "true" : "false"}"${
        i > 0 && html` tabindex="-1"`
      }>${text(VIEW_NAMES[name])}</button>`
  )}</div>`;
}

/** Reading, years, and members to highlight; the page's script reads them. */
function measureChoices(view: MeasureView, {inputs}: SiteData, hasChart: boolean): Markup {
  const readings = readingsOf(view);
  const yearsOf = (rows: readonly {year: number; value: number | null}[]) => {
    const years = rows.flatMap(({year, value}) => (value === null ? [] : [year]));
    return [Math.min(...years), Math.max(...years)] as const;
  };
  const [from, to] = yearsOf(view.values);
  const [first, last] = yearsOf(view.values.filter(({variant}) => variant === readings[0]));
  const members = [
    ...new Set(
      view.values.flatMap(({area, value}) => (value === null || isRegion(area) || /:/.test(area) ? [] : [area]))
    )
  ];
  const isShort = !Number.isFinite(from) || to - from < 5;
  if (readings.length < 2 && isShort && !hasChart) return html``;
  const {result} = view.measure;
  const options = readings.map((variant) => html`<option value="${variant}">${readingTitle(result, variant)}</option>`);
  return html`<form class="choices-form needs-script" autocomplete="off">
${readings.length > 1 && html`<label>${text("result-reading")} <select name="reading">${options}</select></label>`}
${
  !isShort &&
  html`<span class="span-of-years">${text("result-years")} <input type="number" name="from" min="${from}" max="${to}"
  placeholder="${first}" aria-label="${text("result-first-year")}">–<input
  type="number" name="to" min="${from}" max="${to}" placeholder="${last}" aria-label="${text("result-last-year")}"></span>`
}
${
  hasChart &&
  members.length > 1 &&
  html`<details class="pick"><summary>${text("result-highlight")}</summary><fieldset><legend class="hidden">${text("result-up-to-three")}</legend>${members.map(
    (area) =>
      html`<label><input type="checkbox" name="members" value="${area}">${areaName(area, inputs.reference)}</label>`
  )}</fieldset></details>`
}</form>`;
}

/** What the sector reported: words, who reported them and when, and the evidence, in plain text. */
function reportedRows({measure, values}: MeasureView, {inputs}: SiteData): Markup {
  const rows = inputs.reported.filter(
    (row) =>
      row.result === measure.result &&
      row.measure === measure.measure &&
      values.some(({area, year}) => area === row.area && year === row.year)
  );
  if (rows.length === 0) return html``;
  return html`<ul class="reported">${rows.map((row) => {
    const {value, sign, state} = row;
    const figure = formatFigure({value, sign, text: state, unit: measure.unit, result: measure.result});
    const words =
      heldKind({latest: {value, text: saidWords(row)}}) === "missing"
        ? null
        : (localName(row, "text", "reported") ?? saidWords(row));
    const place = {area: areaName(row.area, inputs.reference), period: String(row.period ?? row.year)};
    const head =
      figure === null
        ? text("result-reported-area", place)
        : text("result-reported-figure", {area: place.area, period: place.period, figure});
    const by = textMarkup("result-reported-by", {
      who: inEnglish(row.reported_by),
      date: writtenDay(row.reported_on),
      evidence: inEnglish(row.evidence)
    });
    return html`<li><strong>${head}</strong> ${words}
<span class="muted">${by}</span></li>`;
  })}</ul>`;
}
