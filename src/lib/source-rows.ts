import type {Observation} from "./observations.js";

/** Whose rows a page's figures are; the same for all rows of one file. */
export interface RowSource {
  title: string;
  publisher: string;
  citation: string;
  licence: string;
  licence_url: string | null;
}

/** One row of a publisher, as a dialog shows it: `name` is its area's. */
export interface SourceRow
  extends Pick<Observation, "series" | "mode" | "direction" | "year" | "value" | "unit" | "flag" | "reference"> {
  /** Line of the snapshot's file. */
  line: number;
  name: string;
}

/** What a page fetches when a reader asks for the row behind a publisher's own figure. */
export interface SourceRowsFile {
  source: RowSource;
  snapshot: string;
  columns: (keyof SourceRow)[];
  rows: SourceRow[keyof SourceRow][][];
}

const COLUMNS = ["line", "name", "series", "mode", "direction", "year", "value", "unit", "flag", "reference"] as const;

/**
 * Returns the text of the file that holds every row of one snapshot, with its source, for pages that show them by line.
 *
 * In: observations of one snapshot; `nameOf` gives the name of an area. Throws TypeError for rows of several snapshots: a
 * line would be ambiguous.
 * @example JSON.parse(sourceRowsText(observations, meta, (area) => area)).rows.length
 */
export function sourceRowsText(
  observations: readonly Observation[],
  {title, publisher, citation, licence, licence_url}: RowSource,
  nameOf: (area: string) => string
): string {
  const snapshots = [...new Set(observations.map(({snapshot}) => snapshot))];
  if (snapshots.length > 1) throw new TypeError(`invalid rows: of several snapshots, ${snapshots.join(", ")}`);
  const file: SourceRowsFile = {
    source: {title, publisher, citation, licence, licence_url},
    snapshot: snapshots[0] ?? "",
    columns: [...COLUMNS],
    rows: observations.map((row) => {
      const named: SourceRow = {...row, line: row.row, name: nameOf(row.area)};
      return COLUMNS.map((column) => named[column]);
    })
  };
  return JSON.stringify(file);
}

/** Returns the rows of a file at lines, in the order of the lines; a line that there is not is left out. */
export function rowsAt({columns, rows}: SourceRowsFile, lines: readonly number[]): SourceRow[] {
  const at = columns.indexOf("line");
  return lines.flatMap((line) => {
    const cells = rows.find((row) => row[at] === line);
    return cells === undefined
      ? []
      : [Object.fromEntries(columns.map((column, i) => [column, cells[i]])) as unknown as SourceRow];
  });
}
