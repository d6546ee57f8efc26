import type {ActivityTime} from "../../lib/borders/activity-times.js";
import {draw} from "../charts/draw.js";
import type {RowChart} from "../charts/live-rows.js";
import {stackedBars} from "../charts/stacked-bars.js";

/** The sixteen activities, longest first: hours as bars with their share of the column's sum, dollars beside. */
export function activityBars(rows: readonly ActivityTime[]): RowChart {
  const sorted = [...rows].sort((a, b) => (b.hours ?? -1) - (a.hours ?? -1) || (a.code < b.code ? -1 : 1));
  const words = sorted.slice(0, 3).map(({name_en, hours}) => `${name_en} ${hours ?? 0} hours`);
  const bars = sorted.map(({code, name_en, hours, hours_share, dollars}) => {
    const share = hours_share === null ? "" : `${Math.round(hours_share * 100)}%`;
    return {
      name: `${code} ${name_en}`,
      color: "var(--accent)",
      first: hours ?? 0,
      strong: hours === null ? "" : `${hours.toFixed(1)} h`,
      quiet:
        hours === null
          ? "no figure published"
          : [share, dollars === null ? "" : `$${dollars}`].filter(Boolean).join(", ")
    };
  });
  const label = `Sixteen activities at a border, longest first: ${words.join(", ")}`;
  return {rows: bars, draw: (width) => draw(stackedBars(bars, {width, label}))};
}
