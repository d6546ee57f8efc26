import {MILESTONES} from "./framework.js";
import type {Column, ColumnType, TableSpec} from "./tables.js";

const column = (name: string, type: ColumnType, description: string, nullable = false): Column => ({
  name,
  type,
  nullable,
  description
});
const text = (name: string, description: string) => column(name, "string", description);
const textOrNull = (name: string, description: string) => column(name, "string", description, true);
const int = (name: string, description: string) => column(name, "int", description);
const intOrNull = (name: string, description: string) => column(name, "int", description, true);
const float = (name: string, description: string, unit: string) => ({...column(name, "float", description), unit});
const floatOrNull = (name: string, description: string, unit: string) => ({
  ...column(name, "float", description, true),
  unit
});

const OWN_UNIT = "as column unit says";
const MEASURE_UNIT = "the measure's unit (table measures, column unit)";
const SHARE = "share, 0 to 1";

const RESULT = text("result", "code of the result in the PRF, without spaces: TRD-OC1");
const MEASURE = text("measure", "measure within the result: road-swd");
const VINTAGE = text("vintage", "vintage that the row was computed from: current, defr-2021");
const AREA = text("area", "ISO3 country, CAREC, CAREC-X (without the PRC), corridor C1 to C6, border crossing point");
const YEAR = int("year", "calendar year");
const VARIANT = text("variant", "headline, or another reading named in the method: simple-mean, wdi, inbound");

const milestoneColumns = MILESTONES.flatMap((year) => [
  floatOrNull(`target_${year}`, `target of ${year} in the measure's unit; null unless set`, OWN_UNIT),
  textOrNull(`target_${year}_sign`, `≥, < or ≈ where the target of ${year} is a bound`),
  textOrNull(`target_${year}_text`, `the target of ${year} as published, in English`),
  textOrNull(`target_${year}_text_zh`, `the target of ${year} in the words of the Chinese version`),
  text(`target_${year}_status`, "set, unset (the PRF gives #, X, Y or Z), not_applicable, or blank")
]);

