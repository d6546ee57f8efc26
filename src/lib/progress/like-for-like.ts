import {group} from "d3-array";
import type {Measure} from "../contract/framework.js";
import {MEMBERS} from "../contract/reference.js";
import type {LineageRow, ValueRow} from "../contract/tables.js";
import {MIN_REPORTING_SHARE} from "../indicators/coverage.js";
import {baselineYear} from "./progress-context.js";

/** A mean of the baseline's year and of a later one, both over the members that have both. */
export interface LikeForLike {
  from: number;
  to: number;
  /** ISO3 of those members. */
  members: string[];
}

/** A value, with what it is compared by where it is a mean over other members than that of the baseline's year; null: by nothing. */
export type ComparedValue = ValueRow & {like_for_like?: LikeForLike | null};

/** What a comparison reads of a lineage: which figure of which member has which share of the value of a year. */
export type LineageShare = Pick<LineageRow, "year" | "input_area" | "input_value" | "role" | "weight">;

/**
 * Returns every value of a measure, ready to be compared with that of the baseline's year in the same area and variant: a mean over
 * other members than then gets both over the members that have both; one from another release is compared with nothing.
 *
 * In: all values of the measure, and a look-up of a value's lineage. Out: the same rows in their order.
 * @example comparableValues(measure, values, lineageOf).find(({year}) => year === 2022)?.like_for_like?.members // ["AZE", "KAZ"]
 */
export function comparableValues(
  measure: Measure,
  values: readonly ValueRow[],
  lineageOf: (value: ValueRow) => readonly LineageShare[]
): ComparedValue[] {
  const year = baselineYear(measure);
  const bases = new Map(
    values.filter((row) => row.year === year && row.value !== null).map((row) => [seriesOf(row), row])
  );
  const members = new Set<string>(MEMBERS);
  const figures = group(
    values.filter(({area}) => members.has(area)),
    ({variant}) => variant
  );
  return values.map((later): ComparedValue => {
    const base = bases.get(seriesOf(later));
    if (base === undefined || later.year <= year || later.value === null) return later;
    if (base.releases === later.releases && base.missing === later.missing) return later;
    const rows = {base, later, lineage: [...lineageOf(base), ...lineageOf(later)]};
    if (base.weight_share !== null) return compareMeans({...rows, own: figures.get(base.variant) ?? []});
    // A plain mean has no weight, and neither has a count or a sum, which no figures of members with equal shares give.
    const own = base.reporting === null ? undefined : [[], ...figures.values()].find((own) => areMeans({...rows, own}));
    return own === undefined ? later : compareMeans({...rows, own});
  });
}

function compareMeans(rows: MeanRows): ComparedValue {
  const {base, later} = rows;
  return {...later, like_for_like: later.releases === base.releases ? likeForLike(rows) : null};
}

/**
 * Returns a look-up of the lineage of a measure's values.
 *
 * In: lineage rows of one measure. Out: for a value, the rows of its area, variant and year; none for a value without any.
 */
export function lineageByValue(lineage: readonly LineageRow[]): (value: ValueRow) => readonly LineageRow[] {
  // Made at the first question: where no membership changes, none is asked.
  let rows: Map<string, LineageRow[]> | null = null;
  return (value) => {
    rows ??= group(lineage, valueKey);
    return rows.get(valueKey(value)) ?? [];
  };
}

const byMeasure = new WeakMap<readonly LineageRow[], ReadonlyMap<string, readonly LineageRow[]>>();

/**
 * Returns the rows of each measure by `result/measure`, in their order; made once of a table of lineage, which has 250,000 rows.
 *
 * @example lineageByMeasure(tables.lineage).get("TRD-OP1/services")?.length
 */
export function lineageByMeasure(lineage: readonly LineageRow[]): ReadonlyMap<string, readonly LineageRow[]> {
  const known = byMeasure.get(lineage);
  if (known !== undefined) return known;
  const measures = new Map<string, LineageRow[]>();
  let last: LineageRow | undefined;
  let own: LineageRow[] = [];
  for (const row of lineage) {
    // Rows of a measure stand together: the key is put together once for all of them.
    if (row.measure !== last?.measure || row.result !== last.result) {
      const key = `${row.result}/${row.measure}`;
      own = measures.get(key) ?? [];
      measures.set(key, own);
    }
    own.push(row);
    last = row;
  }
  byMeasure.set(lineage, measures);
  return measures;
}

