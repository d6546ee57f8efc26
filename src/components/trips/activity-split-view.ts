import type {ActivityShare} from "../../lib/cpmm/explorer.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {bar, Drawing, oneDecimal, px, widest} from "./drawing.js";
import type {TripNames} from "./trip-words.js";

const NARROW = 380;

/** What the hours at borders go into: one bar per activity, most hours first, with its part of all and its mean. */
export class ActivitySplitView {
  readonly drawing = new Drawing("activity-split");
  shown: (string | null)[] = [];
  step = 20;

  draw(rows: readonly ActivityShare[], chosen: string | null, names: TripNames, width: number): void {
    const {drawing} = this;
    const narrow = width < NARROW;
    this.step = narrow ? 34 : 20;
    const {step} = this;
    const sorted = sortShares(rows);
    this.shown = sorted.map(({activity}) => activity);
    const left = narrow ? 0 : Math.max(198, widest(sorted.map(({activity}) => names.activity(activity))) + 12);
    const right = width - 96;
    const most = Math.max(1e-9, sorted[0]?.hours ?? 0);
    const first = sorted[0];
    drawing.begin(
      width,
      Math.max(24, sorted.length * step),
      first === undefined
        ? text("trips-title-no-hours")
        : text("trips-activity-label", {name: names.activity(first.activity)})
    );
    sorted.forEach(({activity, hours, mean_hours, share}, i) => {
      const y = i * step;
      const faded = chosen !== null && chosen !== activity ? " faded" : "";
      const top = y + (narrow ? 17 : 4);
      if (narrow) drawing.text(`n${i}`, `name${faded}`, 0, y + 13, names.activity(activity));
      else drawing.text(`n${i}`, `name to-end${faded}`, left - 8, y + 14, names.activity(activity));
      drawing.path(`b${i}`, `time${faded}`, bar(left, top, Math.max(1, ((right - left) * hours) / most), 12));
      const percent = (share ?? 0) * 100;
      const part =
        share === null ? "–" : text("places-percent", {share: formatNumber(percent, "%", share < 0.1 ? 1 : 0)});
      drawing.text(`v${i}`, `strong to-end${faded}`, px(width - 46), top + 10, part);
      drawing.text(
        `m${i}`,
        `quiet small to-end${faded}`,
        width,
        top + 10,
        text("places-hours", {amount: oneDecimal(mean_hours)})
      );
    });
    drawing.end();
  }
}

/** Returns the activities, most hours first. */
export function sortShares(rows: readonly ActivityShare[]): ActivityShare[] {
  return [...rows].sort((a, b) => b.hours - a.hours);
}
