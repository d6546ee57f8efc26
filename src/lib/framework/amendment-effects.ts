import type {AmendmentEffect, Framework, Measure, Milestone, PrintStatus, Result, Sign} from "../contract/framework.js";
import {type Amendment, applyAmendments} from "./apply-amendments.js";

/** Words of a result or a measure, and what they are called. */
const RESULT_WORDS: [keyof Result, string][] = [
  ["title_en", "title"],
  ["title_zh", "title in Chinese"],
  ["indicator_en", "indicator"],
  ["indicator_zh", "indicator in Chinese"],
  ["sources_en", "sources"],
  ["sources_zh", "sources in Chinese"]
];
const MEASURE_WORDS: [keyof Measure, string][] = [
  ["name_en", "name"],
  ["name_zh", "name in Chinese"]
];

/**
 * Returns what an amendment changes in a framework, as if it were endorsed: results and measures that come and go, words,
 * whether a result is a headline one, baselines and targets, each with what stood before. In the order of the framework; what stays is not listed.
 *
 * Throws DataError where the amendment does not fit the framework. See `applyAmendments`.
 * @example amendmentEffects(framework, amendment)[0] // {result: "TRP-OC1", measure: "road-swd", what: "target of 2026", …}
 */
export function amendmentEffects(framework: Framework, amendment: Amendment): AmendmentEffect[] {
  const after = applyAmendments(framework, [{...amendment, state: "endorsed"}], null);
  const resultIds = union(framework.results, after.results, ({id}) => id);
  const measureIds = union(framework.measures, after.measures, keyOf);
  const milestoneIds = union(framework.milestones, after.milestones, (row) => `${keyOf(row)}/${row.milestone}`);
  return [
    ...[...resultIds].flatMap(([id, [before, now]]) => {
      if (before === undefined || now === undefined)
        return [
          {result: id, measure: null, what: "result", before: before?.title_en ?? null, after: now?.title_en ?? null}
        ];
      const key = {result: id, measure: null};
      return [
        ...wordEffects(RESULT_WORDS, before, now, key),
        ...compare(key, "headline", yesOrNo(before.headline), yesOrNo(now.headline))
      ];
    }),
    ...[...measureIds.values()].flatMap(([before, now]) => {
      const {result, measure} = (before ?? now)!;
      const key = {result, measure};
      if (before === undefined || now === undefined) {
        const coming = {...key, what: "measure", before: before?.name_en ?? null, after: now?.name_en ?? null};
        return [coming, ...compare(key, "baseline", before && baselineWords(before), now && baselineWords(now))];
      }
      const words = wordEffects(MEASURE_WORDS, before, now, key);
      return [...words, ...compare(key, "baseline", baselineWords(before), baselineWords(now))];
    }),
    ...[...milestoneIds.values()].flatMap(([before, now]) => {
      const {result, measure, milestone} = (before ?? now)!;
      return compare(
        {result, measure},
        `target of ${milestone}`,
        before && targetWords(before),
        now && targetWords(now)
      );
    })
  ];
}

const keyOf = ({result, measure}: {result: string; measure: string}) => `${result}/${measure}`;

/** The rows of both by key, in the order of the first, then of the second. */
function union<T>(before: readonly T[], after: readonly T[], keyOf: (row: T) => string): Map<string, [T?, T?]> {
  const all = new Map<string, [T?, T?]>(before.map((row) => [keyOf(row), [row, undefined]]));
  for (const row of after) all.set(keyOf(row), [all.get(keyOf(row))?.[0], row]);
  return all;
}

function wordEffects<T extends object>(
  fields: readonly [keyof T, string][],
  before: T,
  after: T,
  {result, measure}: {result: string; measure: string | null}
): AmendmentEffect[] {
  return fields.flatMap(([field, what]) =>
    before[field] === after[field]
      ? []
      : [{result, measure, what, before: String(before[field]), after: String(after[field])}]
  );
}

function compare(
  {result, measure}: {result: string; measure: string | null},
  what: string,
  before: string | null = null,
  after: string | null = null
): AmendmentEffect[] {
  return before === after ? [] : [{result, measure, what, before, after}];
}

const yesOrNo = (is: boolean) => (is ? "yes" : "no");

function baselineWords(row: Measure): string | null {
  const {baseline_value, baseline_sign, baseline_text_en, baseline_year, baseline_status} = row;
  const words = figureOf(baseline_value, baseline_sign, baseline_text_en, baseline_status);
  return words === null ? null : `${words} (${baseline_year})`;
}

const targetWords = ({value, sign, text_en, status}: Milestone) => figureOf(value, sign, text_en, status);

/** The number as it is counted, with the words of the decision where they say more. */
function figureOf(value: number | null, sign: Sign, text: string | null, status: PrintStatus): string | null {
  if (status === "blank") return null;
  if (value === null) return text;
  const number = `${sign ?? ""}${value}`;
  return text === null || text === String(value) || text === number ? number : `${number}: ${text}`;
}
