import {group, max, rollup} from "d3-array";
import {MEMBERS, type Reference} from "../../lib/contract/reference.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {indexObservations} from "../../lib/indicators/observation-index.js";
import {TOP_RANK} from "../../lib/indicators/tsm-oc1.js";
import {joinList, language, sentenceGap} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {missingKind, missingSeriesKind} from "../../lib/quality/missing-kind.js";
import {nearestToRank, newestByMember} from "../../lib/sectors/member-figures.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {checkedFigure, formatNumber} from "../../lib/wording/format-figure.js";
import {listWords} from "../../lib/wording/rank-words.js";
import type {Chart} from "../charts/chart.js";
import {chartFigure} from "../charts/chart-figure.js";
import {chartFrame} from "../charts/figure-frame.js";
import {observationSource} from "../charts/value-source.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, observationLink, snapshotLine} from "../lineage/figure-link.js";
import {missingKey, missingMark, missingWord} from "../scorecard/status-mark.js";
import {indexEditions, rankEditions} from "./rank-editions.js";

/** Tourism: ranks by edition with a visible break, the top-70 line and who is closest to it, and arrivals. */
export function tourismSection(data: SiteData): Markup {
  const {reference, observations} = data.inputs;
  const ranks = siteTables(data).tables.values.filter(
    ({result, measure}) => result === "TSM-OC1" && measure === "rank"
  );
  const newest = indexEditions(ranks).at(-1);
  return html`<h2 id="ranks">${text("tourism-ranks")}</h2>
${crossing(
  ranks.filter(({variant}) => variant === newest?.variant),
  reference
)}
${ranksTable(ranks, data.inputs)}
<p class="note-line">${textMarkup("tourism-editions", {
    ended: endedWords(ranks),
    absent: absentWords(ranks, reference),
    signs: missingKey(["not published", "not held"])
  })}</p>
${rankEditions(data).map((chart) => chartFrame(chart))}
<h2 id="arrivals">${text("tourism-arrivals")}</h2>
${arrivalsChart(data).map((chart) => chartFrame(chart))}
${arrivals(indexObservations(observations).series("wdi", "ST.INT.ARVL"), data.inputs)}`;
}

/** When the first index ended, and what the newest edition of the other restates. */
function endedWords(ranks: ValueRow[]): string {
  const editions = indexEditions(ranks);
  const [ended, newest] = [editions.find(({variant}) => variant === "ttci")?.years.at(-1), editions.at(-1)];
  const restated = newest?.years.slice(0, -1) ?? [];
  const index = ended === undefined ? text("tourism-index") : text("tourism-index-ended", {year: String(ended)});
  if (newest === undefined || restated.length === 0) return text("tourism-other-index", {index});
  return text("tourism-other-restates", {
    index,
    year: String(newest.years.at(-1)),
    years: listWords(restated.map(String), language())
  });
}

/** Who is in none of the editions, before the key to the signs. */
function absentWords(ranks: ValueRow[], reference: Reference): string {
  const absent = MEMBERS.filter((area) => !ranks.some((row) => row.area === area && row.value !== null));
  if (absent.length === 0) return "";
  const names = listWords(
    absent.map((area) => areaName(area, reference)),
    language()
  );
  return text("tourism-absent", {count: absent.length, names});
}

function crossing(ranks: ValueRow[], reference: Reference): Markup {
  const [next, ...others] = nearestToRank(ranks, TOP_RANK);
  if (next === undefined) return html``;
  const inTop = ranks.filter(({year, value}) => year === next.year && value !== null && value <= TOP_RANK);
  const names = inTop
    .sort((a, b) => a.value! - b.value!)
    .map(({area, value}) => text("tourism-member-rank", {name: areaName(area, reference), rank: value!}));
  const year = String(next.year);
  const count = html`<strong>${text("tourism-in-top", {count: inTop.length, top: TOP_RANK})}</strong>`;
  const after = others.map(({area, rank, places}) =>
    text("tourism-next-after", {name: areaName(area, reference), rank, places})
  );
  return html`<p>${
    names.length === 0
      ? textMarkup("tourism-answer-none", {count, year})
      : textMarkup("tourism-answer", {count, year, names: joinList(names)})
  }${sentenceGap()}${textMarkup("tourism-next", {
    name: areaName(next.area, reference),
    rank: next.rank,
    top: TOP_RANK,
    places: html`<strong>${text("tourism-places", {places: next.places})}</strong>`,
    others: after.length > 0 ? text("tourism-followed", {names: joinList(after)}) : ""
  })}</p>`;
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
    }${row.flag ? restatedSign() : ""}</td>`;
  };
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("tourism-ranks")}"><table class="editions">
<caption>${textMarkup("tourism-ranks-caption", {top: TOP_RANK, sign: restatedSign()})}</caption>
<thead><tr><th scope="col" rowspan="2">${text("member-head-member")}</th>${editions.map(
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

/** The sign of a rank that a later edition restates. */
function restatedSign(): Markup {
  return html`<sup>${text("tourism-restated-sign")}</sup>`;
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
      ? text("tourism-most", {
          name: areaName(most.area, reference),
          year: String(compared),
          amount: inMillions(most.value!)
        })
      : text("tourism-by-member"),
    subtitle: text("tourism-subtitle", {year: String(newest)}),
    unit: text("tourism-unit"),
    height: 260,
    lines: MEMBERS.filter((area) => rows.some((row) => row.area === area)).map((area) => ({
      area,
      label: areaName(area, reference),
      points: rows
        .filter((row) => row.area === area)
        .sort((a, b) => a.year - b.year)
        .map(({year, value, flag}) => ({year, value: value! / 1e6, flag, text: inMillions(value!)}))
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

function inMillions(value: number): string {
  return text("sector-million", {amount: checkedFigure(value / 1e6)});
}

function arrivals(rows: Parameters<typeof newestByMember>[0], {reference, releases}: SiteData["inputs"]): Markup {
  const newest = newestByMember(rows);
  const missing = group(
    MEMBERS.filter((area) => !newest.some((row) => row.area === area)),
    (area) => missingSeriesKind(releases, {source: "wdi", series: "ST.INT.ARVL"}, area)
  );
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("tourism-arrivals")}"><table>
<caption>${text("tourism-arrivals-caption")}</caption>
<thead><tr><th scope="col">${text("member-head-member")}</th><th scope="col" class="n">${text("tourism-arrivals")}</th><th
 scope="col" class="n">${text("places-year-field")}</th>
<th scope="col">${text("sector-head-row")}</th></tr></thead><tbody>${newest.map(
    (own) =>
      html`<tr><th scope="row">${areaName(own.area, reference)}</th><td class="n">${observationLink(own, formatNumber(own.value!, "count"))}</td>
<td class="n">${own.year}</td><td class="muted">${snapshotLine(own)}</td></tr>
`
  )}</tbody></table></div>${[...missing].map(
    ([kind, areas]) =>
      html`<p>${textMarkup("tourism-missing", {
        kind: missingWord(kind),
        names: joinList(areas.map((area) => areaName(area, reference)))
      })}</p>`
  )}`;
}
