import type {Framework, MilestoneYear, PrintStatus, Sign} from "../../src/lib/contract/framework.js";
import {MILESTONES} from "../../src/lib/contract/framework.js";

/** What an amendment can do. */
export const AMENDMENT_ACTIONS = ["add", "retire", "rename", "rebaseline", "set-target", "set-headline"] as const;
export type AmendmentAction = (typeof AMENDMENT_ACTIONS)[number];

/** One question of the walk: the option that answers it, and its words. */
export interface AmendmentQuestion {
  option: string;
  ask: string;
  /** Taken where the answer is empty; undefined where one has to be given. */
  otherwise?: string;
}

/** Answers by option, as they were typed. */
export type Answers = Readonly<Record<string, string | undefined>>;

const FIGURE =
  "a number, with ≥, < or ≈ in front where it is a bound or about; # where it is still to be set; or words";
const HEADLINE = "whether the DEfR reports it (yes or no)";
const CHINESE = "the same in Chinese (may be empty)";

/**
 * Returns what has to be answered for a change of `TRD-OP1` or `TRD-OP1/services`, in the order in which it is asked.
 *
 * @example amendmentQuestions("set-target", "TRP-OC1/road-swd", framework).map(({option}) => option) // ["milestone", "value", …]
 */
export function amendmentQuestions(action: AmendmentAction, id: string, framework: Framework): AmendmentQuestion[] {
  const [result = "", measure] = id.split("/");
  const words = (option: string, ask: string): AmendmentQuestion[] => [
    {option: `${option}-en`, ask, otherwise: ""},
    {option: `${option}-zh`, ask: CHINESE, otherwise: ""}
  ];
  if (action === "retire") return [];
  if (action === "set-headline") return [{option: "headline", ask: HEADLINE}];
  if (action === "rename")
    return measure !== undefined
      ? words("name", "new name of the measure")
      : [...words("title", "new title"), ...words("indicator", "new indicator"), ...words("sources", "new sources")];
  const value: AmendmentQuestion = {option: "value", ask: FIGURE};
  const texts = words("text", "words of the decision (empty: the figure as typed)");
  if (action === "rebaseline") return [value, {option: "year", ask: "year of the baseline"}, ...texts];
  if (action === "set-target")
    return [{option: "milestone", ask: `milestone: ${MILESTONES.join(", ")}`}, value, ...texts];
  const isNew = !framework.results.some((row) => row.id === result);
  return [
    ...(isNew
      ? [
          {option: "title-en", ask: "title of the result"},
          {option: "title-zh", ask: CHINESE, otherwise: ""},
          {option: "indicator-en", ask: "its indicator"},
          {option: "indicator-zh", ask: CHINESE, otherwise: ""},
          {option: "sources-en", ask: "its sources"},
          {option: "sources-zh", ask: CHINESE, otherwise: ""},
          {option: "headline", ask: HEADLINE, otherwise: "no"},
          {option: "themes", ask: "themes, with semicolons (may be empty)", otherwise: ""}
        ]
      : []),
    {option: "name-en", ask: "name of the measure"},
    {option: "name-zh", ask: CHINESE, otherwise: ""},
    {option: "unit", ask: "unit (count, %, hours, …)"},
    {option: "better", ask: "better if higher, lower, yes or none"},
    {option: "kind", ask: "computed or reported", otherwise: "reported"},
    {option: "type", ask: "quantity, growth_rate, share, rank, count, yes_no, rating or text"},
    {option: "value", ask: `baseline: ${FIGURE}; empty for none`, otherwise: ""},
    {option: "year", ask: "year of the baseline (empty for none)", otherwise: ""},
    ...MILESTONES.map((year) => ({option: `target-${year}`, ask: `target of ${year}; empty for none`, otherwise: ""}))
  ];
}

/**
 * Returns a change as an amendment's file holds it, from what was typed. It is checked by `toAmendment` and by applying it.
 *
 * Throws TypeError where an answer is missing or a year is none.
 * @example draftChange("retire", "TRD-OP1/services", {}, framework) // {action: "retire", result: "TRD-OP1", measure: "services"}
 */
