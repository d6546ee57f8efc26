import {sqlText} from "../../src/lib/cpmm/sql-text.js";

/**
 * Returns a file's path as an SQL literal that DuckDB reads as that path: `[`, `*` and `?`, which it would take for a
 * pattern and answer with other files, stand in brackets.
 *
 * @example sqlFile("may [1].csv") // "'may [[]1].csv'"
 */
export function sqlFile(path: string): string {
  return sqlText(path.replace(/[[*?]/g, "[$&]"));
}
