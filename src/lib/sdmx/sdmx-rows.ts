import type {Row, ValueRow} from "../contract/tables.js";
import {SDMX_COMPONENTS, SDMX_DATAFLOW} from "./sdmx-components.js";

/** The first column names the character between several values of one cell. */
const KIND = "STRUCTURE[;]";

const HEADERS = SDMX_COMPONENTS.map(({id, isMulti}) => (isMulti ? `${id}[]` : id));

/** The columns of SDMX-CSV 2.0: structure, action, then the components in the order of the data structure; `[]` after those with several values. */
export const SDMX_COLUMNS: readonly string[] = [KIND, "STRUCTURE_ID", "ACTION", ...HEADERS];

/**
 * Returns values as rows of SDMX-CSV 2.0, one per value and in its order; missing is null, an empty cell.
 *
 * Throws DataError for a flag or sign that the structure has no code for.
 * Source: https://github.com/sdmx-twg/sdmx-csv, data-message/docs/sdmx-csv-field-guide.md
 * @example sdmxRows(tables.values)[0].OBS_STATUS // "A"
 */
export function sdmxRows(values: readonly ValueRow[]): Row[] {
  return values.map((value) => {
    const row: Row = {[KIND]: "dataflow", STRUCTURE_ID: SDMX_DATAFLOW, ACTION: "I"};
    SDMX_COMPONENTS.forEach(({cell}, i) => {
      row[HEADERS[i]!] = cell(value);
    });
    return row;
  });
}
