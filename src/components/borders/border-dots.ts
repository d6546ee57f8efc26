import type {BorderChange} from "../../lib/borders/border-changes.js";
import type {BorderContext, BorderMeasure} from "../../lib/borders/border-figures.js";
import type {BorderYear, RankedBorder} from "../../lib/borders/border-ranking.js";
import {type DotRow, type DumbbellRow, dotRange, dumbbell} from "../charts/dot-range.js";
import {draw} from "../charts/draw.js";
import type {RowChart} from "../charts/live-rows.js";
import {html} from "../layout/markup.js";
import {bcpName, bcpPath, borderAmount, sideName} from "./border-name.js";

/**
 * Crossings of one year from high to low: a dot for the figure, a line for the range of all years held, a small tick for each of
 * them. Crossings without a figure of that year are below, by name, with their own year.
 */
export function borderDots(
  {year, ranked, apart}: BorderYear,
  context: BorderContext,
  measure: BorderMeasure
): RowChart {
  const others = apart.map((row) => dotRow(row, context, measure)).sort((a, b) => a.name.localeCompare(b.name, "en"));
  const rows = [
    ...ranked.map((row) => dotRow(row, context, measure)),
    ...others.map((row, i) => ({
      ...row,
      quiet: `${row.year}${row.quiet}`,
      ...(i === 0 && {above: `No figure for ${year}: newest year of each, not ranked`})
    }))
  ];
  const first = ranked
    .slice(0, 3)
    .map((row) => `${bcpName(row.bcp, context)} ${row.direction} ${borderAmount(row.figure.value, measure)}`);
  const label = `${ranked.length} crossings and directions from high to low in ${year}, ${first.join(", ")} first`;
  return {
    rows,
    draw: (width) =>
      rows.length === 0
        ? html`<p class="none">No figure for this selection is held here. Clear a filter to see more.</p>`
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
  const held = `${history.length} ${history.length === 1 ? "year" : "years"} held here, ${borderAmount(low, measure)} to ${borderAmount(high, measure)}`;
  return {
    year: figure.year,
    name: bcpName(bcp, context),
    note: sideName(bcp, direction, context),
    color: "var(--accent)",
    href: bcpPath(bcp),
    title: `${figure.year}; ${held}. ${figure.reference}`,
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
        quiet: `was ${borderAmount(row.from, measure)}`
      })
    );
  const moved = ({from, to}: DumbbellRow) => Math.abs(Math.log(to / from));
  const groups = [
    ["fell", drawn.filter(({from, to}) => to < from)],
    ["rose", drawn.filter(({from, to}) => to > from)],
    ["stayed the same", drawn.filter(({from, to}) => to === from)]
  ] as const;
  const rows = groups.flatMap(([word, own]) =>
    [...own]
      .sort((a, b) => moved(b) - moved(a))
      .map((row, i) =>
        i === 0
          ? {...row, above: `${own.length} ${word}${own.length > 1 ? ", greatest change in percent first" : ""}`}
          : row
      )
  );
  const counts = groups.filter(([, own]) => own.length > 0).map(([word, own]) => `${own.length} ${word}`);
  return {
    rows,
    draw: (width) =>
      rows.length === 0 || years === null
        ? html`<p class="none">No crossing has a figure in both years for this selection.</p>`
        : draw(
            dumbbell(rows, {
              width,
              label: `${rows.length} crossings from ${years[0]} to ${years[1]}: ${counts.join(", ")}`,
              isLog: true
            })
          )
  };
}
