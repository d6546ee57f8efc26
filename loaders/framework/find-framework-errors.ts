import type {Framework, Measure, Milestone, PrintStatus} from "../../src/lib/contract/framework.js";
import {MILESTONES} from "../../src/lib/contract/framework.js";

/** The tables that refer to one another. */
export type FrameworkTables = Pick<
  Framework,
  "clusters" | "sectors" | "themes" | "results" | "measures" | "milestones" | "risks" | "abbreviations" | "text_issues"
>;

type Where = (table: keyof FrameworkTables, row: object) => string;

/**
 * Returns one message for everything that does not fit together in a framework, an empty list for a sound one: keys that
 * occur twice, references to nothing, results without measures, measures without their four milestones, and numbers,
 * signs, years and words that contradict their status.
 *
 * In: the tables, and a function that says where a row stands ("data/prf/2020-12/measures.csv row 5").
 * @example findFrameworkErrors(framework, (table) => table) // []
 */
export function findFrameworkErrors(tables: FrameworkTables, where: Where): string[] {
  const {clusters, sectors, themes, results, measures, milestones, risks, abbreviations, text_issues} = tables;
  const clusterIds = new Set(clusters.map(({cluster}) => cluster));
  const clusterOfSector = new Map(sectors.map(({sector, cluster}) => [sector, cluster]));
  const themeIds = new Set(themes.map(({theme}) => theme));
  const resultIds = new Set(results.map(({id}) => id));
  const measureIds = new Set(measures.map(measureKey));
  const withMeasures = new Set(measures.map(({result}) => result));
  const milestoneKeys = new Set(milestones.map((row) => `${measureKey(row)}/${row.milestone}`));
  const known = {
    cluster: new Set([...clusterIds].map(String)),
    sector: new Set(clusterOfSector.keys()),
    result: resultIds
  };

  return [
    ...findTwice("clusters", clusters, ({cluster}) => String(cluster), where),
    ...findTwice("sectors", sectors, ({sector}) => sector, where),
    ...findTwice("themes", themes, ({theme}) => theme, where),
    ...findTwice("results", results, ({id}) => id, where),
    ...findTwice("measures", measures, measureKey, where),
    ...findTwice("milestones", milestones, (row) => `${measureKey(row)}/${row.milestone}`, where),
    ...findTwice("abbreviations", abbreviations, ({abbreviation}) => abbreviation, where),
    ...findTwice("text_issues", text_issues, ({text_issue}) => text_issue, where),
    ...sectors
      .filter(({cluster}) => !clusterIds.has(cluster))
      .map((row) => `unknown cluster ${row.cluster} in ${where("sectors", row)}; add it to clusters.csv`),
    ...results.flatMap((row) => {
      const at = where("results", row);
      const cluster = clusterOfSector.get(row.sector);
      const unknownThemes = (row.themes?.split(";") ?? []).filter((theme) => !themeIds.has(theme));
      return [
        ...(cluster === undefined ? [`unknown sector "${row.sector}" in ${at}; add it to sectors.csv`] : []),
        ...(cluster !== undefined && cluster !== row.cluster
          ? [`mismatched cluster ${row.cluster} in ${at}: sector ${row.sector} is in cluster ${cluster}; fix one`]
          : []),
        ...(row.id.startsWith(`${row.sector}-`) ? [] : [`mismatched id "${row.id}" in ${at}: sector is ${row.sector}`]),
        ...(row.level === (/-OP\d+$/.test(row.id) ? "output" : "outcome")
          ? []
          : [`mismatched level "${row.level}" in ${at}: the code says otherwise; fix one`]),
        ...unknownThemes.map((theme) => `unknown theme "${theme}" in ${at}; allowed: ${[...themeIds].join(", ")}`),
        ...(withMeasures.has(row.id) ? [] : [`missing measures of ${row.id} in measures.csv; add at least one`])
      ];
    }),
    ...measures.flatMap((row) => {
      const at = where("measures", row);
      const missing = MILESTONES.filter((year) => !milestoneKeys.has(`${measureKey(row)}/${year}`));
      return [
        ...(resultIds.has(row.result) ? [] : [`unknown result "${row.result}" in ${at}; add it to results.csv`]),
        ...missing.map(
          (year) => `missing milestone ${year} of ${measureKey(row)} in milestones.csv; add it, blank if so`
        ),
        ...findStatusErrors(fromBaseline(row), at)
      ];
    }),
    ...milestones.flatMap((row) => {
      const at = where("milestones", row);
      return [
        ...(measureIds.has(measureKey(row)) ? [] : [`unknown measure "${measureKey(row)}" in ${at}; see measures.csv`]),
        ...findStatusErrors(fromMilestone(row), at)
      ];
    }),
    ...risks
      .filter(({scope, ref}) => !known[scope].has(ref))
      .map((row) => `unknown ${row.scope} "${row.ref}" in ${where("risks", row)}; see ${row.scope}s.csv`)
  ];
}

const measureKey = ({result, measure}: {result: string; measure: string}) => `${result}/${measure}`;

interface Printed {
  field: string;
  value: number | null;
  sign: string | null;
  words: (string | null)[];
  /** Year of a baseline; undefined for a milestone, whose year is its key. */
  year?: number | null;
  status: PrintStatus;
}

const fromBaseline = (row: Measure): Printed => ({
  field: "baseline_value",
  value: row.baseline_value,
  sign: row.baseline_sign,
  words: [row.baseline_text_zh, row.baseline_text_en],
  year: row.baseline_year,
  status: row.baseline_status
});

const fromMilestone = (row: Milestone): Printed => ({
  field: "value",
  value: row.value,
  sign: row.sign,
  words: [row.text_zh, row.text_en],
  status: row.status
});

function findStatusErrors({field, value, sign, words, year, status}: Printed, at: string): string[] {
  const hasWords = words.every((text) => text !== null);
  const hasNoWords = words.every((text) => text === null);
  const errors: string[] = [];
  if (status !== "set" && value !== null)
    errors.push(`invalid ${field} ${value} in ${at}: the status is ${status}; leave it empty or set the status`);
  if (sign !== null && value === null)
    errors.push(`invalid sign "${sign}" in ${at}: there is no number; leave it empty`);
  if (status === "set" && value === null && hasNoWords)
    errors.push(`missing ${field} in ${at}: the status is set; give the number or the words`);
  if (status === "blank" && (!hasNoWords || (year ?? null) !== null))
    errors.push(`invalid status "blank" in ${at}: it has words or a year; empty them or fix the status`);
  if (status !== "blank" && !hasWords) errors.push(`missing text in ${at}: give the published text in both languages`);
  if (status !== "blank" && year === null) errors.push(`missing baseline_year in ${at}; give the year`);
  return errors;
}

function findTwice<T extends object>(
  table: keyof FrameworkTables,
  rows: readonly T[],
  key: (row: T) => string,
  where: Where
): string[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const id = key(row);
    if (seen.has(id)) return [`duplicate key "${id}" in ${where(table, row)}; keep one`];
    seen.add(id);
    return [];
  });
}