/** The contract: every table with its grain and columns; Arrow, CSV, Parquet, JSON and the data dictionary follow from it. */
export const TABLE_SPECS = {
  results: {
    name: "results",
    grain: "One row per result of the framework.",
    columns: [
      text("id", "code of the result in the PRF, without spaces: TRD-OC1; EFS-CO for the cluster outcome"),
      int("cluster", "1 to 5"),
      text("sector", "sector or pillar: EFS, TRD, TSM, ECD, TRP, ENG, AGR, WTR, EDC, HLT"),
      text("level", "outcome or output"),
      text("title_en", "the result in English"),
      text("title_zh", "the result in the words of the Chinese version"),
      text("indicator_en", "the indicator in English"),
      text("indicator_zh", "the indicator in the words of the Chinese version"),
      text("sources", "sources that the PRF names, in English"),
      column("headline", "bool", "whether the DEfR reports it, or only the committees track it"),
      textOrNull("themes", "semicolon-separated cross-cutting themes, our reading"),
      textOrNull("risks", "risks that the PRF gives above the result, its sector or cluster, separated by line breaks"),
      textOrNull("assumptions", "assumptions, likewise"),
      textOrNull("lead", "lead of the sector or cluster")
    ]
  },
  measures: {
    name: "measures",
    grain: "One row per result and measure.",
    columns: [
      RESULT,
      MEASURE,
      text("name_en", "the measure in English"),
      text("name_zh", "the measure in Chinese"),
      text("unit", "unit of baseline, targets and values"),
      text("better", "higher, lower, yes or none"),
      text("kind", "computed from series, or reported by a sector"),
      text("type", "how progress is judged: quantity, growth_rate, share, rank, count, yes_no, rating, text"),
      floatOrNull("baseline_value", "baseline that the framework states", OWN_UNIT),
      textOrNull("baseline_sign", "<, ≥ or ≈ where the baseline is published as a bound"),
      intOrNull("baseline_year", "year of the baseline"),
      textOrNull("baseline_text_en", "the baseline as published, in English"),
      textOrNull("baseline_text_zh", "the baseline in the words of the Chinese version"),
      text("baseline_status", "set, unset, not_applicable or blank"),
      ...milestoneColumns
    ]
  },
  observations: {
    name: "observations",
    grain:
      "One row per source, series, area, partner, mode, direction, year of a vintage: the newest figure that is held.",
    columns: [
      text("source", "publisher: wdi, weo, wef, cpmm, energy, trade"),
      text("series", "the publisher's code of the series"),
      AREA,
      textOrNull("partner", "counterpart of a trade flow; null for the world"),
      textOrNull("mode", "road or rail; null where it does not apply"),
      textOrNull("direction", "inbound or outbound; null for both"),
      YEAR,
      floatOrNull("value", "the figure; null where the publisher has a blank", OWN_UNIT),
      text("unit", "unit of the series"),
      textOrNull("flag", "estimate, forecast, provisional or restated"),
      textOrNull("correction", "why the figure is not what the snapshot holds, where data/corrections.csv replaced it"),
      textOrNull("updated", "the publisher's date of this figure where a snapshot holds several"),
      textOrNull("reference", "page, table or address of a curated row"),
      text(
        "release",
        "the publisher's release that the figure is of: 2020-07-01; of undated material the days between which it came out: 2023-06-01..2024-06-30"
      ),
      text("snapshot", "snapshot that holds the row: wdi/2020-07-01"),
      int("row", "line of the snapshot's CSV file; the header is line 1")
    ]
  },
  values: {
    name: "values",
    grain: "One row per result, measure, area, year, variant of a vintage.",
    columns: [
      RESULT,
      text(
        "measure",
        "measure within the result; fuel-total, nonfuel-total, rank and rank-change stand beside the PRF's"
      ),
      AREA,
      YEAR,
      VARIANT,
      floatOrNull("value", "the value; null below the floor of coverage, and where the value is words", OWN_UNIT),
      textOrNull("text", "the value in words, or who answered what"),
      textOrNull("sign", "<, ≥ or ≈ where the number is a bound or approximate"),
      text("unit", "unit of value"),
      intOrNull("reporting", "areas that reported; null where one published figure is taken over"),
      intOrNull("expected", "areas expected to report"),
      textOrNull("missing", "semicolon-separated areas that did not report"),
      textOrNull(
        "missing_kinds",
        "why each of them is missing, in their order: not published (our copy of the release is complete and has no figure), " +
          "not held (the publisher may have it), not reported (the sector sent none)"
      ),
      floatOrNull("weight_share", "share of the expected weight (GDP, generation) that reported, 0 to 1", SHARE),
      text("method", "id of the method, an anchor of the methods page"),
      textOrNull("flag", "estimate, forecast, provisional or restated; the worst of the inputs"),
      textOrNull(
        "releases",
        "publishers' releases that the value is made of, one of each: wdi 2020-07-01, of undated material the days between which it came out; " +
          "null where no release gives it and for reports of sectors"
      ),
      textOrNull("reason", "why there is no number, where there is none"),
      VINTAGE
    ]
  },
  lineage: {
    name: "lineage",
    grain: "One row per value and input observation of a vintage.",
    columns: [
      RESULT,
      MEASURE,
      AREA,
      YEAR,
      VARIANT,
      text("source", "source of the input"),
      text("series", "series of the input"),
      text("input_area", "area of the input"),
      textOrNull("input_partner", "counterpart of the input"),
      textOrNull("input_mode", "road or rail"),
      textOrNull("input_direction", "inbound or outbound"),
      int("input_year", "year of the input"),
      floatOrNull("input_value", "figure of the input", "unit of the input (table observations, column unit)"),
      textOrNull("release", "release that the input is of, as in table observations; null for a reported value"),
      text("snapshot", "snapshot that holds the input, or reported/HLT"),
      int("row", "line of the snapshot's CSV file; the header is line 1"),
      text("role", "value: enters the result; weight: weighs another; part: a factor or divisor of a value row"),
      floatOrNull("weight", "share in the result of a row of role value; these add up to one for each value", SHARE),
      VINTAGE
    ]
  },
  progress: {
    name: "progress",
    grain: "One row per result, measure and milestone of a vintage.",
    columns: [
      RESULT,
      MEASURE,
      int("milestone", `${MILESTONES.slice(0, -1).join(", ")} or ${MILESTONES.at(-1)}`),
      floatOrNull("baseline", "baseline that the framework states", MEASURE_UNIT),
      intOrNull("baseline_year", "year of the baseline"),
      floatOrNull(
        "base",
        "what the change is measured from: the same series in the baseline's year, else the published baseline",
        MEASURE_UNIT
      ),
      intOrNull("base_year", "year of that figure"),
      textOrNull(
        "base_releases",
        "releases that it is made of, as in table values; null where it is the published baseline, and for reports of sectors"
      ),
      floatOrNull(
        "compared",
        "what is compared with base: the value, or its mean over the members that both years have; null without a base",
        MEASURE_UNIT
      ),
      floatOrNull("value", "latest value up to the milestone, forecasts left out", MEASURE_UNIT),
      intOrNull("value_year", "year of that value"),
      textOrNull("value_releases", "releases that it is made of, as in table values; null for reports of sectors"),
      floatOrNull("target", "target of the milestone", MEASURE_UNIT),
      text("target_status", "set, unset, not_applicable or blank"),
      text("method", "rule that gave the status"),
      floatOrNull("ratio", "pace achieved over pace needed; 1 is on schedule", "ratio"),
      floatOrNull(
        "change_per_year",
        "change a year since the baseline, in the measure's unit; empty where either figure is a bound",
        `${MEASURE_UNIT}, a year`
      ),
      textOrNull("direction", "better, worse or unchanged"),
      text(
        "status",
        "achieved, on track, accelerate, off track, moving away, no target set, baseline only, no data, not applicable"
      ),
      text(
        "standing",
        "against the baseline: improved, worsened, unchanged, not comparable, no figure held (computed) or not reported"
      ),
      text("reason", "why, in words"),
      VINTAGE
    ]
  },
  baseline_checks: {
    name: "baseline_checks",
    grain: "One row per result and measure for which the PRF publishes a number, of a vintage.",
    columns: [
      RESULT,
      MEASURE,
      float("published", "the baseline as the PRF publishes it", MEASURE_UNIT),
      textOrNull("published_sign", "<, ≥ or ≈ where it is published as a bound"),
      int("year", "year of the baseline"),
      floatOrNull("recomputed", "the same figure from the series of the vintage", MEASURE_UNIT),
      floatOrNull("difference", "recomputed less published", MEASURE_UNIT),
      textOrNull("coverage", "members that reported, of those expected"),
      text("method", "id of the method"),
      VINTAGE,
      text("verdict", "reproduced, close, differs or not reproducible"),
      text("reason", "why, in words")
    ]
  },
  gaps: {
    name: "gaps",
    grain: "One row per result, measure, kind, detail and milestone of a vintage: what is still lacking.",
    columns: [
      text("sector", "sector or pillar"),
      RESULT,
      MEASURE,
      text("kind", "baseline, target, source, value, member, age or smart"),
      text(
        "detail",
        "unset, not_applicable or blank; reported or series missing; not published, not held, " +
          "not reported or too few members (kinds value and member), or words; the year of an old value; S, M, A, R or T"
      ),
      intOrNull("milestone", "year of a target that is not set; null for other gaps"),
      textOrNull("printed", "what the PRF says, in English"),
      text("reason", "what is lacking, in words"),
      text("owner", "who can close it: framework (a decision), sector (a report), publisher, observatory"),
      textOrNull("owner_name", "lead of the sector or cluster, or sources of the result; null where none is named"),
      VINTAGE
    ]
  }
} as const satisfies Record<string, TableSpec>;

/** The name of a table of the contract. */
export type TableName = keyof typeof TABLE_SPECS;
/** The names of the tables, in the order of the documentation. */
export const TABLE_NAMES = Object.keys(TABLE_SPECS) as TableName[];
