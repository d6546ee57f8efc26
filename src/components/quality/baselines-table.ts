import {group} from "d3-array";
import type {BaselineCheckRow} from "../../lib/contract/tables.js";
import {joinClauses, joinList, language} from "../../lib/language/language.js";
import {measureName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {AT_ENDORSEMENT} from "../../lib/lineage/lineage-data.js";
import type {ChoiceCell, ChoiceRow} from "../../lib/quality/baseline-choices.js";
import {baselineChoices, shortReason} from "../../lib/quality/baseline-choices.js";
import {isChecked} from "../../lib/quality/recomputed-baselines.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {checkedFigure, formatNumber} from "../../lib/wording/format-figure.js";
import {verdictWords} from "../../lib/wording/status-words.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, findFigureLink} from "../lineage/figure-link.js";
import {baselineReason, publishedFigure} from "../results/measure-folds.js";
import {readingWords} from "../results/measure-table.js";

const FIT_TONES = {reproduced: "good", close: "slow", differs: "grey"} as const;

const STRIP = {width: 240, height: 20, margin: 6};

const TONES: Record<string, string> = {reproduced: "good", close: "slow", differs: "bad", "not reproducible": "grey"};

/** Every baseline that the framework publishes, compared with what the publishers' figures give. */
export function baselinesTable(data: SiteData): Markup {
  const {baseline_checks: checks} = siteTables(data).tables;
  if (checks.length === 0) return html`<p class="muted">${text("baselines-none")}</p>`;
  const count = (verdict: string) => checks.filter((row) => row.verdict === verdict).length;
  const tried = checks.filter((row) => row.recomputed !== null);
  const rest = checks.filter((row) => row.recomputed === null);
  const answer = textMarkup("baselines-answer", {
    all: checks.length,
    reproduced: html`<strong>${text("baselines-reproduced", {count: count("reproduced")})}</strong>`,
    close: count("close"),
    differs: count("differs"),
    none: count("not reproducible")
  });
  return html`<p class="lede">${answer}</p>
${table(tried, data)}
${choices(tried, data)}
<h2 id="not-reproducible">${text("baselines-not-recomputed")}</h2>
${notRecomputed(rest, data)}`;
}

/** Why this choice: each published number compared with what every choice gives. */
function choices(rows: BaselineCheckRow[], data: SiteData): Markup {
  const vintages = [...(data.history?.vintages ?? []), {vintage: data.inputs.vintage, values: data.tables.values}];
  const made = rows
    .map((row) => ({row, choices: baselineChoices(row, vintages)}))
    .filter((own) => own.choices.length > 0);
  if (made.length === 0) return html``;
  return html`<h2 id="choices">${text("baselines-choices")}</h2>
<p class="note-line">${text("baselines-choices-note")}</p>
${made.map(({row, choices}) => baselineChoicesTable(row, nameOf(row, data), choices, data))}`;
}

/** Lists each reason once, with the numbers that share it. */
function notRecomputed(rows: BaselineCheckRow[], data: SiteData): Markup {
  return html`${[...group(rows, (row) => baselineReason(row, data))].map(([reason, own]) => {
    const count = html`<strong>${text("baselines-numbers", {count: own.length})}</strong>`;
    return html`<p>${textMarkup("baselines-shared", {count, reason})}</p>
<ul class="compact">${own.map((row) => {
      const figure = html`
<a class="figure" href="/indicators/${row.result}#definition">${publishedFigure(row)}</a>`;
      const number = textMarkup("baselines-number", {measure: nameOf(row, data), figure});
      return html`<li><a href="/indicators/${row.result}">${row.result}</a> ${number} <span class="muted">${text(
        "baselines-in-year",
        {
          year: String(row.year)
        }
      )}</span></li>
`;
    })}</ul>`;
  })}`;
}

/** The name of a measure, or of a sum that the framework publishes in parts. */
function nameOf({result, measure}: BaselineCheckRow, {inputs}: SiteData): string {
  const found = inputs.framework.measures.find((item) => item.result === result && item.measure === measure);
  if (found !== undefined) return measureName(found);
  return measure === "fuel-total" ? text("baselines-fuel-total") : text("baselines-nonfuel-total");
}

function table(rows: BaselineCheckRow[], data: SiteData): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("baselines-recomputed")}"><table class="baselines"><thead><tr>
<th scope="col">${text("baselines-measure")}</th><th scope="col" class="n">${text("baselines-year")}</th>
<th scope="col" class="n">${text("baselines-published")}</th><th scope="col" class="n">${text("baselines-recomputed-as")}</th>
<th scope="col" class="n">${text("baselines-difference")}</th><th scope="col">${text("baselines-coverage")}</th>
<th scope="col">${text("baselines-verdict")}</th></tr></thead>
<tbody>${rows.map((row) => line(row, data))}</tbody></table></div>`;
}

function line(row: BaselineCheckRow, data: SiteData): Markup {
  const verdict = html`<strong class="${TONES[row.verdict] ?? "grey"}">${verdictWords(row.verdict, language())}</strong>`;
  const reason = shortReason(baselineReason(row, data));
  return html`<tr><th scope="row"><a href="/indicators/${row.result}">${row.result}</a> ${nameOf(row, data)}</th><td class="n">${row.year}</td>
