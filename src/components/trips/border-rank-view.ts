import {linearAxis} from "../../lib/charts/axis.js";
import type {BorderStats} from "../../lib/cpmm/explorer.js";
import {FEW_TRIPS} from "../../lib/cpmm/record.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {Drawing, dot, oneDecimal, px, railNote, square, widest} from "./drawing.js";
import type {TripNames} from "./trip-words.js";

/** What borders can be ranked by. */
export const BORDER_RANKS = ["mean_hours", "median", "p90", "total_hours", "n"] as const;
export type BorderRank = (typeof BORDER_RANKS)[number];

/** Rows that the picture holds; the table has them all. */
const SHOWN = 18;
const NARROW = 560;

/** The crossing points from high to low: the middle half as a line, the median a tick, the mean a dot, the 90th percentile a hair. */
export class BorderRankView {
  readonly drawing = new Drawing("ranked");
  /** BCP of each row that is shown, and how high a row is: for clicks. */
  shown: string[] = [];
  step = 22;

  draw(
    borders: readonly BorderStats[],
    rank: BorderRank,
    chosen: string | null,
    names: TripNames,
    width: number
  ): void {
    const rows = rankBorders(borders, rank).slice(0, SHOWN);
    const sideOf = (row: BorderStats) => railNote(names.side(row), row.mode);
    const countOf = ({n}: BorderStats) => (n < FEW_TRIPS ? text("trips-few-of", {count: n}) : formatNumber(n, "count"));
    const beside = Math.min(300, width * 0.42);
    // A name with its note that has no room left of the plot is written above its row.
    const named = widest(rows.map((row) => `${names.bcp(row.bcp)} ${sideOf(row)}`)) + 30;
    const narrow = width < NARROW || named > beside;
    const room = Math.max(52, widest(rows.map(countOf)) + 8);
    this.step = narrow ? 37 : 22;
    this.shown = rows.map(({bcp}) => bcp);
    const [left, right] = narrow ? [4, width - 44 - room] : [beside, width - 52 - room];
    const height = rows.length * this.step + 22;
    let top = 1;
    for (const row of rows) top = Math.max(top, row.p90, row.mean_hours);
    const axis = linearAxis(top, left, right);
    const {drawing} = this;
    const first = rows[0];
    drawing.begin(
      width,
      height,
      first === undefined
        ? text("trips-title-no-crossing")
        : text("trips-ranked-label", {
            rank,
            count: borders.length,
            name: names.bcp(first.bcp),
            hours: oneDecimal(first.mean_hours)
          })
    );
    drawing.grid(axis, height);
    rows.forEach((row, i) => {
      const y = i * this.step + (narrow ? 26 : 11);
      const few = row.n < FEW_TRIPS;
      const faded = chosen !== null && chosen !== row.bcp ? " faded" : "";
      const at = (value: number) => px(axis.at(value));
      const color = "var(--accent)";
      drawing.rowName(i, {name: names.bcp(row.bcp), note: sideOf(row), y, left: narrow ? null : left, faded});
      const ticks = `M${at(row.median)} ${y - 5}v10M${at(row.p90)} ${y - 3}v6`;
      drawing.path(`l${i}`, `spread${faded}`, `M${at(row.q25)} ${y}H${at(row.q75)}`, color);
      drawing.path(`h${i}`, `ticks${faded}`, `M${at(row.q75)} ${y}H${at(row.p90)}${ticks}`, color);
      const mark = row.mode === "rail" ? square(at(row.mean_hours), y, 3.6) : dot(at(row.mean_hours), y, 4.2);
      drawing.path(`m${i}`, `${few ? "mark hollow" : "mark"}${faded}`, mark, color);
      drawing.text(`v${i}`, `strong to-end${faded}`, px(width - room), y + 4, rankValue(row, rank));
      drawing.text(`c${i}`, `quiet small to-end${faded}`, width, y + 4, countOf(row));
    });
    drawing.end();
  }
}

/** Returns the crossing points from high to low. */
export function rankBorders(borders: readonly BorderStats[], rank: BorderRank): BorderStats[] {
  return [...borders].sort((a, b) => b[rank] - a[rank]);
}

function rankValue(row: BorderStats, rank: BorderRank): string {
  const amount =
    rank === "total_hours"
      ? formatNumber(Math.round(row.total_hours), "count")
      : oneDecimal(rank === "n" ? row.mean_hours : row[rank]);
  return text("places-hours", {amount});
}
