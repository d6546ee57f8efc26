import type {Observation} from "../../lib/contract/observations.js";
import {type Corridor, MEMBERS} from "../../lib/contract/reference.js";
import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {areaKind} from "../../lib/corridors/speed-ranking.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import type {SiteData, SmallSample} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {referenceLink, rowLink} from "../lineage/figure-link.js";
import {missingMark, missingWord} from "../scorecard/status-mark.js";
import {corridorCrossings, corridorMatrix} from "./corridor-matrix.js";
import {corridorsExplorer} from "./corridors-explorer.js";
import {type DelayCase, delayCostForm} from "./delay-cost-form.js";

/** The corridors page: the answer, hours lost, speeds, who takes part, border hours, and the cost of delay. */
export function corridorsPage(data: SiteData): Markup {
  const {form, figures, gaps, nameOf, answer, rows} = corridorsExplorer(data);
  const {reference, observations} = data.inputs;
  const members = MEMBERS.map((iso3) => ({iso3, name: areaName(iso3, reference)}));
  return html`${form}
<p class="lede" id="corridors-answer" aria-live="polite">${answer}</p>
${figureFrame(figures.lost)}
<h2 id="speeds">Speeds with and without delay</h2>
${figureFrame(figures.speeds)}
<h2 id="members">Who takes part in which corridor</h2>
${tableFrame("corridor-members", corridorMatrix(reference.corridors, reference.bcps, members))}
<details><summary>The crossings listed under each corridor, and the source of its members</summary>
${corridorCrossings(reference.corridors, reference.bcps)}</details>
<h2 id="borders">Hours at a border, by corridor</h2>
<p>TFI1, the hours to clear one border crossing point, as given in the text of the reports.
The tables by corridor are in an appendix that is not held here. The <a href="/borders">borders</a> page has the figures of each crossing.</p>
${tableFrame("corridor-hours", corridorBorderTable(reference.corridors, observations, data.explorer?.small_samples ?? []))}
<p>Records of individual trips are not published. If you hold some, open them on the <a href="/corridors/trips">trips</a> page:
it reads the files in your browser, and they never leave your computer.</p>
<h2 id="cost">What the delay costs</h2>
<p>Choose the speeds and change any assumption. Assumptions that no source gives start empty, and results that need them stay empty.</p>
${delayCostForm(delayCases(gaps, data, nameOf))}
${rows}`;
}

function delayCases(gaps: SpeedGap[], {inputs}: SiteData, nameOf: (area: string) => string): DelayCase[] {
  const newest = gaps.filter((row) => row.lost_hours !== null).sort((a, b) => b.year - a.year);
  const rank = (row: SpeedGap) => ["all", "corridor", "member"].indexOf(areaKind(row.area));
  return newest
    .sort((a, b) => rank(a) - rank(b) || (a.area < b.area ? -1 : a.area > b.area ? 1 : 0))
    .map((row) => ({
      // If CPMM has the year of a baseline too, both are offered under separate names.
      key: `${row.area}-${row.mode}-${row.year}${row.origin === "prf" ? "-prf" : ""}`,
      label: `${nameOf(row.area)}, ${row.mode}, ${row.year}${row.origin === "prf" ? " (PRF baseline)" : ""}`,
      swd: row.swd!,
      swod: row.swod!,
      tfi3:
        inputs.observations.find(
          ({source, series, area, mode, year}) =>
            source === "cpmm" && series === "TFI3" && area === row.area && mode === row.mode && year === row.year
        )?.value ?? null
    }));
}

/** Border hours by corridor, from the text of the reports: a row for each corridor and mode, a column for each year. */
function corridorBorderTable(corridors: Corridor[], observations: Observation[], small: SmallSample[]): Markup {
  const rows = observations.filter(
    ({source, series, area, direction}) =>
      source === "cpmm" && series === "TFI1" && /^C\d$/.test(area) && direction === null
  );
  const years = [...new Set([...rows, ...small.filter(({area}) => /^C\d$/.test(area))].map(({year}) => year))].sort();
  const lines = corridors.flatMap(({corridor, name_en}) =>
    (["road", "rail"] as const).map((mode) => ({corridor, name_en, mode}))
  );
  return html`<table class="corridor-hours" data-sortable><caption>Hours to clear a border crossing point (TFI1).</caption><thead><tr>
<th scope="col">Corridor</th><th scope="col">Mode</th>${years.map((year) => html`<th scope="col" class="n">${year}</th>`)}
<th scope="col">Source</th></tr></thead><tbody>${lines.map(({corridor, name_en, mode}) => {
    const own = rows.filter((row) => row.area === corridor && row.mode === mode);
    const few = small.filter((row) => row.area === corridor && (row.mode === null || row.mode === mode));
    return html`<tr data-mode="${mode}">${
      mode === "road" ? html`<th scope="rowgroup" rowspan="2"><strong>${corridor}</strong> ${name_en}</th>` : ""
    }<td>${mode}</td>${years.map((year) => {
      const found = own.find((row) => row.year === year);
      const mark = few.find((row) => row.year === year);
      if (found === undefined)
        return html`<td class="n">${missingWord("not held")}${mark && html`<br><span class="few">${mark.samples} trips</span>`}</td>`;
      return html`<td class="n" data-value="${found.value}">${
        found.value === null
          ? html`${missingMark("not published")} <span class="none">no samples</span>`
          : rowLink(formatNumber(found.value, "hours"), [rowPlace(found)])
      }</td>`;
    })}<td class="source">${[...new Set(own.map(({reference}) => reference ?? ""))].map(
      (reference, i) => html`${i > 0 ? "; " : ""}${referenceLink(reference)}`
    )}${few.map((row) => html`<span class="few">${row.text} (<a href="${row.url}">${row.where_printed}</a>)</span>`)}</td></tr>`;
  })}</tbody></table>`;
}
