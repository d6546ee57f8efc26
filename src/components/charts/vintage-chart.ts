import type {Measure} from "../../lib/contract/framework.js";
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
  const said =
    format(first.value) === format(last.value)
      ? `${first.known_on === last.known_on ? "stands" : "stood"} at ${format(last.value)} on ${first.known_on} and on ${last.known_on}`
      : `was ${format(first.value)} as known on ${first.known_on} and is ${format(last.value)} as known ` +
        `on ${last.known_on} (${change > 0 ? "+" : ""}${format(change)})`;
  const label = `${measure.name_en} of ${year} as known on ${own.map((row) => `${row.known_on}: ${format(row.value)}`).join(", ")}`;
  const printed = measure.baseline_year === year ? measure.baseline_value : null;
  // A line that never moves shows nothing that the sentence does not say.
  const isRevised = new Set(own.map((row) => format(row.value))).size > 1;
  const table = knownTable(measure, rows, year, format);
  return html`<div class="as-known"><p>The value of ${year} ${said}.</p>
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
  const {wide, narrow, input} = drawBoth({kind: "revisionLines", rows, options: {label, published: printed}});
  return html`<figure class="chart" id="figure-${id}" data-figure="${id}"
  data-source="Source: snapshots ${snapshots.join(", ")}."${inputData(input)}><figcaption><strong>The value of ${own[0]!.year}
through the snapshots</strong><br><span class="muted">${measure.name_en}, ${measure.unit}, by the day from which it could be known${
    printed === null ? "" : "; the line across is the published baseline"
  }</span></figcaption>
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
  return html`<div class="wide" tabindex="0" role="region" aria-label="Table: ${measure.name_en} as it was known"><table class="values">
<thead><tr><th scope="col">Known on</th>${years.map((own) => html`<th scope="col" class="n">${own}</th>`)}</tr></thead><tbody>${days.map(
    (day) => html`<tr><th scope="row">${day}</th>${years.map((own) => cell(cells.get(`${day}|${own}`), format))}</tr>
`
  )}</tbody></table></div><p class="note-line">A row for each day on which a snapshot came; a dash is a year
that could not be computed then, e an estimate, f a forecast.</p>`;
}

function cell(row: ValueAsKnown | undefined, format: (value: number) => string): Markup {
  if (row === undefined) return html`<td class="n"><span class="none">–</span></td>`;
  const flag = row.flag ? html`<sup>${row.flag.charAt(0)}</sup>` : "";
  return html`<td class="n">${format(row.value)}${flag}</td>`;
}

/** Two decimals show a revision that one would hide; whole numbers stay whole. */
function twoDecimals(value: number, rows: readonly ValueAsKnown[]): string {
  const digits = rows.every((row) => Number.isInteger(row.value)) ? 0 : 2;
  const text = value.toLocaleString("en-US", {minimumFractionDigits: digits, maximumFractionDigits: digits});
  return text.replace("-", "−");
}
