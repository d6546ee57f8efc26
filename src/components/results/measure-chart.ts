import type {Reference} from "../../lib/contract/reference.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {brackets, language} from "../../lib/language/language.js";
import {measureName, unitName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {changeWords, latestWords} from "../../lib/wording/measure-answer.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import {flagWords} from "../../lib/wording/status-words.js";
import type {Chart} from "../charts/chart.js";
import {type TrendLine, trendInput} from "../charts/chart-figure.js";
import {type ChartInput, drawBoth} from "../charts/chart-kinds.js";
import {isRegion} from "../charts/palette.js";
import type {TrendOptions} from "../charts/trend-by-area.js";
import {valueSource} from "../charts/value-source.js";
import {areaName} from "../layout/area-name.js";
import {html} from "../layout/markup.js";
import {headlineVariant, readingWords} from "./measure-table.js";

/** Two years are one change, which the answer above already states. */
const FEWEST_YEARS = 3;

const isMember = (area: string) => /^[A-Z]{3}$/.test(area) && !isRegion(area);
const isCorridor = (area: string) => /^C[1-6]$/.test(area);

/** What is drawn, by the group of areas. */
const SUBTITLES: Readonly<Record<string, string>> = {
  members: "result-chart-members",
  corridors: "result-chart-corridors",
  region: "result-chart-region"
};

/** Which reading of a measure, and whether its pictures are drawn; what a page draws itself needs none. */
interface ReadingChoice {
  variant?: string;
  isDrawn?: boolean;
}

/** A line with the rows that it is drawn from. */
type MeasureLine = TrendLine & {rows: ValueRow[]};

/**
 * The charts of one reading of a measure by year, the headline's where none is named: the region with its members, and with its
 * corridors; border crossings stand in the table.
 */
export function measureCharts(
  view: MeasureView,
  data: SiteData,
  {variant = headlineVariant(view), isDrawn = true}: ReadingChoice = {}
): Chart[] {
  const {reference} = data.inputs;
  // Ranks of several editions of an index stand in one picture of their own.
  if (view.measure.type === "rank") return [];
  const groups = [
    {name: "members", has: isMember},
    {name: "corridors", has: isCorridor}
  ];
  const drawn = groups.flatMap(({name, has}) => {
    const lines = trendLines(view, variant, reference, (area) => isRegion(area) || area === view.area || has(area));
    return lines.some((line) => has(line.area)) ? chart(view, data, {variant, isDrawn}, name, lines) : [];
  });
  return drawn.length > 0
    ? drawn
    : chart(
        view,
        data,
        {variant, isDrawn},
        "region",
        trendLines(view, variant, reference, () => true)
      );
}

function chart(
  view: MeasureView,
  data: SiteData,
  {variant, isDrawn}: Required<ReadingChoice>,
  group: string,
  lines: MeasureLine[]
): Chart[] {
  const {measure} = view;
  const known = lines.flatMap((line) => line.points).filter((point) => point.value !== null);
  if (new Set(known.map((point) => point.year)).size < FEWEST_YEARS) return [];
  const isHeadline = variant === headlineVariant(view);
  const own = measureName(measure);
  const name = isHeadline
    ? own
    : text("result-chart-reading", {measure: own, reading: readingWords(measure.result, variant)});
  const title = isHeadline ? finding(view, data.inputs.reference) : name;
  const subtitle = text(SUBTITLES[group]!, {measure: name, unit: unitName(measure.unit)});
  const label = text("result-chart-label", {title, subtitle});
  const {rows, areas} = trendInput(lines.map(({rows: _, ...line}) => line));
  const options = {label, areas, unit: measure.unit, ...(isHeadline && trendMarks(view))};
  const input: ChartInput = {kind: "trendByArea", rows, options};
  return [
    {
      id: `${measure.result}-${measure.measure}-${group}`,
      place: `/indicators/${measure.result}`,
      title,
      subtitle,
      ...(isDrawn ? drawBoth(input) : {wide: html``, narrow: html``, input}),
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
  if (latest === null || latest.value === null || area === null) return measureName(measure);
  const found = {
    area: areaName(area, reference),
    figure: latestWords(latest, measure.unit),
    year: String(latest.year)
  };
  const change = changeWords(view);
  if (change === null) return text("result-finding", found);
  const {area: place, figure, year} = found;
  return text("result-finding-change", {area: place, figure, year, change});
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
  return `${formatFigure({...row, unit: measure.unit}) ?? missingWords(row.expected === null ? "not published" : "too few members").word[language()]}${
    row.flag ? brackets().join(flagWords(row.flag, language())) : ""
  }`;
}

function trendMarks({measure, milestones}: MeasureView): Pick<TrendOptions, "baseline" | "targets"> {
  const {baseline_value: value, baseline_sign: sign, baseline_year: year, unit, result} = measure;
  const figure = formatFigure({value, sign, unit, result});
  return {
    baseline:
      value === null || year === null
        ? null
        : {year, value, text: text("result-chart-baseline", {figure: figure!, year: String(year)})},
    targets: milestones.flatMap((row) =>
      row.value === null || row.status !== "set"
        ? []
        : [
            {
              year: row.milestone,
              value: row.value,
              text: text("result-chart-target", {
                figure: formatFigure({value: row.value, sign: row.sign, unit, result})!
              })
            }
          ]
    )
  };
}
