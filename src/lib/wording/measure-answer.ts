import type {ProgressRow, ValueRow} from "../contract/tables.js";
import type {MeasureView} from "../framework/result-views.js";
import {type Language, language} from "../language/language.js";
import {formatFigure, formatUnit} from "./format-figure.js";

/** What is known of a measure: a figure, reported words without a number, or nothing. */
export type HeldKind = "figure" | "words" | "missing";

/**
 * Returns what is known of a measure. Every sentence that says whether it has a value, a source or a status asks here.
 *
 * @example heldKind({latest: {value: null, text: "The working group was established", …}}) // "words"
 */
export function heldKind({latest}: {latest: Pick<ValueRow, "value" | "text"> | null}): HeldKind {
  if (latest === null || (latest.value === null && latest.text === null)) return "missing";
  return latest.value === null && !isAnswerWord(latest.text) ? "words" : "figure";
}

/** Yes, no and under way are answers, as good as a figure. */
function isAnswerWord(text: string | null): boolean {
  return text === "yes" || text === "no" || text === "in_progress";
}

/** Which way a figure went. */
type Way = "up" | "down" | "same" | "better_place" | "worse_place";

/** How a figure stands to one of an earlier year; `over` says that it is over the same members in both. */
interface ChangeWording {
  since: (way: Way, year: number) => string;
  same: (year: number) => string;
  about: (year: number) => string;
  from: (way: Way, figure: string, year: number) => string;
  over: string;
  /** `at least`, in front of a figure. */
  least: string;
}

const WAYS: Record<Language, Record<Way, string>> = {
  en: {up: "up", down: "down", same: "unchanged", better_place: "down", worse_place: "up"},
  zh: {up: "上升", down: "下降", same: "持平", better_place: "上升", worse_place: "下降"},
  ru: {up: "рост", down: "снижение", same: "без изменений", better_place: "подъем", worse_place: "снижение"}
};

const CHANGES: Record<Language, ChangeWording> = {
  en: {
    since: (way, year) => `${WAYS.en[way]} since ${year} over the members that have both years`,
    same: (year) => `the same as in ${year}`,
    about: (year) => `about the same as in ${year}`,
    from: (way, figure, year) => `${WAYS.en[way]} from ${figure} in ${year}`,
    over: " over the same members",
    least: "at least "
  },
  zh: {
    since: (way, year) => `按两年均有数值的成员国计算，较${year}年${WAYS.zh[way]}`,
    same: (year) => `与${year}年相同`,
    about: (year) => `与${year}年大致相同`,
    from: (way, figure, year) => `较${year}年的${figure}${WAYS.zh[way]}`,
    over: "（按相同成员国计算）",
    least: "至少"
  },
  ru: {
    since: (way, year) => `${WAYS.ru[way]} с ${year} года по странам, по которым есть данные за оба года`,
    same: (year) => `столько же, сколько в ${year} году`,
    about: (year) => `примерно столько же, сколько в ${year} году`,
    from: (way, figure, year) => `${WAYS.ru[way]} по сравнению с ${figure} в ${year} году`,
    over: " (по тем же странам)",
    least: "не менее "
  }
};

/**
 * Returns how the latest figure stands to the figure that its status is measured from, or null where the status is measured from
 * nothing. Over other members than those of the base, only the way is said: the two figures could not be subtracted.
 *
 * @example changeWords(view) // "up from 22.2 in 2017"
 * @example changeWords(meanOfOtherMembers) // "up since 2016 over the members that have both years"
 */
export function changeWords({measure, latest, progress, trend, shown_milestone}: MeasureView): string | null {
  const row = latest?.value == null ? undefined : rowOf(progress, latest.year, shown_milestone);
  if (!row || row.base === null || row.base_year === null || row.compared === null) return null;
  if (row.base_year >= latest!.year || latest!.sign === "≥" || latest!.sign === "<") return null;
  const {unit, result, baseline_value: published, baseline_sign} = measure;
  const words = CHANGES[language()];
  if (row.compared !== latest!.value) return words.since(wayOf(row.compared, row.base, unit), row.base_year);
  if (row.base === latest!.value) return words.same(row.base_year);
  const own = trend.find(({year}) => year === row.base_year)?.value ?? published;
  const members = own === row.base ? "" : words.over;
  const base = formatFigure({value: row.base, sign: row.base === published ? baseline_sign : null, unit, result});
  if (base === formatFigure({value: latest!.value, unit, result})) return `${words.about(row.base_year)}${members}`;
  const percent = unit.startsWith("%") ? formatUnit("%") : "";
  return `${words.from(wayOf(latest!.value!, row.base, unit), `${base}${percent}`, row.base_year)}${members}`;
}

/** The way of a figure; English says of a rank where its number went, Chinese and Russian whether the place is a better one. */
function wayOf(now: number, then: number, unit: string): Way {
  if (unit === "rank" && now !== then) return now < then ? "better_place" : "worse_place";
  return now > then ? "up" : now < then ? "down" : "same";
}

/** The row whose value is the latest one: of the shown milestone where that has come so far, else of the next. */
function rowOf(progress: readonly ProgressRow[], year: number, shown: number): ProgressRow | undefined {
  const own = progress.filter(({value_year}) => value_year === year);
  return own.find(({milestone}) => milestone === shown) ?? own[0];
}

/**
 * Returns a figure with its unit as a sentence has it; a bound in words.
 *
 * @example latestWords({value: 2.2, sign: null, text: null, …}, "%") // "2.2%"
 */
export function latestWords(row: Pick<ValueRow, "value" | "sign" | "text"> & {result?: string}, unit: string): string {
  const figure = formatFigure({...row, unit}) ?? "";
  return `${figure.replace("≥", CHANGES[language()].least)}${row.value === null ? "" : formatUnit(unit)}`;
}
