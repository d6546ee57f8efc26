import type {HeadField, ReportField} from "./report-fields.js";

/** A cell as the reporter left it; `fault` is what the file says of it that text cannot: a formula, an error value. */
export interface FilledCell {
  text: string;
  /** How a person finds it: `sheet “report”, cell H9`, or the label of a field of a page. */
  place: string;
  /** What is wrong with it before it is read, and the remedy: `a formula; write its result in its place`. */
  fault?: string;
}

/** A row as the reporter left it: what is not there was left empty. */
export interface FilledRow {
  place: string;
  cells: Partial<Record<ReportField, FilledCell>>;
}

/** A form as it came back, from a spreadsheet, a page or a server's request. */
export interface FilledForm {
  /** The file, or what else a person knows the form by. */
  source: string;
  head: Partial<Record<HeadField, FilledCell>>;
  rows: FilledRow[];
  /** What is wrong with the file as such: a foreign sheet, text beside the table. */
  faults?: ReportFault[];
}

/** What is wrong with one cell, and what to do, in the language that was being written when the form was checked. */
export interface ReportFault {
  /** How a person finds the cell in the source; empty where the source as a whole is meant. */
  place: string;
  /** The row of `FilledForm.rows`, null for what is above the rows. */
  row: number | null;
  field: ReportField | HeadField | null;
  value: string;
  /** The whole sentence: what, where, what is allowed, the next step. */
  message: string;
  /** The sentence without its place, for where it stands beside its cell. */
  brief: string;
}
