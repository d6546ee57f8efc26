import type {RuleInput} from "../../../../src/lib/progress/rule.js";

/** Border hours 12.2 (2017), 10.9 (2023), targets 9.8 (2023) and 8.0 (2029): the example of docs/methods.md. */
export const BORDER_HOURS: RuleInput = {
  baseline: {year: 2017, value: 12.2},
  latest: {year: 2023, value: 10.9},
  target: {year: 2029, value: 8},
  targets: [
    {year: 2023, value: 9.8},
    {year: 2029, value: 8}
  ],
  better: "lower",
  limit: null,
  history: [
    {year: 2017, value: 12.2},
    {year: 2023, value: 10.9}
  ],
  is_rate: false
};

/** A value of 2023 on a way from 100 in 2017 to 200 in 2029, higher is better; every part can be another. */
export function way(value: number, changes: Partial<RuleInput> = {}): RuleInput {
  const target = {year: 2029, value: 200};
  const baseline = {year: 2017, value: 100};
  return {
    baseline,
    latest: {year: 2023, value},
    target,
    targets: [target],
    better: "higher",
    limit: null,
    history: [],
    is_rate: false,
    ...changes
  };
}
