import type {Observation} from "../../lib/contract/observations.js";
import {type Corridor, MEMBERS} from "../../lib/contract/reference.js";
import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {areaKind} from "../../lib/corridors/speed-ranking.js";
import {indexObservations} from "../../lib/indicators/observation-index.js";
import {localName, localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import type {SiteData, SmallSample} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
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
<h2 id="speeds">${text("corridors-speeds-heading")}</h2>
${figureFrame(figures.speeds)}
<h2 id="members">${text("corridors-members-heading")}</h2>
${tableFrame("corridor-members", corridorMatrix(reference.corridors, reference.bcps, members))}
<details><summary>${text("corridors-listed-summary")}</summary>
${corridorCrossings(reference.corridors, reference.bcps)}</details>
<h2 id="borders">${text("corridors-borders-heading")}</h2>
<p>${textMarkup("corridors-borders-what", {borders: html`<a href="/borders">${text("corridors-borders-link")}</a>`})}</p>
${tableFrame("corridor-hours", corridorBorderTable(reference.corridors, observations, data.explorer?.small_samples ?? []))}
<p>${textMarkup("corridors-trips-secret", {trips: html`<a href="/corridors/trips">${text("places-trips")}</a>`})}</p>
<h2 id="cost">${text("corridors-cost-heading")}</h2>
<p>${text("corridors-cost-what")}</p>
${delayCostForm(delayCases(gaps, data, nameOf))}
${rows}`;
}

function delayCases(gaps: SpeedGap[], {inputs}: SiteData, nameOf: (area: string) => string): DelayCase[] {
  const costs = indexObservations(inputs.observations).series("cpmm", "TFI3");
  const newest = gaps.filter((row) => row.lost_hours !== null).sort((a, b) => b.year - a.year);
  const rank = (row: SpeedGap) => ["all", "corridor", "member"].indexOf(areaKind(row.area));
  return newest
    .sort((a, b) => rank(a) - rank(b) || (a.area < b.area ? -1 : a.area > b.area ? 1 : 0))
    .map((row) => ({
      // If CPMM has the year of a baseline too, both are offered under separate names.
      key: `${row.area}-${row.mode}-${row.year}${row.origin === "prf" ? "-prf" : ""}`,
      label: caseName(row, nameOf),
      swd: row.swd!,
      swod: row.swod!,
      tfi3:
        costs.find(({area, mode, year}) => area === row.area && mode === row.mode && year === row.year)?.value ?? null
    }));
}

function caseName({area, mode, year, origin}: SpeedGap, nameOf: (area: string) => string): string {
  const said = {area: nameOf(area), mode: text("places-mode", {mode}), year: String(year)};
  return origin === "prf" ? text("corridors-case-baseline", said) : text("corridors-case", said);
}

/** Border hours by corridor, from the text of the reports: a row for each corridor and mode, a column for each year. */
function corridorBorderTable(corridors: Corridor[], observations: Observation[], small: SmallSample[]): Markup {
  const rows = indexObservations(observations)
    .series("cpmm", "TFI1")
    .filter(({area, direction}) => /^C\d$/.test(area) && direction === null);
  const years = [...new Set([...rows, ...small.filter(({area}) => /^C\d$/.test(area))].map(({year}) => year))].sort();
  const lines = corridors.flatMap((row) =>
    (["road", "rail"] as const).map((mode) => ({
      corridor: row.corridor,
      name: localName(row, "name", "corridors"),
      mode
    }))
  );
  return html`<table class="corridor-hours" data-sortable><caption>${text("corridors-borders-caption")}</caption><thead><tr>
<th scope="col">${text("corridors-corridor-head")}</th><th scope="col">${text("places-mode-field")}</th>
${years.map((year) => html`<th scope="col" class="n">${year}</th>`)}
<th scope="col">${text("places-source-head")}</th></tr></thead><tbody>${lines.map(({corridor, name, mode}) => {
    const own = rows.filter((row) => row.area === corridor && row.mode === mode);
    const few = small.filter((row) => row.area === corridor && (row.mode === null || row.mode === mode));
    return html`<tr data-mode="${mode}">${
      mode === "road" ? html`<th scope="rowgroup" rowspan="2"><strong>${corridor}</strong> ${name}</th>` : ""
    }<td>${text("places-mode", {mode})}</td>${years.map((year) => {
      const found = own.find((row) => row.year === year);
      const mark = few.find((row) => row.year === year);
      if (found === undefined)
        return html`<td class="n">${missingWord("not held")}${
          mark && html`<br><span class="few">${text("corridors-samples", {count: mark.samples})}</span>`
        }</td>`;
      return html`<td class="n" data-value="${found.value}">${
        found.value === null
          ? html`${missingMark("not published")} <span class="none">${text("borders-no-samples")}</span>`
          : rowLink(formatNumber(found.value, "hours"), [rowPlace(found)])
      }</td>`;
    })}<td class="source">${[...new Set(own.map(({reference}) => reference ?? ""))].map(
      (reference, i) => html`${i > 0 ? "; " : ""}${referenceLink(reference)}`
    )}${few.map(
      (row) =>
        html`<span class="few">${localText(row.text, "contradictions")} (<a href="${row.url}">${localText(
          row.where_printed,
          "contradictions"
        )}</a>)</span>`
    )}</td></tr>`;
  })}</tbody></table>`;
}
