import type {Measure} from "../../lib/contract/framework.js";
import type {MeasureProgress} from "../../lib/progress/measure-progress.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {html, type Markup} from "../layout/markup.js";

const NAMES: Record<string, string> = {
  "linear-schedule": "Linear schedule (used here)",
  "opsys-next-milestone": "Next milestone (EU OPSYS)",
  "statistics-canada": "Statistics Canada, Open SDG",
  "un-progress-chart": "UN progress chart",
  "german-weather": "German weather symbols"
};

const SHORT: Record<string, string> = {
  "opsys-next-milestone": "EU OPSYS",
  "statistics-canada": "Statistics Canada",
  "un-progress-chart": "UN",
  "german-weather": "German weather symbols"
};

/**
 * What every published rule would say about the same numbers, and how far the value is from another status. The page
 * loads it for tried targets, so that it stands apart from the charts.
 */
export function otherRules(
  {other_rules: rules, flips}: MeasureProgress,
  {result, unit}: Pick<Measure, "result" | "unit">
): Markup {
  if (rules.length === 0) return html``;
  const figure = (value: number) => formatFigure({value, unit, result});
  const margins = flips.map(
    ({status, value, distance}) => `“${status}” at ${figure(value)} (${figure(Math.abs(distance))} away)`
  );
  const said = rules.flatMap(({rule, label, status}) => {
    const word = label ?? status;
    return rule === "linear-schedule" || word === null ? [] : [`${SHORT[rule] ?? rule} “${word}”`];
  });
  return html`<details class="fold"><summary><strong>Other rules</strong> ${
    said.length === 0 ? "None of the published rules gives a status" : said.join(", ")
  }</summary>
<table><thead><tr><th scope="col">Rule</th><th scope="col">Status</th><th scope="col" class="n">Ratio</th><th scope="col">Why</th></tr></thead>
<tbody>${rules.map(
    (row) =>
      html`<tr><th scope="row">${NAMES[row.rule] ?? row.rule}</th><td>${row.label ?? row.status ?? html`<span class="none">none</span>`}</td>
<td class="n">${row.ratio === null ? "–" : row.ratio.toFixed(2)}</td><td>${row.reason}</td></tr>`
  )}</tbody></table>${margins.length > 0 ? html`<p class="note-line">The status would change to ${margins.join(" and ")}.</p>` : ""}</details>`;
}
