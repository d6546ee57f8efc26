/** A color of the light and of the dark theme; each has text contrast (4.5 to 1) on its own background. */
export interface ThemeColor {
  light: string;
  dark: string;
}

/**
 * The eleven members, the same on every page. Found by search: the pairs that lie closest are as far apart as eleven
 * colors allow under normal, protan, deutan and tritan sight in both themes; labels at the lines carry the rest.
 */
export const MEMBER_COLORS: Record<string, ThemeColor> = {
  AFG: {light: "#5e3700", dark: "#c69969"},
  AZE: {light: "#08628b", dark: "#80cbf9"},
  CHN: {light: "#5c030d", dark: "#cb6e69"},
  GEO: {light: "#853755", dark: "#f69cba"},
  KAZ: {light: "#4f758c", dark: "#b6dff9"},
  KGZ: {light: "#8f6759", dark: "#fdcfbf"},
  MNG: {light: "#665101", dark: "#ceb774"},
  PAK: {light: "#6f7607", dark: "#d7e282"},
  TJK: {light: "#01286c", dark: "#608cd8"},
  TKM: {light: "#411f40", dark: "#a57da2"},
  UZB: {light: "#3d3a8f", dark: "#9ca2f9"}
};

/** The six corridors, found in the same way. */
export const CORRIDOR_COLORS: Record<string, ThemeColor> = {
  C1: {light: "#5d0008", dark: "#cc6c66"},
  C2: {light: "#723d00", dark: "#dfa16e"},
  C3: {light: "#797200", dark: "#e2dc80"},
  C4: {light: "#057a90", dark: "#89e6fe"},
  C5: {light: "#1f40a0", dark: "#88acfe"},
  C6: {light: "#3d096b", dark: "#9a79cc"}
};

/** The color of an area as a CSS value that follows the theme: `var(--KAZ)`; the region is the text color. */
export function areaColor(area: string): string {
  return area in MEMBER_COLORS || area in CORRIDOR_COLORS ? `var(--${area})` : "var(--ink)";
}

const SERIES = ["C4", "C2", "C6", "C3", "C1", "C5"];

/** The color of the n-th of names that are no areas; they repeat after six. */
export function seriesColor(n: number): string {
  return `var(--${SERIES[n % SERIES.length]})`;
}

/** Whether an area is the region as a whole, drawn heavier than a country. */
export function isRegion(area: string): boolean {
  return area === "CAREC" || area === "CAREC-X" || area === "ALL";
}
