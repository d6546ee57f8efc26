import {formatNumber} from "../lib/format-figure.js";
import {TOP_RANK} from "../lib/indicators/tsm-oc1.js";
import {indexObservations} from "../lib/observation-index.js";
import {MEMBERS, type Reference} from "../lib/reference.js";
import {newestByMember} from "../lib/sectors/newest-by-member.js";
import {nextToCross} from "../lib/sectors/next-to-cross.js";
import type {SiteData} from "../lib/site-data.js";
import type {ValueRow} from "../lib/tables.js";
import {areaName} from "./area-name.js";
import {html, type Markup} from "./markup.js";
import {areaColour} from "./palette.js";
import {rankSlopes} from "./rank-slopes.js";
import {siteTables} from "./site-tables.js";

/** The editions of the index, in the order in which they came out. */
const EDITIONS = [
  {variant: "ttci", name: "TTCI, as published", short: "TTCI", years: [2015, 2017, 2019]},
  {variant: "ttdi-2021", name: "TTDI 2021, as published", short: "TTDI ’21", years: [2021]},
  {
    variant: "ttdi-2024",
    name: "TTDI 2024, with its restated past",
    short: "TTDI ’24",
    years: [2019, 2021, 2024]
  }
] as const;

/** Tourism: ranks by edition with the break visible, the top-70 line and who would cross it next, arrivals. */
export function tourismSection(data: SiteData): Markup {
  const {reference, observations} = data.inputs;
  const ranks = siteTables(data).tables.values.filter(
    ({result, measure}) => result === "TSM-OC1" && measure === "rank"
  );
  return html`<h2 id="ranks">Ranks by edition</h2>
${crossing(
  ranks.filter(({variant}) => variant === "ttdi-2024"),
  reference
)}
${ranksTable(ranks, reference)}
<p class="note-line">The Travel &amp; Tourism Competitiveness Index ended in 2019; the Travel &amp; Tourism Development Index is another index, and its edition of 2024 restates 2019 and 2021. No rank of one column continues one of another. Turkmenistan and Afghanistan are in no edition held here; a dash is a rank that was not printed.</p>
${slopes(ranks, reference)}
<h2 id="arrivals">Arrivals</h2>
${arrivals(indexObservations(observations).series("wdi", "ST.INT.ARVL"), reference)}`;
}

function crossing(ranks: ValueRow[], reference: Reference): Markup {
  const [next, ...others] = nextToCross(ranks, TOP_RANK);
  if (next === undefined) return html``;
  const inTop = ranks.filter(({year, value}) => year === next.year && value !== null && value <= TOP_RANK);
  return html`<p><strong>${inTop.length} members rank in the top ${TOP_RANK}</strong> of ${next.year}: ${inTop
    .sort((a, b) => a.value! - b.value!)
    .map(({area, value}) => `${areaName(area, reference)} ${value}`)
    .join(
      ", "
    )}. ${areaName(next.area, reference)} (${next.rank}) is nearest to the line and would cross it with <strong>${next.places} places</strong>${others.length > 0 ? `; then ${others.map(({area, rank, places}) => `${areaName(area, reference)} (${rank}) with ${places}`).join(", ")}` : ""}. The count of the framework’s baseline is of another index, the TTCI.</p>`;
}

