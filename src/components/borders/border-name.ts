import type {BorderContext, BorderFigure, BorderMeasure} from "../../lib/borders/border-figures.js";
import {inLanguage, language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";

/** → leaves the country, ← enters it, – has no direction in the report. */
const ARROWS: Record<BorderFigure["direction"], string> = {outbound: "→", inbound: "←", both: "–"};

/** Whose side of which border it is: `Pakistan → Afghanistan` for outbound. */
export function sideName(bcp: string, direction: BorderFigure["direction"], {bcps, names}: BorderContext): string {
  const found = bcps.find((row) => row.bcp === bcp);
  if (found === undefined) return bcp;
  const own = names[found.iso3] ?? found.iso3;
  if (found.neighbour_iso3 === null) return own;
  return `${own} ${ARROWS[direction]} ${names[found.neighbour_iso3] ?? found.neighbour_iso3}`;
}

/** The crossing's name. */
export function bcpName(bcp: string, {names}: BorderContext): string {
  return names[bcp] ?? bcp;
}

/** The crossing's name without the country in its brackets, where that is said beside it: `Karamyk` for `Karamyk (Tajikistan)`. */
export function placeName(bcp: string, context: BorderContext): string {
  const name = bcpName(bcp, context);
  const [, place, country] = /^(.*?) ?[(（](.*)[)）]$/.exec(name) ?? [];
  return place !== undefined && Object.values(context.names).includes(country!) ? place : name;
}

/** The address of a crossing's page in the language that is being written: scripts draw links, too. */
export function bcpPath(bcp: string): string {
  return inLanguage(`/borders/${bcp.replace(/^BCP-/, "")}`, language());
}

/** A figure with its unit, with the decimals that the reports give: `54.0 h`, `$109`. */
export function borderAmount(value: number, measure: BorderMeasure): string {
  const amount = borderNumber(value, measure);
  return measure === "hours" ? text("places-hours", {amount}) : text("places-dollars", {amount});
}

/** The figure without its unit: `54.0`, `109`. */
export function borderNumber(value: number, measure: BorderMeasure): string {
  return measure === "hours" ? formatNumber(value, "hours", 1) : formatNumber(value, "count");
}

/** A crossing with the direction, and the mode where it is not road: `Chaman outbound`, `Dostyk by rail`. */
export function courseName(
  {bcp, mode, direction}: Pick<BorderFigure, "bcp" | "mode" | "direction">,
  context: BorderContext
): string {
  return text("places-course", {name: bcpName(bcp, context), mode, towards: text("places-towards", {direction})});
}
