import {formatNumber} from "../lib/format-figure.js";
import type {SiteData} from "../lib/site-data.js";
import type {BaselineCheckRow, ValueRow} from "../lib/tables.js";
import {areaName} from "./area-name.js";
import {html, type Markup} from "./markup.js";
import {isRegion} from "./palette.js";
import {siteTables} from "./site-tables.js";

const TONES: Record<string, string> = {reproduced: "good", close: "slow", differs: "bad", "not reproducible": "grey"};

/** Every number that the framework prints as a baseline, held against what comes out of the publishers' figures. */
export function baselinesTable(data: SiteData): Markup {
  const {baseline_checks: checks, values} = siteTables(data).tables;
  if (checks.length === 0) return html`<p class="muted">No baseline has been checked for this vintage.</p>`;
  const count = (verdict: string) => checks.filter((row) => row.verdict === verdict).length;
  return html`<p class="lede">Of ${checks.length} printed baselines, <strong>${count("reproduced")} are reproduced</strong>, ${count("close")} come close, ${count("differs")} differ, and ${count("not reproducible")} cannot be recomputed from published figures.</p>
<div class="wide" tabindex="0" role="region" aria-label="Baselines, printed and recomputed"><table class="baselines"><thead><tr><th scope="col">Measure</th><th scope="col" class="n">Year</th><th scope="col" class="n">Printed</th><th scope="col" class="n">Recomputed</th><th scope="col" class="n">Difference</th><th scope="col">Coverage</th><th scope="col">Verdict and reason</th></tr></thead>
<tbody>${checks.map((row) => checkLine(row, values, data))}</tbody></table></div>`;
}

function checkLine(row: BaselineCheckRow, values: ValueRow[], {inputs}: SiteData): Markup {
  const measure = inputs.framework.measures.find((item) => item.result === row.result && item.measure === row.measure);
  const unit = measure?.unit ?? "";
  const readings = values.filter(
    (value) =>
      value.result === row.result &&
      value.measure === row.measure &&
      value.year === row.year &&
      value.value !== null &&
      isRegion(value.area)
  );
  const figure = (value: number | null) =>
    value === null ? html`<span class="none">–</span>` : formatNumber(value, unit);
  return html`<tr><th scope="row"><a href="/indicators/${row.result}">${row.result.replace("-", " ")}</a> ${measure?.name_en ?? row.measure}</th><td class="n">${row.year}</td><td class="n">${row.published_sign}${figure(row.published)}</td><td class="n">${figure(row.recomputed)}</td><td class="n">${figure(row.difference)}</td><td>${row.coverage ?? html`<span class="none">–</span>`}</td><td class="reason"><span class="${TONES[row.verdict] ?? "grey"}"><strong>${row.verdict}</strong></span>. ${row.reason}${
    readings.length > 1
      ? html`<br><span class="muted">Other readings: ${readings.map((value, i) => html`${i > 0 ? "; " : ""}${areaName(value.area, inputs.reference)}${value.variant === "headline" ? "" : `, ${value.variant.replaceAll("-", " ")}`} ${figure(value.value)}`)}.</span>`
      : ""
  }</td></tr>
`;
}
