import type {Observation} from "../contract/observations.js";

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
  /** Where it stands: `cpmm/2024-12-31:17` (rowPlace). */
  place: string;
  name: string;
}

/** What a page fetches when a reader asks for the row behind a publisher's own figure: the rows of one source. */
export interface SourceRowsFile {
  source: RowSource;
  columns: (keyof SourceRow)[];
  rows: SourceRow[keyof SourceRow][][];
}

const COLUMNS = ["place", "name", "series", "mode", "direction", "year", "value", "unit", "flag", "reference"] as const;

/**
 * Returns where a row stands: its snapshot and the line of that file, the header being line 1.
 * @example rowPlace({snapshot: "cpmm/2024-12-31", row: 17}) // "cpmm/2024-12-31:17"
 */
export function rowPlace({snapshot, row}: Pick<Observation, "snapshot" | "row">): string {
  return `${snapshot}:${row}`;
}

/**
 * Returns the text of the file that holds every row of one source that a vintage shows, for pages that name rows by place.
 *
 * In: observations of one source, of any of its snapshots; `nameOf` gives the name of an area. Throws TypeError for rows of
 * several sources: a place would be ambiguous.
 * @example JSON.parse(sourceRowsText(observations, meta, (area) => area)).rows.length
 */
export function sourceRowsText(
  observations: readonly Observation[],
  {title, publisher, citation, licence, licence_url}: RowSource,
  nameOf: (area: string) => string
): string {
  const sources = [...new Set(observations.map(({source}) => source))];
  if (sources.length > 1) throw new TypeError(`invalid rows: of several sources, ${sources.join(", ")}`);
  const file: SourceRowsFile = {
    source: {title, publisher, citation, licence, licence_url},
    columns: [...COLUMNS],
    rows: observations.map((row) => {
      const named: SourceRow = {...row, place: rowPlace(row), name: nameOf(row.area)};
      return COLUMNS.map((column) => named[column]);
    })
  };
  return JSON.stringify(file);
}

/** Returns the rows of a file at places, in the order of the places; one that the file does not hold is left out. */
export function rowsAt({columns, rows}: SourceRowsFile, places: readonly string[]): SourceRow[] {
  const at = columns.indexOf("place");
  return places.flatMap((place) => {
    const cells = rows.find((row) => row[at] === place);
    return cells === undefined
      ? []
      : [Object.fromEntries(columns.map((column, i) => [column, cells[i]])) as unknown as SourceRow];
  });
}
