import type {BorderChange} from "../../lib/borders/border-changes.js";
import type {BorderContext, BorderMeasure} from "../../lib/borders/border-figures.js";
import type {BorderYear, RankedBorder} from "../../lib/borders/border-ranking.js";
import {joinList, LOCALES, language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {type DotRow, type DumbbellRow, dotRange, dumbbell} from "../charts/dot-range.js";
import {draw} from "../charts/draw.js";
import type {RowChart} from "../charts/live-rows.js";
import {html} from "../layout/markup.js";
import {bcpName, bcpPath, borderAmount, courseName, placeName, sideName} from "./border-name.js";

/**
 * Crossings of one year from high to low: a dot for the figure, a line for the range of all years held, a small tick for each of
 * them. Crossings without a figure of that year are below, by name, with their own year.
 */
export function borderDots(
  {year, ranked, apart}: BorderYear,
  context: BorderContext,
  measure: BorderMeasure
): RowChart {
  const others = apart
    .map((row) => dotRow(row, context, measure))
    .sort((a, b) => a.name.localeCompare(b.name, LOCALES[language()]));
  const rows = [
    ...ranked.map((row) => dotRow(row, context, measure)),
    ...others.map((row, i) => ({
      ...row,
      quiet: `${row.year}${row.quiet}`,
      ...(i === 0 && {above: text("borders-apart", {year: String(year)})})
    }))
  ];
  const first = ranked
    .slice(0, 3)
    .map((row) => `${courseName(row, context)} ${borderAmount(row.figure.value, measure)}`);
  const label = text("borders-dots-label", {count: ranked.length, year: String(year), first: joinList(first)});
  return {
    rows,
    draw: (width) =>
      rows.length === 0
        ? html`<p class="none">${text("borders-nothing")}</p>`
        : draw(dotRange(rows, {width, label, isLog: measure === "dollars"}))
  };
}

function dotRow(
  row: RankedBorder,
  context: BorderContext,
  measure: BorderMeasure
): DotRow & {year: number; quiet: string} {
  const {bcp, mode, direction, figure, low, high, history} = row;
  const flags = `${figure.notes.length > 0 ? " †" : ""}${figure.from_text ? " *" : ""}`;
  return {
    year: figure.year,
    name: placeName(bcp, context),
    note: sideName(bcp, direction, context),
    color: "var(--accent)",
    href: bcpPath(bcp),
    title: text("borders-held", {
      year: String(figure.year),
      count: history.length,
      low: borderAmount(low, measure),
      high: borderAmount(high, measure),
      reference: figure.reference
    }),
    value: figure.value,
    low,
    high,
    others: history.filter(({year}) => year !== figure.year).map(({value}) => value),
    isSquare: mode !== "road",
    strong: borderAmount(figure.value, measure),
    quiet: flags
  };
}

const ARROW = {outbound: " →", inbound: " ←", both: ""};

/**
 * Crossings with a figure in both years: a ring for the first year, a dot for the last. Those that fell stand first, with heavy
 * lines, then those that rose, in the accent of time lost; in each group the greatest change in percent is first.
 */
export function borderDumbbells(
  changes: BorderChange[],
  years: [from: number, to: number] | null,
  context: BorderContext,
  measure: BorderMeasure
): RowChart {
  const drawn = changes
    .filter(({points}) => points.every(({value}) => value > 0))
    .map(
      (row): DumbbellRow => ({
        name: `${bcpName(row.bcp, context)}${ARROW[row.direction]}`,
        color: row.change > 0 ? "var(--accent)" : "var(--ink)",
        href: bcpPath(row.bcp),
        from: row.from,
        to: row.to,
        isSquare: row.mode !== "road",
        isHeavy: row.change < 0,
        strong: borderAmount(row.to, measure),
        quiet: text("borders-was", {amount: borderAmount(row.from, measure)})
      })
    );
  const moved = ({from, to}: DumbbellRow) => Math.abs(Math.log(to / from));
  const groups = [
    ["fell", drawn.filter(({from, to}) => to < from)],
    ["rose", drawn.filter(({from, to}) => to > from)],
    ["same", drawn.filter(({from, to}) => to === from)]
  ] as const;
  const moves = groups.map(([way, own]) => text("borders-moved", {way, count: own.length}));
  const rows = groups.flatMap(([, own], group) =>
    [...own]
      .sort((a, b) => moved(b) - moved(a))
      .map((row, i) =>
        i > 0
          ? row
          : {...row, above: own.length > 1 ? text("borders-greatest-first", {moved: moves[group]!}) : moves[group]!}
      )
  );
  const counts = moves.filter((_, group) => groups[group]![1].length > 0);
  return {
    rows,
    draw: (width) =>
      rows.length === 0 || years === null
        ? html`<p class="none">${text("borders-changes-none")}</p>`
        : draw(
            dumbbell(rows, {
              width,
              label: text("borders-changes-label", {
                count: rows.length,
                from: String(years[0]),
                to: String(years[1]),
                parts: joinList(counts)
              }),
              isLog: true
            })
          )
  };
}
