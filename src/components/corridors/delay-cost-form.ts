import {CARGO_TONNES, type DelayAssumptions, delayCost, impliedHourCost} from "../../lib/corridors/delay-cost.js";
import {SECTION_KM} from "../../lib/corridors/speed-gaps.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
import {MEAN_SPEEDS} from "./gap-figure.js";

/** One pair of speeds that the delay may be taken from, with the cost of 500 km where CPMM prints it. */
export interface DelayCase {
  key: string;
  label: string;
  swd: number;
  swod: number;
  /** TFI3, dollars per 500 km and 20 t; null where it is not printed. */
  tfi3: number | null;
}

/** What the form starts with: CPMM's own units; what no source gives is empty. */
export function firstAssumptions({swd, swod, tfi3}: DelayCase): DelayAssumptions {
  const usd_per_hour = impliedHourCost(tfi3, swd);
  return {
    ...{swd, swod, trip_km: SECTION_KM, corridor_km: null, tonnes: CARGO_TONNES, trips_per_year: null},
    usd_per_hour: usd_per_hour === null ? null : Math.round(usd_per_hour * 10) / 10
  };
}

/** The cost of delay with every assumption as a control, and what comes of it below. */
export function delayCostForm(cases: DelayCase[]): Markup {
  const first = cases[0];
  if (first === undefined) return html`<p class="muted">No pair of speeds is printed.</p>`;
  const given = firstAssumptions(first);
  const field = (name: string, label: Markup | string, value: number | null, unit: string, why: Markup | string) =>
    html`<tr><th scope="row"><label for="delay-${name}">${label}</label></th><td class="n"><input id="delay-${name}" name="${name}" type="number" min="0" step="any" inputmode="decimal" value="${value}" placeholder="not set"></td><td>${unit}</td><td class="why">${why}</td></tr>`;
  return html`<form id="delay-form" autocomplete="off">
<div class="wide"><table class="assumptions"><thead><tr><th>Assumption</th><th class="n">Value</th><th></th><th>Where it comes from</th></tr></thead><tbody>
<tr><th scope="row"><label for="delay-case">Speeds</label></th><td colspan="2"><select id="delay-case" name="speeds">${cases.map(({key, label}) => html`<option value="${key}">${label}</option>`)}</select></td><td class="why" id="delay-speeds">${speedsWords(first)}</td></tr>
${field("trip_km", "Length of a trip", given.trip_km, "km", "CPMM’s corridor section, the mean distance of its sample")}
${field("tonnes", "Cargo of a trip", given.tonnes, "t", "CPMM’s unit of cargo; cost grows with it in proportion")}
${field("usd_per_hour", "Cost of an hour, with 20 t", given.usd_per_hour, "US$", html`<span id="delay-hour">${hourWords(first)}</span>`)}
${field("corridor_km", "Length of the corridor", null, "km", "no source at hand gives it: fill it in")}
${field("trips_per_year", "Trips a year", null, "trips", "CAREC has no corridor traffic statistics: fill it in")}
</tbody></table></div>
<p class="needs-script"><button type="reset" class="plain-button">Start again</button></p>
</form>
<div id="delay-result" aria-live="polite">${delayResult(given)}</div>
<p class="note-line">Hours lost = km ÷ speed with delay − km ÷ speed without. Dollars = hours lost × cost of an hour × tonnes ÷ 20. A year = one trip × trips a year. Nothing else enters. ${MEAN_SPEEDS}</p>
${jsonBlock("delay-cases", cases)}`;
}

/** Hours and dollars for a trip, the corridor and a year; what lacks an assumption says which. */
export function delayResult(given: DelayAssumptions): Markup {
  const cost = delayCost(given);
  const lacks = (names: [keyof DelayAssumptions, string][]) =>
    names.filter(([name]) => given[name] === null).map(([, words]) => words);
  const cell = (value: number | null, unit: string, needs: [keyof DelayAssumptions, string][]) =>
    value === null
      ? html`<td class="n none">needs ${lacks(needs).join(" and ") || "speeds"}</td>`
      : html`<td class="n"><strong>${formatNumber(value, unit)}</strong></td>`;
  const price: [keyof DelayAssumptions, string][] = [
    ["usd_per_hour", "a cost of an hour"],
    ["tonnes", "tonnes"]
  ];
  const trip: [keyof DelayAssumptions, string] = ["trip_km", "a length"];
  const corridor: [keyof DelayAssumptions, string] = ["corridor_km", "its length"];
  const trips: [keyof DelayAssumptions, string] = ["trips_per_year", "trips a year"];
  return html`<table class="delay"><thead><tr><th>What the delay takes</th><th class="n">Hours lost</th><th class="n">US$</th></tr></thead><tbody>
<tr><th scope="row">A trip${given.trip_km !== null && html` of ${formatNumber(given.trip_km, "count")} km`}</th>${cell(cost.trip_hours, "hours", [trip])}${cell(cost.trip_usd, "usd", [trip, ...price])}</tr>
<tr><th scope="row">The corridor, end to end</th>${cell(cost.corridor_hours, "hours", [corridor])}${cell(cost.corridor_usd, "usd", [corridor, ...price])}</tr>
<tr><th scope="row">A year of trips</th>${cell(cost.year_hours, "hours", [trip, trips])}${cell(cost.year_usd, "usd", [trip, trips, ...price])}</tr>
</tbody></table>`;
}

/** The two speeds of a case in words. */
export function speedsWords({swd, swod}: DelayCase): string {
  return `as printed: ${formatNumber(swd, "km/h")} km/h with delay, ${formatNumber(swod, "km/h")} without`;
}

/** Where the cost of an hour comes from. */
export function hourWords({tfi3, swd}: DelayCase): string {
  return tfi3 === null
    ? "CPMM prints no cost of travel (TFI3) for this choice: fill it in"
    : `TFI3, ${formatNumber(tfi3, "count")} dollars for 500 km, over the ${formatNumber(SECTION_KM / swd, "hours")} hours they take; a mean of all costs, not the price of one hour more`;
}
