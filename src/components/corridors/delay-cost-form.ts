import {CARGO_TONNES, type DelayAssumptions, delayCost, impliedHourCost} from "../../lib/corridors/delay-cost.js";
import {SECTION_KM} from "../../lib/corridors/speed-gaps.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
import {meanSpeeds} from "./gap-figure.js";

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
  if (first === undefined) return html`<p class="muted">${text("delay-none")}</p>`;
  const given = firstAssumptions(first);
  const field = (name: string, label: Markup | string, value: number | null, unit: string, why: Markup | string) =>
    html`<tr><th scope="row"><label for="delay-${name}">${label}</label></th>
<td class="n"><input id="delay-${name}" name="${name}" type="number" min="0" step="any" inputmode="decimal" value="${value}"
  placeholder="${text("delay-not-set")}"></td><td>${unit}</td><td class="why">${why}</td></tr>`;
  return html`<form id="delay-form" autocomplete="off">
<div class="wide"><table class="assumptions"><thead><tr><th scope="col">${text("delay-assumption")}</th>
<th scope="col" class="n">${text("delay-value")}</th><th scope="col">${text("delay-unit")}</th>
<th scope="col">${text("places-source-head")}</th></tr></thead><tbody>
<tr><th scope="row"><label for="delay-case">${text("delay-speeds")}</label></th><td colspan="2"><select id="delay-case" name="speeds">${cases.map(
    ({key, label}) => html`<option value="${key}">${label}</option>`
  )}</select></td><td class="why" id="delay-speeds">${speedsWords(first)}</td></tr>
${field("trip_km", text("delay-trip"), given.trip_km, text("delay-km"), text("delay-trip-why"))}
${field("tonnes", text("delay-cargo"), given.tonnes, text("delay-tonnes"), text("delay-cargo-why"))}
${field("usd_per_hour", text("delay-hour"), given.usd_per_hour, text("delay-usd"), html`<span id="delay-hour">${hourWords(first)}</span>`)}
${field("corridor_km", text("delay-corridor"), null, text("delay-km"), text("delay-corridor-why"))}
${field("trips_per_year", text("delay-trips"), null, text("delay-trips-unit"), text("delay-trips-why"))}
</tbody></table></div>
<p class="needs-script"><button type="reset" class="plain-button">${text("delay-start-again")}</button></p>
</form>
<div id="delay-result" aria-live="polite">${delayResult(given)}</div>
<p class="note-line">${text("delay-method", {mean: meanSpeeds()})}</p>
${jsonBlock("delay-cases", cases)}`;
}

/** Hours and dollars for a trip, the corridor, and a year; a result that lacks an assumption says which. */
export function delayResult(given: DelayAssumptions): Markup {
  const cost = delayCost(given);
  const lacks = (names: [keyof DelayAssumptions, string][]) =>
    names.filter(([name]) => given[name] === null).map(([, words]) => words);
  const cell = (value: number | null, unit: string, needs: [keyof DelayAssumptions, string][]) =>
    value === null
      ? html`<td class="n none">${text("delay-needs", {parts: lacks(needs).join(text("delay-and")) || text("delay-needs-speeds")})}</td>`
      : html`<td class="n"><strong>${formatNumber(value, unit)}</strong></td>`;
  const price: [keyof DelayAssumptions, string][] = [
    ["usd_per_hour", text("delay-needs-hour")],
    ["tonnes", text("delay-needs-cargo")]
  ];
  const trip: [keyof DelayAssumptions, string] = ["trip_km", text("delay-needs-length")];
  const corridor: [keyof DelayAssumptions, string] = ["corridor_km", text("delay-needs-corridor")];
  const trips: [keyof DelayAssumptions, string] = ["trips_per_year", text("delay-needs-trips")];
  return html`<table class="delay"><thead><tr><th scope="col">${text("delay-cost-head")}</th><th scope="col" class="n">${text("delay-lost-head")}</th>
<th scope="col" class="n">${text("delay-usd")}</th></tr></thead><tbody>
<tr><th scope="row">${given.trip_km === null ? text("delay-of-trip") : text("delay-of-trip-km", {km: formatNumber(given.trip_km, "count")})}</th>${cell(
    cost.trip_hours,
    "hours",
    [trip]
  )}${cell(cost.trip_usd, "usd", [trip, ...price])}</tr>
<tr><th scope="row">${text("delay-of-corridor")}</th>${cell(cost.corridor_hours, "hours", [corridor])}
${cell(cost.corridor_usd, "usd", [corridor, ...price])}</tr>
<tr><th scope="row">${text("delay-of-year")}</th>${cell(cost.year_hours, "hours", [trip, trips])}${cell(cost.year_usd, "usd", [trip, trips, ...price])}</tr>
</tbody></table>`;
}

/** The two speeds of a case in words. */
export function speedsWords({swd, swod}: DelayCase): string {
  return text("delay-speeds-published", {swd: formatNumber(swd, "km/h"), swod: formatNumber(swod, "km/h")});
}

/** Where the cost of an hour comes from. */
export function hourWords({tfi3, swd}: DelayCase): string {
  return tfi3 === null
    ? text("delay-hour-none")
    : text("delay-hour-why", {tfi3: formatNumber(tfi3, "count"), hours: formatNumber(SECTION_KM / swd, "hours")});
}
