import type {Table} from "npm:apache-arrow";

/** Some rows of a file, as DuckDB takes them. */
export interface RawRows {
  /** The file's columns that are read, and `source_row`. */
  table: Table;
  /** Share of the file that was read, 0 to 1. */
  done: number;
}

/** A file of the trip record before any cell is read: what `typedStopsSql` needs to know of it. */
export interface RawFile {
  /** Column of the record to heading of the file. */
  read: Record<string, string>;
  unread: readonly string[];
  /** DuckDB's type of each heading that is read. */
  types: Record<string, string>;
  /** SQL of a relation of the file's rows, over the name of a table that holds some of them. */
  from(table: string): string;
}

/** Called once a file's headings are known, then with its rows; the file waits while it works. */
export interface RawTaker {
  open(file: RawFile): Promise<void>;
  take(rows: RawRows): Promise<void>;
}