<td class="n"><a class="figure" href="/indicators/${row.result}#definition">${publishedFigure(row)}</a></td>
<td class="n">${recomputed(row, data)}</td><td class="n">${exact(row.difference)}</td>
<td>${coverageOf(row) ?? html`<span class="none">–</span>`}</td>
<td class="reason">${textMarkup("baselines-reason", {verdict, reason})}</td></tr>
`;
}

function coverageOf({coverage}: BaselineCheckRow): string | null {
  const [count, all] = coverage?.split(" of ").map(Number) ?? [];
  return count === undefined || all === undefined ? null : text("result-count-of", {count, all});
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
  const published = publishedFigure(check);
  const scale = text("baselines-scale", {highest: checkedFigure(highest), published});
  return html`<h3 id="${check.result}-${check.measure}">${check.result} ${text("baselines-choices-of", {
    measure: name,
    year: String(check.year),
    published
  })}</h3>
<p>${fitWords(check.result, rows)}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("baselines-choices-label", {
    measure: name
  })}"><table class="choices"><thead><tr><th scope="col">${text("baselines-choice")}</th>
<th scope="col" class="strip">${scale}</th>${vintages.map(
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
  const count = rows.length;
  if (only === undefined) return html`${text("baselines-fit-none", {count})}`;
  if (fitting.length === 1)
    return textMarkup("baselines-fit-one", {choice: html`<strong>${choiceWords(result, only)}</strong>`});
  const choices = joinClauses(fitting.map((row) => choiceWords(result, row)));
  return html`${text("baselines-fit-some", {fitting: fitting.length, count, choices})}`;
}

/** @example choiceWords("TRD-OP1", {area: "CAREC-X", variant: "simple-mean", cells: []}) // "without the PRC, plain mean" */
function choiceWords(result: string, {area, variant}: ChoiceRow): string {
  const reading = variant === "headline" ? text("baselines-weighted") : readingWords(result, variant);
  return text(area === "CAREC" ? "baselines-with-prc" : "baselines-without-prc", {reading});
}

function cell(
  {value, reporting, expected, fit}: ChoiceCell,
  row: BaselineCheckRow & ChoiceRow,
  data: SiteData
): Markup {
  if (value === null || fit === null) return html`<td class="n"><span class="none">–</span></td>`;
  const members = reporting === null ? [] : [text("result-count-of", {count: reporting, all: expected ?? 0})];
  const {result, measure, area, variant, year} = row;
  const link = findFigureLink({result, measure, area, variant, year, value}, checkedFigure(value), data);
  const figure = fit === "differs" ? link : html`<strong>${link}</strong>`;
  const said = joinList([...(fit === "differs" ? [] : [verdictWords(fit, language())]), ...members]);
  return html`<td class="n ${FIT_TONES[fit]}">${figure}${said !== "" && html`<br><span class="year">${said}</span>`}</td>`;
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
