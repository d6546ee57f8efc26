import type {Result} from "../../lib/contract/framework.js";
import type {Method} from "../../lib/contract/indicator.js";
import type {LineageRow} from "../../lib/contract/tables.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/short-name.js";
import {INDICATORS, METHODS} from "../../lib/indicators/registry.js";
import {everyMilestone, headlineValues} from "../../lib/progress/progress-table.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {heldKind} from "../../lib/wording/measure-answer.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {headlineNote} from "../scorecard/scorecard-filters.js";
import {rankEditions} from "../sectors/rank-editions.js";
import {sdgOfResult} from "../themes/sdg-page.js";
import {themeLinks} from "../themes/theme-page.js";
import {measureCharts} from "./measure-chart.js";
import {fold} from "./measure-folds.js";
import {measurePanel} from "./measure-panel.js";
import {measureTable} from "./measure-table.js";
import {measuresOverview} from "./measures-overview.js";
import {amendmentMarks, amendmentNotes} from "./result-notes.js";
import {sourceNotes, sourcesLine} from "./result-sources.js";
import {emptyAnswer, missingLine, resultDefinition, resultMissing, riskList, risksOf} from "./result-text.js";
import {sideLinks, sidePanel} from "./side-panel.js";
import type {WhatIfMeasure} from "./what-if.js";

/** The whole page of one result: each measure with its answer and figures, beside it status and milestones, below it what is folded. */
export function resultPage(id: string, data: SiteData): Markup {
  const {views} = siteTables(data);
  const {framework} = data.inputs;
  const view = views.find(({result}) => result.id === id);
  if (view === undefined) throw new Error(`unknown result "${id}"`);
  const {result, measures} = view;
  const cluster = framework.clusters.find((row) => row.cluster === result.cluster);
  const sector = framework.sectors.find((row) => row.sector === result.sector);
  const hasValues = measures.some((own) => heldKind(own) !== "missing" || own.values.length > 0);
  const missing = resultMissing(view, framework);
  const lack = {id: "missing", name: "What is missing", line: missingLine(view), inside: missing};
  const folds = [...(hasValues && lack.line !== "" ? [lack] : []), ...resultFolds(view, data)];
  const contents = (hasValues || lack.line === "" ? folds : [lack, ...folds]).map(
    ({id: own, name}) => [own, name] as const
  );
  return html`<p class="crumbs"><a href="/#cluster-${result.cluster}">${cluster?.cluster} ${cluster?.name_en}</a> ·
<a href="/sectors/${result.sector}">${sector?.name_en}</a> · ${result.level}</p>
<h1><span class="code">${id}</span> ${shortName(result)}</h1>
${shortName(result) !== result.title_en && html`<p class="subtitle">${result.title_en}</p>`}${amendmentMarks(id, framework)}
<div class="result-page"><div class="result-main">${hasValues ? measurePart(view, data) : html`${emptyAnswer(view)}${measuresOverview(measures)}`}</div>
<aside class="result-side" aria-label="Status and milestones">${hasValues && measures.map((own) => sidePanel(own, data))}
${sideLinks(contents, result, framework.results)}</aside>
<div class="result-more">${amendmentNotes(id, framework)}
${!hasValues && missing.text !== "" && html`<h2 id="missing">What is missing</h2>${missing}`}
${folds.map(({id: own, name, line, inside}) => fold(name, line, inside, own))}
${jsonBlock(
  "what-if",
  measures.map((own) => whatIfData(own, data))
)}</div></div>
`;
}

/** The tabs of the measures, and a panel for each. */
function measurePart({result, measures}: ResultView, data: SiteData): Markup {
  const checks = data.tables.baseline_checks.filter((row) => row.result === result.id);
  return html`${
    measures.length > 1 &&
    html`<nav class="measure-tabs" aria-label="Measures">${measures.map(
      ({measure}) => html`<a href="#${measure.measure}" id="tab-${measure.measure}">${measure.name_en}</a>`
    )}</nav>`
  }${measures.map((own, i) => {
    const charts = [...measureCharts(own, data), ...(i === 0 && result.id === "TSM-OC1" ? rankEditions(data) : [])];
    const check = checks.find(({measure}) => measure === own.measure.measure);
    return measurePanel(own, {check, charts}, data);
  })}`;
}

interface Fold {
  id: string;
  name: string;
  line: string;
  inside: Markup;
}

