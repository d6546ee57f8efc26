import {linearAxis} from "../../lib/charts/axis.js";
import type {TripGroup} from "../../lib/cpmm/explorer.js";
import {FEW_TRIPS} from "../../lib/cpmm/record.js";
import {text} from "../../lib/language/text.js";
import {Drawing, dot, oneDecimal, px, square, widest} from "./drawing.js";
import type {TripNames} from "./trip-words.js";

/** How speeds are averaged: all kilometers over all hours, or the mean of the trips' own speeds. */
export type SpeedAverage = "ratio_of_sums" | "mean_of_trips";

/** Speed with and without delay on each corridor: filled is with, hollow without, the line between is what stops take. */
export class CorridorSpeedView {
  readonly drawing = new Drawing("corridor-speeds");
  shown: (string | null)[] = [];
  readonly step = 24;

  draw(rows: readonly TripGroup[], rule: SpeedAverage, chosen: string | null, names: TripNames, width: number): void {
    const {drawing, step} = this;
    const known = sortGroups(rows);
    this.shown = known.map(({corridor}) => corridor);
    const words = known.map(({corridor, mode, swd, swod, trips}) => {
      const [slow, fast] = [swd[rule], swod[rule]];
      const few = trips < FEW_TRIPS ? text("trips-few-mark") : "";
      return {
        name: corridor === null ? text("trips-off-corridor") : names.corridor(corridor),
        mode: text("trips-mode-short", {mode}),
        speeds: slow === null || fast === null ? "" : `${oneDecimal(slow)} | ${oneDecimal(fast)}${few}`
      };
    });
    const room = (of: "name" | "mode" | "speeds") => widest(words.map((row) => row[of])) * 1.07;
    const second = Math.max(76, room("name") + 10);
    const left = second + Math.max(42, room("mode") + 8);
    const right = width - Math.max(86, room("speeds") + 10);
    const height = known.length * step + 22;
    let top = 1;
    for (const {swod, swd} of known) top = Math.max(top, swod[rule] ?? 0, swd[rule] ?? 0);
    const axis = linearAxis(top, left, right);
    drawing.begin(width, height, text("trips-speeds-label", {count: known.length}));
    drawing.grid(axis, height);
    known.forEach(({corridor, mode, swd, swod}, i) => {
      const y = i * step + 12;
      const faded = chosen !== null && chosen !== corridor ? " faded" : "";
      drawing.text(`n${i}`, `strong${faded}`, 0, y + 4, words[i]!.name);
      drawing.text(`d${i}`, `quiet small${faded}`, px(second), y + 4, words[i]!.mode);
      const [slow, fast] = [swd[rule], swod[rule]];
      if (slow === null || fast === null) return;
      const shape = mode === "rail" ? square : dot;
      const r = mode === "rail" ? 3.6 : 4.2;
      drawing.path(`l${i}`, `spread${faded}`, `M${px(axis.at(slow))} ${y}H${px(axis.at(fast))}`);
      drawing.path(`a${i}`, `mark${faded}`, shape(axis.at(slow), y, r));
      drawing.path(`b${i}`, `mark hollow${faded}`, shape(axis.at(fast), y, r));
      drawing.text(`v${i}`, `strong to-end${faded}`, width, y + 4, words[i]!.speeds);
    });
    drawing.end();
  }
}

/** Returns corridors in their order, road before rail, what lies off them last. */
export function sortGroups(rows: readonly TripGroup[]): TripGroup[] {
  return [...rows].sort((a, b) => {
    if (a.corridor !== b.corridor) return (a.corridor ?? "~") < (b.corridor ?? "~") ? -1 : 1;
    return a.mode < b.mode ? 1 : -1;
  });
}
