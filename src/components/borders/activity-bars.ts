import type {ActivityTime} from "../../lib/borders/activity-times.js";
import {linearAxis} from "../../lib/charts/axis.js";
import {html, type Markup} from "../layout/markup.js";

/** The sixteen activities, longest first: hours as bars with their share of the column's sum, dollars beside. */
export function activityBars(rows: ActivityTime[], {width, narrow = false}: {width: number; narrow?: boolean}): Markup {
  const sorted = [...rows].sort((a, b) => (b.hours ?? -1) - (a.hours ?? -1) || (a.code < b.code ? -1 : 1));
  const step = narrow ? 34 : 20;
  const left = narrow ? 0 : 240;
  const height = sorted.length * step + 22;
  const x = linearAxis(Math.max(1, ...rows.map(({hours}) => hours ?? 0)), left, width - 150);
  const at = (value: number) => Math.round(x.at(value) * 10) / 10;
  return html`<svg class="plot activities" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Sixteen activities at a border, longest first: ${sorted
    .slice(0, 3)
    .map(({name_en, hours}) => `${name_en} ${hours ?? 0} hours`)
    .join(", ")}">
<g class="axis">${x.ticks.map((tick) => html`<path d="M${at(tick)} 0V${height - 19}"/><text x="${at(tick)}" y="${height - 4}" text-anchor="${narrow && tick === 0 ? "start" : "middle"}">${tick}</text>`)}</g>
${sorted.map((row, i) => {
  const top = i * step;
  const y = top + (narrow ? 17 : 4);
  const share = row.hours_share === null ? "" : ` ${Math.round(row.hours_share * 100)}%`;
  return html`<g><text class="name" x="${narrow ? 0 : left - 10}" y="${narrow ? top + 13 : y + 10}"${narrow ? "" : html` text-anchor="end"`}><tspan class="quiet">${row.code}</tspan> ${row.name_en}</text>${row.hours === null ? html`<text class="quiet" x="${at(0) + 6}" y="${y + 10}">no figure printed</text>` : html`<rect class="time" x="${at(0)}" y="${y}" width="${Math.max(1, at(row.hours) - at(0))}" height="11"/><text x="${at(row.hours) + 6}" y="${y + 10}"><tspan class="strong">${row.hours.toFixed(1)} h</tspan><tspan class="quiet">${share}${row.dollars === null ? "" : `, $${row.dollars}`}</tspan></text>`}</g>`;
})}
</svg>`;
}
