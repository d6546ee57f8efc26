import {group} from "d3-array";
import type {Framework} from "../../lib/contract/framework.js";
import type {BaselineCheckRow} from "../../lib/contract/tables.js";
import {AT_ENDORSEMENT} from "../../lib/lineage/lineage-data.js";
import type {ChoiceCell, ChoiceRow} from "../../lib/quality/baseline-choices.js";
import {baselineChoices, shortReason} from "../../lib/quality/baseline-choices.js";
import {isChecked} from "../../lib/quality/recomputed-baselines.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {checkedFigure, formatNumber} from "../../lib/wording/format-figure.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, findFigureLink} from "../lineage/figure-link.js";
import {readingWords} from "../results/measure-table.js";

const FIT_TONES = {reproduced: "good", close: "slow", differs: "grey"} as const;

const STRIP = {width: 240, height: 20, margin: 6};

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
  return html`${Number.isInteger(value) ? formatNumber(value, "count") : checkedFigure(value)}`;
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

/**
 * What every choice gives for one published baseline: a row for each reading, a dot for each vintage (the oldest is hollow), a line
 * at the published number, and the figures.
 */
function baselineChoicesTable(
  check: BaselineCheckRow,
  name: string,
  rows: readonly ChoiceRow[],
  data: SiteData
): Markup {
  const vintages = rows[0]?.cells.map(({vintage}) => vintage) ?? [];
  const values = rows.flatMap(({cells}) => cells.flatMap(({value}) => value ?? []));
  const highest = Math.max(check.published, ...values);
  const published = `${check.published_sign ?? ""}${check.published}`;
  return html`<h3 id="${check.result}-${check.measure}">${check.result} ${name}, ${check.year}: ${published} published</h3>
<p>${fitWords(check.result, rows)}</p>
<div class="wide" tabindex="0" role="region" aria-label="Choices: ${name}"><table class="choices"><thead><tr><th scope="col">Choice</th>
<th scope="col" class="strip">0 to ${checkedFigure(highest)}; the line is ${published}</th>${vintages.map(
    (vintage) => html`<th scope="col" class="n">${vintage}</th>`
  )}</tr></thead>
<tbody>${rows.map(
    (
      row
    ) => html`<tr><th scope="row">${choiceWords(check.result, row)}</th><td class="strip">${strip(row, check.published, highest)}</td>${row.cells.map(
      (own) => cell(own, {...check, ...row}, data)
    )}</tr>
`
  )}</tbody></table></div>`;
}

/** Which choices come close in the oldest vintage, the one that the framework's authors could know. */
function fitWords(result: string, rows: readonly ChoiceRow[]): Markup {
  const fitting = rows.filter(({cells}) => cells[0]?.fit === "reproduced" || cells[0]?.fit === "close");
  const [only] = fitting;
  if (only === undefined) return html`None of the ${rows.length} choices comes close to the published number.`;
  if (fitting.length === 1) return html`Only one choice comes close: <strong>${choiceWords(result, only)}</strong>.`;
  return html`${fitting.length} of ${rows.length} choices come close: ${fitting.map((row) => choiceWords(result, row)).join("; ")}.`;
}

/** @example choiceWords("TRD-OP1", {area: "CAREC-X", variant: "simple-mean", cells: []}) // "without the PRC, plain mean" */
function choiceWords(result: string, {area, variant}: ChoiceRow): string {
  const members = area === "CAREC" ? "with the PRC" : "without the PRC";
  if (variant === "headline") return `${members}, weighted`;
  return `${members}, ${readingWords(result, variant)}`;
}

function cell(
  {value, reporting, expected, fit}: ChoiceCell,
  row: BaselineCheckRow & ChoiceRow,
  data: SiteData
): Markup {
  if (value === null || fit === null) return html`<td class="n"><span class="none">–</span></td>`;
  const members = reporting === null ? [] : [`${reporting} of ${expected}`];
  const {result, measure, area, variant, year} = row;
  const link = findFigureLink({result, measure, area, variant, year, value}, checkedFigure(value), data);
  const text = fit === "differs" ? link : html`<strong>${link}</strong>`;
  const said = [...(fit === "differs" ? [] : [fit]), ...members].join(", ");
  return html`<td class="n ${FIT_TONES[fit]}">${text}${said !== "" && html`<br><span class="year">${said}</span>`}</td>`;
}

function strip({cells}: ChoiceRow, published: number, highest: number): Markup {
  const {width, height, margin} = STRIP;
  const x = (value: number) => Math.round((margin + (value / highest) * (width - 2 * margin)) * 10) / 10;
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true"><path class="base"
  d="M${margin} ${height / 2}H${width - margin}"/><path class="published" d="M${x(published)} 0V${height}"/>${cells.map(
    ({value, fit}, i) =>
      value === null || fit === null
        ? ""
        : html`<circle class="${FIT_TONES[fit]}${i === 0 ? " oldest" : ""}" cx="${x(value)}" cy="${height / 2}" r="4"/>`
  )}</svg>`;
}
