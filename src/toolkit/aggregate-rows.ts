import {DataError} from "../lib/contract/data-error.js";
import type {Observation} from "../lib/contract/observations.js";
import type {ValueRow} from "../lib/contract/tables.js";
import {aggregateAreas, type Candidate} from "../lib/indicators/aggregate-areas.js";
import {newestFirst} from "../lib/releases/releases.js";
import {assertOptions} from "../lib/text/nearest.js";
import {MISSING_KINDS} from "../lib/wording/missing-words.js";
import type {AreaChoice, AreaFinder} from "./area-finder.js";
import {type AnyRow, assertColumns, assertUnique, cell, keyColumns, keyOf, numberOf} from "./row-keys.js";

/** How rows of members become one of their group. */
export interface AggregateOptions {
  /** `"CAREC-X"`, `"CAREC"`, a corridor with members, or a group of your own with its name. */
  over: AreaChoice | {name: string; members: readonly AreaChoice[]};
  /** The column that weighs the members, or `"equal"` for a plain mean. There is no default: the choice changes the figure. */
  weight: string;
  /** The column that is averaged: `value`. */
  value?: string;
}

/** Rows that no release gives: reports of sectors, an analyst's own. */
const OWN = "these rows";

/**
 * Returns the mean of members' rows, one row for each measure, variant and year: see `OpenVintage.aggregate`.
 */
export function aggregateRows(
  finder: AreaFinder,
  lastYear: number | null,
  rows: readonly AnyRow[],
  options: AggregateOptions
): ValueRow[] {
  assertOptions("aggregate", options, ["over", "weight", "value"]);
  const {over, weight, value = "value"} = options;
  if (typeof weight !== "string")
    throw new TypeError(
      'missing weight of aggregate; name the column that weighs the members, or "equal" for a plain mean'
    );
  const isWeighted = weight !== "equal";
  assertColumns("aggregate", rows, ["area", "year", value, ...(isWeighted ? [weight] : [])]);
  const group = groupOf(finder, over);
  const own = rows.filter((row) => group.members.includes(String(cell(row, "area"))));
  assertUnique("aggregate", own, keyColumns(own));
  const apart = [...keyColumns(own, ["area", "year"]), "unit"];
  return [...new Set(own.map((row) => keyOf(row, apart)))].flatMap((key) => {
    const same = own.filter((row) => keyOf(row, apart) === key);
    const text = (column: string) => String(cell(same[0]!, column) ?? "");
    const values = aggregateAreas({
      result: text("result"),
      measure: text("measure"),
      unit: text("unit"),
      variant: text("variant"),
      simpleVariant: isWeighted ? null : text("variant"),
      methods: {area: "", weighted: isWeighted ? `mean-weighted-by-${weight}` : null, simple: "simple-mean"},
      groups: [group],
      lastYear,
      candidates: candidatesOf(same, value, isWeighted ? weight : null)
    }).map((made) => made.value);
    const vintage = [...new Set(same.map((row) => String(cell(row, "vintage") ?? "")))].join(";");
    const made = values
      .filter((row) => row.area === group.area)
      .map((row) => ({...row, releases: row.releases === OWN || row.releases === "" ? null : row.releases, vintage}));
    const years = [...new Set(same.map((row) => Number(cell(row, "year"))))];
    const empty = years.filter((year) => !made.some((row) => row.year === year));
    return [...made, ...empty.map((year) => nobody(text, group, year, vintage))].sort((a, b) => a.year - b.year);
  });
}

function groupOf(finder: AreaFinder, over: AggregateOptions["over"]): {area: string; members: string[]} {
  if (typeof over === "object" && "members" in over && "name" in over) {
    const {name, members} = over as {name: string; members: readonly AreaChoice[]};
    return {area: name, members: members.map((one) => finder.get(one).area)};
  }
  if (over === undefined)
    throw new TypeError('missing over of aggregate; name the group: "CAREC-X", or {name, members}');
  const {area, members} = finder.get(over as AreaChoice);
  if (members.length === 0)
    throw new TypeError(`invalid over ${area} of aggregate: it has no members; write {name, members}`);
  return {area, members};
}

/** One candidate for each release, the newest first: a mean takes all its figures from one. */
function candidatesOf(rows: readonly AnyRow[], value: string, weight: string | null): Candidate[] {
  const at = new Map(rows.map((row) => [`${cell(row, "area")} ${cell(row, "year")}`, row]));
  const years = [...new Set(rows.map((row) => Number(cell(row, "year"))))].sort((a, b) => a - b);
  const weightOf = (area: string, year: number) => {
    const row = at.get(`${area} ${year}`);
    const found = row && weight !== null ? numberOf("aggregate", row, weight) : null;
    if (found !== null && found < 0)
      throw new DataError(`invalid ${weight} ${found} of ${area} ${year}; a weight is zero or more`, {
        field: weight ?? "",
        value: found
      });
    return found;
  };
  return releaseLabels(rows).map((releases) => ({
    releases,
    years,
    weightOf,
    contribution(area, year) {
      const row = at.get(`${area} ${year}`);
      const figure = row && labelOf(row) === releases ? numberOf("aggregate", row, value) : null;
      if (figure === null) return null;
      return {area, value: figure, weight: weightOf(area, year), inputs: inputsOf(row!, releases)};
    },
    absence(area, year) {
      const reason = String(at.get(`${area} ${year}`) ? (cell(at.get(`${area} ${year}`)!, "reason") ?? "") : "");
      return MISSING_KINDS.find((kind) => reason.startsWith(kind)) ?? "not held";
    }
  }));
}

function labelOf(row: AnyRow): string {
  const {releases, source, release} = row as {releases?: string | null; source?: string; release?: string};
  return releases ?? (source && release ? `${source} ${release}` : OWN);
}

function releaseLabels(rows: readonly AnyRow[]): string[] {
  const labels = [...new Set(rows.filter((row) => cell(row, "value") !== null).map(labelOf))];
  const dated = labels.map((label) => {
    const [source = "", release = ""] = label.split(";").at(-1)!.split(/ (.*)/s);
    return {label, source, release, publisher: source, snapshots: [], scope: [], observations: []};
  });
  return newestFirst(dated).map((one) => (one as (typeof dated)[number]).label);
}

/** As many inputs as releases, so that the mean names them and has the flag of its rows. */
function inputsOf(row: AnyRow, releases: string) {
  const names = releases.split(";");
  return names.map((name) => {
    const [source, release] = name.split(/ (.*)/s);
    const observation = {source, release, flag: cell(row, "flag") ?? null, year: cell(row, "year")} as Observation;
    return {observation, role: "value" as const, share: 1 / names.length};
  });
}

/** A year in which rows are there and none has a figure. */
function nobody(
  text: (column: string) => string,
  group: {area: string; members: string[]},
  year: number,
  vintage: string
): ValueRow {
  return {
    result: text("result"),
    measure: text("measure"),
    area: group.area,
    year,
    variant: text("variant"),
    value: null,
    text: null,
    sign: null,
    unit: text("unit"),
    reporting: 0,
    expected: group.members.length,
    missing: group.members.join(";"),
    missing_kinds: group.members.map(() => "not held").join(";"),
    weight_share: null,
    method: "simple-mean",
    flag: null,
    releases: null,
    reason: `too few members: 0 of ${group.members.length}`,
    vintage
  };
}
