import {DataError, MAX_LISTED_ERRORS} from "../lib/contract/data-error.js";
import {assertOptions} from "../lib/text/nearest.js";
import type {AreaFinder} from "./area-finder.js";
import {type AnyRow, assertColumns, cell, keyOf} from "./row-keys.js";

/** How rows are joined with an analyst's own. */
export interface JoinOptions {
  /** Columns that both have, `["area", "year"]`, or ours with theirs: `{area: "Country", year: "Year"}`. */
  by: readonly string[] | Readonly<Record<string, string>>;
  /** Goes before the names of their columns; needed where a column of both has one name. */
  prefix?: string;
}

/** Rows with the own columns beside, and what found no partner. */
export interface Joined<R, O> {
  /** Every row of ours, in its order; own columns are null where the own file has no row. */
  rows: (R & Record<string, unknown>)[];
  unmatched: {
    /** Our rows without an own one. */
    rows: R[];
    /** Own rows that no row of ours took, each with the reason. */
    own: (O & {unmatched: string})[];
  };
}

/** Columns whose cells are areas, to be looked up by any spelling. */
const PLACES = ["area", "input_area", "partner", "iso3"];

/** Returns our rows with own ones beside: see `OpenVintage.join`. */
export function joinRows<R extends AnyRow, O extends AnyRow>(
  finder: AreaFinder,
  rows: readonly R[],
  own: readonly O[],
  options: JoinOptions
): Joined<R, O> {
  assertOptions("join", options, ["by", "prefix"]);
  const pairs = columnPairs(options?.by);
  assertColumns(
    "join",
    rows,
    pairs.map(([ours]) => ours)
  );
  assertColumns(
    "join (own rows)",
    own,
    pairs.map(([, theirs]) => theirs)
  );
  const ours = pairs.map(([column]) => column);
  const theirs = pairs.map(([, column]) => column);
  const taken = [...new Set(own.flatMap((row) => Object.keys(row)))].filter((column) => !theirs.includes(column));
  const {prefix = ""} = options;
  const both = taken.filter((column) => rows.some((row) => `${prefix}${column}` in row));
  if (both.length > 0)
    throw new TypeError(`duplicate column "${prefix}${both[0]}" of join; name the own columns apart: {prefix: "own_"}`);

  const index = new Map<string, {row: O; line: number}>();
  const reasons = new Map<O, string>();
  const repeated: string[] = [];
  own.forEach((row, i) => {
    const fault = pairs.map(([column, other]) => placeFault(finder, column, cell(row, other))).find(Boolean);
    if (fault) {
      reasons.set(row, fault);
      return;
    }
    const key = pairs.map(([column, other]) => toKey(finder, column, cell(row, other))).join("|");
    const before = index.get(key);
    if (before)
      repeated.push(
        `rows ${before.line} and ${i + 1}: ${theirs.map((column) => `${column} ${cell(row, column)}`).join(", ")}`
      );
    else index.set(key, {row, line: i + 1});
  });
  if (repeated.length > 0)
    throw new DataError(
      `duplicate own rows of join, counted from 1:\n  ${repeated.slice(0, MAX_LISTED_ERRORS).join("\n  ")}\nkeep one row for each ${ours.join(" and ")}`,
      {source: "join", field: theirs.join(", ")}
    );

  const met = new Set<O>();
  const lone: R[] = [];
  const joined = rows.map((row) => {
    const found = index.get(pairs.map(([column]) => toKey(finder, column, cell(row, column))).join("|"))?.row;
    if (found === undefined) lone.push(row);
    else met.add(found);
    const beside = taken.map((column) => [`${prefix}${column}`, (found && cell(found, column)) ?? null] as const);
    return {...row, ...Object.fromEntries(beside)};
  });
  const left = own.filter((row) => !met.has(row));
  return {
    rows: joined,
    unmatched: {
      rows: lone,
      own: left.map((row) => ({
        ...row,
        unmatched: reasons.get(row) ?? `no row for ${keyOf(row, theirs).replaceAll("|", ", ")}`
      }))
    }
  };
}

function columnPairs(by: JoinOptions["by"] | undefined): (readonly [ours: string, theirs: string])[] {
  const pairs = Array.isArray(by) ? by.map((name: string) => [name, name] as const) : Object.entries(by ?? {});
  if (pairs.length === 0)
    throw new TypeError(
      'missing by of join; name the columns that tell rows apart: {by: {area: "Country", year: "Year"}}'
    );
  return pairs;
}

/** Why an own cell of a place is none; undefined where it is one, or where the column is no place. */
function placeFault(finder: AreaFinder, column: string, value: unknown): string | undefined {
  if (!PLACES.includes(column)) return undefined;
  if (typeof value !== "string" || value.trim() === "") return `missing area: ${JSON.stringify(value)}`;
  return finder.find(value) ? undefined : finder.explain(value);
}

/** A year that a file holds as text is that year. */
function toKey(finder: AreaFinder, column: string, value: unknown): string {
  const text = String(value ?? "").trim();
  return PLACES.includes(column) ? (finder.find(text)?.area ?? text) : text;
}
