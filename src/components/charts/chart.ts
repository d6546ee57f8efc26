import type {Cell} from "../../lib/contract/tables.js";
import {type Language, language} from "../../lib/language/language.js";
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
  /** Of the words around the drawing; that of the page where it is missing. */
  lang?: "en" | "zh" | "ru";
  data: ChartData;
  /** The measure whose tried targets are drawn into it; absent for none. */
  measure?: string;
}

/** What stands in the line below a chart before anything is read out. Notebooks of other sites draw charts too, and have no messages. */
const HINTS: Readonly<Record<Language, {trend: string; rows: string}>> = {
  en: {
    trend: "Point at the chart, or focus it and use the arrow keys, to read a year.",
    rows: "Point at a row, or focus the chart and use the arrow keys, to read it."
  },
  zh: {
    trend: "将指针移到图上，或选中图后使用方向键，可读取各年数值。",
    rows: "将指针移到某行，或选中图后使用方向键，可逐行读取。"
  },
  ru: {
    trend:
      "Наведите указатель на график либо выберите его и нажимайте клавиши со стрелками, чтобы прочитать значения за год.",
    rows: "Наведите указатель на строку либо выберите график и нажимайте клавиши со стрелками, чтобы прочитать строку."
  }
};

/** Returns how a trend is read, or a chart of named rows. */
export function readoutHint(kind: "trend" | "rows"): string {
  return HINTS[language()][kind];
}

/** Returns what a mark says with its place among all that are read out. @example readoutPlace("Georgia 45", 1, 3) // "Georgia 45 (1 of 3)" */
export function readoutPlace(words: string, at: number, all: number): string {
  const own = language();
  if (own === "zh") return `${words}（第${at}项，共${all}项）`;
  return `${words} (${at} ${own === "ru" ? "из" : "of"} ${all})`;
}

const SOURCE_LINES: Readonly<Record<Language, (source: string, vintage: string) => string>> = {
  en: (source, vintage) => `Source: ${source}. Vintage ${vintage}.`,
  zh: (source, vintage) => `来源：${source}。数据版本：${vintage}。`,
  ru: (source, vintage) => `Источник: ${source}. Версия данных: ${vintage}.`
};

/** Returns what stands below every picture: source and vintage. @example sourceLine(chart) // "Source: World Bank, … Vintage current." */
export function sourceLine({source, vintage, lang}: Pick<Chart, "source" | "vintage" | "lang">): string {
  return SOURCE_LINES[lang ?? language()](source, vintage);
}
