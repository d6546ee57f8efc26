import {HELPER_COLUMNS, TRIP_COLUMNS, type TripColumn} from "../record/trip-record.js";
import {sqlName, sqlText} from "../sql-engine.js";

/** A file's rows as DuckDB sees them, before any cell is read. */
interface RawStops {
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
  const names = cells.map(({name}) => (SPELLING[name] ? `${SPELLING[name]} AS ${name}` : name));
  const said = cells.flatMap(({name, faulty}) => (faulty ? [`said_${name}`] : []));
  // A query in a query for each step of the reading, so that what several expressions need is worked out once.
  const steps = [0, 1].map((step) => cells.map(({name, steps: sql}) => (sql[step] ? `${sql[step]} AS ${name}` : name)));
  return `SELECT source, source_row, ${names.join(", ")},
  ${faultsSql(cells.flatMap((cell) => cellFaults(cell, raw)))} AS cell_faults
FROM (SELECT source, source_row, ${[...steps[1]!, ...said].join(",\n    ")}
  FROM (SELECT source, source_row, ${[...steps[0]!, ...said].join(",\n    ")}
  FROM (SELECT ${raw.source} AS source, source_row, ${cells.map(({name, text}) => `${text} AS ${name}`).join(",\n    ")},
    ${cells.flatMap(({name, text, faulty}) => (faulty ? [`${text} AS said_${name}`] : [])).join(",\n    ")}
  FROM ${raw.from} AS r) AS said) AS read_cells) AS typed_cells`;
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
 * The text is made only where some condition holds, so that rows without faults, nearly all of them, take little time.
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
  corridor:
    "CASE WHEN length(corridor) = 1 AND corridor BETWEEN '1' AND '6' THEN 'C' || corridor ELSE upper(corridor) END"
};

interface Cell {
  name: string;
  column: TripColumn;
  /** The cell as it is said: trimmed text, or the value of a column that has a type already. */
  text: string;
  isText: boolean;
  /** What is made of it, one expression after the other over the cell's own name. */
  steps: readonly string[];
  /** Whether reading it can fail. */
  faulty: boolean;
  missing: boolean;
}

function toCell(column: TripColumn, raw: RawStops): Cell {
  const {name, type} = column;
  const heading = raw.read[name];
  if (heading === undefined) {
    const text = `CAST(NULL AS ${SQL_TYPE[type]})`;
    return {name, column, text, isText: false, steps: [], faulty: false, missing: true};
  }
  const value = sqlName(heading);
  const given = raw.types[heading]!;
  const isTyped = (type === "number" && NUMBERS.test(given)) || (type === "time" && given.startsWith("TIMESTAMP"));
  const text = isTyped ? value : given === "VARCHAR" ? `nullif(trim(${value}), '')` : `CAST(${value} AS VARCHAR)`;
  const cell = {name, column, text, isText: !isTyped, faulty: type !== "text", missing: false};
  if (name === "utc_offset") return {...cell, faulty: true, steps: [OFFSET_STEP]};
  if (type === "text") return {...cell, steps: []};
  if (type === "number") {
    const number = isTyped ? name : `CASE WHEN regexp_matches(${name}, '${NUMBER}') THEN ${name} END`;
    return {...cell, steps: [`try_cast(${number} AS DOUBLE)`, `CASE WHEN isfinite(${name}) THEN ${name} END`]};
  }
  return {...cell, steps: isTyped ? typedTimeSteps(name, given) : textTimeSteps(name, raw)};
}

/** DuckDB's types of numbers: a truth value is none, though DuckDB makes 1 of it. */
const NUMBERS = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
/** A plain decimal number. DuckDB alone would take 1_000, which is a typing error or a name. */
const NUMBER = "^[+-]?(?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:[eE][+-]?[0-9]+)?$";
/** What a spreadsheet shows in place of a value, in English and in Russian: #N/A, #REF!, #NAME?. */
const ERROR = "^#(?:N/A|Н/Д|GETTING_DATA|[A-ZА-Я][A-ZА-Я0-9/_ ]*[!?])$";

/** What a reader cannot see: control, format and private characters, line separators, what a conversion left of a lost character. */
const UNSEEN = [
  String.raw`\x{0080}-\x{009F}\x{00AD}\x{061C}\x{180E}\x{200B}\x{200E}\x{200F}\x{2028}-\x{202E}`,
  String.raw`\x{2060}-\x{206F}\x{E000}-\x{F8FF}\x{FEFF}\x{FFF9}-\x{FFFD}`
].join("");
/** An id holds no joiners, which the spelling of Persian and Urdu needs in goods and names, and no other space than the plain one. */
const UNSEEN_IN_ID = String.raw`${UNSEEN}\x{00A0}\x{1680}\x{2000}-\x{200D}\x{202F}\x{205F}\x{3000}`;

const SQL_TYPE = {text: "VARCHAR", number: "DOUBLE", time: "TIMESTAMP"};

/** As in text, where a year has four digits: between times of further years the hours would be too many for a number. */
const LAST_YEAR = 9999;

function typedTimeSteps(name: string, type: string): string[] {
  const utc = type === "TIMESTAMP WITH TIME ZONE" ? `make_timestamp(epoch_us(${name}))` : `CAST(${name} AS TIMESTAMP)`;
  return [`CASE WHEN isfinite(${name}) AND year(${name}) BETWEEN 1 AND ${LAST_YEAR} THEN ${utc} END`];
}

