import {group} from "d3-array";
import type {LineageRow, ValueRow} from "../contract/tables.js";
import {MIN_REPORTING_SHARE} from "../indicators/coverage.js";

/** A mean of the baseline's year and of a later one, both over the members that have both. */
export interface LikeForLike {
  from: number;
  to: number;
  /** ISO3 of those members. */
  members: string[];
}

/** The rows that a comparison of two years of a regional mean needs. */
export interface MeanRows {
  /** The regional value of the baseline's year, and the later one. */
  base: ValueRow;
  later: ValueRow;
  /** The members' own values of the same reading, both years. */
  own: readonly ValueRow[];
  /** Lineage of the two regional values: its rows of role `value` hold each member's share. */
  lineage: readonly LineageRow[];
}

/**
 * Returns both means over the members that have both years; null where these are fewer than half of the expected, or where a
 * member's figure of the very release of the mean is not known: its own value may be of another.
 *
 * Each member keeps the share that it has in the mean of its year, over the shares of the members that are compared.
 * @example likeForLike({base, later, own, lineage})?.members // ["AZE", "KAZ", "PAK"]
 */
export function likeForLike({base, later, own, lineage}: MeanRows): LikeForLike | null {
  const [then, now] = [base, later].map(({year}) => sharesOf(year, lineage)) as [
    Map<string, number>,
    Map<string, number>
  ];
  const members = [...then.keys()].filter((area) => now.has(area));
  if (later.expected === null || members.length === 0 || members.length / later.expected < MIN_REPORTING_SHARE)
    return null;
  const published = publishedFigures(lineage);
  // A deficit is a balance with its sign turned: published figures stand in for values only where they make the means themselves.
  const areValues = isMeanOf(published, base, then) && isMeanOf(published, later, now);
  const releases = new Map([base, later].map((row) => [row.year, row.releases]));
  const sameRelease = own.filter((row) => row.releases === releases.get(row.year));
  const values = new Map([
    ...(areValues ? published : []),
    ...sameRelease.map(({area, year, value}) => [`${area} ${year}`, value] as const)
  ]);
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

function sharesOf(year: number, lineage: readonly LineageRow[]): Map<string, number> {
  const rows = lineage.filter((row) => row.year === year && row.role === "value" && row.weight !== null);
  // A member's figure may be made of several rows, as exports and imports: its share is that of all of them.
  return new Map(
    [...group(rows, ({input_area}) => input_area)].map(([area, own]) => [
      area,
      own.reduce((sum, {weight}) => sum + weight!, 0)
    ])
  );
}

/** Whether the published figures of a year, with the shares that they have in the mean, give the mean's own value. */
function isMeanOf(
  published: ReadonlyMap<string, number | null>,
  {year, value}: ValueRow,
  shares: ReadonlyMap<string, number>
): boolean {
  let mean = 0;
  for (const [area, share] of shares) {
    const figure = published.get(`${area} ${year}`);
    if (figure == null) return false;
    mean += figure * share;
  }
  return value !== null && Math.abs(mean - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** Members' figures that went into a mean as published: one row of role `value`, and none that it was computed from. */
function publishedFigures(lineage: readonly LineageRow[]): Map<string, number | null> {
  const rows = group(
    lineage.filter(({role}) => role !== "weight"),
    ({input_area, year}) => `${input_area} ${year}`
  );
  return new Map([...rows].flatMap(([key, own]) => (own.length === 1 ? [[key, own[0]!.input_value] as const] : [])));
}
