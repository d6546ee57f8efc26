import {csvCell} from "../tables/table-to-csv.js";
import type {ChartInput} from "./chart-kinds.js";

/** The rows that a chart draws as CSV, every column once; for a picture that has no table behind it. */
export function inputToCsv({rows}: ChartInput): string {
  const plain = rows as readonly object[];
  const columns = [...new Set(plain.flatMap((row) => Object.keys(row)))];
  const cells = plain.map((row) =>
    columns.map((column) => csvCell(String((row as Record<string, unknown>)[column] ?? "")))
  );
  return [columns, ...cells].map((row) => `${row.join(",")}\n`).join("");
}
