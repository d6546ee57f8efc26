import {SHOWN_REFUSED, type TripReport} from "../../lib/cpmm/trip-reading.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {html, type Markup} from "../layout/markup.js";
import {counted} from "./trip-words.js";

/** What was read, and every row that was refused with the rule that it broke. */
export function tripReport(report: TripReport, source: string): Markup {
  const {trips, stops, refused_trips, refused_stops, unread, refused, refused_csv} = report;
  const count = (value: number) => formatNumber(value, "count");
  return html`<p>${report.kind === "made" ? html`<strong class="synthetic">SYNTHETIC</strong> trips, made up and findings of nobody` : source}: ${counted(trips, "trip")}, ${counted(stops, "stop")}.${
    refused_trips + refused_stops > 0 &&
    html` <strong>${counted(refused_trips, "trip")} with ${counted(refused_stops, "row")} refused</strong>, and in no figure below.`
  } <button type="button" class="plain-button" data-close>Open others</button></p>
${unread.map(({file, headings}) => html`<p class="note-line">${file}: no column of the record answers to ${headings.join(", ")}.</p>`)}
${
  refused.length > 0 &&
  html`<details class="refused"><summary>Refused rows</summary><div class="wide" tabindex="0" role="region" aria-label="Refused rows"><table><thead><tr><th>File</th><th class="n">Row</th><th>Trip</th><th class="n">Stop</th><th>Rule</th><th>Field</th><th>Value</th><th>What is allowed</th></tr></thead><tbody>${refused.map((row) => html`<tr><td>${row.source_file}</td><td class="n">${row.source_row}</td><td>${row.trip_id}</td><td class="n">${row.stop}</td><td>${row.rule}</td><td>${row.field}</td><td>${row.value}</td><td>${row.allowed}</td></tr>`)}</tbody></table></div></details>`
}
${refused_csv !== null && html`<p class="note-line">${refused.length >= SHOWN_REFUSED ? `The first ${count(refused.length)} rows are shown. ` : ""}<button type="button" class="plain-button" data-refused>Save the whole report (CSV)</button></p>`}`;
}
