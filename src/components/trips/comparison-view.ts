import {linearAxis} from "../../lib/charts/axis.js";
import type {BorderChangeRow, CorridorChangeRow, PeriodChange} from "../../lib/cpmm/explorer.js";
import {text} from "../../lib/language/text.js";
import {formatUnit} from "../../lib/wording/format-figure.js";
import {Drawing, dot, oneDecimal, px, railNote, widest} from "./drawing.js";
import type {TripNames} from "./trip-words.js";

const SHOWN = 14;
const NARROW = 560;

interface ChangeLine {
  name: string;
  note: string;
  /** More hours, or less speed: in the accent of time lost. */
  isWorse: boolean;
  change: PeriodChange;
}

/** Two periods beside each other: hollow is the first, filled the second, the line is the change. */
export class ComparisonView {
  readonly drawing = new Drawing("changes");
  step = 22;
  shown: null[] = [];

  drawBorders(rows: readonly BorderChangeRow[], names: TripNames, width: number): void {
    const lines = rows
      .filter(({mean_hours}) => mean_hours.change !== null)
      .sort((a, b) => Math.abs(b.mean_hours.change!) - Math.abs(a.mean_hours.change!))
      .map((row) => ({
        name: names.bcp(row.bcp),
        note: railNote(names.side(row), row.mode),
        isWorse: row.mean_hours.change! > 0,
        change: row.mean_hours
      }));
    this.#draw(lines, text("places-h"), "borders", width);
  }

  drawCorridors(rows: readonly CorridorChangeRow[], names: TripNames, width: number): void {
    const lines = rows
      .filter(({swd}) => swd.change !== null)
      .map((row) => ({
        name: names.corridor(row.corridor),
        note: text("trips-mode", {mode: row.mode}),
        isWorse: row.swd.change! < 0,
        change: row.swd
      }));
    this.#draw(lines, formatUnit("km/h").trim(), "corridors", width);
  }

  #draw(all: ChangeLine[], unit: string, what: "borders" | "corridors", width: number): void {
    const {drawing} = this;
    const lines = all.slice(0, SHOWN);
    const beside = Math.min(300, width * 0.42);
    // A name with its note that has no room left of the plot is written above its row.
    const narrow = width < NARROW || widest(lines.map(({name, note}) => `${name} ${note}`)) + 30 > beside;
    const room = Math.max(70, widest([text("trips-few")]) + 10);
    this.step = narrow ? 37 : 22;
    this.shown = lines.map(() => null);
    const {step} = this;
    const [left, right] = narrow ? [6, width - 118] : [beside, width - 80 - room];
    const height = Math.max(24, lines.length * step + 22);
    let top = 1;
    for (const {change} of lines) top = Math.max(top, change.first!, change.second!);
    const axis = linearAxis(top, left, right);
    drawing.begin(width, height, text("trips-changes-label", {what, count: all.length}));
    drawing.grid(axis, height);
    lines.forEach(({name, note, isWorse, change}, i) => {
      const color = isWorse ? "var(--accent)" : "var(--ink)";
      const y = i * step + (narrow ? 26 : 11);
      drawing.rowName(i, {name, note, y, left: narrow ? null : left, faded: ""});
      const [a, b] = [px(axis.at(change.first!)), px(axis.at(change.second!))];
      drawing.path(`l${i}`, "spread", `M${a} ${y}H${b}`, color);
      drawing.path(`a${i}`, "mark hollow", dot(a, y, 3.8), color);
      drawing.path(`b${i}`, "mark", dot(b, y, 4.2), color);
      const sign = change.change! > 0 ? "+" : change.change! < 0 ? "−" : "±";
      drawing.text(
        `v${i}`,
        "strong to-end",
        px(width - (narrow ? 0 : room)),
        y + 4,
        `${sign}${oneDecimal(Math.abs(change.change!))}\u00a0${unit}`
      );
      if (!narrow) drawing.text(`c${i}`, "quiet small to-end", width, y + 4, change.few ? text("trips-few") : "");
    });
    drawing.end();
  }
}
