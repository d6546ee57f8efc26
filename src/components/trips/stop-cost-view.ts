import type {StopCost} from "../../lib/cpmm/explorer.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {bar, Drawing, px, railNote, widest} from "./drawing.js";
import type {TripNames} from "./trip-words.js";

/** What stops can be ranked by. */
export type StopRank = "hours" | "usd";

const SHOWN = 14;
const NARROW = 760;

/** The stops that cost most: an activity at a BCP in a direction, by its hours or its dollars in all. */
export class StopCostView {
  readonly drawing = new Drawing("stop-costs");
  shown: string[] = [];
  step = 22;

  draw(stops: readonly StopCost[], rank: StopRank, names: TripNames, width: number): void {
    const {drawing} = this;
    const rows = topStops(stops, rank, SHOWN);
    const placeOf = (row: StopCost) => railNote(names.side(row), row.mode);
    // Words of other languages are longer: what has no room side by side is written above its bar.
    const what = widest(rows.map(({activity}) => names.activity(activity))) * 1.07;
    const second = Math.max(346, what + widest(rows.map(({bcp}) => names.bcp(bcp))) + 14);
    const wide = Math.max(520, second + 18 + widest(rows.map(placeOf)));
    const narrow = width < NARROW || wide > width - 240;
    this.step = narrow ? 38 : 22;
    this.shown = rows.map(({bcp}) => bcp);
    const left = narrow ? 0 : wide;
    const right = narrow ? width - 130 : width - 190;
    const most = Math.max(1e-9, rows[0]?.[rank] ?? 0);
    const all = stops.reduce((sum, row) => sum + (row[rank] ?? 0), 0);
    const first = rows[0];
    drawing.begin(
      width,
      Math.max(24, rows.length * this.step),
      first === undefined
        ? text(rank === "usd" ? "trips-title-no-payment" : "trips-title-no-stop")
        : text("trips-stops-label", {
            cost: rank,
            count: stops.length,
            activity: names.activity(first.activity),
            name: names.bcp(first.bcp)
          })
    );
    rows.forEach((row, i) => {
      const y = i * this.step + (narrow ? 17 : 0);
      const value = row[rank] ?? 0;
      const place = placeOf(row);
      const nameY = narrow ? y - 4 : y + 15;
      const what = names.activity(row.activity);
      if (narrow) drawing.text(`n${i}`, "strong", 0, nameY, `${what}, ${names.bcp(row.bcp)} ${arrow(row.direction)}`);
      else {
        drawing.text(`n${i}`, "strong", 0, nameY, what);
        drawing.text(`p${i}`, "name to-end", px(second), nameY, names.bcp(row.bcp));
        drawing.text(`s${i}`, "quiet small", px(second + 8), nameY, place);
      }
      const top = narrow ? y + 3 : y + 5;
      drawing.path(`b${i}`, "time", bar(left, top, Math.max(1, ((right - left) * value) / most), 12), "var(--accent)");
      const percent = text("places-percent", {share: all === 0 ? "" : formatNumber((value / all) * 100, "%", 1)});
      const share = all === 0 ? "" : ` ${percent}`;
      const whole = formatNumber(Math.round(value), "count");
      const amount = text(rank === "usd" ? "places-dollars" : "places-hours", {amount: whole});
      const textY = narrow ? y + 14 : y + 15;
      const end = px(left + Math.max(1, ((right - left) * value) / most) + 8);
      drawing.text(`v${i}`, "strong", end, textY, `${amount}${share}`);
      drawing.text(
        `c${i}`,
        "quiet small to-end",
        width,
        textY,
        narrow ? formatNumber(row.crossings, "count") : text("trips-count-trips", {count: row.crossings})
      );
    });
    drawing.end();
  }
}

/** Returns the stops, the dearest first; what was not recorded comes last. */
export function rankStops(stops: readonly StopCost[], rank: StopRank): StopCost[] {
  return [...stops].sort((a, b) => (b[rank] ?? -1) - (a[rank] ?? -1));
}

/**
 * Returns the dearest stops alone, without those of which nothing was recorded, in one pass: of thousands of rows a
 * picture shows a few, at each turn of a brush.
 */
export function topStops(stops: readonly StopCost[], rank: StopRank, most: number): StopCost[] {
  const top: StopCost[] = [];
  for (const row of stops) {
    const value = row[rank];
    if (value === null) continue;
    if (top.length === most && value <= (top[most - 1]![rank] ?? -1)) continue;
    let place = top.length;
    while (place > 0 && (top[place - 1]![rank] ?? -1) < value) place--;
    top.splice(place, 0, row);
    if (top.length > most) top.pop();
  }
  return top;
}

function arrow(direction: string | null): string {
  return direction === "outbound" ? "→" : direction === "inbound" ? "←" : "";
}
