import type {ComputedValue} from "../contract/indicator.js";
import type {Flag, Observation} from "../contract/observations.js";
import {worstFlag} from "./coverage.js";

/** A row of a snapshot that a contribution is made of. */
export interface ContributionInput {
  observation: Observation;
  role: "value" | "weight" | "part";
  /** Of role `value`: its share of the contribution; the shares of one contribution add up to one. Null for the other roles. */
  share: number | null;
}

/** Inputs that many contributions have in common, none of them a weight, with what a value asks of them worked out once. */
export interface SharedInputs {
  inputs: readonly ContributionInput[];
  flag: Flag;
  /** The releases of their rows: `trade ..2019-06-02`. */
  releases: ReadonlySet<string>;
}

/** What one area puts into a value of one year: its own figure, its weight, and the rows both came from. */
export interface Contribution {
  area: string;
  value: number;
  /** Weight in a mean over areas (GDP, generation); null where only a plain mean is possible. */
  weight: number | null;
  inputs: ContributionInput[];
  /** Further inputs, before its own: a sum of trade with hundreds of partners. */
  shared?: SharedInputs;
}

/** Returns inputs with their worst flag and their releases. @example sharedInputs(inputs).flag // null */
export function sharedInputs(inputs: readonly ContributionInput[]): SharedInputs {
  return {
    inputs,
    flag: worstFlag(new Set(inputs.map(({observation}) => observation.flag))),
    releases: new Set(inputs.map(({observation}) => releaseName(observation)))
  };
}

/** Returns how a value names the release of a row. @example releaseName(row) // "wdi 2020-07-01" */
export function releaseName({source, release}: Observation): string {
  return `${source} ${release}`;
}

/** Returns a contribution that is one published figure, with its weight where there is one; null where the figure is missing. */
export function publishedContribution(observation: Observation | undefined, weight?: Observation): Contribution | null {
  if (observation?.value == null) return null;
  const inputs: ContributionInput[] = [{observation, role: "value", share: 1}];
  if (weight?.value != null) inputs.push({observation: weight, role: "weight", share: null});
  return {area: observation.area, value: observation.value, weight: weight?.value ?? null, inputs};
}

/**
 * Returns the flag of contributions: the publisher's worst, and `forecast` for every year past the last one that a vintage counts as reached.
 */
export function contributionsFlag(contributions: readonly Contribution[], year: number, lastYear: number | null): Flag {
  let worst: Flag = null;
  for (const {inputs, shared} of contributions) {
    if (shared && shared.flag !== worst) worst = worstFlag([worst, shared.flag]);
    for (const {observation} of inputs) if (observation.flag !== worst) worst = worstFlag([worst, observation.flag]);
  }
  return lastYear !== null && year > lastYear ? "forecast" : worst;
}

/** Returns the flag of a figure that is made of rows of one year, as `contributionsFlag` does. */
export function flagOfYear(rows: readonly Observation[], year: number, lastYear: number | null): Flag {
  if (lastYear !== null && year > lastYear) return "forecast";
  return worstFlag(new Set(rows.map(({flag}) => flag)));
}

/** Returns the lineage of a value that is made of contributions: each row with its share of the value (role `value`) or without. */
export function contributionsLineage(
  contributions: readonly Contribution[],
  shares: readonly number[],
  isWeighted: boolean
): ComputedValue["lineage"] {
  const rows: ComputedValue["lineage"] = [];
  contributions.forEach(({inputs, shared}, i) => {
    for (const {observation, role, share} of shared ? [...shared.inputs, ...inputs] : inputs) {
      if (!isWeighted && role === "weight") continue;
      rows.push(lineageRow(observation, role, share === null ? null : share * (shares[i] ?? 0)));
    }
  });
  return rows;
}

/** Returns the lineage row of an observation. */
export function lineageRow(
  observation: Observation,
  role: ContributionInput["role"],
  weight: number | null
): ComputedValue["lineage"][number] {
  return {
    source: observation.source,
    series: observation.series,
    input_area: observation.area,
    input_partner: observation.partner,
    input_mode: observation.mode,
    input_direction: observation.direction,
    input_year: observation.year,
    input_value: observation.value,
    release: observation.release,
    snapshot: observation.snapshot,
    row: observation.row,
    role,
    weight
  };
}
