import {DataError} from "../contract/data-error.js";
import type {
  Framework,
  Measure,
  Milestone,
  MilestoneYear,
  PrintStatus,
  Result,
  Risk,
  Sign
} from "../contract/framework.js";

/** One change of the framework. `add` brings a result with its measures, or measures for a result that is there. */
export type FrameworkChange =
  | {action: "add"; result?: Result; measures: Measure[]; milestones: Milestone[]; risks: Risk[]}
  | {action: "retire"; result: string; measure?: string}
  | {action: "rename"; result: string; measure?: string; set: Partial<Pick<Result, NamesOfResult>> & Partial<Names>}
  | ({action: "rebaseline"; result: string; measure: string} & Baseline)
  | ({action: "set-target"; result: string; measure: string; milestone: MilestoneYear} & Target)
  | {action: "set-headline"; result: string; headline: boolean};

type NamesOfResult = "title_en" | "title_zh" | "indicator_en" | "indicator_zh" | "sources_en" | "sources_zh";
type Names = Pick<Measure, "name_en" | "name_zh">;
type Baseline = Pick<
  Measure,
  "baseline_value" | "baseline_sign" | "baseline_year" | "baseline_text_zh" | "baseline_text_en" | "baseline_status"
>;
interface Target {
  value: number | null;
  sign: Sign;
  text_zh: string | null;
  text_en: string | null;
  status: PrintStatus;
}

/** `proposed`: nobody has decided yet; `endorsed`: it is in force from a date; `rejected`: it never is. Only an endorsed one counts. */
export type AmendmentState = "proposed" | "endorsed" | "rejected";

/** A change of the framework that is proposed or was decided: one file of `data/prf/amendments/`, named by its id. */
export interface Amendment {
  /** The file's name without `.json`: the date and a word, `2024-11-01-targets-2026`. */
  id: string;
  state: AmendmentState;
  /** ISO date of the proposal, or of the decision where nothing was proposed before it. */
  date: string;
  reason: string;
  /** Where the proposal, or the decision that was not proposed before, is written down: title and paragraph, or address. */
  document: string;
  /** What was decided on a proposal, when and by which document; null of one that waits, and of a decision without a proposal. */
  decision: {date: string; document: string} | null;
  changes: FrameworkChange[];
}

/** Returns the ISO date from which an amendment is in force; null where it is not endorsed. @example inForceFrom(amendment) // "2024-11-01" */
export function inForceFrom({state, date, decision}: Pick<Amendment, "state" | "date" | "decision">): string | null {
  return state === "endorsed" ? (decision?.date ?? date) : null;
}

/**
 * Returns the framework of a date: an edition with every endorsed amendment in force on `asOf`, in the order of date and id.
 *
 * In: a framework and amendments in any order; `asOf` is an ISO date, null for all of them. The input is left as it is.
 * Out: a new framework; `as_of` is `asOf`, or for null the date of the last amendment (the endorsement where there is none).
 * Throws DataError where two amendments have one id, a change names a result, measure or milestone that is not there, adds
 * one that is, or renames nothing, and where `asOf` lies before the endorsement.
 * @example applyAmendments(framework, amendments, "2024-12-31").results.length
 */
