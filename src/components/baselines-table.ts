import {formatNumber} from "../lib/format-figure.js";
import type {SiteData} from "../lib/site-data.js";
import type {BaselineCheckRow} from "../lib/tables.js";
import {html, type Markup} from "./markup.js";
import {siteTables} from "./site-tables.js";

const TONES: Record<string, string> = {reproduced: "good", close: "slow", differs: "bad", "not reproducible": "grey"};

/** Every number that the framework prints as a baseline, held against what comes out of the publishers' figures. */
export function baselinesTable(data: SiteData): Markup {
  const {baseline_checks: checks} = siteTables(data).tables;
  if (checks.length === 0) return html`<p class="muted">No baseline has been checked for this vintage.</p>`;
  const count = (verdict: string) => checks.filter((row) => row.verdict === verdict).length;
  const tried = checks.filter((row) => row.recomputed !== null);
  const rest = checks.filter((row) => row.recomputed === null);
  return html`<p class="lede">Of ${checks.length} printed baselines, <strong>${count("reproduced")} are reproduced</strong>, ${count("close")} come close and ${count("differs")} differ; ${count("not reproducible")} cannot be recomputed from published figures.</p>
${table(tried, data, "Baselines that were recomputed")}
<h2 id="not-reproducible">What cannot be recomputed, and why</h2>
${table(rest, data, "Baselines that were not recomputed")}`;
}

function table(rows: BaselineCheckRow[], data: SiteData, label: string): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table class="baselines"><thead><tr><th scope="col">Measure</th><th scope="col" class="n">Year</th><th scope="col" class="n">Printed</th><th scope="col" class="n">Recomputed</th><th scope="col" class="n">Difference</th><th scope="col">Coverage</th><th scope="col">Verdict and reason</th></tr></thead>
<tbody>${rows.map((row) => line(row, data))}</tbody></table></div>`;
}

function line(row: BaselineCheckRow, {inputs}: SiteData): Markup {
  const measure = inputs.framework.measures.find((item) => item.result === row.result && item.measure === row.measure);
  const name = measure?.name_en ?? `${row.measure.replace("-", ", ")}`;
  return html`<tr><th scope="row"><a href="/indicators/${row.result}">${row.result.replace("-", " ")}</a> ${name}</th><td class="n">${row.year}</td><td class="n">${row.published_sign}${exact(row.published)}</td><td class="n">${exact(row.recomputed)}</td><td class="n">${exact(row.difference)}</td><td>${row.coverage ?? html`<span class="none">–</span>`}</td><td class="reason"><strong class="${TONES[row.verdict] ?? "grey"}">${row.verdict}</strong>: ${row.reason}</td></tr>
`;
}

/** Two decimals: the framework prints 9.59, and a check that rounds further would hide what it is for. */
function exact(value: number | null): Markup {
  if (value === null) return html`<span class="none">–</span>`;
  return html`${Number.isInteger(value) ? formatNumber(value, "count") : value.toFixed(2).replace("-", "−")}`;
}
