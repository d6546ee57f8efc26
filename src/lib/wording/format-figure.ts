/** A number with its sign, or what a table holds in its place. */
export interface Figure {
  value: number | null;
  sign?: string | null;
  /** Reported words (`yes`, `in_progress`, "very limited") where the figure is no number. */
  text?: string | null;
  unit: string;
}

const WORDS: Record<string, string> = {yes: "yes", no: "no", in_progress: "under way"};
/** Units that are part of the words around a figure and are not repeated after it. */
const SILENT_UNITS = new Set(["count", "rank", "text", "yes/no"]);

// One formatter a number of decimals: `toLocaleString` makes one at each call, and a site prints fifty thousand figures.
const NUMBERS = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat("en-US", {minimumFractionDigits: digits, maximumFractionDigits: digits})
) as [Intl.NumberFormat, Intl.NumberFormat, Intl.NumberFormat];

/**
 * Returns a figure as the pages print it, or null where nothing was reported, so that the caller says so in words.
 *
 * @example formatFigure({value: 10.09, unit: "% of GDP"}) // "10.1"
 * @example formatFigure({value: 1, sign: "<", unit: "%"}) // "<1.0"
 */
export function formatFigure({value, sign, text, unit}: Figure): string | null {
  if (value === null) return text ? (WORDS[text] ?? text) : null;
  if (unit === "yes/no" && (value === 0 || value === 1)) return value === 1 ? "yes" : "no";
  const number = sign && Number.isInteger(value) ? String(value) : formatNumber(value, unit);
  return `${sign === "≈" ? "about " : (sign ?? "")}${number}`;
}

/**
 * Returns a number with as many decimals as its size can bear: counts and ranks none, 0.32, 10.1, 1,850; a real minus sign.
 *
 * @example formatNumber(-3.14159, "%") // "−3.1"
 */
export function formatNumber(value: number, unit: string): string {
  const size = Math.abs(value);
  const digits = SILENT_UNITS.has(unit)
    ? Number.isInteger(value)
      ? 0
      : 1
    : size >= 100
      ? 0
      : size >= 1 || size === 0
        ? 1
        : 2;
  return NUMBERS[digits]
    .format(value)
    .replace(/^-(?=.*[1-9])/, "−")
    .replace(/^-/, "");
}

/**
 * Returns a unit as it follows a figure: `%`, ` km/h`; nothing for counts, ranks and words.
 *
 * @example formatUnit("% of GDP") // "% of GDP"
 */
export function formatUnit(unit: string): string {
  if (SILENT_UNITS.has(unit)) return "";
  return unit.startsWith("%") ? unit : ` ${unit}`;
}
