import {DataError} from "../../lib/contract/data-error.js";
import {TABLE_NAMES, type TableName} from "../../lib/contract/table-specs.js";
import {joinList} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";

/** A table that a query reads, in the vintage that it is read of. */
export interface NamedTable {
  vintage: string;
  table: TableName;
}

/** What a query may begin with: it reads, and changes nothing. */
const READING = [
  "SELECT",
  "FROM",
  "WITH",
  "VALUES",
  "TABLE",
  "DESCRIBE",
  "SUMMARIZE",
  "SHOW",
  "EXPLAIN",
  "PIVOT",
  "UNPIVOT"
];

/** Text and comments, then names in quotes, which keep their words. */
const LITERALS = /'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\/|\$\$[\s\S]*?\$\$|("(?:[^"]|"")*")/g;

/** Statements that change something may follow `WITH …`. */
const CHANGES = /\b(insert\s+into|delete\s+from|merge\s+into|update\s+(?:\S+\s+)?set)\b/i;

/** Questions about the tables themselves; only those that are loaded would answer. */
const LISTS = /\bshow\s+(?:all\s+)?tables\b|\binformation_schema\b|\bduckdb_(?:tables|columns)\b/i;

/**
 * Refuses what is no single query that reads.
 *
 * Throws DataError where there is no statement, more than one, or one that changes something.
 * @example assertReads("DROP TABLE results") // throws: unknown statement DROP; …
 */
export function assertReads(sql: string): void {
  const bare = sql.replace(LITERALS, (text) => " ".repeat(text.length));
  const statements = bare.split(";").filter((text) => text.trim() !== "");
  if (statements.length === 0) throw new DataError(text("sql-error-none"));
  if (statements.length > 1) throw new DataError(text("sql-error-several", {count: statements.length}));
  const own = statements[0]!.replace(/^[\s(]*(?:explain\s+(?:analyze\s+)?)?/i, "");
  const first = /^\w+/.exec(own)?.[0].toUpperCase() ?? "";
  const change = CHANGES.exec(own)?.[1]?.toUpperCase();
  if (READING.includes(first) && change === undefined) return;
  const statement = change ?? (first || own.trim().slice(0, 20));
  throw new DataError(text("sql-error-statement", {statement, list: joinList(READING)}));
}

/**
 * Returns the tables that a query names: of the vintage that is picked, or of another where it stands before the table's
 * name, `"defr-2024".values`. A name in a text or a comment counts for nothing.
 *
 * @example namedTables('SELECT * FROM "values"', "current", ["current"]) // [{vintage: "current", table: "values"}]
 */
export function namedTables(sql: string, vintage: string, vintages: readonly string[]): NamedTable[] {
  const bare = sql.replace(LITERALS, (text, name?: string) => name ?? " ".repeat(text.length));
  if (LISTS.test(bare)) return TABLE_NAMES.map((table) => ({vintage, table}));
  const pattern = new RegExp(`(?:(?:"([^"]+)"|\\b(\\w+))\\s*\\.\\s*)?"?\\b(${TABLE_NAMES.join("|")})\\b"?`, "gi");
  const found = new Map<string, NamedTable>();
  for (const [, quoted, plain, name] of bare.matchAll(pattern)) {
    const before = quoted ?? plain;
    const table = name!.toLowerCase() as TableName;
    const own = before !== undefined && vintages.includes(before) ? before : vintage;
    found.set(`${own}/${table}`, {vintage: own, table});
  }
  return [...found.values()];
}

/** Returns the texts that a query compares with: `'TRD-OP1'`, `'KAZ'`. */
export function textsIn(sql: string): string[] {
  const bare = sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, " ");
  return [...bare.matchAll(/'((?:[^']|'')*)'/g)].map(([, text]) => text!.replaceAll("''", "'"));
}
