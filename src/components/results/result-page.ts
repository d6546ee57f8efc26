import type {SiteData} from "../../lib/contract/site-data.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/short-names.js";
import {METHODS} from "../../lib/indicators/registry.js";
import {chartFrame} from "../charts/chart-frame.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {rankEditions} from "../sectors/rank-editions.js";
import {explorerLinks} from "./explorer-links.js";
import {extraMeasures} from "./extra-measures.js";
import {measureSection} from "./measure-section.js";
import {measuresOverview} from "./measures-overview.js";
import {methodText} from "./method-text.js";
import {resultAnswer} from "./result-answer.js";
import {resultDefinition, resultMissing, resultRisks} from "./result-text.js";
import {sourceNotes} from "./source-notes.js";
import type {WhatIfMeasure} from "./what-if.js";

/** The whole page of one result: the answer, the measures, each measure's picture and figures, then the notes. */
export function resultPage(id: string, data: SiteData): Markup {
  const {tables, views} = siteTables(data);
  const {framework, reference, vintage} = data.inputs;
  const view = views.find(({result}) => result.id === id);
  if (view === undefined) throw new Error(`unknown result "${id}"`);
  const {result, measures} = view;
  const cluster = framework.clusters.find((row) => row.cluster === result.cluster);
  const sector = framework.sectors.find((row) => row.sector === result.sector);
  const lineage = tables.lineage.filter((row) => row.result === id);
  const checks = tables.baseline_checks.filter((row) => row.result === id);
  const withValues = measures.filter((row) => row.values.length > 0);
  const methods = METHODS.filter((method) =>
    withValues.some(({values}) => values.some((row) => row.method === method.id))
  );
  return html`<p class="crumbs"><a href="/#cluster-${result.cluster}">${cluster?.cluster} ${cluster?.name_en}</a> · <a href="/sectors/${result.sector}">${sector?.name_en}</a> · ${result.level}</p>
<h1><span class="code">${id.replace("-", " ")}</span> ${shortName(result)}</h1>
<p class="subtitle">${result.title_en}</p>
${resultAnswer(view, reference)}
${measuresOverview(measures)}
${explorerLinks(id)}
<p class="note-line needs-script" id="whatif-note"></p>
${id === "TSM-OC1" && rankEditions(data).map((chart) => chartFrame(chart))}
${withValues.map((row) =>
  measureSection(
    row,
    checks.find(({measure}) => measure === row.measure.measure),
    data
  )
)}
${extraMeasures(id, data)}
<h2 id="missing">What is missing</h2>
${resultMissing(view, framework)}
<h2 id="definition">In the framework’s words</h2>
${resultDefinition(view)}
<h2 id="method">Method</h2>
${methods.length > 0 ? methods.map(methodText) : html`<p class="muted">Nothing is computed yet. How reported values enter is told on the <a href="/methods">methods page</a>.</p>`}
<h2 id="sources">Sources</h2>
${sourceNotes(lineage, data.value_snapshots)}
<h2 id="risks">Risks and assumptions</h2>
${resultRisks(result, framework)}
<h2 id="download">Download and cite</h2>
<p class="downloads"><span class="needs-script"><button type="button" class="plain-button" data-download="csv">CSV</button> · <button type="button" class="plain-button" data-download="json">JSON</button> of this result’s values · </span><a href="/data/values.arrow" download>Arrow</a> of all results</p>
<p class="cite">CAREC PRF observatory. ${id.replace("-", " ")}: ${result.title_en}. Framework edition ${framework.edition}, vintage ${vintage}. Data: ${dataCitations(lineage, data)}.</p>
${jsonBlock("what-if", measures.map(whatIfData))}
`;
}

function whatIfData({measure, milestones, trend}: MeasureView): WhatIfMeasure {
  return {measure, milestones, values: trend.map(({year, value, text, flag}) => ({year, value, text, flag}))};
}

function dataCitations(lineage: {snapshot: string}[], {snapshots}: SiteData): string {
  const used = new Set(lineage.map((row) => row.snapshot));
  const texts = snapshots
    .filter(({source, date}) => used.has(`${source}/${date}`))
    .map(({citation, date}) => `${citation.replace(/\.$/, "")} (vintage ${date})`);
  return texts.length > 0 ? texts.join("; ") : "none yet";
}
