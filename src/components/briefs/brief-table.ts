import type {BriefFacts} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {numberWords} from "../../lib/wording/figure-words.js";
import {isRegion} from "../charts/palette.js";
import {html, type Markup} from "../layout/markup.js";
import type {BriefBlock} from "./brief-block.js";
import {type SeriesLine, seriesLines} from "./series-lines.js";

const HEADS = {
  en: {area: "", baseline: "Baseline", missing: "–"},
  zh: {area: "", baseline: "基线", missing: "–"}
};

/** A table of lines by year, `static table RESULT MEASURE among=members`; `baseline=yes` puts what the framework prints first. */
export function briefTable(side: HelperSide, facts: BriefFacts): BriefBlock {
  const lines = seriesLines(side, facts);
  const years = [...new Set(lines.flatMap(({rows}) => known(rows).map(({year}) => year)))].sort();
  const heads = HEADS[facts.lang];
  const withBaseline = side.options.baseline === "yes";
  return {
    kind: "table",
    body: (label) => html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr><td></td>${withBaseline && html`<th scope="col" class="n">${heads.baseline}</th>`}${years.map((year) => html`<th scope="col" class="n">${year}</th>`)}</tr></thead>
<tbody>${lines.map(
      (
        line
      ) => html`<tr${isRegion(line.area) && lines.length > 1 ? html` class="region"` : ""}><th scope="row">${line.label}</th>${withBaseline && baselineCell(line, facts)}${years.map(
        (year) =>
          html`<td class="n">${cell(
            line.rows.find((row) => row.year === year),
            line,
            facts
          )}</td>`
      )}</tr>
`
    )}</tbody></table></div>`,
    rows: lines.flatMap(({rows}) => rows)
  };
}

function baselineCell({measure: {own, unit}, area}: SeriesLine, {lang}: BriefFacts): Markup {
  if (own?.baseline_value == null || !isRegion(area)) return html`<td class="n none">–</td>`;
  const number = numberWords({value: own.baseline_value, sign: own.baseline_sign, unit}, lang);
  return html`<td class="n">${number}${own.baseline_year !== null && html` <span class="muted">${own.baseline_year}</span>`}</td>`;
}

function cell(row: ValueRow | undefined, {measure}: SeriesLine, {lang}: BriefFacts): Markup {
  if (row === undefined || row.value === null) return html`<span class="none">–</span>`;
  const missing = row.missing === null ? null : html`<sup>${row.reporting}/${row.expected}</sup>`;
  return html`${numberWords({...row, unit: measure.unit}, lang)}${missing}`;
}

function known(rows: ValueRow[]): ValueRow[] {
  return rows.filter(({value}) => value !== null);
}
