import {group} from "d3-array";
import type {BorderContext, BorderFigure, BorderMeasure} from "../../lib/borders/border-figures.js";
import type {Chart} from "../charts/chart.js";
import {drawBoth} from "../charts/chart-kinds.js";
import type {BarRow} from "../charts/stacked-bars.js";
import type {TrendArea, TrendRow} from "../charts/trend-by-area.js";
import {bcpName, borderAmount} from "./border-name.js";

/** The drawing at the width of a page's main column. */
const WIDE = 860;

type Known = BorderFigure & {value: number};

/** What a border takes by year: this side of it black, the other grey, inbound thin. Bars where there is one year alone. */
export function crossingHistory(
  bcp: string,
  figures: readonly BorderFigure[],
  measure: BorderMeasure,
  context: BorderContext
): Pick<Chart, "title" | "subtitle" | "wide" | "narrow" | "input"> | null {
  const known = figures.filter((row): row is Known => row.measure === measure && row.value !== null);
  const years = [...new Set(known.map(({year}) => year))];
  if (known.length === 0) return null;
  const courses = [...group(known, (row) => `${row.bcp} ${row.mode} ${row.direction}`).values()];
  const what = measure === "hours" ? "TFI1, hours to clear the crossing" : "TFI2, dollars paid at the crossing";
  const title = historyTitle(courses, bcp, context);
  const across = known.find((row) => row.bcp !== bcp);
  if (years.length === 1) {
    const rows = [...known]
      .sort((a, b) => b.value - a.value)
      .map(
        (row): BarRow => ({
          name: courseName(row, context),
          color: row.bcp === bcp ? "var(--ink)" : "var(--grey)",
          first: row.value,
          strong: borderAmount(row.value, measure)
        })
      );
    const label = `${title}: ${rows.map(({name, strong}) => `${name} ${strong}`).join(", ")}`;
    return {
      title,
      subtitle: `${what}, ${years[0]}.${across ? ` Gray is the other side of the border.` : ""}`,
      ...drawBoth({kind: "stackedBars", rows, options: {label}}, WIDE)
    };
  }
  const newest = Math.max(...years);
  const areas = courses.map((own): TrendArea => {
    const last = own.at(-1)!;
    const isOwn = last.bcp === bcp;
    return {
      area: areaOf(last),
      label: `${courseName(last, context)} ${borderAmount(last.value, measure)}${last.year === newest ? "" : ` (${last.year})`}`,
      color: isOwn ? "var(--ink)" : "var(--faint)",
      weight: last.direction === "inbound" ? "thin" : "heavy"
    };
  });
  const rows = known.map(
    (row): TrendRow => ({
      area: areaOf(row),
      year: row.year,
      value: row.value,
      text: borderAmount(row.value, measure)
    })
  );
  const label = `${title}. ${courses
    .map(
      (own) =>
        `${courseName(own[0]!, context)}: ${own.map(({year, value}) => `${year} ${borderAmount(value, measure)}`).join(", ")}`
    )
    .join("; ")}`;
  const options = {
    label,
    areas,
    unit: measure === "hours" ? "hours" : "usd",
    height: 260,
    highlight: areas.map(({area}) => area)
  };
  return {
    title,
    subtitle: `${what}, by year. ${across ? `Black is ${bcpName(bcp, context)}, gray the other side of the border; thin` : "Thin"} lines are inbound.`,
    ...drawBoth({kind: "trendByArea", rows, options}, WIDE)
  };
}

/** The finding: what the longest or dearest course of this side, else of the other, did from its first year to its last. */
function historyTitle(courses: Known[][], bcp: string, context: BorderContext): string {
  const own = courses.filter((rows) => rows[0]!.bcp === bcp);
  const [course = []] = [...(own.length > 0 ? own : courses)].sort(
    (a, b) => b.length - a.length || b.at(-1)!.value - a.at(-1)!.value
  );
  const [first, last] = [course[0]!, course.at(-1)!];
  const name = courseName(last, context);
  const amount = (row: Known) => borderAmount(row.value, row.measure);
  if (first === last) return `${name}: ${amount(last)} in ${last.year}`;
  if (first.value === last.value) return `${name} stayed at ${amount(last)} from ${first.year} to ${last.year}`;
  const verb = last.value < first.value ? "fell" : "rose";
  return `${name} ${verb} from ${amount(first)} in ${first.year} to ${amount(last)} in ${last.year}`;
}

function courseName({bcp, mode, direction}: BorderFigure, context: BorderContext): string {
  const name = bcpName(bcp, context);
  return [name, direction === "both" ? "" : direction, mode === "rail" ? "by rail" : ""].filter(Boolean).join(" ");
}

function areaOf({bcp, mode, direction}: BorderFigure): string {
  return `${bcp} ${mode} ${direction}`;
}
