import {group} from "d3-array";
import {
  type BorderContext,
  type BorderFigure,
  type BorderMeasure,
  borderContext,
  borderFigures,
  contradictionText,
  reportWords,
  splitReference
} from "../../lib/borders/border-figures.js";
import type {Observation} from "../../lib/contract/observations.js";
import type {Bcp, Contradiction, Country, Reference} from "../../lib/contract/reference.js";
import type {CountryCrossing} from "../../lib/countries/country-crossings.js";
import {LOCALES, language, sentenceGap} from "../../lib/language/language.js";
import {countryCase, countryName, localName, localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import type {SiteData, SmallSample} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import type {Chart} from "../charts/chart.js";
import {chartFrame, tableFrame} from "../charts/figure-frame.js";
import {cpmmSource} from "../corridors/explorer-notes.js";
import {areaName} from "../layout/area-name.js";
import {html, inEnglish, listMarkup, type Markup, textMarkup} from "../layout/markup.js";
import {observationLink, rowLink} from "../lineage/figure-link.js";
import {missingKey, missingMark} from "../scorecard/status-mark.js";
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
  const name = bcpName(bcp, context);
  const beyond =
    here.neighbour &&
    textMarkup("crossing-other-side", {
      name: html`<a href="${bcpPath(here.neighbour)}">${bcpName(here.neighbour, context)}</a>`
    });
  return html`<p class="crumbs"><a href="/borders">${text("nav-borders")}</a> · ${country}</p>
<h1>${name}</h1>
<p class="subtitle">${placeWords(here, data)}</p>
${borderAnswer(here, own, across, context)}
${(["hours", "dollars"] as const).map((measure) => historyChart(measure, bcp, [...own, ...across], data))}
<p class="note-line">${textMarkup("crossing-own-trips", {
    compare: html`<a href="/corridors/trips?change_bcp=${bcp}">${text("crossing-compare", {name})}</a>`
  })}</p>
<h2 id="said">${text("crossing-said")}</h2>
${
  said.length + few.length === 0
    ? html`<p>${text("crossing-agreed")}</p>`
    : html`<ul>${said.map((row) => html`<li>${contradictionWords(row)}</li>`)}${few.map(
        (row) => html`<li>${fewTripsWords(row)}</li>`
      )}</ul>`
}
<h2 id="figures">${text("crossing-figures")}</h2>
${own.length === 0 ? html`<p>${text("crossing-none-held", {name})}${beyond && html`${sentenceGap()}${beyond}`}</p>` : ""}${
  own.length + across.length > 0
    ? tableFrame(`${slug}-figures`, borderTable([...own, ...across], context, {named: across.length > 0}))
    : ""
}
<p class="note-line">${coordinateWords(here)}</p>`;
}

function contradictionWords(row: Contradiction): string {
  return text("crossing-contradiction", {
    series: row.series,
    mode: row.mode === null ? "" : text("crossing-of-mode", {mode: row.mode}),
    towards: row.direction === null ? "" : text("places-towards", {direction: row.direction}),
    year: String(row.year),
    text: contradictionText(row)
  });
}

function fewTripsWords(row: SmallSample): Markup {
  return textMarkup("crossing-few-trips", {
    text: localText(row.text, "contradictions"),
    mode: row.mode === null ? "" : text("places-mode", {mode: row.mode}),
    year: String(row.year),
    place: html`<a href="${row.url}">${localText(row.where_printed, "contradictions")}</a>`
  });
}

