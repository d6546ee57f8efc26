import type {Framework, Measure, Milestone} from "../../../../src/lib/contract/framework.js";
import type {Inputs} from "../../../../src/lib/contract/indicator.js";
import type {Observation} from "../../../../src/lib/contract/observations.js";
import {toReleases} from "../../../../src/lib/releases/releases.js";

/** A row of a made-up snapshot; tests name only what they are about. */
export function observation(
  row: Pick<Observation, "source" | "series" | "area" | "year" | "value"> & Partial<Observation>
): Observation {
  return {
    partner: null,
    mode: null,
    direction: null,
    unit: "unit",
    flag: null,
    updated: null,
    reference: null,
    snapshot: `${row.source}/2020-07-01`,
    release: "2020-07-01",
    row: 2,
    ...row
  };
}

/** Rows of one series and year, `{KAZ: 1.2, …}`, numbered from line 2 on. */
export function seriesRows(
  source: string,
  series: string,
  year: number,
  values: Record<string, number>
): Observation[] {
  return Object.entries(values).map(([area, value], i) => observation({source, series, area, year, value, row: i + 2}));
}

/** A measure; tests name only what they are about. */
export function measure(row: Pick<Measure, "result" | "measure"> & Partial<Measure>): Measure {
  return {
    name_en: row.measure,
    name_zh: row.measure,
    unit: "%",
    better: "higher",
    kind: "computed",
    type: "quantity",
    baseline_value: null,
    baseline_sign: null,
    baseline_year: null,
    baseline_text_zh: null,
    baseline_text_en: null,
    baseline_status: "unset",
    ...row
  };
}

/** A target of a milestone, set unless told otherwise. */
export function milestone(row: Pick<Milestone, "result" | "measure" | "milestone"> & Partial<Milestone>): Milestone {
  return {value: null, sign: null, text_zh: null, text_en: null, status: row.value == null ? "unset" : "set", ...row};
}

/** A framework that holds these measures and milestones and nothing else. */
export function framework(measures: Measure[] = [], milestones: Milestone[] = []): Framework {
  return {
    edition: "2020-12",
    as_of: "2020-12-07",
    title_en: "CAREC 2030 Program Results Framework",
    title_zh: "CAREC 2030 项目结果框架",
    endorsed: "2020-12-07",
    clusters: [],
    sectors: [],
    themes: [],
    results: [],
    measures,
    milestones,
    risks: [],
    abbreviations: [],
    text_issues: [],
    smart_readings: [],
    amendments: []
  };
}

/** Inputs of the vintage `test`. */
export function makeInputs(inputs: Partial<Inputs> = {}): Inputs {
  return {
    vintage: "test",
    framework: framework(),
    reference: {
      countries: [],
      aliases: [],
      series: [],
      corridors: [],
      bcps: [],
      bcp_aliases: [],
      partners: [],
      health_pillars: [],
      weo_editions: []
    },
    observations: [],
    releases: toReleases(inputs.observations ?? []),
    reported: [],
    last_year: null,
    ...inputs
  };
}
