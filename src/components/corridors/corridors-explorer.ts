import type {Observation} from "../../lib/contract/observations.js";
import {type SpeedGap, speedGaps} from "../../lib/corridors/speed-gaps.js";
import {speedNotes} from "../../lib/corridors/speed-notes.js";
import {areaKind, rankedYears} from "../../lib/corridors/speed-ranking.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {rowPicture, rowReadout} from "../charts/live-rows.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {selectField} from "../layout/sync-form-url.js";
import {rowBlock} from "../tables/row-block.js";
import {corridorViews, FIRST_SPEEDS, gapTable} from "./corridor-views.js";
import {cpmmSource, type ExplorerParts} from "./explorer-notes.js";
import {MEAN_SPEEDS} from "./gap-figure.js";
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
  const nameOf = (area: string) => (area === "ALL" ? "All corridors" : areaName(area, reference));
  const {parts, chart} = corridorViews(gaps, FIRST_SPEEDS, nameOf);
  const source = cpmmSource(data);
  return {
    gaps,
    nameOf,
    answer: parts["corridors-answer"],
    form: html`<form class="filters explorer-filters" id="corridor-filters" autocomplete="off">${selectField(
      "mode",
      "Mode",
      [
        ["road", "road"],
        ["rail", "rail"]
      ]
    )}${selectField("show", "Areas", [
      ["member", "members"],
      ["corridor", "corridors"]
    ])}${selectField("year", "Year", [
      ["", "newest"],
      ...rankedYears(gaps).map((year) => [String(year), String(year)] as const)
    ])}<button type="reset">Clear</button></form>`,
    figures: {
      lost: {
        source,
        id: "hours-lost",
        embed: {id: "corridors-hours-lost", keys: ["mode", "show", "year"]},
        title: html`<span id="lost-title">${parts["lost-title"]}</span>`,
        subtitle: html`Hours that 500 km take at the mean speeds: lost at borders and other stops <span class="swatch lost"></span>
and in motion <span class="swatch moving"></span>. The ring is the region’s PRF baseline; hollow bars are PRF baselines, too. ${MEAN_SPEEDS}`,
        picture: rowPicture("hours-lost", chart),
        table: html`<div class="wide" id="lost-table">${parts["lost-table"]}</div>`,
        notes: rowReadout()
      },
      speeds: {
        source,
        id: "speeds-by-year",
        embed: {id: "corridors-speeds", keys: ["mode", "show"]},
        title: "The gap between the two speeds is the time lost",
        subtitle: html`km/h by year, on the same scale in every panel: speed without delay above, with delay below.
Under each year are the hours (h) lost per 500 km, from the two mean speeds.
Round marks are road, square marks rail, hollow marks the PRF baseline; # is a milestone that is not set yet.`,
        picture: speedPanels(toSpeedPanels(gaps, framework, nameOf), {
          isHidden: ({area, mode}) => mode !== FIRST_SPEEDS.mode || ![FIRST_SPEEDS.kind, "all"].includes(areaKind(area))
        }),
        table: gapTable(gaps, nameOf),
        notes: html`${rowReadout("Focus a panel and use the arrow keys to read one after the other.")}
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
  const lack = html`<p>The tables held here have no speeds by corridor, so those panels show only the PRF baselines.
A year without a mark is not held here. ${MEAN_SPEEDS}</p>`;
  if (notes.length === 0) return lack;
  return html`${lack}<details><summary>${notes.length} figures that the reports contradict, or that stand out between their neighbors</summary>
${notes.map(({area, mode, year, series, text}) => html`<p>† ${nameOf(area)}, ${mode}, ${series} of ${year}. ${text}</p>`)}</details>`;
}
