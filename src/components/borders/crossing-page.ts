import {group} from "d3-array";
import {
  type BorderContext,
  type BorderFigure,
  type BorderMeasure,
  borderContext,
  borderFigures,
  contradictionText
} from "../../lib/borders/border-figures.js";
import type {Bcp} from "../../lib/contract/reference.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import type {SiteData} from "../../lib/site/site-data.js";
import type {Chart} from "../charts/chart.js";
import {chartFrame, tableFrame} from "../charts/figure-frame.js";
import {cpmmSource} from "../corridors/explorer-notes.js";
import {html, type Markup} from "../layout/markup.js";
import {rowLink} from "../lineage/figure-link.js";
import {bcpName, bcpPath, borderAmount} from "./border-name.js";
import {borderTable} from "./border-views.js";
import {crossingHistory} from "./crossing-history.js";

/** The page of one crossing: the answer, its history beside its neighbor's, what the reports say, and the figures with their sources. */
export function crossingPage(slug: string, data: SiteData): Markup {
  const {reference, observations} = data.inputs;
  if (data.explorer === undefined) throw new Error("missing the explorers’ data; read the site with readSiteData");
  const {contradictions, small_samples, map} = data.explorer;
  const bcp = `BCP-${slug}`;
  const here = reference.bcps.find((row) => row.bcp === bcp);
  if (here === undefined) throw new Error(`unknown border crossing point "${bcp}"; add it to data/reference/bcps.csv`);
  const context = borderContext(reference, map.places);
  const every = borderFigures(observations, contradictions);
  const own = every.filter((row) => row.bcp === bcp);
  const across = every.filter((row) => row.bcp === here.neighbour);
  const said = contradictions.filter(({area}) => area === bcp);
  const few = small_samples.filter((row) => row.bcp === bcp);
  const country = context.names[here.iso3] ?? here.iso3;
  return html`<p class="crumbs"><a href="/borders">Borders</a> · ${country}</p>
<h1>${here.name_en}</h1>
<p class="subtitle">${placeWords(here, data)}</p>
${borderAnswer(here, own, across, context)}
${(["hours", "dollars"] as const).map((measure) => historyChart(measure, bcp, [...own, ...across], data))}
<p class="note-line">With your own trip records: <a href="/corridors/trips?change_bcp=${bcp}">compare ${here.name_en} before and after a date</a>.</p>
<h2 id="said">What the reports say</h2>
${
  said.length + few.length === 0
    ? html`<p>The reports do not contradict each other on this crossing, and none gives the number of trips behind its figures.</p>`
    : html`<ul>${said.map(
        (row) =>
          html`<li>${row.series}${row.mode && ` ${row.mode}`}${row.direction && ` ${row.direction}`} ${row.year}: ${contradictionText(row)}</li>`
      )}${few.map((row) => html`<li>${row.text}, ${row.mode} ${row.year}: <a href="${row.url}">${row.where_printed}</a></li>`)}</ul>`
}
<h2 id="figures">Figures and sources</h2>
${
  own.length === 0
    ? html`<p>The CPMM tables held here have no figure for ${here.name_en}. ${
        here.neighbour &&
        html`The other side is <a href="${bcpPath(here.neighbour)}">${bcpName(here.neighbour, context)}</a>.`
      }</p>`
    : ""
}${
  own.length + across.length > 0
    ? tableFrame(`${slug}-figures`, borderTable([...own, ...across], context, {named: across.length > 0}))
    : ""
}
<p class="note-line">${
    here.coordinate_source === null
      ? "None of the sources used here gives the coordinates of this crossing."
      : `${degrees(here.latitude, "N", "S")} ${degrees(here.longitude, "E", "W")}. ${here.coordinate_source}.`
  }</p>`;
}

/** The chart of a measure at the width of the main column; null where no report has a figure of either side. */
function historyChart(measure: BorderMeasure, bcp: string, figures: BorderFigure[], data: SiteData): Markup {
  const context = borderContext(data.inputs.reference, {});
  const history = crossingHistory(bcp, figures, measure, context);
  if (history === null) return html``;
  const chart: Chart = {
    id: `${bcp.slice(4)}-${measure}`,
    place: bcpPath(bcp),
    title: history.title,
    subtitle: history.subtitle,
    wide: history.wide,
    narrow: history.narrow,
    source: cpmmSource(data),
    vintage: data.vintage.name,
    data: {columns: [], rows: []}
  };
  if (history.input) chart.input = history.input;
  return chartFrame(chart, {kept: false, describedBy: "figures"});
}

function placeWords({iso3, neighbour_iso3, corridors}: Bcp, {inputs}: SiteData): string {
  const name = (code: string) => inputs.reference.countries.find((row) => row.iso3 === code)?.name_en ?? code;
  const line = neighbour_iso3 === null ? "" : `, at the border with ${name(neighbour_iso3)}`;
  const listed = corridors?.replaceAll("C", "").split(";") ?? [];
  const last = listed.at(-1) ?? "";
  const named = listed.length > 1 ? `corridors ${listed.slice(0, -1).join(", ")} and ${last}` : `corridor ${last}`;
  const on = corridors === null ? "" : `; the reports list it under ${named}`;
  return `Border crossing point of ${name(iso3)}${line}${on}`;
}

function degrees(value: number | null, positive: string, negative: string): string {
  return value === null ? "" : `${Math.abs(value).toFixed(2)}° ${value >= 0 ? positive : negative}`;
}

/** How long it takes to cross here, by mode and direction, in the first and last year held, and on the other side of the border. */
function borderAnswer(here: Bcp, own: BorderFigure[], across: BorderFigure[], context: BorderContext): Markup {
  const lines = [...courses(own)];
  const other = courses(across)[0]?.at(-1);
  const beyond =
    here.neighbour === null
      ? ""
      : html` On the other side of the border is <a href="${bcpPath(here.neighbour)}">${bcpName(here.neighbour, context)}</a>${
          other
            ? html`: ${amount(other)}${directionWords(other)} in ${other.year}`
            : ", for which no hours are held here"
        }.`;
  if (lines.length === 0)
    return html`<p class="lede">No clearance times for ${here.name_en} are held here.${beyond}</p>`;
  return html`<p class="lede">Clearing ${here.name_en.replace(/ \(.*/, "")} took ${lines.map(
    (rows, i) => html`${i > 0 ? (i === lines.length - 1 ? " and " : ", ") : ""}${line(rows)}`
  )}.${beyond}</p>`;
}

function line(rows: BorderFigure[]): Markup {
  const first = rows[0]!;
  const last = rows.at(-1)!;
  const was = first === last ? "" : html` <span class="muted">(${amount(first)} in ${first.year})</span>`;
  return html`<strong>${amount(last)}</strong>${last.mode === "rail" ? " by rail" : ""}${directionWords(last)} in ${last.year}${was}`;
}

function amount(figure: BorderFigure): Markup {
  return rowLink(borderAmount(figure.value!, "hours"), [rowPlace(figure)]);
}

function directionWords({direction}: BorderFigure): string {
  return direction === "both" ? "" : ` ${direction}`;
}

function courses(figures: BorderFigure[]): BorderFigure[][] {
  const known = figures.filter((row) => row.measure === "hours" && row.value !== null);
  return [...group(known, ({mode, direction}) => `${mode} ${direction}`).values()].sort(
    (a, b) => b.at(-1)!.year - a.at(-1)!.year
  );
}