export function applyAmendments(
  framework: Framework,
  amendments: readonly Amendment[],
  asOf: string | null
): Framework {
  if (asOf !== null && asOf < framework.endorsed)
    throw new DataError(
      `invalid date ${asOf}: edition ${framework.edition} was endorsed on ${framework.endorsed}; choose a later date`,
      {field: "as_of", value: asOf}
    );
  const ids = amendments.map(({id}) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new DataError(`invalid amendment id "${twice}": it is used twice; rename one file`);
  const inForce = amendments
    .map((amendment) => ({amendment, from: inForceFrom(amendment)}))
    .filter(
      (one): one is {amendment: Amendment; from: string} => one.from !== null && (asOf === null || one.from <= asOf)
    )
    .sort((a, b) => compare(a.from, b.from) || compare(a.amendment.id, b.amendment.id));
  const amended = inForce.reduce(
    (before, {amendment}) => amendment.changes.reduce((f, change) => applyChange(f, change, amendment.id), before),
    framework
  );
  return {
    ...amended,
    as_of: asOf ?? inForce.at(-1)?.from ?? framework.endorsed,
    amendments: [...framework.amendments, ...inForce.map(({amendment}) => amendment.id)]
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function applyChange(framework: Framework, change: FrameworkChange, id: string): Framework {
  if (change.action === "add") return add(framework, change, id);
  const {result} = change;
  const measure = "measure" in change ? change.measure : undefined;
  if (!framework.results.some((row) => row.id === result)) throw notThere("result", result, change.action, id);
  const isMeasure = (row: {result: string; measure: string}) => row.result === result && row.measure === measure;
  if (measure !== undefined && !framework.measures.some(isMeasure))
    throw notThere("measure", `${result}/${measure}`, change.action, id);

  switch (change.action) {
    case "retire":
      return retire(framework, result, measure, id);
    case "rename": {
      const {set} = change;
      if (Object.keys(set).length === 0)
        throw new DataError(`missing names in amendment ${id}: rename of ${result} sets nothing; give one`, {
          source: id
        });
      return measure === undefined
        ? {...framework, results: framework.results.map((row) => (row.id === result ? {...row, ...set} : row))}
        : {...framework, measures: framework.measures.map((row) => (isMeasure(row) ? {...row, ...set} : row))};
    }
    case "set-headline": {
      const {headline} = change;
      return {...framework, results: framework.results.map((row) => (row.id === result ? {...row, headline} : row))};
    }
    case "rebaseline": {
      const {action: _action, ...baseline} = change;
      return {...framework, measures: framework.measures.map((row) => (isMeasure(row) ? {...row, ...baseline} : row))};
    }
    case "set-target": {
      const {action: _action, ...target} = change;
      const isTarget = (row: Milestone) => isMeasure(row) && row.milestone === change.milestone;
      if (!framework.milestones.some(isTarget))
        throw notThere("milestone", `${result}/${measure}/${change.milestone}`, change.action, id);
      return {...framework, milestones: framework.milestones.map((row) => (isTarget(row) ? {...row, ...target} : row))};
    }
  }
}

function add(framework: Framework, change: Extract<FrameworkChange, {action: "add"}>, id: string): Framework {
  const {result, measures, milestones, risks} = change;
  if (result !== undefined && framework.results.some((row) => row.id === result.id))
    throw new DataError(
      `invalid result "${result.id}" in amendment ${id}: it is there already; use rename or rebaseline`,
      {
        source: id,
        field: "result",
        value: result.id
      }
    );
  const results = result === undefined ? framework.results : [...framework.results, result];
  for (const row of measures) {
    const key = `${row.result}/${row.measure}`;
    if (!results.some((each) => each.id === row.result)) throw notThere("result", row.result, "add", id);
    if (framework.measures.some((each) => `${each.result}/${each.measure}` === key))
      throw new DataError(
        `invalid measure "${key}" in amendment ${id}: it is there already; use rename or rebaseline`,
        {
          source: id,
          field: "measure",
          value: key
        }
      );
  }
  return {
    ...framework,
    results,
    measures: [...framework.measures, ...measures],
    milestones: [...framework.milestones, ...milestones],
    risks: [...framework.risks, ...risks]
  };
}

function retire(framework: Framework, result: string, measure: string | undefined, id: string): Framework {
  const isGone = (row: {result: string; measure: string}) =>
    row.result === result && (measure === undefined || row.measure === measure);
  const measures = framework.measures.filter((row) => !isGone(row));
  if (measure !== undefined && !measures.some((row) => row.result === result))
    throw new DataError(
      `invalid retire of "${result}/${measure}" in amendment ${id}: it is the last measure; retire the result`,
      {source: id, field: "measure", value: measure}
    );
  return {
    ...framework,
    results: framework.results.filter((row) => measure !== undefined || row.id !== result),
    measures,
    milestones: framework.milestones.filter((row) => !isGone(row)),
    risks: framework.risks.filter((row) => measure !== undefined || row.scope !== "result" || row.ref !== result)
  };
}

function notThere(what: string, name: string, action: string, id: string): DataError {
  return new DataError(
    `unknown ${what} "${name}" in amendment ${id} (${action}); name one that the framework holds at that date`,
    {source: id, field: what, value: name}
  );
}