const valueKey = ({area, variant, year}: Pick<ValueRow, "area" | "variant" | "year">) => `${area} ${variant} ${year}`;
const seriesOf = ({area, variant}: ValueRow) => `${area} ${variant}`;

/** The rows that a comparison of two years of a regional mean needs. */
export interface MeanRows {
  /** The regional value of the baseline's year, and the later one. */
  base: ValueRow;
  later: ValueRow;
  /** The members' own values of the same reading, both years. */
  own: readonly ValueRow[];
  /** Lineage of the two regional values: its rows of role `value` hold each member's share. */
  lineage: readonly LineageShare[];
}

/**
 * Returns both means over the members that have both years; null where these are fewer than half of the expected, or where a
 * member's figure of the very release of the mean is not known: its own value may be of another.
 *
 * Each member keeps the share that it has in the mean of its year, over the shares of the members that are compared.
 * @example likeForLike({base, later, own, lineage})?.members // ["AZE", "KAZ", "PAK"]
 */
export function likeForLike({base, later, own, lineage}: MeanRows): LikeForLike | null {
  const [then, now] = [sharesOf(base.year, lineage), sharesOf(later.year, lineage)];
  const members = [...then.keys()].filter((area) => now.has(area));
  if (later.expected === null || members.length === 0 || members.length / later.expected < MIN_REPORTING_SHARE)
    return null;
  const values = figuresOf({base, later, own, lineage});
  const mean = (year: number, shares: Map<string, number>) => {
    let [sum, weight] = [0, 0];
    for (const area of members) {
      const value = values.get(`${area} ${year}`);
      if (value == null) return null;
      sum += value * shares.get(area)!;
      weight += shares.get(area)!;
    }
    return weight > 0 ? sum / weight : null;
  };
  const [from, to] = [mean(base.year, then), mean(later.year, now)];
  return from === null || to === null ? null : {from, to, members};
}

/** The figures that both means may be made of, by member and year. */
function figuresOf({base, later, own, lineage}: MeanRows): Map<string, number | null> {
  const published = publishedFigures(lineage);
  // A deficit is a balance with its sign turned: published figures stand in for values only where they make the means themselves.
  const areValues = [base, later].every((mean) => isMeanOf(published, mean, sharesOf(mean.year, lineage)));
  const releases = new Map([base, later].map((row) => [row.year, row.releases]));
  const sameRelease = own.filter((row) => row.releases === releases.get(row.year));
  return new Map([
    ...(areValues ? published : []),
    ...sameRelease.map(({area, year, value}) => [`${area} ${year}`, value] as const)
  ]);
}

/** Whether the figures, with the shares that they have in the lineage, give both values: these are then means of them. */
function areMeans(rows: MeanRows): boolean {
  const figures = figuresOf(rows);
  return [rows.base, rows.later].every((mean) => isMeanOf(figures, mean, sharesOf(mean.year, rows.lineage)));
}

function sharesOf(year: number, lineage: readonly LineageShare[]): Map<string, number> {
  const rows = lineage.filter((row) => row.year === year && row.role === "value" && row.weight !== null);
  // A member's figure may be made of several rows, as exports and imports: its share is that of all of them.
  return new Map(
    [...group(rows, ({input_area}) => input_area)].map(([area, own]) => [
      area,
      own.reduce((sum, {weight}) => sum + weight!, 0)
    ])
  );
}

/** Whether the figures of a year, with the shares that they have in the mean, give the mean's own value. */
function isMeanOf(
  figures: ReadonlyMap<string, number | null>,
  {year, value}: ValueRow,
  shares: ReadonlyMap<string, number>
): boolean {
  let mean = 0;
  for (const [area, share] of shares) {
    const figure = figures.get(`${area} ${year}`);
    if (figure == null) return false;
    mean += figure * share;
  }
  return value !== null && Math.abs(mean - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** Members' figures that went into a mean as published: one row of role `value`, and none that it was computed from. */
function publishedFigures(lineage: readonly LineageShare[]): Map<string, number | null> {
  const rows = group(
    lineage.filter(({role}) => role !== "weight"),
    ({input_area, year}) => `${input_area} ${year}`
  );
  return new Map([...rows].flatMap(([key, own]) => (own.length === 1 ? [[key, own[0]!.input_value] as const] : [])));
}
