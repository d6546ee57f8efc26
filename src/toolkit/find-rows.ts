import {DataError} from "../lib/contract/data-error.js";
import type {ObservationRow, ValueRow} from "../lib/contract/tables.js";
import {missingKind, missingSeriesKind} from "../lib/quality/missing-kind.js";
import {assertOptions, unknownName} from "../lib/text/nearest.js";
import type {AreaFacts} from "../lib/toolkit/area-facts.js";
import type {MeasureFacts, VintageFacts} from "../lib/toolkit/vintage-facts.js";
import type {MissingKind} from "../lib/wording/missing-words.js";
import type {AreaChoice, AreaFinder} from "./area-finder.js";
import type {TableReader} from "./table-reader.js";
import {flowNames, missingSentence, noValues, noYear} from "./wording.js";
import {namedYears, type YearChoice, yearTest} from "./year-choice.js";

/** Which values of a measure are wanted. */
export interface ValueFilter {
  /** One area or several, by id or any listed name; without it every area. */
  area?: AreaChoice | readonly AreaChoice[];
  /** Years; with `area`, those that are named have a row each, also where there is no figure. Without it every year held. */
  year?: YearChoice;
  /** A reading or several, or `"all"`; without it the headline reading of the measure. */
  variant?: string | readonly string[];
}

/** Which figures of a publisher's series are wanted. */
export interface ObservationFilter {
  area?: AreaChoice | readonly AreaChoice[];
  year?: YearChoice;
  mode?: "road" | "rail" | null;
  direction?: "inbound" | "outbound" | null;
  /** Counterpart of a trade flow; null for the world. */
  partner?: string | null;
}

/** A figure of a publisher; what is not there has a null value and says why. */
export type ObservationAnswer = ObservationRow & {reason?: string};

/** An open vintage, as far as look-ups need it. */
export interface LookupSource {
  facts: VintageFacts;
  finder: AreaFinder;
  reader: TableReader;
}

/**
 * Returns the values of a measure. What is asked for by name is never left out silently: a named year of a named area that has no
 * figure is a row whose value is null with its reason; an area without any row throws DataError that says what exists, or why
 * nothing does, and so does a year that no area has.
 *
 * Throws TypeError for an unknown area, variant or option, with the nearest.
 */
export async function findValues(
  shelf: LookupSource,
  measure: MeasureFacts,
  filter: ValueFilter = {}
): Promise<ValueRow[]> {
  assertOptions("values", filter, ["area", "year", "variant"]);
  const areas = filter.area === undefined ? null : asList(filter.area).map((one) => shelf.finder.get(one));
  const isWanted = yearTest(filter.year);
  const own = (await shelf.reader.table("values")).filter(
    (row) => row.result === measure.result && row.measure === measure.measure
  );
  const known = [...new Set(own.map(({variant}) => variant))];
  if (known.length === 0) throw new DataError(noValues(measure), {source: "values", value: measure.id});
  const asked = filter.variant ?? measure.headline.variant;
  const variants = asked === "all" ? known : asList(asked);
  for (const one of variants)
    if (!known.includes(one)) throw unknownName("variant", one, [...known, "all"], {of: measure.id});
  const read = own.filter(({variant}) => variants.includes(variant));
  if (areas === null) {
    const rows = read.filter(({year}) => isWanted(year));
    const years = new Set(rows.map(({year}) => year));
    const empty = namedYears(filter.year).filter((year) => !years.has(year));
    if (empty.length > 0 || (rows.length === 0 && filter.year !== undefined))
      throw new DataError(noYear(measure.id, empty, read), {source: "values", field: "year", value: empty[0]});
    return rows;
  }
  const rows: ValueRow[] = [];
  const faults: string[] = [];
  for (const area of areas) {
    const ofArea = read.filter((row) => row.area === area.area);
    if (ofArea.length === 0) {
      faults.push(await whyNoRow(shelf, measure, area, own, variants));
      continue;
    }
    for (const variant of new Set(ofArea.map((row) => row.variant))) {
      const reading = ofArea.filter((row) => row.variant === variant);
      const found = reading.filter(({year}) => isWanted(year));
      const lacking = namedYears(filter.year).filter((year) => !reading.some((row) => row.year === year));
      const blanks = await Promise.all(lacking.map((year) => blankRow(shelf, measure, area, variant, year)));
      rows.push(...[...found, ...blanks].sort((a, b) => a.year - b.year));
    }
  }
  if (faults.length > 0) throw new DataError(faults.join("\n"), {source: "values", field: "area"});
  return rows;
}

/**
 * Returns rows of a publisher's series: areas in the order asked, years ascending. Without `mode`, `direction` or `partner` all that
 * there are. A named year of a named area that has no figure is a row whose value is null with its `reason`; an area without a row
 * throws DataError that says whether the publisher has none or it is not held, and so does a year that no area has.
 */
