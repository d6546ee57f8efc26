import {BASELINE_YEAR} from "../../lib/contract/framework.js";
import {MEMBERS} from "../../lib/contract/reference.js";
import type {Deliverable} from "../../lib/contract/reported.js";
import type {ResultView} from "../../lib/framework/result-views.js";
import {joinList, LOCALES, language} from "../../lib/language/language.js";
import {localName, localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {shareParts} from "../../lib/wording/figure-words.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {draw} from "../charts/draw.js";
import {shareOfWhole} from "../charts/stacked-bars.js";
import {areaName} from "../layout/area-name.js";
import {besideChinese, html, localMarkup, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink} from "../lineage/figure-link.js";
import {missingWord, statusShape} from "../scorecard/status-mark.js";

const SECTOR = "HLT";

/** The health sector's results in the format of its report, the participants, the countries, and the work plan. */
export function healthReport(data: SiteData): Markup {
  const views = siteTables(data).views.filter(({result}) => result.sector === SECTOR);
  return html`<h2 id="report">${text("health-report")}</h2>
${reportTable(views, data)}
<h2 id="participants">${text("health-participants")}</h2>
${participants(data)}
<h2 id="countries">${text("health-countries")}</h2>
${countries(data)}
<h2 id="plan">${text("health-plan")}</h2>
${workPlan((data.deliverables ?? []).filter((row) => row.sector === SECTOR))}`;
}

/** Table 1 of the report: a column for the baseline and one for each year that was reported. */
function reportTable(views: ResultView[], {inputs}: SiteData): Markup {
  const own = inputs.reported.filter(({result}) => views.some((view) => view.result.id === result));
  const years = [...new Set(own.map(({year}) => year))].sort();
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("health-report-label")}"><table class="report stacks">
<caption>${text("health-report-caption")}</caption><thead><tr><th scope="col">${text("scorecard-head-result")}</th><th scope="col">${text(
    "result-words-indicator"
  )}</th>
<th scope="col">${BASELINE_YEAR}</th>${years.map((year) => html`<th scope="col">${year}</th>`)}</tr></thead><tbody>${views.map(
    ({result, measures}) =>
      html`<tr><th scope="row"><a href="/indicators/${result.id}">${result.id}</a><br>${localName(result, "title", "results")}</th>
<td data-label="${text("result-words-indicator")}">${localName(result, "indicator", "results")}</td>
<td data-label="${BASELINE_YEAR}">${unique(measures.map(({measure}) => localName(measure, "baseline_text", "measures")))}</td>${years.map(
        (year) =>
          html`<td data-label="${year}">${unique(
            own
              .filter((row) => row.result === result.id && row.year === year)
              .map((row) => localName(row, "text", "reported"))
          )}</td>`
      )}</tr>
`
  )}</tbody></table></div>`;
}

function unique(texts: (string | null)[]): Markup {
  const known = [...new Set(texts.filter((text) => text !== null))];
  if (known.length === 0) return missingWord("not reported");
  return html`${known.map((text, i) => html`${i > 0 ? html`<br>` : ""}${text}`)}`;
}

function participants({inputs}: SiteData): Markup {
  const row = inputs.reported.filter(({result, measure}) => result === "HLT-OP2" && measure === "women-share").at(-1);
  const parts = row ? shareParts(row) : null;
  if (!row || !parts) return html`<p class="muted">${text("health-no-women")}</p>`;
  const whole = formatFigure({value: parts.whole, sign: row.sign, unit: "count"})!;
  const others = parts.whole - parts.part;
  return html`<p>${textMarkup("health-women", {
    count: parts.part,
    part: html`<strong>${text("health-women-of", {part: parts.part, whole})}</strong>`,
    share: figureLink({...row, variant: "headline"}, formatFigure({value: parts.share, unit: "%"})!),
    period: row.period ? periodWords(row.period) : text("health-in-year", {year: String(row.year)})
  })}</p>
${draw(
  shareOfWhole([
    {value: parts.part, text: text("health-bar-women", {count: parts.part})},
    {value: others, text: text("health-bar-others", {count: others})}
  ])
)}
<p class="note-line">${textMarkup("health-reported-by", {
    evidence: localMarkup(row.evidence, "evidence"),
    who: localMarkup(row.reported_by, "evidence"),
    date: row.reported_on
  })}</p>`;
}

function periodWords(period: string): string {
  const [from, to] = period.split("/") as [string, string];
  return text("health-period", {from: monthWords(from, "from"), to: monthWords(to, "to")});
}

/** A month as a sentence has it after “between”, or after “and”. Russian has another case behind “с”, that of a month with its day. */
function monthWords(month: string, at: "from" | "to"): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const day = new Date(Date.UTC(year, number - 1, 1));
  const options: Intl.DateTimeFormatOptions = {month: language() === "zh" ? "numeric" : "long", timeZone: "UTC"};
  if (at === "from") options.day = "numeric";
  const format = new Intl.DateTimeFormat(LOCALES[language()], options);
  const name = format.formatToParts(day).find(({type}) => type === "month")!.value;
  return text("health-month", {at, month: name, year: String(year)});
}

function countries({inputs}: SiteData): Markup {
  const rows = inputs.reported.filter(({result, measure}) => result === "HLT-OC1" && measure === "countries");
  const others = MEMBERS.filter((iso3) => !rows.some(({area}) => area === iso3));
  return html`<table class="answers"><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row"><a href="/countries/${row.area}">${areaName(row.area, inputs.reference)}</a></th>
<td><strong>${formatFigure({value: null, text: row.state, unit: "yes/no"})}</strong></td><td>${localName(row, "text", "reported")} <span
 class="year">${row.year}</span></td></tr>
`
  )}</tbody></table>
<p>${text("health-not-reported", {names: joinList(others.map((iso3) => areaName(iso3, inputs.reference)))})}</p>`;
}

