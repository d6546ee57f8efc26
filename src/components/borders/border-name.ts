import type {BorderContext, BorderFigure} from "../../lib/borders/border-figures.js";

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
export function bcpName(bcp: string, {bcps}: BorderContext): string {
  return bcps.find((row) => row.bcp === bcp)?.name_en ?? bcp;
}

/** The address of a crossing's page. */
export function bcpPath(bcp: string): string {
  return `/borders/${bcp.replace(/^BCP-/, "")}`;
}

/** A figure with its unit, with the decimals that the reports give: `54.0 h`, `$109`. */
export function borderAmount(value: number, measure: BorderFigure["measure"]): string {
  return measure === "hours" ? `${value.toFixed(1)}\u00a0h` : `$${value.toLocaleString("en-US")}`;
}
