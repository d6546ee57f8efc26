import {group, median} from "d3-array";
import type {ScopeBlock, SnapshotRow} from "../../src/lib/contract/observations.js";
import {observationKey} from "../../src/lib/contract/observations.js";
import {isInScope, isYearly} from "../../src/lib/releases/releases.js";
import type {CheckName, RevisionCheck} from "./refresh-context.js";

/** The figures of one series, area, partner, mode and direction over the years. */
interface Line {
  series: string;
  area: string;
  /** Everything but the area: lines of one family are of areas that could be swapped. */
  family: string;
  years: Map<number, number>;
}

/** A line in two releases, and the years that both know. */
interface Pair {
  line: Line;
  before: Line;
  common: number[];
}

/** Examples named in a message. */
const MAX_NAMED = 5;
/** Below this median distance a line has not moved, and fits its neighbors by chance. */
const MOVED = 0.002;

/**
 * Returns where an answer differs from the last release in a way that a fault does and a revision does not, one message per
 * check and series; empty where nothing does.
 *
 * In: rows of the answer; rows of the last release that they can be compared with; the thresholds of the source, and the
 * source's `revision_bound`; what the answer covers, since years beyond that are not lost. Forecasts are made again
 * each time and are not compared. Each line (series, area, partner, mode,
 * direction) is judged by itself, so that one wrong series or a lost country shows however large the source is.
 * @example findLineChanges(rows, before, checks, "wdi", 0.5, scope) // ["invalid level of NY.GDP.MKTP.CD: UZB 0.001 …"]
 */
export function findLineChanges(
  rows: readonly SnapshotRow[],
  before: readonly SnapshotRow[],
  checks: readonly RevisionCheck[],
  source: string,
  bound: number,
  scope: readonly ScopeBlock[]
): string[] {
  const of = (check: CheckName) =>
    checks.find((row) => row.source === source && row.check === check) ??
    checks.find((row) => row.source === "*" && row.check === check);
  const now = toLines(rows.filter(({flag}) => flag !== "forecast"));
  const then = toLines(before.filter(({flag}) => flag !== "forecast"));
  const pairs = [...now].flatMap(([key, line]) => {
    const old = then.get(key);
    return old === undefined
      ? []
      : [{line, before: old, common: [...line.years.keys()].filter((year) => old.years.has(year))}];
  });
  const judged = (check: CheckName, judge: (pair: Pair, limit: number) => string | null) => {
    const row = of(check);
    if (row === undefined) return [];
    const found = pairs.flatMap((pair) => {
      const what = pair.common.length < row.min_years ? null : judge(pair, row.threshold);
      return what === null ? [] : [{series: pair.line.series, what: `${pair.line.area} ${what}`}];
    });
    return toMessages(check, found, row);
  };
  return [
    ...judged("level", judgeLevel),
    ...judged("changed", (pair, limit) => judgeChanged(pair, limit, bound)),
    ...judged("sign", judgeSign),
    ...judged("shift", judgeShift),
    ...judged("constant", judgeConstant),
    ...findSwaps(pairs, of("swap")),
    ...findGaps(toLines(rows), then, of("gaps"), scope),
    ...findVanished(toLines(rows), toLines(before), of("vanished"))
  ];
}

function toLines(rows: readonly SnapshotRow[]): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const {series, area, partner, mode, direction, year, value} of rows) {
    if (value === null) continue;
    const family = [series, partner, mode, direction].join("|");
    const key = `${family}|${area}`;
    const line = lines.get(key) ?? {series, area, family, years: new Map()};
    line.years.set(year, value);
    lines.set(key, line);
  }
  return lines;
}

function toMessages(check: CheckName, found: {series: string; what: string}[], {reason}: RevisionCheck): string[] {
  return [...group(found, ({series}) => series)].map(([series, lines]) => {
    const more = lines.length > MAX_NAMED ? ` and ${lines.length - MAX_NAMED} more` : "";
    const named = lines.slice(0, MAX_NAMED).map(({what}) => what);
    return `invalid ${check} of ${series}: ${named.join("; ")}${more} (${reason}); if the publisher explains it, accept it`;
  });
}

/** The factor by which the middle year moved, against a factor up or down. */
function judgeLevel({line, before, common}: Pair, limit: number): string | null {
  const ratios = common.flatMap((year) => {
    const old = before.years.get(year)!;
    return old === 0 ? [] : [Math.abs(line.years.get(year)! / old)];
  });
  const middle = median(ratios);
  if (middle === undefined || ratios.length < Math.min(2, common.length)) return null;
  return middle > limit || middle < 1 / limit ? `is ${toShort(middle)} of the last release in the median year` : null;
}

/** The share of years that moved by more than the source's bound. */
function judgeChanged({line, before, common}: Pair, limit: number, bound: number): string | null {
  const moved = common.filter((year) => {
    const old = before.years.get(year)!;
    return Math.abs(line.years.get(year)! - old) > bound * Math.abs(old);
  }).length;
  return moved / common.length > limit
    ? `moved by more than ${bound * 100}% in ${moved} of ${common.length} years`
    : null;
}

function judgeSign({line, before, common}: Pair, limit: number): string | null {
  const turned = common.filter((year) => line.years.get(year)! * before.years.get(year)! < 0).length;
  return turned / common.length > limit ? `changed its sign in ${turned} of ${common.length} years` : null;
}

