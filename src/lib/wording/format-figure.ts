import {type Language, LOCALES, language} from "../language/language.js";

/** A number with its sign, or what a table holds in its place. */
export interface Figure {
  value: number | null;
  sign?: string | null;
  /** Reported words (`yes`, `in_progress`, "very limited") where the figure is no number. */
  text?: string | null;
  unit: string;
  /** The result whose measure it is of, which may need more decimals than its unit has. */
  result?: string | undefined;
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
    units: {
      "% of GDP": "%（占GDP）",
      "% of exports": "%（占出口）",
      places: "位",
      "km/h": "公里/小时",
      hours: "小时",
      years: "年"
    }
  },
  ru: {
    words: {yes: "да", no: "нет", in_progress: "в процессе"},
    about: "около ",
    units: {
      "% of GDP": "\u00a0% ВВП",
      "%": "\u00a0%",
      "km/h": "\u00a0км/ч",
      hours: "\u00a0ч",
      years: "\u00a0г.",
      "% of exports": "\u00a0% экспорта",
      places: "\u00a0места"
    }
  }
};

/** Units of measures, with the decimals that all figures in them have. Figures in other units have those that their size can bear. */
const UNIT_DECIMALS: Record<string, Decimals> = {"%": 1, "% of GDP": 1, "% of exports": 1, "km/h": 1, hours: 1};

/**
 * Results whose figures need more. The framework states the baselines of TRD-OC1 as 0.43, 9.59, 1.83 and 24.03; that of ENG-OC1 is
 * "<1%", and one decimal would write 0.97 as 1.0.
 */
const RESULT_DECIMALS: Record<string, Decimals> = {"TRD-OC1": 2, "ENG-OC1": 2};
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
 * Returns the decimals of a measure's figures, wherever they appear, so that they can be compared; undefined for a unit whose figures
 * have those of their own size.
 *
 * @example measureDecimals({result: "TRD-OC1", unit: "% of GDP"}) // 2
 */
export function measureDecimals({result = "", unit}: Pick<Figure, "result" | "unit">): Decimals | undefined {
  const own = UNIT_DECIMALS[unit];
  return own === undefined ? undefined : (RESULT_DECIMALS[result] ?? own);
}

/**
 * Returns a figure as the pages of the language that is being written print it, or null where nothing was reported, so that the caller
 * says so in words.
 *
 * @example formatFigure({value: 10.09, unit: "% of GDP"}) // "10.1"
 * @example formatFigure({value: 1, sign: "<", unit: "%"}) // "<1.0"
 */
export function formatFigure({value, sign, text, unit, result}: Figure): string | null {
  const {words, about} = WORDINGS[language()];
  if (value === null) return text ? (words[text] ?? text) : null;
  if (unit === "yes/no" && (value === 0 || value === 1)) return value === 1 ? words.yes! : words.no!;
  const decimals = measureDecimals({result, unit});
  const number = sign && Number.isInteger(value) ? String(value) : formatNumber(value, unit, decimals);
  return `${sign === "≈" ? about : (sign ?? "")}${number}`;
}

/**
 * Returns a number with as many decimals as its size can bear, or with those of its measure: counts and ranks none, 0.32, 10.1,
 * 1,850; a real minus sign. A figure that the measure's decimals would turn into zero keeps its own.
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

function ownDecimals(value: number, unit: string): Decimals {
  if (SILENT_UNITS.has(unit)) return Number.isInteger(value) ? 0 : 1;
  const size = Math.abs(value);
  return size >= 100 ? 0 : size >= 1 || size === 0 ? 1 : 2;
}

/**
 * Returns a figure with two decimals, where it stands beside what it is checked against: the published baseline, another reading, another
 * release. One decimal would hide what such a table shows.
 *
 * @example checkedFigure(-3.14159) // "−3.14"
 */
export function checkedFigure(value: number): string {
  return numberFormat(2).format(value).replace("-", "−");
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