/** The shape of a status that a state of a deliverable is shown by. */
const SHAPES: Record<Deliverable["state"], string> = {
  delivered: "achieved",
  in_progress: "no target set, unchanged",
  planned: "baseline only",
  unknown: "no data"
};

function workPlan(rows: Deliverable[]): Markup {
  if (rows.length === 0) return html`<p class="muted">${text("health-no-deliverable")}</p>`;
  const sorted = [...rows].sort((a, b) => a.year - b.year || (a.quarter ?? 5) - (b.quarter ?? 5));
  const source = documentOf(localText(sorted[0]!.evidence, "evidence"));
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("health-plan-label")}"><table class="report stacks">
<caption>${text("health-plan-caption", {source})}</caption><thead><tr><th scope="col">${text("health-head-due")}</th><th
 scope="col">${text("health-head-deliverable")}</th>
<th scope="col">${text("result-term-status")}</th><th scope="col">${text("health-head-details")}</th></tr></thead><tbody>${sorted.map(
    (row) => {
      const {year, quarter, deliverable_zh, state, evidence} = row;
      const action = localName(row, "action", "reported");
      const place = localText(evidence, "evidence")
        .replace(source, "")
        .replace(/^(?:, |，)/, "");
      return html`<tr><td>${
        quarter === null ? year : text("health-quarter", {year: String(year), quarter: String(quarter)})
      }</td>
<th scope="row">${localName(row, "deliverable", "reported")}${besideChinese(deliverable_zh, html`<br>`)}</th>
<td><span class="status grey">${statusShape(SHAPES[state])} ${text("health-state", {state})}</span></td>
<td>${localName(row, "description", "reported")}${
        action ? text("health-ministers", {action: language() === "zh" ? action : lowered(action)}) : ""
      }<br><span class="muted">${place}</span></td></tr>
`;
    }
  )}</tbody></table></div>`;
}

/** The document that evidence names, without the paragraph. */
function documentOf(evidence: string): string {
  return /^.*?[)）]/.exec(evidence)?.[0] ?? "";
}

function lowered(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
