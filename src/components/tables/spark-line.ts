import {html, type Markup} from "../layout/markup.js";

/** A point of a trend; null is a gap in the line, never zero. */
export interface TrendPoint {
  year: number;
  value: number | null;
  flag?: string | null;
}

/** The box of a spark line and the years it spans; the same for every line of a table, so that they can be compared. */
export interface SparkFrame {
  width: number;
  height: number;
  from: number;
  to: number;
}

const MARGIN = 3;

/** A trend in the size of a word: line, hollow mark at the baseline, filled mark at the latest value, forecast dashed. */
export function sparkLine(points: TrendPoint[], baselineYear: number | null, frame: SparkFrame, label: string): Markup {
  const shown = points.filter((point) => point.year >= frame.from && point.year <= frame.to);
  const known = shown.filter((point) => point.value !== null);
  const {width, height} = frame;
  const latest = known.filter((point) => point.flag !== "forecast").at(-1);
  if (known.length === 0 || latest === undefined) {
    return html`<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true"></svg>`;
  }
  const values = known.map((point) => point.value!);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const x = (year: number) => round(MARGIN + ((year - frame.from) / (frame.to - frame.from)) * (width - 2 * MARGIN));
  const y = (value: number) => round(height - MARGIN - ((value - low) / span) * (height - 2 * MARGIN));
  const dot = (point: TrendPoint) => ({
    x: x(point.year),
    y: span === 1 && values.length === 1 ? height / 2 : y(point.value!)
  });
  const reached = linePath(
    shown.filter((point) => point.flag !== "forecast"),
    x,
    y
  );
  const ahead = linePath([latest, ...shown.filter((point) => point.flag === "forecast")], x, y);
  const base = known.find((point) => point.year === baselineYear);
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">${
    reached && html`<path d="${reached}"/>`
  }${ahead && html`<path class="ahead" d="${ahead}"/>`}${
    base && base !== latest && html`<circle class="base" cx="${dot(base).x}" cy="${dot(base).y}" r="2.1"/>`
  }<circle class="last" cx="${dot(latest).x}" cy="${dot(latest).y}" r="2.1"/></svg>`;
}

/**
 * Path through known points that are at most `step` years apart; a null or a longer gap starts a new piece. Single points
 * write nothing.
 */
export function linePath(
  points: TrendPoint[],
  x: (year: number) => number,
  y: (value: number) => number,
  step = 1
): string {
  let path = "";
  let previous: number | null = null;
  for (const {year, value} of points) {
    if (value === null) {
      previous = null;
      continue;
    }
    path += `${previous !== null && year - previous <= step ? "L" : "M"}${x(year)} ${y(value)}`;
    previous = year;
  }
  return path.includes("L") ? path : "";
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
