import {html, type Markup} from "../layout/markup.js";

/** What a trend chart's `<svg>` says of its scales: years and pixels across, `low high bottom top` upwards. */
export interface ChartScales {
  from?: string;
  to?: string;
  left?: string;
  right?: string;
  y?: string;
}

/**
 * A target that a reader tries, as a tick in a trend chart. One that lies beyond the chart's years or figures stands at its
 * edge with an arrow, and its label says the year: the drawn figures keep their scale.
 */
export function triedMark(
  {year, value, text}: {year: number; value: number; text: string},
  scales: ChartScales
): Markup {
  const [from, to, left, right] = [scales.from, scales.to, scales.left, scales.right].map(Number) as Four;
  const [low, high, bottom, top] = (scales.y ?? "").split(" ").map(Number) as Four;
  const x = round(left + ((right - left) * (Math.min(to, Math.max(from, year)) - from)) / (to - from || 1));
  const inside = Math.min(high, Math.max(low, value));
  const y = round(bottom + ((top - bottom) * (inside - low)) / (high - low || 1));
  const beyond = value > high ? " \u2191" : value < low ? " \u2193" : "";
  const said = `tried ${text}${year > to || year < from ? ` by ${year}` : ""}${beyond}`;
  const above = y < 30 ? y + 16 : y - 8;
  return html`<g class="target tried"><path d="M${x - 7} ${y}h14M${x} ${y - 4}v8"/><text x="${x}" y="${above}" text-anchor="${x > right - 60 ? "end" : "middle"}">${said}</text></g>`;
}

type Four = [number, number, number, number];

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
