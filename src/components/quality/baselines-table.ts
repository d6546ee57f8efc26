import {group} from "d3-array";
import type {Framework} from "../../lib/contract/framework.js";
import type {BaselineCheckRow} from "../../lib/contract/tables.js";
import {AT_ENDORSEMENT} from "../../lib/lineage/lineage-data.js";
import {baselineChoices, shortReason} from "../../lib/quality/baseline-choices.js";
import {isChecked} from "../../lib/quality/recomputed-baselines.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink} from "../lineage/figure-link.js";
import {baselineChoicesTable} from "./baseline-choices-table.js";

const TONES: Record<string, string> = {reproduced: "good", close: "slow", differs: "bad", "not reproducible": "grey"};

/** Sums that the framework publishes in parts. */
const TOTALS: Record<string, string> = {
  "fuel-total": "Fuel trade, within the region and with the rest",
  "nonfuel-total": "Non-fuel trade, within the region and with the rest"
};

/** Every baseline that the framework publishes, compared with what the publishers' figures give. */
export function baselinesTable(data: SiteData): Markup {
  const {baseline_checks: checks} = siteTables(data).tables;
  if (checks.length === 0) return html`<p class="muted">No baseline has been checked for this vintage.</p>`;
  const count = (verdict: string) => checks.filter((row) => row.verdict === verdict).length;
  const tried = checks.filter((row) => row.recomputed !== null);
  const rest = checks.filter((row) => row.recomputed === null);
  return html`<p class="lede">Of ${checks.length} published baselines, <strong>${count("reproduced")} are reproduced</strong>,
${count("close")} come close, and ${count("differs")} differ; ${count("not reproducible")} cannot be recomputed from published figures.</p>
${table(tried, data, "Recomputed baselines")}
${choices(tried, data)}
<h2 id="not-reproducible">Baselines that cannot be recomputed, and why</h2>
${notRecomputed(rest, data)}`;
}

/** Why this choice: each published number compared with what every choice gives. */
function choices(rows: BaselineCheckRow[], data: SiteData): Markup {
  const vintages = [...(data.history?.vintages ?? []), {vintage: data.inputs.vintage, values: data.tables.values}];
  const made = rows
    .map((row) => ({row, choices: baselineChoices(row, vintages)}))
    .filter((own) => own.choices.length > 0);
  if (made.length === 0) return html``;
  return html`<h2 id="choices">How each choice changes the number</h2>
<p class="note-line">Figures in bold are reproduced or close. Each dot is a vintage; the hollow dot is the oldest.</p>
${made.map(({row, choices}) => baselineChoicesTable(row, measureName(row, data), choices, data))}`;
}

/** Lists each reason once, with the numbers that share it. */
function notRecomputed(rows: BaselineCheckRow[], data: SiteData): Markup {
  return html`${[...group(rows, ({reason}) => reason)].map(
    ([
      reason,
      own
    ]) => html`<p><strong>${own.length === 1 ? "One number" : `${own.length} numbers`}</strong>: ${reason}.</p>
<ul class="compact">${own.map(
      (row) => html`<li><a href="/indicators/${row.result}">${row.result}</a> ${measureName(row, data)}:
<a class="figure" href="/indicators/${row.result}#definition">${row.published_sign}${row.published}</a> <span class="muted">in ${row.year}</span></li>
`
    )}</ul>`
  )}`;
}

function measureName({result, measure}: BaselineCheckRow, {inputs}: SiteData): string {
  const found = inputs.framework.measures.find((item) => item.result === result && item.measure === measure);
  return found?.name_en ?? TOTALS[measure] ?? measure;
}

function table(rows: BaselineCheckRow[], data: SiteData, label: string): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table class="baselines"><thead><tr>
<th scope="col">Measure</th><th scope="col" class="n">Year</th><th scope="col" class="n">Published</th><th scope="col" class="n">Recomputed</th>
<th scope="col" class="n">Difference</th><th scope="col">Coverage</th><th scope="col">Verdict and reason</th></tr></thead>
<tbody>${rows.map((row) => line(row, data))}</tbody></table></div>`;
}

function line(row: BaselineCheckRow, data: SiteData): Markup {
  const name = measureName(row, data);
  return html`<tr><th scope="row"><a href="/indicators/${row.result}">${row.result}</a> ${name}</th><td class="n">${row.year}</td>
<td class="n"><a class="figure" href="/indicators/${row.result}#definition">${row.published_sign}${row.published}</a></td>
<td class="n">${recomputed(row, data)}</td><td class="n">${exact(row.difference)}</td>
<td>${row.coverage ?? html`<span class="none">–</span>`}</td>
<td class="reason"><strong class="${TONES[row.verdict] ?? "grey"}">${row.verdict}</strong>: ${shortReason(row.reason)}</td></tr>
`;
}

/** Opens the rows as they were known when the framework was endorsed. */
function recomputed(row: BaselineCheckRow, {checked}: SiteData): Markup {
  const value = checked.values.find((own) => isChecked(row, own));
  return value ? figureLink(value, exact(row.recomputed), AT_ENDORSEMENT) : exact(row.recomputed);
}

/** Two decimals: the framework publishes 9.59, and a check that rounds further would hide the difference. */
function exact(value: number | null): Markup {
  if (value === null) return html`<span class="none">–</span>`;
  return html`${Number.isInteger(value) ? formatNumber(value, "count") : value.toFixed(2).replace("-", "−")}`;
}

/** Errors and ambiguities in the Chinese version of the framework, and how each was read. */
export function textIssuesTable({text_issues}: Framework): Markup {
  return html`<details><summary>${text_issues.length} errors and ambiguities in the Chinese version, and how each was read</summary>
<div class="wide"><table><thead><tr><th scope="col">Where</th><th scope="col">Text</th><th scope="col">Read as</th>
<th scope="col">Why</th></tr></thead><tbody>${text_issues.map(
    ({where, printed, read_as, why}) => html`<tr><th scope="row">${where}</th><td lang="zh">${printed}</td>
<td>${read_as}</td><td>${why}</td></tr>
`
  )}</tbody></table></div></details>`;
}
