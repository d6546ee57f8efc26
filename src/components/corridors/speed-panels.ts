import {reportWords, splitReference} from "../../lib/borders/border-figures.js";
import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {areaKind} from "../../lib/corridors/speed-ranking.js";
import {language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import {draw} from "../charts/draw.js";
import {type Panel, type PanelLine, smallMultiples} from "../charts/small-multiples.js";
import {html, type Markup} from "../layout/markup.js";

/** One panel of the small multiples: an area and a mode. */
export interface SpeedPanel {
  area: string;
  mode: "road" | "rail";
  label: string;
  rows: SpeedGap[];
  /** Why the panel is empty, or what it lacks. */
  lack: string | null;
  /** Milestones that the PRF leaves open (`#`), and targets that it sets. */
  unset: number[];
  targets: {year: number; value: number; text: string}[];
}

/** Small multiples of the two speeds by year with shared scales; below each year the hours lost per 500 km. */
export function speedPanels(
  panels: SpeedPanel[],
  {isHidden}: {isHidden?: (panel: SpeedPanel) => boolean} = {}
): Markup {
  const shown = panels.filter(({rows}) => rows.length > 0);
  const drawings = smallMultiples(shown.map(toPanel), {
    years: panels.flatMap(({unset}) => unset),
    yearName: (year, i) => `${String(year).slice(2)}${shown[i]!.unset.includes(year) ? "#" : ""}`
  });
  return html`<div class="panels">${panels.map((panel) => {
    const {area, mode, label, lack} = panel;
    const drawing = drawings[shown.indexOf(panel)];
    const name = html`<p class="panel-name">${label} <span class="muted">${text("corridors-panel-mode", {mode})}</span></p>`;
    return html`<div class="panel" data-mode="${mode}" data-kind="${areaKind(area)}"${isHidden?.(panel) && html` hidden`}>${name}
${drawing === undefined ? "" : draw(drawing)}${lack && html`<p class="panel-lack">${lack}</p>`}</div>`;
  })}</div>`;
}

/** The speed without delay is the lighter line, road is round, rail square, and a baseline hollow. */
function toPanel({rows, mode, label, targets}: SpeedPanel): Panel {
  const pairs = rows.filter((row) => row.swd !== null && row.swod !== null);
  const years = rows.map((row) => text("corridors-panel-year", {year: String(row.year), words: speedWords(row)}));
  const line = (key: "swd" | "swod"): PanelLine => {
    const known = rows.filter((row) => row[key] !== null);
    const last = known.at(-1);
    return {
      points: known.map((row) => ({
        year: row.year,
        value: row[key]!,
        isBaseline: row.origin === "prf",
        title: text("corridors-point", {
          origin: row.origin,
          year: String(row.year),
          series: key.toUpperCase(),
          speed: text("corridors-speed", {speed: formatNumber(row[key]!, "km/h")}),
          reference: reportWords(splitReference(row.reference)[0])
        })
      })),
      ...(last && {end: formatNumber(last[key]!, "km/h")}),
      isSquare: mode === "rail",
      isLight: key === "swod"
    };
  };
  return {
    label: text("corridors-panel", {
      area: label,
      mode: text("places-mode", {mode}),
      words: years.join(text("places-semicolon"))
    }),
    color: "var(--ink)",
    gapColor: "var(--accent)",
    lines: [line("swod"), line("swd")],
    gaps: pairs.map(({year, swd, swod}) => ({year, low: swd!, high: swod!})),
    targets,
    below: pairs.map(({year, lost_hours}) => ({year, text: lost_hours === null ? "" : String(Math.round(lost_hours))})),
    belowName: text("places-h")
  };
}

function speedWords({swd, swod, lost_hours, origin}: SpeedGap): string {
  const speed = (value: number | null) =>
    value === null
      ? missingWords("not held").word[language()]
      : text("corridors-speed", {speed: formatNumber(value, "km/h")});
  const lost = lost_hours === null ? "" : text("corridors-panel-lost", {hours: formatNumber(lost_hours, "hours")});
  return text("corridors-panel-speeds", {origin, swd: speed(swd), swod: speed(swod), lost});
}
