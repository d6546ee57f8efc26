import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import {html, inEnglish, type Markup, textMarkup} from "../layout/markup.js";
import {rowLink} from "../lineage/figure-link.js";

/** The figures of a pair of speeds, in the order of the tables. */
export const GAP_FIGURES = ["swd", "swod", "total_hours", "lost_hours"] as const;

/** The limit of hours computed from two mean speeds, shown wherever they are: the mean of the hours of the trips is another figure. */
export function meanSpeeds(): string {
  return text("corridors-mean-speeds");
}

/**
 * One figure of a pair of speeds. It opens the rows that it is computed from; a baseline leads to its measure, since it has no row.
 * `said`: says how it is computed, where no table header does.
 */
export function gapFigure(row: SpeedGap, name: (typeof GAP_FIGURES)[number], {said = false} = {}): Markup | string {
  const value = row[name];
  if (value === null) return missingWords("not held").word[language()];
  const isSpeed = name === "swd" || name === "swod";
  const number = formatNumber(value, isSpeed ? "km/h" : "hours");
  if (row.origin === "prf") return html`<a class="figure" href="${baselineAddress(row, name)}">${number}</a>`;
  const places = [
    name === "swod" ? null : row.swd_place,
    name === "swod" || name === "lost_hours" ? row.swod_place : null
  ];
  return rowLink(
    number,
    places,
    said && !isSpeed
      ? name === "total_hours"
        ? text("corridors-total-method")
        : text("corridors-lost-method")
      : undefined
  );
}

/** The rows of a pair of speeds: `cpmm/2024-12-31, line 59; cpmm/2023-12-31, line 81`. */
export function gapPlaces({swd_place, swod_place}: SpeedGap): Markup {
  const places = [swd_place, swod_place].filter((place) => place !== null);
  return html`${places.map((place, i) => {
    const [snapshot = "", line = ""] = place.split(":");
    return html`${i > 0 ? text("places-semicolon") : ""}${textMarkup("places-line", {snapshot: inEnglish(snapshot), line})}`;
  })}`;
}

/** The measure on its result's page; a measure without any value, such as those of a corridor, has no section there. */
function baselineAddress({area, mode}: SpeedGap, name: string): string {
  return area === "ALL" ? `/indicators/TRP-OC1#${mode}-${name === "swod" ? "swod" : "swd"}` : "/indicators/TRP-OP2";
}