export async function findObservations(
  shelf: LookupSource,
  {source, series, rows}: {source: string; series: string; rows: readonly ObservationRow[]},
  filter: ObservationFilter = {}
): Promise<ObservationAnswer[]> {
  assertOptions("observations", filter, ["area", "year", "mode", "direction", "partner"]);
  const isWanted = yearTest(filter.year);
  const own = rows.filter((row) => row.source === source && row.series === series);
  const flow = own.filter((row) =>
    (["mode", "direction", "partner"] as const).every(
      (name) => filter[name] === undefined || row[name] === filter[name]
    )
  );
  if (flow.length === 0)
    throw new DataError(
      `missing rows of ${source}/${series} for ${JSON.stringify({...filter, area: undefined, year: undefined})}; there are ${flowNames(own)}`,
      {source: "observations", value: `${source}/${series}`}
    );
  const id = `${source}/${series}`;
  const named = namedYears(filter.year);
  if (filter.area === undefined) {
    const found = flow.filter(({year}) => isWanted(year));
    const empty = named.filter((year) => !found.some((row) => row.year === year));
    if (empty.length > 0 || found.length === 0)
      throw new DataError(noYear(id, empty, flow), {source: "observations", field: "year"});
    return found;
  }
  const areas = asList(filter.area).map((one) => (isRaw(one, flow) ? one : shelf.finder.get(one).area));
  const faults = areas
    .filter((area) => !flow.some((row) => row.area === area))
    .map((area) => {
      const kind = kindOf(shelf, [], [id], area, null);
      return `missing rows of ${id} for ${area}: ${kind}; areas with figures: ${list(flow, "area")}`;
    });
  if (faults.length > 0) throw new DataError(faults.join("\n"), {source: "observations", field: "area"});
  return areas.flatMap((area) => {
    const found = flow.filter((row) => row.area === area);
    const lacking = named.filter((year) => !found.some((row) => row.year === year));
    const blanks = lacking.map((year) => {
      const reason = missingSentence(kindOf(shelf, rows, [id], area, year));
      const {mode = null, direction = null, partner = null} = filter;
      const where = {series, area, partner, mode, direction, year, unit: found[0]!.unit, source};
      return Object.assign(where, NO_FIGURE, {reason}) as unknown as ObservationAnswer;
    });
    return [...found.filter(({year}) => isWanted(year)), ...blanks].sort((a, b) => a.year - b.year);
  });
}

/** What a row of a publisher says of a figure that is not there. */
const NO_FIGURE = Object.fromEntries(
  ["value", "flag", "updated", "reference", "snapshot", "row", "release", "correction"].map((name) => [name, null])
);

/** A value that was asked for and is not there: null, with what kind of missing it is. */
async function blankRow(
  shelf: LookupSource,
  {result, measure, unit, methods, inputs, kind}: MeasureFacts,
  {area, members}: AreaFacts,
  variant: string,
  year: number
): Promise<ValueRow> {
  const reason = await missingReason(shelf, {inputs, kind}, members.length > 0 ? members : [area], year);
  return {
    result,
    measure,
    area,
    year,
    variant,
    value: null,
    text: null,
    sign: null,
    unit,
    reporting: null,
    expected: null,
    missing: null,
    missing_kinds: null,
    weight_share: null,
    method: methods[0] ?? "",
    flag: null,
    releases: null,
    reason,
    vintage: shelf.facts.name
  };
}

async function whyNoRow(
  shelf: LookupSource,
  measure: MeasureFacts,
  {area, members}: AreaFacts,
  own: readonly ValueRow[],
  variants: readonly string[]
): Promise<string> {
  const others = [...new Set(own.filter((row) => row.area === area).map(({variant}) => variant))];
  if (others.length > 0) {
    const exist = `${others.join(" and ")} ${others.length === 1 ? "exists" : "exist"}`;
    return `missing values of ${measure.id}: ${area} has no ${variants.join(" or ")}; ${exist}, ask for {variant: ${JSON.stringify(others[0])}} or "all"`;
  }
  const reason = await missingReason(shelf, measure, members.length > 0 ? members : [area], null);
  return `missing values of ${measure.id} for ${area}: ${reason}; areas with values: ${list(own, "area")}`;
}

async function missingReason(
  shelf: LookupSource,
  {inputs, kind}: Pick<MeasureFacts, "inputs" | "kind">,
  areas: readonly string[],
  year: number | null
): Promise<string> {
  if (kind === "reported") return missingSentence("not reported");
  // What is missing in one year may be held of another: then the rows themselves are asked.
  const observations = year === null ? [] : await shelf.reader.table("observations");
  const kinds = areas.map((area) => kindOf(shelf, observations, inputs, area, year));
  return missingSentence(kinds.every((one) => one === "not published") ? "not published" : "not held");
}

function kindOf(
  {facts}: LookupSource,
  observations: readonly ObservationRow[],
  inputs: readonly string[],
  area: string,
  year: number | null
): MissingKind {
  const series = inputs.map((input) => {
    const at = input.indexOf("/");
    return {source: input.slice(0, at), series: input.slice(at + 1)};
  });
  type Held = Parameters<typeof missingKind>[0];
  const releases = facts.releases.map((release) => ({...release, observations: []}));
  if (year === null)
    return series.length > 0 && series.every((one) => missingSeriesKind(releases, one, area) === "not published")
      ? "not published"
      : "not held";
  return missingKind({releases, observations: observations as unknown as Held["observations"]}, series, area, year);
}

function list<K extends string>(rows: readonly Record<K, unknown>[], column: K): string {
  return [...new Set(rows.map((row) => row[column]))].join(", ");
}

/** Areas that only publishers have, `ALL` for one: no name of the reference. */
function isRaw(area: AreaChoice, rows: readonly ObservationRow[]): area is string {
  return typeof area === "string" && rows.some((row) => row.area === area);
}

/** Returns one or several as a list. @example asList("KAZ") // ["KAZ"] */
export function asList<T>(choice: T | readonly T[]): readonly T[] {
  return Array.isArray(choice) ? choice : [choice as T];
}
