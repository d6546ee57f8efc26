/**
 * Returns a string as an SQL literal; null as NULL. Works in DuckDB and in ClickHouse, where a backslash is an escape.
 *
 * @example sqlText("Panji Poyon's") // "'Panji Poyon''s'"
 */
export function sqlText(value: string | null): string {
  if (value === null) return "NULL";
  if (value.includes("\\"))
    throw new TypeError(`invalid text ${JSON.stringify(value)}: a backslash cannot stand in SQL here`);
  return `'${value.replaceAll("'", "''")}'`;
}

/** Returns a name as an SQL identifier. @example sqlName("Trip ID") // '"Trip ID"' */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
