import type {Reference} from "../../lib/contract/reference.js";
import type {Robustness} from "../../lib/indicators/robustness.js";
import {formatNumber, formatUnit} from "../../lib/wording/format-figure.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {statusKey, statusMark, statusWord} from "../scorecard/status-mark.js";
import {readingName} from "./reading-name.js";

/** Whether the verdict hangs on a choice: the range over weights, membership, definition, vintage and end year, then each choice. */
export function robustnessNote({choices, min, max, unit}: Robustness, reference: Reference): Markup {
  if (choices.length < 2) return html``;
  const words = [...new Set(choices.map((choice) => statusWord(statusKey(choice.status, choice.direction))))];
  const range =
    min === max
      ? `all give ${formatNumber(min, unit)}`
      : `the value lies between ${formatNumber(min, unit)} and ${formatNumber(max, unit)}${formatUnit(unit)}`;
  return html`<details class="rules"><summary>${choices.length} choices tried: ${range}; ${words.length === 1 ? `the verdict holds under each (${words[0]})` : `the verdict hangs on the choice (${words.join("; ")})`}</summary><table><thead><tr><th scope="col">Area</th><th scope="col">Reading</th><th scope="col">Vintage</th><th scope="col" class="n">Up to</th><th scope="col" class="n">Value</th><th scope="col">Status</th></tr></thead><tbody>${choices.map(
    (choice) =>
      html`<tr><th scope="row">${areaName(choice.area, reference)}</th><td>${readingName(choice.variant)}</td><td>${choice.vintage}</td><td class="n">${choice.end_year}</td><td class="n">${formatNumber(choice.value, unit)}</td><td>${statusMark(choice.status, choice.direction)}</td></tr>`
  )}</tbody></table></details>`;
}
