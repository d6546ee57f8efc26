import {group} from "d3-array";
import type {ComputedValue, Indicator, IndicatorInputs} from "../contract/indicator.js";
import type {Flag} from "../contract/observations.js";
import type {ValueRow} from "../contract/tables.js";
import {headlineArea} from "../framework/result-views.js";
import {computeIndicator, headlineOf, INDICATORS} from "../indicators/registry.js";

/** One row per result, measure, area, year, variant whose indicator value differs between two vintages. */
export interface ValueChange {
  result: string;
  measure: string;
  area: string;
  year: number;
  variant: string;
  unit: string;
  /** Null where the first vintage has no number. */
  old: number | null;
  /** Null where the second vintage has no number. */
  new: number | null;
  /** New less old, in the unit; null unless both are there. */
  difference: number | null;
}

/** A difference below this share of the value comes from the order in which a computer adds, not from a publisher. */
const MOVE_TOLERANCE = 1e-9;

/** What could be computed on a day: the newest snapshot of each source then, and which of them was new that day. */
export interface KnownState {
  /** ISO date. */
  known_on: string;
  /** Sources with a new snapshot on that day. */
  changed: string[];
  inputs: IndicatorInputs;
}

/** One row per result, measure, year and day on which a snapshot came that the measure reads: its headline value as known then. */
export interface ValueAsKnown {
  result: string;
  measure: string;
  area: string;
  year: number;
  /** ISO date. */
  known_on: string;
  /** Semicolon-separated snapshots of the value: `wdi/2020-07-01`. */
  snapshots: string;
  value: number;
  unit: string;
  flag: Flag;
}

/**
 * Returns how the headline value of each year was revised: each computed measure, as it could be computed on each day on
 * which one of its sources had a new snapshot.
 *
 * In: the states in the order of their days; the sources are those of the headline in the last of them. Out: measures
 * in the order of the registry, then by day and year.
 * A measure or year that could not be computed on a day has no row for it; a source that gives no row to the headline
 * (a second reading's) makes no day of its own, nor does a day on which a value is made of the same snapshots as before.
 * @example valueByVintage(states).filter(({measure, year}) => measure === "services" && year === 2016)[0] // {known_on: "2020-07-01", value: 10.09, …}
 */
export function valueByVintage(states: readonly KnownState[]): ValueAsKnown[] {
  return INDICATORS.flatMap((indicator) => {
    const last = states.at(-1);
    const latest = last ? computeIndicator(indicator, last.inputs) : [];
    const sources = headlineSources(indicator, latest);
    const days = states.filter(({changed}) => changed.some((source) => sources.includes(source)));
    const rows = days.flatMap(({known_on, changed, inputs}) => {
      const byMeasure = group(computeIndicator(indicator, inputs), ({value}) => value.measure);
      return indicator.measures.flatMap((measure) =>
        headlineRows(indicator.result, measure, byMeasure.get(measure) ?? [], {known_on, changed})
      );
    });
    const order = (measure: string) => indicator.measures.indexOf(measure);
    return withoutRepeats(rows).sort((a, b) => order(a.measure) - order(b.measure));
  });
}

/** A day on which a value still came of the release of the day before says nothing new of it. */
function withoutRepeats(rows: readonly ValueAsKnown[]): ValueAsKnown[] {
  const last = new Map<string, string>();
  return rows.filter(({measure, year, snapshots}) => {
    const key = `${measure}|${year}`;
    const isNew = last.get(key) !== snapshots;
    last.set(key, snapshots);
    return isNew;
  });
}

function headlineSources({headline}: Indicator, computed: readonly ComputedValue[]): string[] {
  const own = computed.filter(({value}) => value.variant === headline(value.measure).variant);
  return [...new Set(own.flatMap((one) => originOf(one).sources))];
}

/** Which sources and snapshots a value is made of. */
interface Origin {
  sources: string[];
  snapshots: string[];
}

const origins = new WeakMap<ComputedValue, Origin>();

function originOf(computed: ComputedValue): Origin {
  const known = origins.get(computed);
  if (known !== undefined) return known;
  const {lineage} = computed;
  const origin = {
    sources: [...new Set(lineage.map(({source}) => source))],
    snapshots: [...new Set(lineage.map(({snapshot}) => snapshot))].sort()
  };
  origins.set(computed, origin);
  return origin;
}

function headlineRows(
  result: string,
  measure: string,
  computed: readonly ComputedValue[],
  {known_on, changed}: Pick<KnownState, "known_on" | "changed">
): ValueAsKnown[] {
  const {area: expected, variant} = headlineOf({result, measure});
  const readings = computed.filter(({value}) => value.variant === variant && value.value !== null);
  const area = headlineArea(
    readings.map(({value}) => ({...value, vintage: known_on})),
    expected
  );
  const own = readings.filter(({value}) => value.area === area).sort((a, b) => a.value.year - b.value.year);
  const isTouched = own.some((one) => originOf(one).sources.some((source) => changed.includes(source)));
  if (!isTouched) return [];
  return own.map((one) => {
    const {area, year, value, unit, flag} = one.value;
    const snapshots = originOf(one).snapshots.join(";");
    return {result, measure, area, year, known_on, snapshots, value: value!, unit, flag};
  });
}

/**
 * Returns the indicator values that moved from the values `a` to the values `b`, in the order of `b`, then what vanished.
 * A value without a number counts as none. Numbers that agree within MOVE_TOLERANCE give no row.
 * @example valueChanges(before.values, after.values).length // 0 where nothing was revised
 */
export function valueChanges(a: readonly ValueRow[], b: readonly ValueRow[]): ValueChange[] {
  const before = new Map(a.map((row) => [toKey(row), row]));
  const after = new Map(b.map((row) => [toKey(row), row]));
  const moves: ValueChange[] = [];
  for (const key of new Set([...after.keys(), ...before.keys()])) {
    const then = before.get(key);
    const now = after.get(key);
    const old = then?.value ?? null;
    const value = now?.value ?? null;
    if (isSame(old, value)) continue;
    const {result, measure, area, year, variant, unit} = (now ?? then)!;
    const difference = old === null || value === null ? null : value - old;
    moves.push({result, measure, area, year, variant, unit, old, new: value, difference});
  }
  return moves;
}

function isSame(old: number | null, value: number | null): boolean {
  if (old === null || value === null) return old === value;
  return Math.abs(value - old) <= MOVE_TOLERANCE * Math.max(Math.abs(old), Math.abs(value));
}

function toKey({result, measure, area, year, variant}: ValueRow): string {
  return `${result}|${measure}|${area}|${year}|${variant}`;
}
