import {TABLE_SPECS, type TableName} from "../../lib/contract/table-specs.js";
import {joinList} from "../../lib/language/language.js";
import {text as say} from "../../lib/language/text.js";
import {textsIn} from "./read-query.js";

/** Finds the names nearest to a word, the nearest first. */
export type NearestNames = (word: string, names: Iterable<string>) => string[];

/** Words that tables use of themselves, `road`, `inbound`, `forecast`: they are in the descriptions of the columns. */
const DESCRIBED = Object.values(TABLE_SPECS)
  .flatMap(({columns}) => columns.map(({description}) => description))
  .join(" ");

/** What is wrong with a query, and what may help. */
export interface SqlProblem {
  message: string;
  /** Counted from 1; null where the engine names no place. */
  line: number | null;
  column: number | null;
  hints: string[];
}

/**
 * Returns an error of DuckDB in words: its message, the line and column, and the nearest names where one is unknown.
 *
 * `tables` are those that the query names, whose columns are proposed first.
 * @example explainSqlError(message, "SELECT vlue FROM values", ["values"], nearest).hints // ['nearest: "value" of values']
 */
export function explainSqlError(
  text: string,
  sql: string,
  tables: readonly TableName[],
  nearest: NearestNames
): SqlProblem {
  const place = findPlace(text, sql);
  const message = text
    .replace(/\n+LINE \d+:[\s\S]*$/, "")
    .replace(/\n+Please try installing[\s\S]*$/, "")
    .replace(/\n+(?:Did you mean|Candidate (?:bindings|tables):)[^\n]*/g, "")
    .trim();
  return {message, ...place, hints: [...unknownNameHints(text, tables, nearest), ...settingHints(text)]};
}

/**
 * Returns what may have left a result empty: texts of the query that are no id of the vintage but near one.
 *
 * @example emptyHints("SELECT * FROM values WHERE area = 'KZA'", ["KAZ"], nearest) // ['"KZA" is no id of this vintage; nearest: KAZ']
 */
export function emptyHints(sql: string, ids: readonly string[], nearest: NearestNames): string[] {
  const known = new Set(ids);
  const words = new Set(DESCRIBED.match(/[\w-]+/g));
  return [...new Set(textsIn(sql))]
    .filter((text) => text.length > 1 && !known.has(text) && !words.has(text) && !/[%_\s]/.test(text))
    .flatMap((text) => {
      const near = nearest(text, known);
      return near.length > 0 ? [say("sql-no-id", {text, near: joinList(near)})] : [];
    });
}

function findPlace(text: string, sql: string): {line: number | null; column: number | null} {
  const found = /LINE (\d+): (.*)\n( *)\^/.exec(text);
  if (found === null) return {line: null, column: null};
  const [, number, shown, before] = found;
  const line = Number(number);
  const offset = before!.length - `LINE ${number}: `.length;
  // A long line is cut on both sides, with dots.
  const cut = shown!.startsWith("...") ? shown!.slice(3).replace(/\.\.\.$/, "") : null;
  const start = cut === null ? 0 : (sql.split("\n")[line - 1]?.indexOf(cut) ?? 0) - 3;
  return {line, column: Math.max(0, start + offset) + 1};
}

function unknownNameHints(text: string, tables: readonly TableName[], nearest: NearestNames): string[] {
  const table = /Table with name "?([^\s"!]+)"? does not exist/.exec(text)?.[1];
  if (table !== undefined) return proposal(nearest(table, Object.keys(TABLE_SPECS)), Object.keys(TABLE_SPECS));
  const column =
    /Referenced column "([^"]+)" not found/.exec(text)?.[1] ??
    /does not have a column named "([^"]+)"/.exec(text)?.[1] ??
    /column "?([^\s"]+)"? (?:does not exist|not found)/i.exec(text)?.[1];
  if (column !== undefined) {
    const owners = (names: readonly TableName[]) =>
      names.flatMap((name) => TABLE_SPECS[name].columns.map((own) => [own.name, name] as const));
    const own = owners(tables.length > 0 ? tables : (Object.keys(TABLE_SPECS) as TableName[]));
    return nearest(
      column,
      own.map(([name]) => name)
    )
      .slice(0, 3)
      .map((name, i) => {
        const of = [...new Set(own.filter(([other]) => other === name).map(([, owner]) => owner))];
        const near = say("sql-name-of", {name, tables: joinList(of)});
        return i === 0 ? say("sql-nearest", {near}) : near;
      });
  }
  const named = /(?:Did you mean|Candidate tables:) "?([^"\n?]+)"?/.exec(text)?.[1];
  return named === undefined ? [] : [say("sql-nearest", {near: named})];
}

function proposal(near: readonly string[], all: readonly string[]): string[] {
  return [
    near.length > 0 ? say("sql-nearest", {near: joinList(near)}) : say("sql-all-tables", {tables: joinList(all)})
  ];
}

function settingHints(text: string): string[] {
  const extension = /exists in the (\w+) extension/.exec(text)?.[1];
  if (extension !== undefined) return [say("sql-extension", {name: extension})];
  if (/disabled (?:through|by) configuration/.test(text)) return [say("sql-no-files")];
  if (/out of memory/i.test(text)) return [say("sql-memory")];
  return [];
}
