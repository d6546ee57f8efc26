import {countStandings} from "../../lib/progress/standing.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {bordersPage} from "../borders/borders-page.js";
import {crossingPage} from "../borders/crossing-page.js";
import {corridorsPage} from "../corridors/corridors-page.js";
import {countryList, countryPage} from "../countries/country-page.js";
import {downloadsPage} from "../downloads/downloads-page.js";
import {baselinesTable} from "../quality/baselines-table.js";
import {gapsPage} from "../quality/gaps-page.js";
import {methodsList, textIssuesTable, thresholdsTable} from "../quality/methods-list.js";
import {sourcesTable} from "../quality/sources-table.js";
import {statusPage} from "../quality/status-page.js";
import {annualReportPage} from "../reporting/annual-report-page.js";
import {reportPage} from "../reporting/report-page.js";
import {resultPage} from "../results/result-page.js";
import {revisionsPage} from "../revisions/revisions-page.js";
import {scorecard} from "../scorecard/scorecard.js";
import {scorecardAnswer} from "../scorecard/scorecard-answer.js";
import {scorecardBar, scorecardFilters, scorecardKey} from "../scorecard/scorecard-filters.js";
import {dependencyChart} from "../sectors/dependency-chart.js";
import {sectorList, sectorPage} from "../sectors/sector-page.js";
import {sqlPage} from "../sql/sql-page.js";
import {sdgPage} from "../themes/sdg-page.js";
import {themeList, themePage} from "../themes/theme-page.js";
import {tripsPage} from "../trips/trips-page.js";
import {explainTerms, glossaryPage} from "./glossary.js";
import type {Markup} from "./markup.js";
import {html} from "./markup.js";
import {siteTables} from "./site-tables.js";

/** The page that a fence is rendered on. */
export interface FencePage {
  /** `/indicators/TRD-OP1` */
  path: string;
  /** Parameters of the file's name: `{result: "TRD-OP1"}`. */
  params?: Record<string, string>;
}

/**
 * Renders one ` ```static NAME ARGUMENT… ` fence to HTML at build time.
 * `content` is what stands between the fence's lines; most fences have none.
 */
export type Fence = (args: string[], data: SiteData, page: FencePage, content: string) => string | Markup;

const plainFences: Record<string, Fence> = {
  gaps: (_, data) => gapsPage(data),
  country: ([iso3 = ""], data) => countryPage(iso3, data),
  countries: (_, data) => countryList(data),
  scorecard: (_, data) => {
    const {framework} = data.inputs;
    const {views, tables, milestone, spark_years} = siteTables(data);
    const counts = countStandings(framework.results, tables.progress, milestone);
    return html`<h1 class="lede answer" id="answer">${scorecardAnswer(counts, milestone)}</h1>
${scorecardBar(views, framework, milestone)}${scorecardFilters(framework, milestone)}${scorecard(views, framework, {milestone, spark_years})}
${scorecardKey(counts, framework)}`;
  },
  result: ([id = ""], data) => resultPage(id, data),
  sector: ([code = ""], data) => sectorPage(code, data),
  sectors: (_, data) => sectorList(data),
  dependencies: (_, data) => dependencyChart(data),
  theme: ([id = ""], data) => themePage(id, data),
  themes: (_, data) => themeList(data),
  sdg: (_, data) => sdgPage(data),
  corridors: (_, data) => corridorsPage(data),
  borders: (_, data) => bordersPage(data),
  sql: () => sqlPage(),
  trips: (_, data) => tripsPage(data),
  border: ([slug = ""], data) => crossingPage(slug, data),
  downloads: (_, data) => downloadsPage(data.site ?? null),
  sources: (_, data) => sourcesTable(data),
  report: ([code = ""], data) => reportPage(code, data),
  "annual-report": ([name = ""], data) => annualReportPage(name, data),
  revisions: (_, data) => revisionsPage(data),
  status: (_, data) => statusPage(data),
  baselines: (_, data) => baselinesTable(data),
  methods: () => methodsList(),
  thresholds: () => thresholdsTable(),
  "text-issues": (_, data) => textIssuesTable(data.inputs.framework),
  glossary: (_, {glossary = []}) => glossaryPage(glossary)
};

/** Every ` ```static NAME … ` fence that pages may use; terms in it open their definitions. */
export const fences: Record<string, Fence> = Object.fromEntries(
  Object.entries(plainFences).map(([name, fence]) => [name, withTerms(name, fence)])
);

function withTerms(name: string, fence: Fence): Fence {
  if (name === "glossary") return fence;
  return (args, data, page, content) =>
    explainTerms(String(fence(args, data, page, content)), name, data.glossary ?? []);
}
