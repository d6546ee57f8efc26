import {type Language, LOCALES, language} from "../language/language.js";

/** A number with its sign, or what a table holds in its place. */
export interface Figure {
  value: number | null;
  sign?: string | null;
  /** Reported words (`yes`, `in_progress`, "very limited") where the figure is no number. */
  text?: string | null;
  unit: string;
  /** Decimals of all figures that it stands among (decimalsOf); by its own size where it is left out. */
  decimals?: Decimals | undefined;
}

/** How many decimals a column of figures has. */
export type Decimals = 0 | 1 | 2;

/** What is written in place of a number, before it and after it, in each language. */
interface FigureWording {
  words: Readonly<Record<string, string>>;
  about: string;
  units: Readonly<Record<string, string>>;
}

const WORDINGS: Readonly<Record<Language, FigureWording>> = {
  en: {words: {yes: "yes", no: "no", in_progress: "under way"}, about: "about ", units: {}},
  zh: {
    words: {yes: "是", no: "否", in_progress: "进行中"},
    about: "约",
    units: {"% of GDP": "%（占GDP）", "km/h": "公里/小时", hours: "小时", years: "年"}
  },
  ru: {
    words: {yes: "да", no: "нет", in_progress: "в процессе"},
    about: "около ",
    units: {"% of GDP": "\u00a0% ВВП", "%": "\u00a0%", "km/h": "\u00a0км/ч", hours: "\u00a0ч", years: "\u00a0г."}
  }
};
/** Units that are part of the words around a figure and are not repeated after it. */
const SILENT_UNITS = new Set(["count", "rank", "text", "yes/no"]);

// One formatter a language and number of decimals: `toLocaleString` makes one at each call, and a site prints fifty thousand figures.
const NUMBERS = new Map<string, Intl.NumberFormat>();

function numberFormat(digits: Decimals): Intl.NumberFormat {
  const key = `${language()}${digits}`;
  const known = NUMBERS.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALES[language()], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  });
  NUMBERS.set(key, made);
  return made;
}

/**
 * Returns a figure as the pages of the language that is being written print it, or null where nothing was reported, so that the caller says so in words.
 *
 * @example formatFigure({value: 10.09, unit: "% of GDP"}) // "10.1"
 * @example formatFigure({value: 1, sign: "<", unit: "%"}) // "<1.0"
 */
export function formatFigure({value, sign, text, unit, decimals}: Figure): string | null {
  const {words, about} = WORDINGS[language()];
  if (value === null) return text ? (words[text] ?? text) : null;
  if (unit === "yes/no" && (value === 0 || value === 1)) return value === 1 ? words.yes! : words.no!;
  const number = sign && Number.isInteger(value) ? String(value) : formatNumber(value, unit, decimals);
  return `${sign === "≈" ? about : (sign ?? "")}${number}`;
}

/**
 * Returns a number with as many decimals as its size can bear, or with those of its column: counts and ranks none, 0.32, 10.1,
 * 1,850; a real minus sign. A figure that the column's decimals would turn into zero keeps its own.
 *
 * @example formatNumber(-3.14159, "%") // "−3.1"
 * @example formatNumber(0.32, "%", 1) // "0.3"
 */
export function formatNumber(value: number, unit: string, decimals?: Decimals): string {
  const isHidden = decimals !== undefined && value !== 0 && Math.abs(value) < 0.5 / 10 ** decimals;
  return numberFormat(decimals === undefined || isHidden ? ownDecimals(value, unit) : decimals)
    .format(value)
    .replace(/^-(?=.*[1-9])/, "−")
    .replace(/^-/, "");
}

/**
 * Returns the decimals that all figures of a measure share in a table, so that they can be compared down a column: those that half of them
 * have by their own size, or more.
 *
 * @example decimalsOf([0.3, 9.4, 12.1], "%") // 1
 */
export function decimalsOf(values: readonly (number | null)[], unit: string): Decimals {
  const own = values.flatMap((value) => (value === null || value === 0 ? [] : [ownDecimals(value, unit)]));
  return own.sort((a, b) => a - b)[own.length >> 1] ?? 0;
}

function ownDecimals(value: number, unit: string): Decimals {
  if (SILENT_UNITS.has(unit)) return Number.isInteger(value) ? 0 : 1;
  const size = Math.abs(value);
  return size >= 100 ? 0 : size >= 1 || size === 0 ? 1 : 2;
}

/**
 * Returns a unit as it follows a figure: `%`, ` km/h`; nothing for counts, ranks and words.
 *
 * @example formatUnit("% of GDP") // "% of GDP"
 */
export function formatUnit(unit: string): string {
  if (SILENT_UNITS.has(unit)) return "";
  return WORDINGS[language()].units[unit] ?? (unit.startsWith("%") ? unit : ` ${unit}`);
}
