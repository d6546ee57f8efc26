import type {Measure} from "../../lib/contract/framework.js";
import {joinList, LOCALES, language, writtenDay} from "../../lib/language/language.js";
import {measureName, unitName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {ValueAsKnown} from "../../lib/revisions/value-by-vintage.js";
import {html, type Markup} from "../layout/markup.js";
import {drawBoth} from "./chart-kinds.js";
import {figureButtons, inputData} from "./figure-frame.js";

/** How many years stand in the table beside the baseline's: the newest. */
const TABLE_YEARS = 7;

/**
 * As it was known: how the headline value of the baseline's year was revised, in a sentence and as a picture, and the newest
 * years as a table.
 */
export function vintageChart(measure: Measure, all: readonly ValueAsKnown[]): Markup {
  const rows = all.filter((row) => row.result === measure.result && row.measure === measure.measure);
  const year = chosenYear(measure, rows);
  if (year === null) return html``;
  const own = rows.filter((row) => row.year === year);
  const [first, last] = [own[0]!, own.at(-1)!];
  const change = last.value - first.value;
  const format = (value: number) => twoDecimals(value, rows);
  const days = {
    year: String(year),
    first: writtenDay(first.known_on),
    last: writtenDay(last.known_on),
    value: format(last.value)
  };
  const said =
    format(first.value) === format(last.value)
      ? text(first.known_on === last.known_on ? "chart-known-same" : "chart-known-stood", days)
      : text("chart-known-changed", {
          year: String(year),
          first: writtenDay(first.known_on),
          before: format(first.value),
          last: writtenDay(last.known_on),
          after: format(last.value),
          change: `${change > 0 ? "+" : ""}${format(change)}`
        });
  const label = text("chart-known-label", {
    measure: measureName(measure),
    year: String(year),
    values: joinList(own.map((row) => `${row.known_on}: ${format(row.value)}`))
  });
  const printed = measure.baseline_year === year ? measure.baseline_value : null;
  // A line that never moves shows nothing that the sentence does not say.
  const isRevised = new Set(own.map((row) => format(row.value))).size > 1;
  const table = knownTable(measure, rows, year, format);
  return html`<div class="as-known"><p>${said}</p>
${isRevised ? picture({measure, own, printed, label, format, table}) : table}</div>`;
}

interface PictureParts {
  measure: Measure;
  own: readonly ValueAsKnown[];
  printed: number | null;
  label: string;
  format: (value: number) => string;
  table: Markup;
}

/** The picture with the table behind it, which its data file is made of. */
function picture({measure, own, printed, label, format, table}: PictureParts): Markup {
  const snapshots = [...new Set(own.flatMap((row) => row.snapshots.split(";")))];
  const id = `${measure.result}-${measure.measure}-as-known`;
  const rows = own.map(({known_on, value}) => ({known_on, value, text: format(value)}));
  const of = {measure: measureName(measure), unit: unitName(measure.unit)};
  const subtitle = printed === null ? text("chart-known-subtitle", of) : text("chart-known-subtitle-baseline", of);
  const {wide, narrow, input} = drawBoth({kind: "revisionLines", rows, options: {label, published: printed}});
  return html`<figure class="chart" id="figure-${id}" data-figure="${id}"
  data-source="${text("chart-source-snapshots", {snapshots: joinList(snapshots)})}"${inputData(input)}><figcaption><strong>${text(
    "chart-known-title",
    {year: String(own[0]!.year)}
  )}</strong><br><span class="muted">${subtitle}</span></figcaption>
<div class="picture"><div class="at-wide">${wide}</div><div class="at-narrow">${narrow}</div></div>
${table}
${figureButtons()}</figure>`;
}

/** The baseline's year, else the newest that was known on two days. */
function chosenYear({baseline_year: baseline}: Measure, rows: readonly ValueAsKnown[]): number | null {
  const days = (year: number) => rows.filter((row) => row.year === year).length;
  const years = [...new Set(rows.map((row) => row.year))].filter((year) => days(year) > 1).sort((a, b) => b - a);
  return baseline !== null && years.includes(baseline) ? baseline : (years[0] ?? null);
}

function knownTable(
  measure: Measure,
  rows: readonly ValueAsKnown[],
  year: number,
  format: (value: number) => string
): Markup {
  const days = [...new Set(rows.map((row) => row.known_on))].sort();
  const newest = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a).slice(0, TABLE_YEARS);
  const years = [...new Set([year, ...newest])].sort((a, b) => b - a);
  const cells = new Map(rows.map((row) => [`${row.known_on}|${row.year}`, row]));
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("chart-known-table", {measure: measureName(measure)})}"><table class="values">
<thead><tr><th scope="col">${text("chart-known-on")}</th>${years.map((own) => html`<th scope="col" class="n">${own}</th>`)}</tr></thead><tbody>${days.map(
    (day) => html`<tr><th scope="row">${day}</th>${years.map((own) => cell(cells.get(`${day}|${own}`), format))}</tr>
`
  )}</tbody></table></div><p class="note-line">${text("chart-known-note")}</p>`;
}

function cell(row: ValueAsKnown | undefined, format: (value: number) => string): Markup {
  if (row === undefined) return html`<td class="n"><span class="none">–</span></td>`;
  const flag = row.flag ? html`<sup>${row.flag.charAt(0)}</sup>` : "";
  return html`<td class="n">${format(row.value)}${flag}</td>`;
}

/** Two decimals show a revision that one would hide; whole numbers stay whole. */
function twoDecimals(value: number, rows: readonly ValueAsKnown[]): string {
  const digits = rows.every((row) => Number.isInteger(row.value)) ? 0 : 2;
  const format = {minimumFractionDigits: digits, maximumFractionDigits: digits};
  return value.toLocaleString(LOCALES[language()], format).replace("-", "−");
}
