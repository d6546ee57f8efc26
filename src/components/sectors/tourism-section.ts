import {group, max, rollup} from "d3-array";
import {MEMBERS, type Reference} from "../../lib/contract/reference.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {indexObservations} from "../../lib/indicators/observation-index.js";
import {TOP_RANK} from "../../lib/indicators/tsm-oc1.js";
import {missingKind, missingSeriesKind} from "../../lib/quality/missing-kind.js";
import {nearestToRank, newestByMember} from "../../lib/sectors/member-figures.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {listWords} from "../../lib/wording/rank-words.js";
import type {Chart} from "../charts/chart.js";
import {chartFigure} from "../charts/chart-figure.js";
import {chartFrame} from "../charts/figure-frame.js";
import {observationSource} from "../charts/value-source.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, observationLink} from "../lineage/figure-link.js";
import {missingKey, missingMark, missingWord} from "../scorecard/status-mark.js";
import {indexEditions, rankEditions} from "./rank-editions.js";

/** Tourism: ranks by edition with a visible break, the top-70 line and who is closest to it, and arrivals. */
export function tourismSection(data: SiteData): Markup {
  const {reference, observations} = data.inputs;
  const ranks = siteTables(data).tables.values.filter(
    ({result, measure}) => result === "TSM-OC1" && measure === "rank"
  );
  const newest = indexEditions(ranks).at(-1);
  return html`<h2 id="ranks">Ranks by edition</h2>
${crossing(
  ranks.filter(({variant}) => variant === newest?.variant),
  reference
)}
${ranksTable(ranks, data.inputs)}
<p class="note-line">${editionWords(ranks, reference)}${missingKey(["not published", "not held"])}.</p>
${rankEditions(data).map((chart) => chartFrame(chart))}
<h2 id="arrivals">Arrivals</h2>
${arrivalsChart(data).map((chart) => chartFrame(chart))}
${arrivals(indexObservations(observations).series("wdi", "ST.INT.ARVL"), data.inputs)}`;
}

/** What the editions are, what the newest restates, and who is in none of them. */
function editionWords(ranks: ValueRow[], reference: Reference): Markup {
  const editions = indexEditions(ranks);
  const [ended, newest] = [editions.find(({variant}) => variant === "ttci")?.years.at(-1), editions.at(-1)];
  const restated = newest?.years.slice(0, -1) ?? [];
  const absent = MEMBERS.filter((area) => !ranks.some((row) => row.area === area && row.value !== null));
  return html`The Travel &amp; Tourism Competitiveness Index (TTCI)${ended !== undefined && ` ended in ${ended}`}. The Travel &amp;
Tourism Development Index (TTDI) is a different index${
    restated.length > 0 && `, and its ${newest!.years.at(-1)} edition restates ${listWords(restated.map(String), "en")}`
  }.
Ranks of different editions are not comparable. ${
    absent.length > 0 &&
    `${listWords(
      absent.map((area) => areaName(area, reference)),
      "en"
    )} ${absent.length === 1 ? "is" : "are"} in none of the editions held here; `
  }`;
}

function crossing(ranks: ValueRow[], reference: Reference): Markup {
  const [next, ...others] = nearestToRank(ranks, TOP_RANK);
  if (next === undefined) return html``;
  const inTop = ranks.filter(({year, value}) => year === next.year && value !== null && value <= TOP_RANK);
  const names = inTop
    .sort((a, b) => a.value! - b.value!)
    .map(({area, value}) => `${areaName(area, reference)} ${value}`);
  const count =
    names.length === 0 ? "No member ranks" : names.length === 1 ? "1 member ranks" : `${names.length} members rank`;
  return html`<p><strong>${count} in the top ${TOP_RANK}</strong> of ${next.year}${names.length > 0 && `: ${names.join(", ")}`}.
${areaName(next.area, reference)} (${next.rank}) is closest to the top ${TOP_RANK} and would enter it by gaining <strong>${next.places} ${
    next.places === 1 ? "place" : "places"
  }</strong>${
    others.length > 0
      ? `, followed by ${others.map(({area, rank, places}) => `${areaName(area, reference)} (${rank}), ${places} places away`).join(", ")}`
      : ""
  }. The framework’s baseline counts ranks in a different index, the TTCI.</p>`;
}