function ranksTable(ranks: ValueRow[], reference: Reference): Markup {
  const cell = (area: string, variant: string, year: number, isFirst: boolean) => {
    const row = ranks.find((own) => own.area === area && own.variant === variant && own.year === year);
    const edge = isFirst ? html` class="n edge"` : html` class="n"`;
    if (row?.value == null) return html`<td${edge}><span class="none">–</span></td>`;
    const title = `${row.value <= TOP_RANK ? `in the top ${TOP_RANK}` : `${row.value - TOP_RANK} places outside the top ${TOP_RANK}`}${row.flag ? `, ${row.flag}` : ""}`;
    return html`<td${edge} title="${title}">${row.value <= TOP_RANK ? html`<strong>${row.value}</strong>` : row.value}${row.flag ? html`<sup>r</sup>` : ""}</td>`;
  };
  return html`<div class="wide" tabindex="0" role="region" aria-label="Ranks by edition"><table class="editions"><caption>Rank; bold is in the top ${TOP_RANK}, <sup>r</sup> is restated by the edition.</caption><thead><tr><th scope="col" rowspan="2">Member</th>${EDITIONS.map(({name, years}) => html`<th scope="colgroup" colspan="${years.length}" class="edge">${name}</th>`)}</tr><tr>${EDITIONS.map(({years}) => years.map((year, i) => html`<th scope="col" class="n${i === 0 ? " edge" : ""}">${year}</th>`))}</tr></thead><tbody>${MEMBERS.map(
    (area) =>
      html`<tr><th scope="row"><a href="/countries/${area}">${areaName(area, reference)}</a></th>${EDITIONS.map(({variant, years}) => years.map((year, i) => cell(area, variant, year, i === 0)))}</tr>
`
  )}</tbody></table></div>`;
}

function slopes(ranks: ValueRow[], reference: Reference): Markup {
  const find = (area: string, variant: string, year: number) =>
    ranks.find((row) => row.area === area && row.variant === variant && row.year === year)?.value ?? null;
  const lines = MEMBERS.filter((area) => ranks.some((row) => row.area === area)).map((area) => ({
    area,
    label: areaName(area, reference),
    colour: areaColour(area),
    ranks: EDITIONS.map(({variant, years}) => years.map((year) => find(area, variant, year)))
  }));
  const newest = ranks.filter(({variant}) => variant === "ttdi-2024");
  const title = `Within the edition of 2024, ${movers(newest, reference)}`;
  const draw = (width: number, height: number) =>
    rankSlopes(
      EDITIONS.map(({short, years}) => ({name: short, years})),
      lines,
      {width, height, label: `${title}. Ranks by edition; the figures stand in the table above.`, line: TOP_RANK}
    );
  return html`<figure class="chart"><figcaption><strong>${title}</strong><br><span class="muted">Rank by edition, 1 is best; lines join the years of one edition, a break parts editions that do not compare; 2019 and 2021 of the last are restated</span></figcaption>
<div class="at-wide">${draw(760, 360)}</div><div class="at-narrow">${draw(358, 340)}</div></figure>`;
}

/** Who gained and who lost most places between the first and the last year of an edition. */
function movers(ranks: ValueRow[], reference: Reference): string {
  const moves = MEMBERS.flatMap((area) => {
    const own = ranks.filter((row) => row.area === area && row.value !== null).sort((a, b) => a.year - b.year);
    return own.length > 1 ? [{area, gained: own[0]!.value! - own.at(-1)!.value!, from: own[0]!.year}] : [];
  }).sort((a, b) => b.gained - a.gained);
  const [best, worst] = [moves[0], moves.at(-1)];
  if (!best || !worst) return "ranks";
  return `${areaName(best.area, reference)} gained ${best.gained} places since ${best.from} and ${areaName(worst.area, reference)} ${worst.gained < 0 ? `lost ${-worst.gained}` : `gained ${worst.gained}`}`;
}

function arrivals(rows: Parameters<typeof newestByMember>[0], reference: Reference): Markup {
  const newest = newestByMember(rows);
  const missing = MEMBERS.filter((area) => !newest.some((row) => row.area === area));
  return html`<div class="wide" tabindex="0" role="region" aria-label="Arrivals"><table><caption>International tourism, number of arrivals; the newest year of each member.</caption><thead><tr><th scope="col">Member</th><th scope="col" class="n">Arrivals</th><th scope="col" class="n">Year</th><th scope="col">Row</th></tr></thead><tbody>${newest.map(
    ({area, value, year, snapshot, row}) =>
      html`<tr><th scope="row">${areaName(area, reference)}</th><td class="n">${formatNumber(value!, "count")}</td><td class="n">${year}</td><td class="muted">${snapshot}, line ${row}</td></tr>
`
  )}</tbody></table></div>${missing.length > 0 ? html`<p>Not reported: ${missing.map((area) => areaName(area, reference)).join(", ")}.</p>` : ""}`;
}
