import {CARGO_TONNES, type DelayAssumptions, delayCost, impliedHourCost} from "../../lib/corridors/delay-cost.js";
import {SECTION_KM} from "../../lib/corridors/speed-gaps.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
import {MEAN_SPEEDS} from "./gap-figure.js";

/** One pair of speeds to compute the delay from, with the cost of 500 km if CPMM publishes it. */
export interface DelayCase {
  key: string;
  label: string;
  swd: number;
  swod: number;
  /** TFI3, dollars per 500 km and 20 t; null if it is not published. */
  tfi3: number | null;
}

/** What the form starts with: CPMM's own units; assumptions that no source gives are empty. */
export function firstAssumptions({swd, swod, tfi3}: DelayCase): DelayAssumptions {
  const usd_per_hour = impliedHourCost(tfi3, swd);
  return {
    swd,
    swod,
    trip_km: SECTION_KM,
    corridor_km: null,
    tonnes: CARGO_TONNES,
    trips_per_year: null,
    usd_per_hour: usd_per_hour === null ? null : Math.round(usd_per_hour * 10) / 10
  };
}

/** The cost of delay with a control for every assumption, and the result below. */
export function delayCostForm(cases: DelayCase[]): Markup {
  const first = cases[0];
  if (first === undefined) return html`<p class="muted">No pair of speeds is published.</p>`;
  const given = firstAssumptions(first);
  const field = (name: string, label: Markup | string, value: number | null, unit: string, why: Markup | string) =>
    html`<tr><th scope="row"><label for="delay-${name}">${label}</label></th>
<td class="n"><input id="delay-${name}" name="${name}" type="number" min="0" step="any" inputmode="decimal" value="${value}"
  placeholder="not set"></td><td>${unit}</td><td class="why">${why}</td></tr>`;
  return html`<form id="delay-form" autocomplete="off">
<div class="wide"><table class="assumptions"><thead><tr><th scope="col">Assumption</th><th scope="col" class="n">Value</th>
<th scope="col">Unit</th><th scope="col">Source</th></tr></thead><tbody>
<tr><th scope="row"><label for="delay-case">Speeds</label></th><td colspan="2"><select id="delay-case" name="speeds">${cases.map(
    ({key, label}) => html`<option value="${key}">${label}</option>`
  )}</select></td><td class="why" id="delay-speeds">${speedsWords(first)}</td></tr>
${field("trip_km", "Length of a trip", given.trip_km, "km", "CPMM’s corridor section")}
${field("tonnes", "Cargo of a trip", given.tonnes, "t", "CPMM’s unit of cargo; the cost is proportional to it")}
${field("usd_per_hour", "Cost per hour, with 20 t", given.usd_per_hour, "US$", html`<span id="delay-hour">${hourWords(first)}</span>`)}
${field("corridor_km", "Length of the corridor", null, "km", "not given by any source used here; enter a value")}
${field("trips_per_year", "Trips per year", null, "trips", "CAREC has no corridor traffic statistics; enter a value")}
</tbody></table></div>
<p class="needs-script"><button type="reset" class="plain-button">Start again</button></p>
</form>
<div id="delay-result" aria-live="polite">${delayResult(given)}</div>
<p class="note-line">Hours lost = km ÷ speed with delay − km ÷ speed without delay. Dollars = hours lost × cost per hour × tons ÷ 20.
Per year = one trip × trips per year. Nothing else is included. ${MEAN_SPEEDS}</p>
${jsonBlock("delay-cases", cases)}`;
}

/** Hours and dollars for a trip, the corridor, and a year; a result that lacks an assumption says which. */
export function delayResult(given: DelayAssumptions): Markup {
  const cost = delayCost(given);
  const lacks = (names: [keyof DelayAssumptions, string][]) =>
    names.filter(([name]) => given[name] === null).map(([, words]) => words);
  const cell = (value: number | null, unit: string, needs: [keyof DelayAssumptions, string][]) =>
    value === null
      ? html`<td class="n none">needs ${lacks(needs).join(" and ") || "speeds"}</td>`
      : html`<td class="n"><strong>${formatNumber(value, unit)}</strong></td>`;
  const price: [keyof DelayAssumptions, string][] = [
    ["usd_per_hour", "a cost per hour"],
    ["tonnes", "tons of cargo"]
  ];
  const trip: [keyof DelayAssumptions, string] = ["trip_km", "a length"];
  const corridor: [keyof DelayAssumptions, string] = ["corridor_km", "its length"];
  const trips: [keyof DelayAssumptions, string] = ["trips_per_year", "trips per year"];
  return html`<table class="delay"><thead><tr><th scope="col">Cost of the delay</th><th scope="col" class="n">Hours lost</th>
<th scope="col" class="n">US$</th></tr></thead><tbody>
<tr><th scope="row">A trip${given.trip_km !== null && html` of ${formatNumber(given.trip_km, "count")} km`}</th>${cell(
    cost.trip_hours,
    "hours",
    [trip]
  )}${cell(cost.trip_usd, "usd", [trip, ...price])}</tr>
<tr><th scope="row">The corridor, end to end</th>${cell(cost.corridor_hours, "hours", [corridor])}${cell(cost.corridor_usd, "usd", [corridor, ...price])}</tr>
<tr><th scope="row">A year of trips</th>${cell(cost.year_hours, "hours", [trip, trips])}${cell(cost.year_usd, "usd", [trip, trips, ...price])}</tr>
</tbody></table>`;
}

/** The two speeds of a case in words. */
export function speedsWords({swd, swod}: DelayCase): string {
  return `as published: ${formatNumber(swd, "km/h")} km/h with delay, ${formatNumber(swod, "km/h")} without`;
}

/** Where the cost of an hour comes from. */
export function hourWords({tfi3, swd}: DelayCase): string {
  return tfi3 === null
    ? "CPMM has no cost of travel (TFI3) for these speeds; enter a value"
    : `TFI3, ${formatNumber(tfi3, "count")} dollars for 500 km, divided by the ${formatNumber(SECTION_KM / swd, "hours")} hours that they take; ` +
        `this is an average of all costs, not the cost of one additional hour`;
}
