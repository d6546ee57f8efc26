import {sqlName, sqlText} from "./sql-text.js";
import {HELPER_COLUMNS, TRIP_COLUMNS, type TripColumn} from "./trip-record.js";

/** A file's rows as DuckDB sees them, before any cell is read. */
export interface RawStops {
  /** Relation with the file's columns and `source_row`, the file's own row number (1 is the header). */
  from: string;
  /** Number of the file within this run, from 0. */
  source: number;
  /** Column of the record to heading, from `mapColumns`. */
  read: Record<string, string>;
  /** DuckDB's type of each heading. */
  types: Record<string, string>;
  /** Offset of times that carry none, `+05:00`; null refuses them. */
  utc_offset: string | null;
}

/** Parts of one fault, and faults of one row, are set apart by these characters, which no cell of a log holds. */
export const FAULT_PART = "chr(31)";
export const FAULT_END = "chr(30)";

/**
 * Returns the SQL that reads a file's cells: one row per row of the file.
 *
 * Out: `source`, `source_row`, the columns of the trip record and the helper columns, typed (text trimmed, empty is
 * null; mode, direction and codes in their spelling; times as timestamps in UTC), and `cell_faults`, '' for none.
 * DuckDB only. Timestamps of Parquet files are in UTC by the record's definition.
 * @example typedStopsSql({from: "raw_0", source: 0, read, types, utc_offset: null})
 */
export function typedStopsSql(raw: RawStops): string {
  const cells = [...TRIP_COLUMNS, ...HELPER_COLUMNS].map((column) => toCell(column, raw));
  const typed = cells.map(({name, sql}) => `${sql} AS ${name}`);
  const said = cells.flatMap(({name, text, faulty}) => (faulty ? [`${text} AS said_${name}`] : []));
  const faults = cells.flatMap(cellFaults);
  const names = cells.map(({name}) => (SPELLING[name] ? `${SPELLING[name]} AS ${name}` : name));
  return `SELECT source, source_row, ${names.join(", ")},
  ${faultsSql(faults)} AS cell_faults
FROM (SELECT ${raw.source} AS source, source_row, ${[...typed, ...said].join(",\n    ")} FROM ${raw.from} AS r)`;
}

/** A condition, and SQL text of the fault that it is. */
export interface FaultSql {
  when: string;
  text: string;
}

/** Returns a fault as SQL. @example toFaultSql("stop < 0", "invalid_stop", "stop", "stop") */
export function toFaultSql(when: string, rule: string, field: string, value: string): FaultSql {
  return {
    when,
    text: `${sqlText(rule)} || ${FAULT_PART} || ${sqlText(field)} || ${FAULT_PART} || coalesce(${value}, '')`
  };
}

/**
 * Returns SQL text of all faults of a row, '' for none; `before` is text of faults found earlier.
 *
 * The text is made only where some condition holds, which spares the sound rows, nearly all, most of the work.
 * @example faultsSql([toFaultSql("stop < 0", "invalid_stop", "stop", "stop")])
 */
export function faultsSql(faults: readonly FaultSql[], before?: string): string {
  const any = [...(before === undefined ? [] : [`${before} <> ''`]), ...faults.map(({when}) => `(${when})`)].join(
    " OR "
  );
  const texts = [
    ...(before === undefined ? [] : [`nullif(${before}, '')`]),
    ...faults.map(({when, text}) => `CASE WHEN ${when} THEN ${text} END`)
  ];
  return `CASE WHEN ${any} THEN concat_ws(${FAULT_END}, ${texts.join(",\n    ")}) ELSE '' END`;
}

const SPELLING: Record<string, string> = {
  activity: "upper(activity)",
  mode: "lower(mode)",
  direction: "lower(direction)",
  corridor: "CASE WHEN corridor IN ('1', '2', '3', '4', '5', '6') THEN 'C' || corridor ELSE upper(corridor) END"
};

interface Cell {
  name: string;
  column: TripColumn;
  sql: string;
  /** The cell as text, and whether reading it can fail. */
  text: string;
  faulty: boolean;
  missing: boolean;
}

function toCell(column: TripColumn, raw: RawStops): Cell {
  const heading = raw.read[column.name];
  const {name} = column;
  if (heading === undefined)
    return {name, column, sql: `CAST(NULL AS ${SQL_TYPE[column.type]})`, text: "NULL", faulty: false, missing: true};
  const value = sqlName(heading);
  const isText = raw.types[heading] === "VARCHAR";
  const text = isText ? `nullif(trim(${value}), '')` : `CAST(${value} AS VARCHAR)`;
  if (column.type === "text") return {name, column, sql: text, text, faulty: false, missing: false};
  if (column.type === "number") {
    const number = `try_cast(${isText ? text : value} AS DOUBLE)`;
    return {
      name,
      column,
      sql: isText ? `CASE WHEN isfinite(${number}) THEN ${number} END` : number,
      text,
      faulty: true,
      missing: false
    };
  }
  return {name, column, sql: toUtc(value, text, raw.types[heading]!, raw), text, faulty: true, missing: false};
}

const SQL_TYPE = {text: "VARCHAR", number: "DOUBLE", time: "TIMESTAMP"};

function toUtc(value: string, text: string, type: string, raw: RawStops): string {
  if (type === "TIMESTAMP WITH TIME ZONE") return `make_timestamp(epoch_us(${value}))`;
  if (type.startsWith("TIMESTAMP")) return `CAST(${value} AS TIMESTAMP)`;
  const clock = `replace(CASE WHEN substr(${text}, 17, 1) = ':' THEN substr(${text}, 1, 19) ELSE substr(${text}, 1, 16) || ':00' END, 'T', ' ')`;
  const given =
    raw.read.utc_offset === undefined ? "NULL" : `nullif(trim(CAST(${sqlName(raw.read.utc_offset)} AS VARCHAR)), '')`;
  const offset = `coalesce(nullif(regexp_extract(${text}, '${CLOCK}(Z|[+-][0-9]{2}:?[0-9]{2})$', 1), ''), ${given}, ${sqlText(raw.utc_offset)})`;
  const shift = `CASE WHEN ${offset} = 'Z' THEN 0 WHEN regexp_matches(${offset}, '^[+-][0-9]{2}:?[0-9]{2}$') THEN
      (CASE substr(${offset}, 1, 1) WHEN '-' THEN -1 ELSE 1 END) * (60 * CAST(substr(${offset}, 2, 2) AS INTEGER) + CAST(right(${offset}, 2) AS INTEGER)) END`;
  return `CASE WHEN regexp_matches(${text}, '${CLOCK}(Z|[+-][0-9]{2}:?[0-9]{2})?$') THEN try_cast(${clock} AS TIMESTAMP) - to_minutes(${shift}) END`;
}

const CLOCK = "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?";

function cellFaults({name, column, faulty, missing}: Cell): FaultSql[] {
  const said = `said_${name}`;
  const faults: FaultSql[] = [];
  if (column.required && !missing)
    faults.push(toFaultSql(`${faulty ? said : name} IS NULL`, "missing_value", name, "''"));
  if (column.type === "number" && faulty)
    faults.push(toFaultSql(`${said} IS NOT NULL AND ${name} IS NULL`, "invalid_number", name, said));
  if (column.type === "time" && faulty) {
    const clockOnly = `regexp_matches(${said}, '${CLOCK}$')`;
    faults.push(toFaultSql(`${name} IS NULL AND ${clockOnly}`, "missing_offset", name, said));
    faults.push(toFaultSql(`${name} IS NULL AND ${said} IS NOT NULL AND NOT ${clockOnly}`, "invalid_time", name, said));
  }
  return faults;
}