export function draftChange(
  action: AmendmentAction,
  id: string,
  answers: Answers,
  framework: Framework
): Record<string, unknown> {
  const [result = "", measure] = id.split("/");
  const given = (option: string) => answers[option]?.trim() ?? "";
  const key = measure === undefined ? {result} : {result, measure};
  if (action === "retire") return {action, ...key};
  if (action === "set-headline") {
    if (measure !== undefined)
      throw new TypeError(`invalid id "${id}"; the DEfR reports whole results: name ${result}`);
    return {action, result, headline: isHeadline(given("headline"))};
  }
  if (action === "rename") {
    const names = measure === undefined ? ["title", "indicator", "sources"] : ["name"];
    const options = names.flatMap((name) => [`${name}-en`, `${name}-zh`]).filter((option) => given(option) !== "");
    return {
      action,
      ...key,
      set: Object.fromEntries(options.map((option) => [option.replace("-", "_"), given(option)]))
    };
  }
  if (measure === undefined) throw new TypeError(`missing measure in "${id}"; name it as RESULT/MEASURE`);
  const texts = {en: given("text-en"), zh: given("text-zh")};
  if (action === "rebaseline") return {action, ...key, ...baselineOf(given("value"), given("year"), texts)};
  if (action === "set-target") {
    const milestone = MILESTONES.find((year) => String(year) === given("milestone"));
    if (milestone === undefined)
      throw new TypeError(`invalid --milestone "${given("milestone")}"; give one of ${MILESTONES.join(", ")}`);
    return {action, ...key, milestone, ...targetOf(given("value"), texts)};
  }
  const own = {
    ...key,
    name_en: given("name-en"),
    name_zh: given("name-zh") || null,
    unit: given("unit"),
    better: given("better"),
    kind: given("kind") || "reported",
    type: given("type"),
    ...baselineOf(given("value"), given("year"), {en: "", zh: ""})
  };
  const milestones = MILESTONES.map((year: MilestoneYear) => {
    const target = targetOf(given(`target-${year}`), {en: "", zh: ""});
    return {...key, milestone: year, ...target};
  });
  const added = framework.results.some((row) => row.id === result) ? {} : {result: newResult(result, given, framework)};
  return {action, ...added, measures: [own], milestones, risks: []};
}

function newResult(id: string, given: (option: string) => string, framework: Framework): Record<string, unknown> {
  const sector = id.slice(0, 3);
  const words = (name: string) => ({[`${name}_en`]: given(`${name}-en`), [`${name}_zh`]: given(`${name}-zh`) || null});
  return {
    id,
    code_printed: null,
    cluster: framework.sectors.find((row) => row.sector === sector)?.cluster ?? 0,
    sector,
    level: /-OP\d+$/.test(id) ? "output" : "outcome",
    ...words("title"),
    ...words("indicator"),
    ...words("sources"),
    headline: isHeadline(given("headline") || "no"),
    themes: given("themes") || null
  };
}

function isHeadline(typed: string): boolean {
  if (typed !== "yes" && typed !== "no") throw new TypeError(`invalid --headline "${typed}"; give yes or no`);
  return typed === "yes";
}

interface Figure {
  value: number | null;
  sign: Sign;
  text_en: string | null;
  text_zh: string | null;
  status: PrintStatus;
}

/** What was typed, as the framework keeps it: a number with its sign, a placeholder, words, or nothing. */
function targetOf(typed: string, texts: {en: string; zh: string}): Figure {
  const [, mark = "", number] = /^(>=|≥|<|~|≈)?\s*(-?\d+(?:\.\d+)?)$/.exec(typed) ?? [];
  const sign: Sign = mark === ">=" ? "≥" : mark === "~" ? "≈" : ((mark || null) as Sign);
  const isBlank = typed === "" && texts.en === "";
  return {
    value: number === undefined ? null : Number(number),
    sign: number === undefined ? null : sign,
    text_en: isBlank ? null : texts.en || `${number === undefined ? typed : `${sign ?? ""}${number}`}`,
    text_zh: texts.zh || null,
    status: isBlank ? "blank" : typed === "#" ? "unset" : typed === "n/a" ? "not_applicable" : "set"
  };
}

function baselineOf(typed: string, year: string, texts: {en: string; zh: string}): Record<string, unknown> {
  if (year !== "" && !/^\d{4}$/.test(year)) throw new TypeError(`invalid --year "${year}"; give four digits`);
  const {value, sign, text_en, text_zh, status} = targetOf(typed, texts);
  return {
    baseline_value: value,
    baseline_sign: sign,
    baseline_year: year === "" ? null : Number(year),
    baseline_text_zh: text_zh,
    baseline_text_en: text_en,
    baseline_status: status
  };
}
