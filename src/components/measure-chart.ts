import {formatFigure, formatNumber} from "../lib/format-figure.js";
import type {Reference} from "../lib/reference.js";
import type {MeasureView} from "../lib/result-views.js";
import type {ValueRow} from "../lib/tables.js";
import {areaName} from "./area-name.js";
import {html, type Markup} from "./markup.js";
import {areaColour, isRegion} from "./palette.js";
import {type TrendLine, type TrendMarks, trendChart} from "./trend-chart.js";

/** Whether an area is drawn: region, member, corridor. Border crossings are many and stand in the table. */
function isDrawn(area: string): boolean {
  return isRegion(area) || /^[A-Z]{3}$|^C[1-6]$/.test(area);
}

/** The chart of one measure by area and year, at two widths; null where there are not two figures to compare. */
export function measureChart(view: MeasureView, reference: Reference, title: string): Markup | null {
  const {measure} = view;
  const lines = trendLines(view, reference);
  const known = lines.flatMap((line) => line.points).filter((point) => point.value !== null);
  if (known.length < 2) return null;
  const marks = trendMarks(view);
  const label = `${title}. ${measure.name_en}, ${measure.unit}, by area and year; the figures stand in the table below.`;
  const format = (value: number) => formatNumber(value, Number.isInteger(value) ? "count" : measure.unit);
  const options = {label, format, reverse: measure.type === "rank"};
  const tall = lines.length > 6;
  return html`<figure class="chart"><figcaption><strong>${title}</strong><br><span class="muted">${measure.name_en}, ${measure.unit}</span></figcaption>
<div class="at-wide">${trendChart(lines, marks, {...options, width: 760, height: tall ? 330 : 220})}</div><div class="at-narrow">${trendChart(lines, marks, {...options, width: 358, height: tall ? 300 : 220})}</div></figure>`;
}

function trendLines(view: MeasureView, reference: Reference): TrendLine[] {
  const headline = view.values.filter((row) => row.variant === "headline" && isDrawn(row.area));
  const areas = [...new Set(headline.filter((row) => row.value !== null).map((row) => row.area))];
  const order = (area: string) => (area === view.area ? 2 : isRegion(area) ? 1 : 0);
  return areas
    .sort((a, b) => order(a) - order(b))
    .map((area) => ({
      area,
      label: isRegion(area) && area === "CAREC-X" ? "CAREC excl. PRC" : areaName(area, reference),
      colour: areaColour(area),
      weight: area === view.area ? "heavy" : isRegion(area) ? "dotted" : "thin",
      points: headline
        .filter((row) => row.area === area)
        .sort((a, b) => a.year - b.year)
        .map((row) => ({year: row.year, value: row.value, flag: row.flag, text: pointText(row, view)}))
    }));
}

function pointText(row: ValueRow, {measure}: MeasureView): string {
  return `${formatFigure({...row, unit: measure.unit}) ?? "not reported"}${row.flag ? ` (${row.flag})` : ""}`;
}

function trendMarks({measure, milestones}: MeasureView): TrendMarks {
  const {baseline_value: value, baseline_sign: sign, baseline_year: year, unit} = measure;
  const figure = formatFigure({value, sign, unit});
  return {
    baseline: value === null || year === null ? null : {year, value, text: `${figure} in ${year}`},
    targets: milestones.flatMap((row) =>
      row.value === null || row.status !== "set"
        ? []
        : [
            {
              year: row.milestone,
              value: row.value,
              text: `target ${formatFigure({value: row.value, sign: row.sign, unit})}`
            }
          ]
    ),
    breaks: []
  };
}
