import type {BaselineCheckRow} from "../../lib/contract/tables.js";
import type {ChoiceCell, ChoiceRow} from "../../lib/quality/baseline-choices.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup} from "../layout/markup.js";
import {findFigureLink} from "../lineage/figure-link.js";
import {readingWords} from "../results/measure-table.js";

const FIT_TONES = {reproduced: "good", close: "slow", differs: "grey"} as const;
const STRIP = {width: 240, height: 20, margin: 6};

/**
 * What every choice gives for one published baseline: a row for each reading, a dot for each vintage (the oldest is hollow), a line
 * at the published number, and the figures.
 */
export function baselineChoicesTable(
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
<th scope="col" class="strip">0 to ${figure(highest)}; the line is ${published}</th>${vintages.map(
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
  const link = findFigureLink({result, measure, area, variant, year, value}, figure(value), data);
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

function figure(value: number): string {
  return value.toFixed(2).replace("-", "−");
}
