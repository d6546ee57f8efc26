import type {Method} from "../../lib/contract/indicator.js";
import type {SnapshotMeta} from "../../lib/contract/observations.js";
import type {LineageRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/short-name.js";
import {INDICATORS, METHODS} from "../../lib/indicators/registry.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {chartFrame} from "../charts/figure-frame.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {rankEditions} from "../sectors/rank-editions.js";
import {measureSection} from "./measure-section.js";
import {measureTable} from "./measure-table.js";
import {measuresOverview} from "./measures-overview.js";
import {resultAnswer, resultDefinition, resultMissing, resultRisks} from "./result-text.js";
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
  return html`<p class="crumbs"><a href="/#cluster-${result.cluster}">${cluster?.cluster} ${cluster?.name_en}</a> ·
<a href="/sectors/${result.sector}">${sector?.name_en}</a> · ${result.level}</p>
<h1><span class="code">${id}</span> ${shortName(result)}</h1>
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
${
  methods.length > 0
    ? methods.map(methodText)
    : html`<p class="muted">Nothing is computed yet. The <a href="/methods">methods page</a> explains how reported values are used.</p>`
}
<h2 id="sources">Sources</h2>
${sourceNotes(lineage, data.value_snapshots)}
<h2 id="risks">Risks and assumptions</h2>
${resultRisks(result, framework)}
<h2 id="download">Download and cite</h2>
<p class="downloads"><span class="needs-script"><button type="button" class="plain-button"
  data-download="csv">CSV</button> · <button type="button" class="plain-button"
  data-download="json">JSON</button> of this result’s values · </span><a href="/data/values.arrow" download>Arrow</a> of all results</p>
<p class="cite">CAREC PRF Observatory. ${id}: ${result.title_en}. Framework edition ${framework.edition}, vintage ${vintage}.
Data: ${dataCitations(lineage, data)}.</p>
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
    .map(({citation, date}) => `${citation.replace(/\.$/, "")} (snapshot ${date})`);
  return texts.length > 0 ? texts.join("; ") : "none yet";
}

/** A method in words, as a formula, and with its source. */
function methodText(method: Method): Markup {
  return html`<div class="method" id="method-${method.id}"><p><strong>${method.title}.</strong> ${method.text}</p>
<p class="formula">${method.formula}</p><p class="note-line">${method.source}</p></div>
`;
}

/** Links from a result that uses CPMM figures to the explorers; nothing for other results. */
export function explorerLinks(result: string): Markup {
  const inputs = INDICATORS.filter((indicator) => indicator.result === result).flatMap((indicator) => indicator.inputs);
  const speeds = inputs.some((input) => /^cpmm\/SW/.test(input));
  const hours = inputs.some((input) => /^cpmm\/TFI/.test(input));
  if (!speeds && !hours) return html``;
  const corridors = html`<a href="/corridors">speeds by corridor</a>`;
  const borders = html`<a href="/borders">hours and dollars by crossing</a>`;
  const [first, second] = speeds ? [corridors, borders] : [borders, corridors];
  return html`<p class="note-line">More detail: ${first}, ${second}.</p>`;
}

/** Figures that a result's indicator computes in addition to the framework's measures; nothing for most results. */
function extraMeasures(result: string, data: SiteData): Markup {
  const extras = INDICATORS.filter((indicator) => indicator.result === result).flatMap(({extras = []}) => extras);
  const shown = extras.flatMap((extra) => {
    const values = siteTables(data).tables.values.filter(
      (row) => row.result === result && row.measure === extra.measure
    );
    return values.length > 0 ? [{extra, values}] : [];
  });
  if (shown.length === 0) return html``;
  return html`<h2 id="beside">Related figures</h2>
<p>The framework does not ask for these figures. They are shown because other figures are checked against them or computed from them.</p>
${shown.map(({extra, values}) => {
  const area = values.some((row) => row.area === "CAREC-X") ? "CAREC-X" : null;
  return html`<h3 id="${extra.measure}">${extra.name_en}</h3>
${measureTable({measure: extra, values, area, latest: null}, data)}`;
})}`;
}

/** The sources of a result's figures: publisher, series, snapshot, license, and citation; one entry per snapshot. */
export function sourceNotes(lineage: LineageRow[], snapshots: SnapshotMeta[]): Markup {
  const names = [...new Set(lineage.map((row) => row.snapshot))].sort();
  if (names.length === 0) return html`<p class="muted">No figure of this result has a source yet.</p>`;
  return html`<dl class="sources">${names.map((name) => {
    const series = [...new Set(lineage.filter((row) => row.snapshot === name).map((row) => row.series))].sort();
    const meta = snapshots.find(({source, date}) => `${source}/${date}` === name);
    if (meta === undefined)
      return html`<dt>${name}</dt><dd>Reported by the sector; each value names its evidence.</dd>`;
    const licence = meta.licence_url ? html`<a href="${meta.licence_url}">${meta.licence}</a>` : meta.licence;
    return html`<dt>${meta.title}</dt><dd>${meta.publisher}. Snapshot ${meta.date}${
      meta.upstream_date ? `, last updated by the publisher on ${meta.upstream_date}` : ""
    }; retrieved ${meta.retrieved.slice(0, 10)}.<br>
<span class="muted">Series ${series.map((code, i) => html`${i > 0 ? ", " : ""}<code>${code}</code>`)}. License: ${licence}.
Cite as: ${meta.citation}</span></dd>
`;
  })}</dl>`;
}
