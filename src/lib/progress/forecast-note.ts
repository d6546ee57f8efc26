import type {ProgressContext} from "./progress-context.js";

/** Returns what to say where figures up to the milestone are forecasts: that they do not count; nothing where there are none. */
export function forecastNote({values, latest, milestone}: ProgressContext): string {
  const years = values
    .filter(({flag, value, year}) => flag === "forecast" && value !== null && year <= milestone.milestone)
    .map(({year}) => year)
    .filter((year) => latest === null || year > latest.year);
  if (years.length === 0) return "";
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const said =
    first === last ? `the figure of ${first} is a forecast` : `the figures of ${first} to ${last} are forecasts`;
  return `; ${said} and ${first === last ? "does" : "do"} not count as reached`;
}
