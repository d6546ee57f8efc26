import {joinList} from "../../lib/language/language.js";
import {countryCase, countryName, localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {type CorridorFlow, corridorTrade} from "../../lib/sectors/corridor-trade.js";
import type {EconomicCorridor, SiteData} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import type {Chart} from "../charts/chart.js";
import {chartFigure} from "../charts/chart-figure.js";
import {chartFrame} from "../charts/figure-frame.js";
import {observationSource} from "../charts/value-source.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {observationLink, snapshotLine} from "../lineage/figure-link.js";
import {membersMatrix} from "./members-matrix.js";

/** Economic corridors: the counts of the framework, and the trade between the members of each corridor where there are data. */
export function corridorSection(data: SiteData): Markup {
  return html`${membersMatrix("ECD", data)}
<h2 id="trade">${text("ecd-heading")}</h2>
<p>${text("ecd-note")}</p>
${(data.facts?.economic_corridors ?? []).map((corridor) => section(corridor, data))}`;
}

function section(corridor: EconomicCorridor, data: SiteData): Markup {
  const {reference, observations} = data.inputs;
  const {corridor: id, members} = corridor;
  const flows = corridorTrade(members, observations);
  return html`<h3 id="${id}">${text("ecd-corridor", {name: localName(corridor, "name", "corridors"), id})}</h3>
<p class="note-line">${text("ecd-members", {names: joinList(members.map((iso3) => areaName(iso3, reference)))})}</p>
${flows.length === 0 ? html`<p class="muted">${text("ecd-none")}</p>` : flowsTable(flows, reference)}
${corridorCharts(id, data).map((chart) => chartFrame(chart))}`;
}

const nameOf = ({reporter, partner, flow}: CorridorFlow, reference: SiteData["inputs"]["reference"]) =>
  text("ecd-flow", {reporter: areaName(reporter, reference), flow, partner: caseOf(partner, flow, reference)});

/** The other country as a sentence has it behind “exports to” and “imports from”. */
function caseOf(partner: string, flow: CorridorFlow["flow"], {countries}: SiteData["inputs"]["reference"]): string {
  const country = countries.find(({iso3}) => iso3 === partner);
  if (country === undefined) return partner;
  return flow === "exports" ? countryName(country, true) : countryCase(country, "genitive");
}

function flowsTable(flows: CorridorFlow[], reference: SiteData["inputs"]["reference"]): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("ecd-flows")}"><table>
<caption>${text("ecd-caption")}</caption>
<thead><tr><th scope="col">${text("ecd-head-flow")}</th><th scope="col" class="n">${text("ecd-head-years")}</th><th scope="col" class="n">${text(
    "ecd-head-first"
  )}</th>
<th scope="col" class="n">${text("ecd-head-last")}</th><th scope="col">${text("sector-head-row")}</th></tr></thead><tbody>${flows.map(
    (flow) => {
      const [first, last] = [flow.rows[0]!, flow.rows.at(-1)!];
      return html`<tr><th scope="row">${nameOf(flow, reference)}</th><td class="n">${flow.rows.length}</td>
<td class="n">${observationLink(first, formatNumber(first.value!, "usd"))} <span class="year">${first.year}</span></td>
<td class="n">${observationLink(last, formatNumber(last.value!, "usd"))} <span class="year">${last.year}</span></td>
<td class="muted">${snapshotLine(last)}</td></tr>
`;
    }
  )}</tbody></table></div>`;
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
    title: text("ecd-chart-title", {
      flow: nameOf(main!, reference),
      amount: formatNumber(last.value!, "usd"),
      year: String(last.year)
    }),
    subtitle: text("ecd-chart-subtitle"),
    unit: text("ecd-chart-unit"),
    lines: long.map(({reporter, partner, flow, rows}, i) => ({
      area: `${reporter}-${partner}-${flow}`,
      label: text("ecd-chart-line", {flow, reporter, partner}),
      color: i === 0 ? "var(--ink)" : "var(--muted)",
      weight: i === 0 ? ("heavy" as const) : ("thin" as const),
      points: rows.map(({year, value}) => ({
        year,
        value,
        flag: null,
        text: text("sector-million", {amount: formatNumber(value!, "usd")})
      }))
    }))
  });
}