/** What is for specialists, each under a line that says what is inside. */
function resultFolds(view: ResultView, data: SiteData): Fold[] {
  const {result, measures} = view;
  const {framework, vintage} = data.inputs;
  const lineage = lineageOf(view, data);
  const methods = METHODS.filter(({id}) => measures.some(({values}) => values.some((row) => row.method === id)));
  const risks = risksOf(result, framework);
  const related = extraMeasures(result.id, data);
  const count = (kind: string, one: string, many: string) => {
    const own = risks.filter((risk) => risk.kind === kind).length;
    return own === 0 ? [] : [own === 1 ? `one ${one}` : `${own} ${many}`];
  };
  return [
    ...(related === null ? [] : [{id: "beside", name: "Related figures", line: related.line, inside: related.inside}]),
    {
      id: "definition",
      name: "In the framework’s words",
      line: result.indicator_en,
      inside: resultDefinition(view)
    },
    ...(methods.length === 0
      ? []
      : [
          {
            id: "method",
            name: "Method",
            line: methods.map(({title}) => title.replace(/\.$/, "")).join("; "),
            inside: html`${methods.map(methodText)}`
          }
        ]),
    ...alignmentFold(result, data),
    {id: "sources", name: "Sources", line: sourcesLine(lineage, data), inside: sourceNotes(lineage, data)},
    ...(risks.length === 0
      ? []
      : [
          {
            id: "risks",
            name: "Risks and assumptions",
            line: [...count("risk", "risk", "risks"), ...count("assumption", "assumption", "assumptions")].join(", "),
            inside: riskList(risks)
          }
        ]),
    {
      id: "download",
      name: "Download and cite",
      line: "values as CSV, JSON and Arrow; the citation",
      inside: html`<p class="downloads"><span class="needs-script"><button type="button" class="plain-button"
  data-download="csv">CSV</button> · <button type="button" class="plain-button"
  data-download="json">JSON</button> of this result’s values · </span><a href="/data/values.arrow" download>Arrow</a> of all results ·
<a href="/downloads">all downloads</a></p>
<p class="cite">CAREC PRF Observatory. ${result.id}: ${result.title_en}. Framework edition ${framework.edition}, vintage ${vintage}.
Data: ${dataCitations(view, data)}.</p>`
    }
  ];
}

/** Where the result is reported, its themes, and the SDG targets that its measures speak to. */
function alignmentFold({id, headline}: Result, data: SiteData): Fold[] {
  const themes = themeLinks(id, data);
  const sdg = sdgOfResult(id, data);
  const parts = [...(themes.length > 0 ? ["themes"] : []), ...(sdg === null ? [] : [`SDG ${sdg.targets.join(", ")}`])];
  return [
    {
      id: "alignment",
      name: "Reporting, themes, SDG targets",
      line: [headline ? "in the annual view and the DEfR view" : "in the annual view", ...parts].join("; "),
      inside: html`<p>${
        headline ? "The result is in the DEfR view and in the annual view." : "The result is in the annual view alone."
      } ${headlineNote(data.inputs.framework)}</p>
${themes.length > 0 && html`<p>Themes: ${themes.map((theme, i) => html`${i > 0 ? "; " : ""}${theme}`)}.</p>`}${sdg?.list}`
    }
  ];
}

/** What trying targets needs: the very rows that the status is judged by. */
function whatIfData({measure, milestones, values}: MeasureView, data: SiteData): WhatIfMeasure {
  const lineage = siteTables(data).lineage_of.get(`${measure.result}/${measure.measure}`) ?? [];
  return {
    measure,
    milestones: everyMilestone(measure, milestones),
    values: headlineValues(measure, values, lineage).map(
      ({year, value, text, flag, sign, weight_share, like_for_like}) => ({
        year,
        value,
        text,
        flag,
        ...(sign != null && {sign}),
        ...(weight_share != null && {weight_share}),
        ...(like_for_like !== undefined && {like_for_like})
      })
    )
  };
}

/** The rows behind every figure of a result, those beside its measures too. */
function lineageOf({result}: ResultView, data: SiteData): LineageRow[] {
  return [...siteTables(data).lineage_of].flatMap(([key, rows]) => (key.startsWith(`${result.id}/`) ? rows : []));
}

function dataCitations(view: ResultView, data: SiteData): string {
  const {result} = view;
  const {snapshots, inputs} = data;
  const used = new Set(lineageOf(view, data).map((row) => row.snapshot));
  const texts = snapshots
    .filter(({source, date}) => used.has(`${source}/${date}`))
    .map(({citation, date}) => `${citation.replace(/\.$/, "")} (snapshot ${date})`);
  const reported = inputs.reported.filter((row) => row.result === result.id);
  const reports = [...new Set(reported.map((row) => `${row.reported_by}, reported on ${row.reported_on}`))];
  return [...texts, ...reports].join("; ") || "none yet";
}

/** A method in words, as a formula, and with its source. */
function methodText(method: Method): Markup {
  return html`<div class="method" id="method-${method.id}"><p><strong>${method.title}.</strong> ${method.text}</p>
<p class="formula">${method.formula}</p><p class="note-line">${method.source}</p></div>
`;
}

/** Figures that a result's indicator computes in addition to the framework's measures; null for most results. */
function extraMeasures(result: string, data: SiteData): {line: string; inside: Markup} | null {
  const extras = INDICATORS.filter((indicator) => indicator.result === result).flatMap(({extras = []}) => extras);
  const shown = extras.flatMap((extra) => {
    const values = data.tables.values.filter((row) => row.result === result && row.measure === extra.measure);
    return values.length > 0 ? [{extra, values}] : [];
  });
  if (shown.length === 0) return null;
  return {
    line: shown.map(({extra}) => extra.name_en).join("; "),
    inside: html`<p>The framework does not ask for these figures. They are shown because other figures are checked against them or computed from them.</p>
${shown.map(({extra, values}) => {
  const area = values.some((row) => row.area === "CAREC-X") ? "CAREC-X" : null;
  return html`<h3 id="${extra.measure}">${extra.name_en}</h3>
<noscript>${measureTable({measure: extra, values, area, latest: null}, data)}</noscript>`;
})}`
  };
}