/** From −14 to +14 hours: no place on earth is farther from UTC, and `+50:00` is a typing error. */
const OFFSET = "[+-](?:0[0-9]|1[0-4]):?[0-5][0-9]";
/** The row's offset as it may be typed, also as a time of a spreadsheet (05:00:00); without a sign it is east of UTC. */
const TYPED_OFFSET = "^[+-]?([0-9]{1,2}):?([0-5][0-9])(?::00)?$";
const OFFSET_STEP = `CASE WHEN regexp_matches(utc_offset, '${TYPED_OFFSET}') THEN CASE substr(utc_offset, 1, 1) WHEN '-' THEN '-' ELSE '+' END
      || lpad(regexp_extract(utc_offset, '${TYPED_OFFSET}', 1), 2, '0') || ':' || regexp_extract(utc_offset, '${TYPED_OFFSET}', 2) ELSE utc_offset END`;
const CLOCK = "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?";

function textTimeSteps(name: string, raw: RawStops): string[] {
  const own = `CASE WHEN right(${name}, 1) = 'Z' THEN 'Z'
      WHEN substr(${name}, length(${name}) - 5, 1) IN ('+', '-') THEN right(${name}, 6)
      WHEN substr(${name}, length(${name}) - 4, 1) IN ('+', '-') THEN right(${name}, 5) END`;
  const clock = `CASE WHEN substr(${name}, 17, 1) = ':' THEN substr(${name}, 1, 19) ELSE substr(${name}, 1, 16) || ':00' END`;
  // To the nearest second: a spreadsheet's time is a binary fraction of a day, and 09:37 may leave it as 09:36:59.999.
  const rounded = `CASE WHEN substr(${name}, 20, 1) = '.' AND substr(${name}, 21, 1) >= '5' THEN 1 ELSE 0 END`;
  return [
    `CASE WHEN regexp_matches(${name}, '${CLOCK}(Z|${OFFSET})?$') THEN ${name} END`,
    `try_cast(${clock} AS TIMESTAMP) + to_seconds(${rounded}) - to_minutes(${minutesSql(`coalesce(${own}, utc_offset, ${sqlText(raw.utc_offset)})`)})`
  ];
}

function minutesSql(offset: string): string {
  return `CASE WHEN ${offset} = 'Z' THEN 0 WHEN regexp_matches(${offset}, '^${OFFSET}$') THEN
      (CASE substr(${offset}, 1, 1) WHEN '-' THEN -1 ELSE 1 END) * (60 * CAST(substr(${offset}, 2, 2) AS INTEGER) + CAST(right(${offset}, 2) AS INTEGER)) END`;
}

function cellFaults({name, column, isText, faulty, missing}: Cell, raw: RawStops): FaultSql[] {
  const said = faulty ? `said_${name}` : name;
  const shown = isText ? said : `CAST(${said} AS VARCHAR)`;
  const isError = `starts_with(${said}, '#') AND regexp_matches(${said}, '${ERROR}')`;
  const faults: FaultSql[] = [];
  if (column.required && !missing) faults.push(toFaultSql(`${said} IS NULL`, "missing_value", name, "''"));
  if (isText) faults.push(toFaultSql(isError, "error_cell", name, said));
  if (isText && column.type === "text") faults.push(unseenFault(name, said));
  if (name === "utc_offset" && !missing) faults.push(offsetFault(raw));
  if (column.type === "text") return faults;
  const unread = `${name} IS NULL AND ${said} IS NOT NULL`;
  if (column.type === "number")
    faults.push(toFaultSql(isText ? `${unread} AND NOT (${isError})` : unread, "invalid_number", name, shown));
  else if (!isText) faults.push(toFaultSql(unread, "invalid_time", name, shown));
  else {
    const lacks = raw.utc_offset === null ? `${isClock(said)} AND utc_offset IS NULL` : "false";
    // A row's offset that cannot be read has a fault of its own.
    const offset = `(utc_offset IS NULL OR ${minutesSql("utc_offset")} IS NOT NULL)`;
    faults.push(toFaultSql(`${unread} AND ${lacks}`, "missing_offset", name, said));
    faults.push(
      toFaultSql(
        `${unread} AND NOT (${isError}) AND NOT (${lacks}) AND (NOT ${isClock(said)} OR ${offset})`,
        "invalid_time",
        name,
        said
      )
    );
  }
  return faults;
}

function unseenFault(name: string, said: string): FaultSql {
  const unseen = `'[${name === "trip_id" ? UNSEEN_IN_ID : UNSEEN}]'`;
  // Only cells that are not plain ASCII are matched with the pattern: few are.
  const first = `regexp_extract(${said}, ${unseen})`;
  const value = `${said} || format(' with U+{:04X}', unicode(${first}))`;
  return toFaultSql(
    `strlen(${said}) <> length(${said}) AND regexp_matches(${said}, ${unseen})`,
    "unseen_character",
    name,
    value
  );
}

function isClock(said: string): string {
  return `regexp_matches(${said}, '${CLOCK}$')`;
}

/** A row's offset that is invalid, where a time of the row needs it. */
function offsetFault(raw: RawStops): FaultSql {
  const times = ["arrival", "departure"].filter((name) => raw.types[raw.read[name] ?? ""] === "VARCHAR");
  const needed = times.map((name) => isClock(`said_${name}`)).join(" OR ") || "false";
  return toFaultSql(
    `utc_offset IS NOT NULL AND ${minutesSql("utc_offset")} IS NULL AND (${needed})`,
    "invalid_offset",
    "utc_offset",
    "said_utc_offset"
  );
}
