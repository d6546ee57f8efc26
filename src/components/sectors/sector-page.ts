import type {Framework} from "../../lib/contract/framework.js";
import type {ProgressRow} from "../../lib/contract/tables.js";
import type {ResultView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/result-views.js";
import {joinClauses, language, sentenceGap} from "../../lib/language/language.js";
import {localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {countStandings, type ProgressCounts, type StandingCounts} from "../../lib/progress/standing.js";
import {leadOf} from "../../lib/reporting/report-form.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {shownStandings, standingList, standingWords} from "../../lib/wording/status-words.js";
import {chartFrame} from "../charts/figure-frame.js";
import {html, joinMarkup, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {annualReportLinks} from "../reporting/annual-report-page.js";
import {sectorRound} from "../reporting/round-section.js";
import {measureCharts} from "../results/measure-chart.js";
import {measuresOverview} from "../results/measures-overview.js";
import {amendmentMarks, sectorAmendments} from "../results/result-notes.js";
import {standingOf} from "../scorecard/scorecard.js";
import {standingMark} from "../scorecard/status-mark.js";
import {themeLinks} from "../themes/theme-page.js";
import {corridorSection} from "./corridor-section.js";
import {dependencyChart} from "./dependency-chart.js";
import {efsSection} from "./efs-section.js";
import {energySection} from "./energy-section.js";
import {healthReport} from "./health-report.js";
import {healthDashboard, membersMatrix} from "./members-matrix.js";
import {sectorDocuments, sectorPassages, sectorRiskTable} from "./sector-notes.js";
import {tourismSection} from "./tourism-section.js";
import {tradeSection} from "./trade-section.js";
import {transportSection} from "./transport-section.js";

/** The part of a sector's page that is specific to the sector, between its results chain and its measures. */
const SECTOR_EXTRAS: Record<string, (data: SiteData) => Markup> = {
  EFS: efsSection,
  TRD: tradeSection,
  TSM: tourismSection,
  ECD: corridorSection,
  TRP: transportSection,
  ENG: energySection,
  AGR: (data) => membersMatrix("AGR", data),
  WTR: (data) => membersMatrix("WTR", data),
  EDC: (data) => membersMatrix("EDC", data),
  HLT: (data) => html`${healthReport(data)}${healthDashboard(data)}`
};

/** One sector or pillar: its results chain with the status of each result, its measures, charts, and risks. */
export function sectorPage(code: string, data: SiteData): Markup {
  const {framework} = data.inputs;
  const sector = framework.sectors.find((row) => row.sector === code);
  if (sector === undefined) throw new Error(`unknown sector "${code}"`);
  const cluster = framework.clusters.find((row) => row.cluster === sector.cluster)!;
  const {tables, views: all, milestone} = siteTables(data);
  const views = all.filter(({result}) => result.sector === code);
  const lead = leadOf(sector, framework);
  return html`<p class="crumbs"><a href="/#cluster-${cluster.cluster}">${cluster.cluster} ${localName(cluster, "name", "sectors")}</a> · ${text(
    "sector-kind",
    {kind: sector.kind === "pillar" ? "pillar" : "sector"}
  )}</p>
<h1><span class="code">${code}</span> ${localName(sector, "name", "sectors")}</h1>
${answer(countOf(code, framework, tables.progress, milestone), milestone)}
${lead && html`<p class="note-line">${text("sector-lead", {lead})}</p>`}
${sectorThemes(views, data)}
<h2 id="chain">${text("sector-chain")}</h2>
${resultsChain(views, localName(cluster, "outcome", "sectors"), milestone)}
${dependencyChart(data, code)}
${sectorPassages(code, data)}
${SECTOR_EXTRAS[code]?.(data)}
${sectorRound(code, data)}
${annualReportLinks(code, data)}
<h2 id="measures">${text("result-measures")}</h2>
${views.map(
  ({
    result,
    measures
  }) => html`<h3><a href="/indicators/${result.id}">${result.id} ${shortName(result)}</a>${amendmentMarks(result.id, framework)}</h3>
${measuresOverview(measures, data, `/indicators/${result.id}`)}
${measures.flatMap((view) => measureCharts(view, data)).map((chart) => chartFrame(chart))}`
)}
${sectorAmendments(code, framework)}
<h2 id="risks">${text("result-risks")}</h2>
${sectorRiskTable(code, data)}
<h2 id="documents">${text("sector-documents")}</h2>
${sectorDocuments(code, data)}
`;
}

/** Every sector and pillar with the status of its results, by cluster and in total. */
export function sectorList(data: SiteData): Markup {
  const {framework} = data.inputs;
  const {tables, milestone} = siteTables(data);
  const {progress} = tables;
  const all = countStandings(framework.results, progress, milestone).results;
  const parts = shownStandings(all);
  const cells = (counts: StandingCounts) =>
    html`<td class="n">${counts.all}</td>${parts.map((part) => html`<td class="n">${counts[part]}</td>`)}`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("sector-list")}"><table data-sortable>
<caption>${text("sector-list-caption", {year: String(milestone)})}</caption>
<thead><tr><th scope="col">${text("sector-head-sector")}</th><th scope="col" class="n">${text("scorecard-results")}</th>${parts.map(
    (part) => html`<th scope="col" class="n">${sentence(standingWords(part, language()))}</th>`
  )}<th scope="col">${text("sector-head-lead")}</th></tr></thead>${framework.clusters.map(
    (cluster) =>
      html`<tbody><tr class="cluster">
<th colspan="${parts.length + 3}" scope="rowgroup"><strong>${cluster.cluster} ${localName(cluster, "name", "sectors")}</strong></th></tr>${framework.sectors
        .filter((sector) => sector.cluster === cluster.cluster)
        .map(
          (sector) =>
            html`<tr><th scope="row"><a href="/sectors/${sector.sector}">${localName(sector, "name", "sectors")}</a></th>${cells(
              countOf(sector.sector, framework, progress, milestone).results
            )}<td class="words">${leadOf(sector, framework) ?? html`<span class="none">${text("sector-no-lead")}</span>`}</td></tr>
`
        )}</tbody>`
  )}<tfoot><tr><th scope="row">${text("sector-all")}</th>${cells(all)}<td></td></tr></tfoot></table></div>`;
}

function countOf(
  sector: string,
  {results}: Framework,
  progress: readonly ProgressRow[],
  milestone: number
): ProgressCounts {
  return countStandings(
    results.filter((row) => row.sector === sector),
    progress,
    milestone
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function answer({results, measures}: ProgressCounts, milestone: number): Markup {
  const all = results.all;
  if (results["not reported"] === all) return html`<p class="lede">${text("sector-none-reported", {count: all})}</p>`;
  const said = textMarkup("sector-answer", {
    subject: html`<strong>${text("sector-results", {count: all})}</strong>`,
    count: all,
    year: String(milestone),
    parts: standingList(results, language())
  });
  const byMeasure =
    measures.all !== all && text("sector-by-measure", {count: measures.all, parts: standingList(measures, language())});
  return html`<p class="lede">${said}${byMeasure && html`${sentenceGap()}${byMeasure}`}</p>`;
}

function resultsChain(views: ResultView[], clusterOutcome: string, milestone: number): Markup {
  const at = (level: "outcome" | "output") =>
    views.filter(({result}) => result.level === level).map((view) => chainLink(level, view, milestone));
  return html`<ol class="chain"><li><span class="muted">${text("sector-impact")}</span> ${text("sector-impact-words")}</li><li><span
 class="muted">${text("sector-cluster-outcome")}</span> ${clusterOutcome}</li>${at("outcome")}<li class="outputs"><ul>${at("output")}</ul></li></ol>`;
}

/** The themes that results of the sector belong to; nothing where none does. */
function sectorThemes(views: readonly ResultView[], data: SiteData): Markup {
  const own = views.flatMap(({result}) => {
    const themes = themeLinks(result.id, data);
    return themes.length === 0 ? [] : [html`${result.id} ${joinMarkup(themes)}`];
  });
  if (own.length === 0) return html``;
  return html`<p class="note-line">${textMarkup("result-themes", {themes: joinMarkup(own, joinClauses)})}</p>`;
}

function chainLink(level: "outcome" | "output", {result, measures}: ResultView, milestone: number): Markup {
  return html`<li><span class="muted">${text("sector-level", {level})}</span> <a href="/indicators/${result.id}">${result.id}</a> ${localName(
    result,
    "title",
    "results"
  )} ${standingMark(standingOf(measures, milestone))}</li>`;
}
