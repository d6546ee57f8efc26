import {TABLE_SPECS, type TableName} from "../contract/table-specs.js";
import type {Column, ColumnType} from "../contract/tables.js";
import type {BundleFacts} from "./bundle.js";
import {BUNDLE_AUTHOR, bundleTitle, bundleUrl} from "./cite-bundle.js";

const DATATYPES: Record<ColumnType, string> = {string: "string", int: "integer", float: "double", bool: "boolean"};

/**
 * Returns the description of a table's CSV file for CSV on the Web: every column with type, unit, meaning and whether it may be
 * empty, how the file is written, and what it is made from.
 *
 * It is beside the file under the name by which the standard has readers look for it. Of a table that is compressed it
 * describes the file that gzip unpacks.
 * Source: https://www.w3.org/TR/tabular-metadata/
 * @example csvwMetadata("values", facts)
 */
export function csvwMetadata(table: TableName, facts: BundleFacts): object {
  const {grain, columns} = TABLE_SPECS[table];
  const {permanent, date, snapshots} = facts;
  return {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
    url: `${table}.csv`,
    "dc:title": `${bundleTitle(facts)}: ${table}`,
    "dc:description": `${grain} Text that a spreadsheet would run as a formula has a leading apostrophe.`,
    "dc:identifier": `${bundleUrl({...facts, permanent})}${table}.csv`,
    "dc:issued": date,
    "dc:publisher": BUNDLE_AUTHOR,
    "dc:license": {"@id": "LICENCE.md"},
    "dc:source": snapshots.map(({citation}) => citation),
    dialect: {
      encoding: "utf-8",
      delimiter: ",",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      lineTerminators: ["\n"]
    },
    tableSchema: {columns: columns.map(toColumn)}
  };
}

function toColumn({name, type, nullable, description, unit}: Column): object {
  return {
    name,
    titles: name,
    datatype: DATATYPES[type],
    required: !nullable,
    "dc:description": description,
    ...(unit === undefined ? {} : {"schema:unitText": unit})
  };
}