/** How well the line fits the last release a year later or earlier, as a share of how well it fits its own years. */
function judgeShift({line, before, common}: Pair, limit: number): string | null {
  const own = distance(line, before, 0);
  if (own < MOVED) return null;
  for (const lag of [-1, 1]) {
    const years = common.filter((year) => before.years.has(year + lag)).length;
    if (years >= common.length / 2 && distance(line, before, lag) < limit * own)
      return `has the last release's figures of the year ${lag < 0 ? "before" : "after"} in most years`;
  }
  return null;
}

/** The share of years that hold one and the same value where the last release had others. */
function judgeConstant({line, before, common}: Pair, limit: number): string | null {
  const counts = new Map<number, number>();
  for (const year of common) {
    const value = line.years.get(year)!;
    if (Math.abs(value - before.years.get(year)!) > MOVED * Math.abs(before.years.get(year)!))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [value, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return count >= 3 && count / common.length > limit
    ? `is ${value} in ${count} of ${common.length} years, which had other figures`
    : null;
}

function findSwaps(pairs: readonly Pair[], row: RevisionCheck | undefined): string[] {
  if (row === undefined) return [];
  const found: {series: string; what: string}[] = [];
  for (const family of group(pairs, ({line}) => line.family).values()) {
    const moved = family
      .filter(({common}) => common.length >= row.min_years)
      .map((pair) => ({...pair, own: distance(pair.line, pair.before, 0)}))
      .filter(({own}) => own >= MOVED);
    for (const [i, a] of moved.entries())
      for (const b of moved.slice(i + 1))
        if (
          distance(a.line, b.before, 0) < row.threshold * a.own &&
          distance(b.line, a.before, 0) < row.threshold * b.own
        )
          found.push({series: a.line.series, what: `${a.line.area} and ${b.line.area} have each other's figures`});
  }
  return toMessages("swap", found, row);
}

/** Lines that go on without many of the years that the last release had of them; a forecast in the place of a figure is none lost. */
function findGaps(
  now: Map<string, Line>,
  then: Map<string, Line>,
  row: RevisionCheck | undefined,
  scope: readonly ScopeBlock[]
): string[] {
  if (row === undefined) return [];
  const found = [...then].flatMap(([key, {series, area, years}]) => {
    const line = now.get(key);
    const asked = [...years.keys()].filter((year) => isInScope(scope, series, area, year)).sort((a, b) => a - b);
    if (line === undefined || asked.length < row.min_years) return [];
    const gone = asked.filter((year) => !line.years.has(year));
    if (gone.length / asked.length <= row.threshold) return [];
    const more = gone.length > MAX_NAMED ? ` and ${gone.length - MAX_NAMED} more` : "";
    const named = gone.slice(0, MAX_NAMED).join(", ");
    return [{series, what: `${area} has lost ${gone.length} of ${asked.length} years: ${named}${more}`}];
  });
  return toMessages("gaps", found, row);
}

/** Lines that are gone, by area: the whole area, or more of its lines than are allowed. */
function findVanished(now: Map<string, Line>, then: Map<string, Line>, row: RevisionCheck | undefined): string[] {
  if (row === undefined) return [];
  return [...group(then, ([, {area}]) => area)].flatMap(([area, lines]) => {
    const gone = lines.filter(([key, {years}]) => !now.has(key) && years.size >= row.min_years);
    if (gone.length === lines.length)
      return [
        `missing area ${area}: the last release had ${lines.length} series of it, this answer has none (${row.reason})`
      ];
    if (gone.length / lines.length <= row.threshold) return [];
    const names = [...new Set(gone.map(([, {series}]) => series))];
    const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : "";
    return [
      `missing series of ${area}: ${names.slice(0, MAX_NAMED).join(", ")}${more}; the last release had figures of them (${row.reason})`
    ];
  });
}

/** The median relative distance of a line's years to those of another release, `lag` years apart; infinite without any. */
function distance(line: Line, other: Line, lag: number): number {
  const distances = [...line.years].flatMap(([year, value]) => {
    const old = other.years.get(year + lag);
    if (old === undefined) return [];
    const size = Math.max(Math.abs(value), Math.abs(old));
    return [size === 0 ? 0 : Math.abs(value - old) / size];
  });
  return median(distances) ?? Number.POSITIVE_INFINITY;
}

function toShort(value: number): string {
  return String(Number(value.toPrecision(2)));
}

/**
 * Returns those of the figures held that a new answer can be compared with: what it says that it covers, and the series of
 * areas that it has (of yearly reports the figures that it has). A download of one country makes no other country vanish.
 * @example comparableRows(last.rows, fetched.rows, fetched.scope ?? [], "wdi")
 */
export function comparableRows<T extends SnapshotRow>(
  held: readonly T[],
  answer: readonly SnapshotRow[],
  scope: readonly ScopeBlock[],
  source: string
): T[] {
  const keyOf = isYearly(source) ? observationKey : ({series, area}: SnapshotRow) => `${series}|${area}`;
  const keys = new Set(answer.map(keyOf));
  return held.filter((row) => keys.has(keyOf(row)) || isInScope(scope, row.series, row.area, row.year));
}
