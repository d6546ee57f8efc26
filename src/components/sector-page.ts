import type {Sector} from "../lib/framework.js";
import type {ResultView} from "../lib/result-views.js";
import {shortName} from "../lib/short-names.js";
import type {SiteData} from "../lib/site-data.js";
import {summariseProgress} from "../lib/summarise-progress.js";
import {chartFrame} from "./figures/chart-frame.js";
import {html, type Markup} from "./markup.js";
import {measureCharts} from "./measure-chart.js";
import {measuresOverview} from "./measures-overview.js";
import {FIRST_MILESTONE, leadMeasure} from "./scorecard.js";
import {SECTOR_EXTRAS} from "./sector-extras.js";
import {sectorDocuments, sectorRiskTable} from "./sector-notes.js";
import {siteTables} from "./site-tables.js";
import {statusMark} from "./status-mark.js";

/** One sector or pillar: its results chain with the state of each link, its measures, its charts, its risks. */
export function sectorPage(code: string, data: SiteData): Markup {
  const {framework} = data.inputs;
  const sector = framework.sectors.find((row) => row.sector === code);
  if (sector === undefined) throw new Error(`unknown sector "${code}"`);
  const cluster = framework.clusters.find((row) => row.cluster === sector.cluster)!;
  const views = siteTables(data).views.filter(({result}) => result.sector === code);
  const lead = sector.lead_en ?? cluster.lead_en;
  return html`<p class="crumbs"><a href="/#cluster-${cluster.cluster}">${cluster.cluster} ${cluster.name_en}</a> · ${sector.kind === "pillar" ? "pillar" : "sector"}</p>
<h1><span class="code">${code}</span> ${sector.name_en}</h1>
${answer(views)}
${lead && html`<p class="note-line">Lead: ${lead}.</p>`}
<h2 id="chain">Results chain</h2>
${resultsChain(views, cluster.outcome_en)}
${SECTOR_EXTRAS[code]?.(data)}
<h2 id="measures">Measures</h2>
${views.map(
  ({
    result,
    measures
  }) => html`<h3><a href="/indicators/${result.id}">${result.id.replace("-", " ")} ${shortName(result)}</a></h3>
${measuresOverview(measures, `/indicators/${result.id}`)}
${measures.flatMap((view) => measureCharts(view, data)).map((chart) => chartFrame(chart))}`
)}
<h2 id="risks">Risks and assumptions</h2>
${sectorRiskTable(code, data)}
<h2 id="documents">Documents</h2>
${sectorDocuments(code, data)}
`;
}

/** Every sector and pillar with how its results stand, by cluster. */
export function sectorList(data: SiteData): Markup {
  const {framework} = data.inputs;
  const {views} = siteTables(data);
  return html`<div class="wide" tabindex="0" role="region" aria-label="Sectors and pillars"><table><thead><tr><th scope="col">Sector or pillar</th><th scope="col" class="n">Results</th><th scope="col" class="n">Better</th><th scope="col" class="n">Worse</th><th scope="col" class="n">Not reported</th><th scope="col">Lead</th></tr></thead>${framework.clusters.map(
    (cluster) =>
      html`<tbody><tr class="cluster"><th colspan="6" scope="rowgroup"><strong>${cluster.cluster} ${cluster.name_en}</strong></th></tr>${framework.sectors
        .filter((sector) => sector.cluster === cluster.cluster)
        .map((sector) =>
          sectorLine(
            sector,
            views.filter(({result}) => result.sector === sector.sector),
            cluster.lead_en
          )
        )}</tbody>`
  )}</table></div>`;
}

function sectorLine(sector: Sector, views: ResultView[], clusterLead: string | null): Markup {
  const {results, better, worse, unreported} = summariseProgress(views, FIRST_MILESTONE);
  return html`<tr><th scope="row"><a href="/sectors/${sector.sector}">${sector.name_en}</a></th><td class="n">${results}</td><td class="n">${better}</td><td class="n">${worse}</td><td class="n">${unreported}</td><td>${sector.lead_en ?? clusterLead ?? html`<span class="none">not named</span>`}</td></tr>
`;
}

function answer(views: ResultView[]): Markup {
  const {results, better, worse, unreported} = summariseProgress(views, FIRST_MILESTONE);
  const reported = results - unreported;
  if (reported === 0) return html`<p class="lede">None of the ${results} results is reported yet.</p>`;
  const rest = reported - better - worse;
  const parts = [
    better > 0 && `${better} better than at the baseline`,
    worse > 0 && `${worse} worse${better > 0 ? "" : " than at the baseline"}`,
    rest > 0 && `${rest === reported ? "none has a" : `${rest} with no`} figure to compare`
  ].filter((part) => part !== false);
  const byFirst = better + worse > 0 ? `by ${reported === 1 ? "its" : "their"} first measure ` : "";
  return html`<p class="lede"><strong>${reported} of ${results} results</strong> ${reported === 1 ? "is" : "are"} reported: ${byFirst}${parts.join(", ")}.${byMeasure(views, reported)}</p>`;
}

/** A result may stand better by its first measure and worse by the next. */
function byMeasure(views: ResultView[], reported: number): string {
  const measures = views.flatMap((view) => view.measures).filter(({latest}) => latest !== null);
  const count = (direction: string) =>
    measures.filter(({progress}) => progress.find((row) => row.milestone === FIRST_MILESTONE)?.direction === direction)
      .length;
  const [better, worse] = [count("better"), count("worse")];
  if (measures.length === reported || better + worse === 0) return "";
  return ` Of the ${measures.length} measures with a figure ${better} ${better === 1 ? "is" : "are"} better and ${worse} worse.`;
}

function resultsChain(views: ResultView[], clusterOutcome: string): Markup {
  const at = (level: string) => views.filter(({result}) => result.level === level);
  return html`<ol class="chain"><li><span class="muted">Impact</span> ${IMPACT}</li><li><span class="muted">Cluster outcome</span> ${clusterOutcome}</li>${at(
    "outcome"
  ).map((view) =>
    link("Outcome", view)
  )}<li class="outputs"><ul>${at("output").map((view) => link("Output", view))}</ul></li></ol>`;
}

/** As the framework words it; it stands above all clusters. */
const IMPACT = "Sustainable economic development and shared prosperity in the CAREC region";

function link(level: string, {result, measures}: ResultView): Markup {
  const progress = leadMeasure(measures)?.progress.find((row) => row.milestone === FIRST_MILESTONE);
  return html`<li><span class="muted">${level}</span> <a href="/indicators/${result.id}">${result.id.replace("-", " ")}</a> ${result.title_en} ${statusMark(progress?.status ?? "no data", progress?.direction ?? null)}</li>`;
}
