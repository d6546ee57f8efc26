import {type CorridorFlow, corridorTrade} from "../../lib/sectors/corridor-trade.js";
import type {EconomicCorridor, SiteData} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import type {Chart} from "../charts/chart.js";
import {chartFigure} from "../charts/chart-figure.js";
import {chartFrame} from "../charts/figure-frame.js";
import {observationSource} from "../charts/value-source.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {observationLink} from "../lineage/figure-link.js";
import {membersMatrix} from "./members-matrix.js";

/** Economic corridors: the counts of the framework, and the trade between the members of each corridor where there are data. */
export function corridorSection(data: SiteData): Markup {
  return html`${membersMatrix("ECD", data)}
<h2 id="trade">Trade of the members along the corridors</h2>
<p>The framework asks for the three-year average growth of trade along designated corridors,
but no publisher has figures of trade along a corridor. The tables show the trade between the countries of each corridor,
for whole countries and only for years in which the partner is among the reporter’s five largest,
because the publisher’s summaries name no others. A year without a figure says nothing about the trade.</p>
${(data.facts?.economic_corridors ?? []).map((corridor) => section(corridor, data))}`;
}

function section({corridor: id, name_en, members}: EconomicCorridor, data: SiteData): Markup {
  const {reference, observations} = data.inputs;
  const flows = corridorTrade(members, observations);
  return html`<h3 id="${id}">${name_en} (${id})</h3>
<p class="note-line">Members: ${members.map((iso3) => areaName(iso3, reference)).join(", ")}</p>
${flows.length === 0 ? html`<p class="muted">No trade between these members is held here.</p>` : flowsTable(flows, reference)}
${corridorCharts(id, data).map((chart) => chartFrame(chart))}`;
}

const nameOf = ({reporter, partner, flow}: CorridorFlow, reference: SiteData["inputs"]["reference"]) =>
  `${areaName(reporter, reference)}, ${flow === "exports" ? "exports to" : "imports from"} ${areaName(partner, reference)}`;

function flowsTable(flows: CorridorFlow[], reference: SiteData["inputs"]["reference"]): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Flows between the members"><table>
<caption>Goods, million US dollars, from the reporter’s WITS summary.</caption>
<thead><tr><th scope="col">Reporter and flow</th><th scope="col" class="n">Years</th><th scope="col" class="n">First</th>
<th scope="col" class="n">Last</th><th scope="col">Row</th></tr></thead><tbody>${flows.map((flow) => {
    const [first, last] = [flow.rows[0]!, flow.rows.at(-1)!];
    return html`<tr><th scope="row">${nameOf(flow, reference)}</th><td class="n">${flow.rows.length}</td>
<td class="n">${observationLink(first, formatNumber(first.value!, "usd"))} <span class="year">${first.year}</span></td>
<td class="n">${observationLink(last, formatNumber(last.value!, "usd"))} <span class="year">${last.year}</span></td>
<td class="muted">${last.snapshot}, line ${last.row}</td></tr>
`;
  })}</tbody></table></div>`;
}

/** The flows of more than two years along an economic corridor. */
export function corridorCharts(id: string, {inputs, snapshots, vintage, facts}: SiteData): Chart[] {
  const {reference, observations} = inputs;
  const {members = []} = facts?.economic_corridors.find(({corridor}) => corridor === id) ?? {};
  const long = corridorTrade(members, observations).filter(({rows}) => rows.length > 2);
  if (long.length === 0) return [];
  const [main] = long;
  const rows = long.flatMap((flow) => flow.rows);
  const last = main!.rows.at(-1)!;
  return chartFigure({
    id: `ECD-trade-${id}`,
    place: "/sectors/ECD",
    ...observationSource(rows, snapshots, vintage.name),
    title: `${nameOf(main!, reference)}: ${formatNumber(last.value!, "usd")} million US dollars in ${last.year}`,
    subtitle: "Goods, million US dollars, by year; gaps are years in which the summary does not name the partner",
    unit: "million US dollars",
    lines: long.map(({reporter, partner, flow, rows}, i) => ({
      area: `${reporter}-${partner}-${flow}`,
      label: `${flow} ${reporter}–${partner}`,
      color: i === 0 ? "var(--ink)" : "var(--muted)",
      weight: i === 0 ? ("heavy" as const) : ("thin" as const),
      points: rows.map(({year, value}) => ({year, value, flag: null, text: `${formatNumber(value!, "usd")} million`}))
    }))
  });
}