function ranksTable(ranks: ValueRow[], inputs: SiteData["inputs"]): Markup {
  const {reference} = inputs;
  const editions = indexEditions(ranks);
  const cell = (area: string, variant: string, year: number, isFirst: boolean) => {
    const row = ranks.find((own) => own.area === area && own.variant === variant && own.year === year);
    const edge = isFirst ? html` class="n edge"` : html` class="n"`;
    if (row?.value == null) {
      return html`<td${edge}>${missingMark(missingKind(inputs, [{source: "wef", series: `${variant.toUpperCase()}.RANK`}], area, year))}</td>`;
    }
    return html`<td${edge}>${
      row.value <= TOP_RANK
        ? html`<strong>${figureLink(row, String(row.value))}</strong>`
        : figureLink(row, String(row.value))
    }${row.flag ? html`<sup>r</sup>` : ""}</td>`;
  };
  return html`<div class="wide" tabindex="0" role="region" aria-label="Ranks by edition"><table class="editions">
<caption>Rank; bold is in the top ${TOP_RANK}, <sup>r</sup> is restated by a later edition.</caption>
<thead><tr><th scope="col" rowspan="2">Member</th>${editions.map(
    ({name, years}) => html`<th scope="colgroup" colspan="${years.length}" class="edge">${name}</th>`
  )}</tr><tr>${editions.map(({years}) => years.map((year, i) => html`<th scope="col" class="n${i === 0 ? " edge" : ""}">${year}</th>`))}
</tr></thead><tbody>${MEMBERS.map(
    (area) =>
      html`<tr><th scope="row"><a href="/countries/${area}">${areaName(area, reference)}</a></th>${editions.map(
        ({variant, years}) => years.map((year, i) => cell(area, variant, year, i === 0))
      )}</tr>
`
  )}</tbody></table></div>`;
}

/** Arrivals by year; the PRC's would flatten the other lines, so they are only in the table. */
export function arrivalsChart({inputs: {observations, reference}, snapshots, vintage}: SiteData): Chart[] {
  const rows = indexObservations(observations)
    .series("wdi", "ST.INT.ARVL")
    .filter(({area, partner, value}) => area !== "CHN" && isMember(area) && partner === null && value !== null);
  const newest = Math.max(...rows.map(({year}) => year));
  const compared = lastYearOfMost(rows.map(({year}) => year));
  const most = rows.filter(({year}) => year === compared).sort((a, b) => b.value! - a.value!)[0];
  return chartFigure({
    id: "TSM-arrivals",
    place: "/sectors/TSM",
    ...observationSource(rows, snapshots, vintage.name),
    title: most
      ? `${areaName(most.area, reference)} had the most arrivals in ${compared} after the PRC: ${millions(most.value!)} million`
      : "Arrivals by member",
    subtitle: `International tourism, million arrivals by year up to ${newest}; without the PRC`,
    unit: "million",
    height: 260,
    lines: MEMBERS.filter((area) => rows.some((row) => row.area === area)).map((area) => ({
      area,
      label: areaName(area, reference),
      points: rows
        .filter((row) => row.area === area)
        .sort((a, b) => a.year - b.year)
        .map(({year, value, flag}) => ({year, value: value! / 1e6, flag, text: `${millions(value!)} million`}))
    }))
  });
}

/** Returns the last year that more than half of the members have a figure of; undefined where there is none. */
export function lastYearOfMost(years: readonly number[]): number | undefined {
  return max(
    [
      ...rollup(
        years,
        (own) => own.length,
        (year) => year
      )
    ].flatMap(([year, count]) => (count > MEMBERS.length / 2 ? [year] : []))
  );
}

const isMember = (area: string) => (MEMBERS as readonly string[]).includes(area);

function millions(value: number): string {
  return (value / 1e6).toFixed(2);
}

function arrivals(rows: Parameters<typeof newestByMember>[0], {reference, releases}: SiteData["inputs"]): Markup {
  const newest = newestByMember(rows);
  const missing = group(
    MEMBERS.filter((area) => !newest.some((row) => row.area === area)),
    (area) => missingSeriesKind(releases, {source: "wdi", series: "ST.INT.ARVL"}, area)
  );
  return html`<div class="wide" tabindex="0" role="region" aria-label="Arrivals"><table>
<caption>International tourism, number of arrivals; newest year of each member.</caption>
<thead><tr><th scope="col">Member</th><th scope="col" class="n">Arrivals</th><th scope="col" class="n">Year</th>
<th scope="col">Row</th></tr></thead><tbody>${newest.map(
    (own) =>
      html`<tr><th scope="row">${areaName(own.area, reference)}</th><td class="n">${observationLink(own, formatNumber(own.value!, "count"))}</td>
<td class="n">${own.year}</td><td class="muted">${own.snapshot}, line ${own.row}</td></tr>
`
  )}</tbody></table></div>${[...missing].map(
    ([kind, areas]) => html`<p>${missingWord(kind)}: ${areas.map((area) => areaName(area, reference)).join(", ")}.</p>`
  )}`;
}
