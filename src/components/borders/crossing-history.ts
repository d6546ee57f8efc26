import {group} from "d3-array";
import type {BorderContext, BorderFigure, BorderMeasure} from "../../lib/borders/border-figures.js";
import {brackets, joinClauses, joinList} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import type {Chart} from "../charts/chart.js";
import {drawBoth} from "../charts/chart-kinds.js";
import type {BarRow} from "../charts/stacked-bars.js";
import type {TrendArea, TrendRow} from "../charts/trend-by-area.js";
import {bcpName, borderAmount, courseName} from "./border-name.js";

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
  const what = measure === "hours" ? text("crossing-hours") : text("crossing-dollars");
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
    const label = text("crossing-label-course", {
      name: title,
      values: joinList(rows.map(({name, strong}) => `${name} ${strong}`))
    });
    return {
      title,
      subtitle: across
        ? text("crossing-bars-both", {what, year: String(years[0])})
        : text("crossing-bars", {what, year: String(years[0])}),
      ...drawBoth({kind: "stackedBars", rows, options: {label}}, WIDE)
    };
  }
  const newest = Math.max(...years);
  const modes = new Set(known.map(({mode}) => mode)).size;
  const inbound = known.filter(({direction}) => direction === "inbound").length;
  // A legend names no lines that are not drawn.
  const thin = inbound > 0 && inbound < known.length ? "yes" : "no";
  const areas = courses.map((own): TrendArea => {
    const last = own.at(-1)!;
    const isOwn = last.bcp === bcp;
    const name = across
      ? courseName(last, context)
      : courseAlone(last) || (modes > 1 ? text("places-mode", {mode: last.mode}) : "");
    const note = last.year === newest ? "" : brackets().join(String(last.year));
    return {
      area: areaOf(last),
      label: `${name} ${borderAmount(last.value, measure)}${note}`.trim(),
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
  const course = (own: Known[]) =>
    text("crossing-label-course", {
      name: courseName(own[0]!, context),
      values: joinList(
        own.map(({year, value}) =>
          text("crossing-label-year", {year: String(year), amount: borderAmount(value, measure)})
        )
      )
    });
  const label = text("crossing-label", {title, courses: joinClauses(courses.map(course))});
  const options = {
    label,
    areas,
    unit: measure === "hours" ? "hours" : "usd",
    height: 260,
    highlight: areas.map(({area}) => area)
  };
  return {
    title,
    subtitle: across
      ? text("crossing-lines-both", {what, name: bcpName(bcp, context), thin})
      : text("crossing-lines", {what, thin}),
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
  const [from, to] = [String(first.year), String(last.year)];
  if (first === last) return text("crossing-one-year", {name, amount: amount(last), year: to});
  if (first.value === last.value) return text("crossing-stayed", {name, amount: amount(last), from, to});
  const change = {name, before: amount(first), from, after: amount(last), to};
  return last.value < first.value ? text("crossing-fell", change) : text("crossing-rose", change);
}

/** What tells one course of a crossing from another, where the page names the crossing: `outbound`, nothing for a road without direction. */
function courseAlone({mode, direction}: BorderFigure): string {
  const words = text("places-course", {name: "", mode, towards: text("places-towards", {direction})});
  return words.replace(/^[\s,]+/, "");
}

function areaOf({bcp, mode, direction}: BorderFigure): string {
  return `${bcp} ${mode} ${direction}`;
}
