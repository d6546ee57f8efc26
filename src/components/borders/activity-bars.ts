import type {ActivityTime} from "../../lib/borders/activity-times.js";
import {joinList} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {draw} from "../charts/draw.js";
import type {RowChart} from "../charts/live-rows.js";
import {stackedBars} from "../charts/stacked-bars.js";
import {borderAmount} from "./border-name.js";

/** The sixteen activities, longest first: hours as bars with their share of the column's sum, dollars beside. */
export function activityBars(rows: readonly ActivityTime[]): RowChart {
  const sorted = [...rows].sort((a, b) => (b.hours ?? -1) - (a.hours ?? -1) || (a.code < b.code ? -1 : 1));
  const bars = sorted.map(({code, hours, hours_share, dollars}) => {
    const share = hours_share === null ? "" : text("places-percent", {share: Math.round(hours_share * 100)});
    return {
      name: `${code} ${text("places-activity", {code})}`,
      color: "var(--accent)",
      first: hours ?? 0,
      strong: hours === null ? "" : borderAmount(hours, "hours"),
      quiet:
        hours === null
          ? text("borders-activities-none")
          : joinList([share, dollars === null ? "" : borderAmount(dollars, "dollars")].filter(Boolean))
    };
  });
  const first = sorted
    .slice(0, 3)
    .map(({code, hours}) => `${text("places-activity", {code})} ${borderAmount(hours ?? 0, "hours")}`);
  const label = text("borders-activities-label", {parts: joinList(first)});
  return {rows: bars, draw: (width) => draw(stackedBars(bars, {width, label}))};
}