function coordinateWords({latitude, longitude, coordinate_source}: Bcp): Markup {
  if (coordinate_source === null || latitude === null || longitude === null)
    return html`${text("crossing-no-coordinates")}`;
  const degrees = (value: number) => formatNumber(Math.abs(value), "degrees", 2);
  const source = localText(coordinate_source, "coordinates").split(/(GeoNames|cities\.json)/);
  return textMarkup("crossing-coordinates", {
    latitude: degrees(latitude),
    north: text("crossing-hemisphere", {side: latitude >= 0 ? "north" : "south"}),
    longitude: degrees(longitude),
    east: text("crossing-hemisphere", {side: longitude >= 0 ? "east" : "west"}),
    source: html`${source.map((words, i) => (i % 2 === 1 ? inEnglish(words) : words))}`
  });
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

function placeWords({iso3, neighbour_iso3, corridors}: Bcp, {inputs}: SiteData): Markup {
  const called = (code: string, form: "genitive" | "instrumental") => {
    const country = inputs.reference.countries.find((row) => row.iso3 === code);
    if (country === undefined) return code;
    return language() === "ru" ? countryCase(country, form) : countryName(country);
  };
  const listed = corridors?.replaceAll("C", "").split(";") ?? [];
  const list = new Intl.ListFormat(LOCALES[language()], {type: "conjunction"}).format(listed);
  return html`${text("crossing-place", {
    country: called(iso3, "genitive"),
    border: neighbour_iso3 === null ? "" : text("crossing-border", {neighbor: called(neighbour_iso3, "instrumental")}),
    corridors: listed.length === 0 ? "" : text("crossing-corridors", {count: listed.length, list})
  })}`;
}

/** How long it takes to cross here, by mode and direction, in the first and last year held, and on the other side of the border. */
function borderAnswer(here: Bcp, own: BorderFigure[], across: BorderFigure[], context: BorderContext): Markup {
  const lines = courses(own);
  const name = bcpName(here.bcp, context);
  const beyond = here.neighbour === null ? "" : html`${sentenceGap()}${beyondWords(here.neighbour, across, context)}`;
  if (lines.length === 0) return html`<p class="lede">${text("crossing-took-none", {name})}${beyond}</p>`;
  return html`<p class="lede">${textMarkup("crossing-took", {
    name: name.replace(/ ?[(（].*/, ""),
    courses: listMarkup(lines.map(courseWords))
  })}${beyond}</p>`;
}

function beyondWords(neighbor: string, across: BorderFigure[], context: BorderContext): Markup {
  const name = html`<a href="${bcpPath(neighbor)}">${bcpName(neighbor, context)}</a>`;
  const other = courses(across)[0]?.at(-1);
  if (other === undefined) return textMarkup("crossing-beyond-none", {name});
  const towards = text("places-towards", {direction: other.direction});
  return textMarkup("crossing-beyond", {name, amount: amount(other), towards, year: String(other.year)});
}

function courseWords(rows: BorderFigure[]): Markup {
  const first = rows[0]!;
  const last = rows.at(-1)!;
  const was =
    first === last
      ? ""
      : html`<span class="muted">${textMarkup("crossing-was", {amount: amount(first), year: String(first.year)})}</span>`;
  return textMarkup("crossing-course", {
    mode: last.mode,
    amount: html`<strong>${amount(last)}</strong>`,
    towards: text("places-towards", {direction: last.direction}),
    year: String(last.year),
    was
  });
}

function amount(figure: BorderFigure): Markup {
  return rowLink(borderAmount(figure.value!, "hours"), [rowPlace(figure)]);
}

function courses(figures: BorderFigure[]): BorderFigure[][] {
  const known = figures.filter((row) => row.measure === "hours" && row.value !== null);
  return [...group(known, ({mode, direction}) => `${mode} ${direction}`).values()].sort(
    (a, b) => b.at(-1)!.year - a.at(-1)!.year
  );
}

/** The newest published hours and dollars to clear each side of a country's borders. */
export function crossingsTable(rows: CountryCrossing[], country: Country, reference: Reference): Markup {
  if (rows.length === 0) {
    const name = language() === "en" ? countryName(country) : countryCase(country, "genitive");
    return html`<p>${text("member-no-crossings", {name})}</p>`;
  }
  const cell = (row: Observation | null, unit: string) =>
    row?.value == null
      ? missingMark(row === null ? "not held" : "not published")
      : observationLink(row, formatNumber(row.value, unit));
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("member-crossings")}"><table class="crossings">
<caption>${textMarkup("member-crossings-caption", {signs: missingKey(["not published", "not held"])})}</caption>
<thead><tr><th scope="col">${text("member-head-crossing")}</th><th scope="col">${text("member-head-toward")}</th><th scope="col">${text(
    "places-mode-field"
  )}</th><th scope="col">${text("borders-direction-field")}</th>
<th scope="col" class="n">${text("transport-head-hours")}</th><th scope="col" class="n">${text("member-head-dollars")}</th><th
 scope="col" class="n">${text("places-year-field")}</th><th scope="col">${text("places-source-head")}</th></tr></thead>
<tbody>${rows.map(({bcp, name_en, neighbour_iso3, mode, direction, hours, cost}) => {
    const row = hours ?? cost!;
    return html`<tr><th scope="row"><a href="${bcpPath(bcp)}">${localName({name_en}, "name", "bcps")}</a></th><td>${
      neighbour_iso3 ? areaName(neighbour_iso3, reference) : html`<span class="none">–</span>`
    }</td><td>${text("member-mode", {mode: mode ?? "all"})}</td><td>${text("member-direction", {
      direction: direction ?? "both"
    })}</td><td class="n">${cell(hours, "hours")}</td>
<td class="n">${cell(cost, "count")}</td><td class="n">${row.year}</td><td class="muted">${text("member-cpmm", {report: reportPage(row.reference)})}</td></tr>
`;
  })}</tbody></table></div>`;
}

/** The report's page and table, without the address that may follow. */
function reportPage(reference: string | null): string {
  return reference === null ? text("member-report") : reportWords(splitReference(reference)[0]);
}
