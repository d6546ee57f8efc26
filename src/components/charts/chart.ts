import type {Cell} from "../../lib/contract/tables.js";
import type {Markup} from "../layout/markup.js";
import type {ChartInput} from "./chart-kinds.js";

/** The rows that a chart draws, as its data file has them. */
export interface ChartData {
  columns: readonly string[];
  rows: readonly Record<string, Cell>[];
}

/** A picture of figures with all that it needs to stand elsewhere: on a page, in a file, in a frame of another site. */
export interface Chart {
  /** Unique on the site, and in its addresses: `TRD-OP1-services-members`. */
  id: string;
  /** The page that it stands on: `/indicators/TRD-OP1`. */
  place: string;
  /** What is to be seen, as a sentence. */
  title: string;
  /** Measure, unit and what the marks mean. */
  subtitle: string;
  /** The drawing at the width of a page, and of a phone: each one `<svg>`. */
  wide: Markup;
  narrow: Markup;
  /** What both are drawn from, so that a page can draw it again at its own width; absent where it cannot. */
  input?: ChartInput;
  /** Whose figures these are, of which snapshot; several in a row. */
  source: string;
  vintage: string;
  /** Of the words around the drawing; English where it is missing. */
  lang?: "en" | "zh" | "ru";
  data: ChartData;
  /** The measure whose tried targets are drawn into it; absent for none. */
  measure?: string;
}

/** What stands in the line below a chart before anything is read out: of a trend, and of named rows. */
export const READOUT_HINT = "Point at the chart, or focus it and use the arrow keys, to read a year.";
export const ROW_HINT = "Point at a row, or focus the chart and use the arrow keys, to read it.";

/** Returns what stands below every picture: source and vintage. @example sourceLine(chart) // "Source: World Bank, … Vintage current." */
export function sourceLine({source, vintage, lang}: Pick<Chart, "source" | "vintage" | "lang">): string {
  if (lang === "ru") return `Источник: ${source}. Версия данных: ${vintage}.`;
  return lang === "zh" ? `来源：${source}。数据版本：${vintage}。` : `Source: ${source}. Vintage ${vintage}.`;
}
