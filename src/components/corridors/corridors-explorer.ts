import type {Observation} from "../../lib/contract/observations.js";
import {type SpeedGap, speedGaps, speedNotes} from "../../lib/corridors/speed-gaps.js";
import {areaKind, rankedYears} from "../../lib/corridors/speed-ranking.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {rowPicture, rowReadout} from "../charts/live-rows.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {selectField} from "../layout/sync-form-url.js";
import {rowBlock} from "../tables/row-block.js";
import {corridorViews, FIRST_SPEEDS, gapTable} from "./corridor-views.js";
import {cpmmSource, type ExplorerParts} from "./explorer-notes.js";
import {meanSpeeds} from "./gap-figure.js";
import {toSpeedPanels} from "./speed-panel-rows.js";
import {speedPanels} from "./speed-panels.js";

/** The corridors explorer: its filters, charts, and rows, and the data of its page. */
export interface CorridorsExplorer extends ExplorerParts<"lost" | "speeds"> {
  gaps: SpeedGap[];
  nameOf: (area: string) => string;
  answer: Markup;
}

/** Returns the parts of the corridors explorer. Throws if the site was read without the explorers' data. */
export function corridorsExplorer(data: SiteData): CorridorsExplorer {
  const {reference, framework, observations} = data.inputs;
  const {explorer} = data;
  if (explorer === undefined) throw new Error("missing the explorers’ data; read the site with readSiteData");
  const gaps = speedGaps(observations, framework);
  const nameOf = (area: string) => areaName(area, reference);
  const {parts, chart} = corridorViews(gaps, FIRST_SPEEDS, nameOf);
  const source = cpmmSource(data);
  return {
    gaps,
    nameOf,
    answer: parts["corridors-answer"],
    form: html`<form class="filters explorer-filters" id="corridor-filters" autocomplete="off">${selectField(
      "mode",
      text("places-mode-field"),
      (["road", "rail"] as const).map((mode) => [mode, text("places-mode", {mode})])
    )}${selectField(
      "show",
      text("corridors-areas"),
      (["member", "corridor"] as const).map((kind) => [kind, text("corridors-kind", {kind})])
    )}${selectField("year", text("places-year-field"), [
      ["", text("places-newest")],
      ...rankedYears(gaps).map((year) => [String(year), String(year)] as const)
    ])}<button type="reset">${text("places-clear")}</button></form>`,
    figures: {
      lost: {
        source,
        id: "hours-lost",
        embed: {id: "corridors-hours-lost", keys: ["mode", "show", "year"]},
        title: html`<span id="lost-title">${parts["lost-title"]}</span>`,
        subtitle: textMarkup("corridors-lost-marks", {
          lost: html`<span class="swatch lost"></span>`,
          moving: html`<span class="swatch moving"></span>`,
          mean: meanSpeeds()
        }),
        picture: rowPicture("hours-lost", chart),
        table: html`<div class="wide" id="lost-table">${parts["lost-table"]}</div>`,
        notes: rowReadout()
      },
      speeds: {
        source,
        id: "speeds-by-year",
        embed: {id: "corridors-speeds", keys: ["mode", "show"]},
        title: text("corridors-speeds-title"),
        subtitle: text("corridors-speeds-marks"),
        picture: speedPanels(toSpeedPanels(gaps, framework, nameOf), {
          isHidden: ({area, mode}) => mode !== FIRST_SPEEDS.mode || ![FIRST_SPEEDS.kind, "all"].includes(areaKind(area))
        }),
        table: gapTable(gaps, nameOf),
        notes: html`${rowReadout(text("corridors-panels-hint"))}
${speedNoteList(observations, explorer, nameOf)}`
      }
    },
    rows: html`${rowBlock("speed-gaps", gaps)}
${rowBlock(
  "area-names",
  [...new Set(gaps.map(({area}) => area))].map((area) => ({area, name: nameOf(area)}))
)}`
  };
}

/** Folded: twelve notes stood between the chart and what follows. */
function speedNoteList(
  observations: readonly Observation[],
  explorer: NonNullable<SiteData["explorer"]>,
  nameOf: (area: string) => string
): Markup {
  const notes = speedNotes(observations, explorer);
  const lack = html`<p>${text("corridors-panels-lack", {mean: meanSpeeds()})}</p>`;
  if (notes.length === 0) return lack;
  return html`${lack}<details><summary>${text("corridors-speed-notes", {count: notes.length})}</summary>
${notes.map(
  (note) =>
    html`<p>${text("corridors-speed-note", {
      area: nameOf(note.area),
      mode: text("places-mode", {mode: note.mode}),
      series: note.series,
      year: String(note.year),
      text: note.text
    })}</p>`
)}</details>`;
}
