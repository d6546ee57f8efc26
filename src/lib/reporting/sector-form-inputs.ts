import type {Framework} from "../contract/framework.js";
import type {Inputs} from "../contract/indicator.js";
import {answerKind, type FormInputs, measuresToReport} from "./report-form.js";

/**
 * Returns what one sector's forms are made from, of any year, and nothing else: a page takes it along as data.
 *
 * Out: the framework's rows of the sector, the names of members (of crossings only where a measure counts them), and what the
 * sector reported.
 * @example sectorFormInputs(data.inputs, "EDC").framework.measures.length // 4
 */
export function sectorFormInputs({framework, reference, reported}: Inputs, sector: string): FormInputs {
  const own = framework.sectors.filter((row) => row.sector === sector);
  const measures = measuresToReport(framework, sector);
  const keys = new Set(measures.map(keyOf));
  const results = new Set(measures.map(({result}) => result));
  const members = reference.countries.filter(({carec_member}) => carec_member);
  const names = new Set(members.map(({iso3}) => iso3));
  const left: Framework = {
    ...framework,
    sectors: own,
    clusters: framework.clusters.filter(({cluster}) => cluster === own[0]?.cluster),
    results: framework.results.filter(({id}) => results.has(id)),
    measures,
    milestones: framework.milestones.filter((row) => keys.has(keyOf(row))),
    themes: [],
    risks: [],
    abbreviations: [],
    text_issues: [],
    smart_readings: []
  };
  return {
    framework: left,
    reference: {
      countries: members,
      aliases: reference.aliases.filter(({iso3}) => names.has(iso3)),
      bcps: measures.some((measure) => answerKind(measure) === "crossings") ? reference.bcps : []
    },
    reported: reported.filter((row) => keys.has(keyOf(row)))
  };
}

const keyOf = ({result, measure}: {result: string; measure: string}) => `${result}/${measure}`;

/**
 * Returns the year that is to be reported on a day: the last one that is over.
 *
 * @example roundYear("2026-11-26") // 2025
 */
export function roundYear(day: string): number {
  return Number(day.slice(0, 4)) - 1;
}
