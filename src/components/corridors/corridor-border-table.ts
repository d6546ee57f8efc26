import type {SmallSample} from "../../lib/contract/explorer-data.js";
import type {Observation} from "../../lib/contract/observations.js";
import type {Corridor} from "../../lib/contract/reference.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {areaColour} from "../charts/palette.js";
import {html, type Markup} from "../layout/markup.js";
import {rowLink} from "../lineage/figure-link.js";
import {referenceLink} from "../lineage/reference-link.js";
import {missingMark, missingWord} from "../scorecard/missing-mark.js";

/** Border hours by corridor as the reports' text prints them: a row a corridor and mode, a column a year; the rest is not held. */
export function corridorBorderTable(corridors: Corridor[], observations: Observation[], small: SmallSample[]): Markup {
  const rows = observations.filter(
    ({source, series, area, direction}) =>
      source === "cpmm" && series === "TFI1" && /^C\d$/.test(area) && direction === null
  );
  const years = [...new Set([...rows, ...small.filter(({area}) => /^C\d$/.test(area))].map(({year}) => year))].sort();
  const lines = corridors.flatMap(({corridor, name_en}) =>
    (["road", "rail"] as const).map((mode) => ({corridor, name_en, mode}))
  );
  return html`<table class="corridor-hours"><thead><tr><th>Corridor</th><th>Mode</th>${years.map((year) => html`<th class="n">${year}</th>`)}<th>Source</th></tr></thead><tbody>${lines.map(
    ({corridor, name_en, mode}) => {
      const own = rows.filter((row) => row.area === corridor && row.mode === mode);
      const few = small.filter((row) => row.area === corridor && (row.mode === null || row.mode === mode));
      return html`<tr data-mode="${mode}">${mode === "road" ? html`<th scope="rowgroup" rowspan="2"><span style="color:${areaColour(corridor)}"><strong>${corridor}</strong></span> ${name_en}</th>` : ""}<td>${mode}</td>${years.map(
        (year) => {
          const found = own.find((row) => row.year === year);
          const mark = few.find((row) => row.year === year);
          if (found === undefined)
            return html`<td class="n">${missingWord("not held")}${mark && html`<br><span class="few">${mark.samples} trips</span>`}</td>`;
          return html`<td class="n" data-value="${found.value}">${found.value === null ? html`${missingMark("not published")} <span class="none">no samples</span>` : rowLink(formatNumber(found.value, "hours"), [rowPlace(found)])}</td>`;
        }
      )}<td class="source">${[...new Set(own.map(({reference}) => reference ?? ""))].map((reference, i) => html`${i > 0 ? "; " : ""}${referenceLink(reference)}`)}${few.map((row) => html`<span class="few">${row.text} (<a href="${row.url}">${row.where_printed}</a>)</span>`)}</td></tr>`;
    }
  )}</tbody></table>`;
}
