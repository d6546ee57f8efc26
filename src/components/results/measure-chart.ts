import type {Reference} from "../../lib/contract/reference.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {changeWords, latestWords} from "../../lib/wording/measure-answer.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import type {Chart} from "../charts/chart.js";
import {type TrendLine, trendInput} from "../charts/chart-figure.js";
import {drawBoth} from "../charts/chart-kinds.js";
import {isRegion} from "../charts/palette.js";
import type {TrendOptions} from "../charts/trend-by-area.js";
import {valueSource} from "../charts/value-source.js";
import {areaName} from "../layout/area-name.js";
import {headlineVariant, readingWords} from "./measure-table.js";

/** Two years are one change, which the answer above already states. */
const FEWEST_YEARS = 3;

const isMember = (area: string) => /^[A-Z]{3}$/.test(area) && !isRegion(area);
const isCorridor = (area: string) => /^C[1-6]$/.test(area);

/** A line with the rows that it is drawn from. */
type MeasureLine = TrendLine & {rows: ValueRow[]};

/**
 * The charts of one reading of a measure by year, the headline's where none is named: the region with its members, and with its
 * corridors; border crossings stand in the table.
 */
export function measureCharts(view: MeasureView, data: SiteData, variant = headlineVariant(view)): Chart[] {
  const {reference} = data.inputs;
  // Ranks of several editions of an index stand in one picture of their own.
  if (view.measure.type === "rank") return [];
  const groups = [
    {name: "members", has: isMember},
    {name: "corridors", has: isCorridor}
  ];
  const drawn = groups.flatMap(({name, has}) => {
    const lines = trendLines(view, variant, reference, (area) => isRegion(area) || area === view.area || has(area));
    return lines.some((line) => has(line.area)) ? chart(view, data, variant, name, lines) : [];
  });
  return drawn.length > 0
    ? drawn
    : chart(
        view,
        data,
        variant,
        "region",
        trendLines(view, variant, reference, () => true)
      );
}

function chart(view: MeasureView, data: SiteData, variant: string, group: string, lines: MeasureLine[]): Chart[] {
  const {measure} = view;
  const known = lines.flatMap((line) => line.points).filter((point) => point.value !== null);
  if (new Set(known.map((point) => point.year)).size < FEWEST_YEARS) return [];
  const isHeadline = variant === headlineVariant(view);
  const reading = isHeadline ? "" : ` (${readingWords(measure.result, variant)})`;
  const title = isHeadline ? finding(view, data.inputs.reference) : `${measure.name_en}${reading}`;
  const by = group === "region" ? "by year" : `by ${group === "members" ? "member" : "corridor"} and year`;
  const subtitle = `${measure.name_en}${reading}, ${measure.unit}, ${by}`;
  const label = `${title}. ${subtitle}; the table below has the figures.`;
  const {rows, areas} = trendInput(lines.map(({rows: _, ...line}) => line));
  const options = {label, areas, unit: measure.unit, ...(isHeadline && trendMarks(view))};
  return [
    {
      id: `${measure.result}-${measure.measure}-${group}`,
      place: `/indicators/${measure.result}`,
      title,
      subtitle,
      ...drawBoth({kind: "trendByArea", rows, options}),
      measure: measure.measure,
      ...valueSource(
        lines.flatMap(({rows}) => rows),
        data
      )
    }
  ];
}

/** What is to be seen: where the region's line ends, against the figure and the year that the status is measured from. */
export function finding(view: MeasureView, reference: Reference): string {
  const {measure, latest, area} = view;
  if (latest === null || latest.value === null || area === null) return measure.name_en;
  const now = `${areaName(area, reference)}: ${latestWords(latest, measure.unit)} in ${latest.year}`;
  const change = changeWords(view);
  return change === null ? now : `${now}, ${change}`;
}

function trendLines(
  view: MeasureView,
  variant: string,
  reference: Reference,
  isDrawn: (area: string) => boolean
): MeasureLine[] {
  const rows = view.values.filter((row) => row.variant === variant && isDrawn(row.area));
  const areas = [...new Set(rows.filter((row) => row.value !== null).map((row) => row.area))];
  const order = (area: string) => (area === view.area ? 2 : isRegion(area) ? 1 : 0);
  return areas
    .sort((a, b) => order(a) - order(b))
    .map((area) => ({area, own: rows.filter((row) => row.area === area).sort((a, b) => a.year - b.year)}))
    .map(({area, own}) => ({
      area,
      rows: own,
      label: areaName(area, reference),
      weight: area === view.area ? "heavy" : isRegion(area) ? "dotted" : "thin",
      ...(isLeftOut(area, view) && {isLeftOut: true}),
      points: own.map((row) => ({year: row.year, value: row.value, flag: row.flag, text: pointText(row, view)}))
    }));
}

/** Whether the headline's newest figure is without an area: then it sets no axis. */
function isLeftOut(area: string, {area: region, latest}: MeasureView): boolean {
  if (area === region || region === null || !isRegion(region)) return false;
  const isWithPrc = area === "CHN" || area === "CAREC";
  return (region === "CAREC-X" && isWithPrc) || (latest?.missing?.split(";").includes(area) ?? false);
}

function pointText(row: ValueRow, {measure}: MeasureView): string {
  return `${formatFigure({...row, unit: measure.unit}) ?? missingWords(row.expected === null ? "not published" : "too few members").word.en}${
    row.flag ? ` (${row.flag})` : ""
  }`;
}

function trendMarks({measure, milestones}: MeasureView): Pick<TrendOptions, "baseline" | "targets"> {
  const {baseline_value: value, baseline_sign: sign, baseline_year: year, unit, result} = measure;
  const figure = formatFigure({value, sign, unit, result});
  return {
    baseline: value === null || year === null ? null : {year, value, text: `${figure} in ${year}`},
    targets: milestones.flatMap((row) =>
      row.value === null || row.status !== "set"
        ? []
        : [
            {
              year: row.milestone,
              value: row.value,
              text: `target ${formatFigure({value: row.value, sign: row.sign, unit, result})}`
            }
          ]
    )
  };
}
