import type {Result} from "../../lib/contract/framework.js";
import type {Method} from "../../lib/contract/indicator.js";
import type {LineageRow} from "../../lib/contract/tables.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/result-views.js";
import {INDICATORS, METHODS} from "../../lib/indicators/registry.js";
import {joinClauses, joinList, sentenceGap, writtenDay} from "../../lib/language/language.js";
import {localName, localText, measureName, unitName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {everyMilestone, headlineValues} from "../../lib/progress/progress-table.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {heldKind} from "../../lib/wording/measure-answer.js";
import {html, inEnglish, jsonBlock, type Markup, textMarkup} from "../layout/markup.js";
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
import type {WhatIfMeasure} from "./try-target.js";

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
  const lack = {id: "missing", name: text("result-missing"), line: missingLine(view), inside: missing};
  const folds = [...(hasValues && lack.line !== "" ? [lack] : []), ...resultFolds(view, data)];
  const contents = (hasValues || lack.line === "" ? folds : [lack, ...folds]).map(
    ({id: own, name}) => [own, name] as const
  );
  const title = localName(result, "title", "results");
  return html`<p class="crumbs"><a href="/#cluster-${result.cluster}">${cluster?.cluster} ${cluster && localName(cluster, "name", "sectors")}</a> ·
<a href="/sectors/${result.sector}">${sector && localName(sector, "name", "sectors")}</a> · ${text("scorecard-level", {level: result.level})}</p>
<h1><span class="code">${id}</span> ${shortName(result)}</h1>
${shortName(result) !== title && html`<p class="subtitle">${title}</p>`}${amendmentMarks(id, framework)}
<div class="result-page"><div class="result-main">${hasValues ? measurePart(view, data) : html`${emptyAnswer(view)}${measuresOverview(measures, data)}`}</div>
<aside class="result-side" aria-label="${text("result-status-and-milestones")}">${hasValues && measures.map((own) => sidePanel(own, data))}
${sideLinks(contents, result, framework.results)}</aside>
<div class="result-more">${amendmentNotes(id, framework)}
${!hasValues && missing.text !== "" && html`<h2 id="missing">${text("result-missing")}</h2>${missing}`}
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
    html`<nav class="measure-tabs" aria-label="${text("result-measures")}">${measures.map(
      ({measure}) => html`<a href="#${measure.measure}" id="tab-${measure.measure}">${measureName(measure)}</a>`
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
  line: string | Markup;
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
  const count = (kind: string) => risks.filter((risk) => risk.kind === kind).length;
  const [riskCount, assumptionCount] = [count("risk"), count("assumption")];
  return [
    ...(related === null
      ? []
      : [{id: "beside", name: text("result-related"), line: related.line, inside: related.inside}]),
    {
      id: "definition",
      name: text("result-words"),
      line: localName(result, "indicator", "results"),
      inside: resultDefinition(view)
    },
    ...(methods.length === 0
      ? []
      : [
          {
            id: "method",
            name: text("result-method"),
            line: joinClauses(methods.map(({title}) => localText(title, "methods"))),
            inside: html`${methods.map(methodText)}`
          }
        ]),
    ...alignmentFold(result, data),
    {id: "sources", name: text("result-sources"), line: sourcesLine(lineage, data), inside: sourceNotes(lineage, data)},
    ...(risks.length === 0
      ? []
      : [
          {
            id: "risks",
            name: text("result-risks"),
            line: joinList([
              ...(riskCount > 0 ? [text("result-risk-count", {count: riskCount})] : []),
              ...(assumptionCount > 0 ? [text("result-assumption-count", {count: assumptionCount})] : [])
            ]),
            inside: riskList(risks)
          }
        ]),
    {
      id: "download",
      name: text("result-download"),
      line: text("result-download-line"),
      inside: html`<p class="downloads"><span class="needs-script">${textMarkup("result-download-values", {
        csv: html`<button type="button" class="plain-button" data-download="csv">CSV</button>`,
        json: html`<button type="button" class="plain-button" data-download="json">JSON</button>`
      })} </span>${textMarkup("result-download-all", {
        arrow: html`<a href="/data/values.arrow" download>Arrow</a>`,
        downloads: html`<a href="/downloads">${text("result-all-downloads")}</a>`
      })}</p>
<p class="cite">${textMarkup("result-citation", {
        result: result.id,
        title: localName(result, "title", "results"),
        edition: framework.edition,
        vintage,
        data: dataCitations(view, data)
      })}</p>`
    }
  ];
}

/** Where the result is reported, its themes, and the SDG targets that its measures speak to. */
function alignmentFold({id, headline}: Result, data: SiteData): Fold[] {
  const themes = themeLinks(id, data);
  const list = themes.map((theme, i) => html`${i > 0 && joinClauses(["", ""])}${theme}`);
  const sdg = sdgOfResult(id, data);
  const parts = [
    text(headline ? "result-alignment-both" : "result-alignment-annual"),
    ...(themes.length > 0 ? [text("result-alignment-themes")] : []),
    ...(sdg === null ? [] : [text("result-alignment-sdg", {targets: joinList(sdg.targets)})])
  ];
  return [
    {
      id: "alignment",
      name: text("result-alignment"),
      line: joinClauses(parts),
      inside: html`<p>${text(headline ? "result-in-both-views" : "result-in-annual-view")}${sentenceGap()}${headlineNote(data.inputs.framework)}</p>
${themes.length > 0 && html`<p>${textMarkup("result-themes", {themes: html`${list}`})}</p>`}${sdg?.list}`
    }
  ];
}

/** What trying targets needs: the very rows that the status is judged by. */
function whatIfData({measure, milestones, values}: MeasureView, data: SiteData): WhatIfMeasure {
  const lineage = siteTables(data).lineage_of.get(`${measure.result}/${measure.measure}`) ?? [];
  return {
    measure,
    name: measureName(measure),
    unit: unitName(measure.unit),
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

/** Publishers ask to be cited in their own words. */
function dataCitations(view: ResultView, data: SiteData): Markup {
  const {result} = view;
  const {snapshots, inputs} = data;
  const used = new Set(lineageOf(view, data).map((row) => row.snapshot));
  const texts = snapshots
    .filter(({source, date}) => used.has(`${source}/${date}`))
    .map(({citation, date}) => textMarkup("result-cited", {citation: inEnglish(citation.replace(/\.$/, "")), date}));
  const reported = inputs.reported.filter((row) => row.result === result.id);
  const days = new Map(reported.map((row) => [`${row.reported_by} ${row.reported_on}`, row]));
  const reports = [...days.values()].map(({reported_by, reported_on: date}) =>
    textMarkup("result-cited-report", {who: inEnglish(reported_by), date: writtenDay(date)})
  );
  const all = [...texts, ...reports];
  return all.length === 0
    ? html`${text("result-no-citation")}`
    : html`${all.map((own, i) => html`${i > 0 && joinClauses(["", ""])}${own}`)}`;
}

/** A method in words, as a formula, and with its source. */
function methodText({id, title, text: words, formula, source}: Method): Markup {
  const own = (english: string) => localText(english, "methods");
  const name = html`<strong>${text("result-method-name", {title: own(title)})}</strong>`;
  return html`<div class="method" id="method-${id}"><p>${name}${sentenceGap()}${own(words)}</p>
<p class="formula">${own(formula)}</p><p class="note-line">${own(source)}</p></div>
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
    line: joinClauses(shown.map(({extra}) => localName(extra, "name", "measures"))),
    inside: html`<p>${text("result-related-note")}</p>
${shown.map(({extra, values}) => {
  const area = values.some((row) => row.area === "CAREC-X") ? "CAREC-X" : null;
  return html`<h3 id="${extra.measure}">${localName(extra, "name", "measures")}</h3>
<noscript>${measureTable({measure: extra, values, area, latest: null}, data)}</noscript>`;
})}`
  };
}
