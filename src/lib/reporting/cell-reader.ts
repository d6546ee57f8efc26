import {findInvisible} from "../text/find-invisible.js";
import type {Lang} from "../wording/figure-words.js";
import type {FilledCell, ReportFault} from "./filled-form.js";
import {namesDocument} from "./names-document.js";
import {parseFigure} from "./parse-figure.js";
import {choiceWords, FIELD_WORDS, findChoice, HEAD_WORDS, type HeadField, type ReportField} from "./report-fields.js";

/** Reads the cells of one row, or of what stands above the rows, and keeps what is wrong with them. */
export interface CellReader<F extends ReportField | HeadField> {
  /** Keeps a fault of a field: `opening` is a first word of messages, `why` follows the place. */
  say(field: F, opening: string, why: string): void;
  /** The text of a cell without the spaces around it, "" where it is empty or refused. */
  text(field: F): string;
  /** A number, null where the cell is empty or refused. */
  number(field: F): number | null;
  choice<K extends string>(field: F, choices: Record<K, Record<Lang, string>>): K | null;
  /** `2023-06`; null where the cell is empty or refused. */
  month(field: F, year: number): string | null;
  evidence(field: F): string;
  /** Whether a field has a fault so far. */
  isRefused(field: F): boolean;
}

/** Longer text belongs into the document that the evidence names. */
const MAX_TEXT = 4000;
/** Longer values are cut in messages. */
const MAX_QUOTED = 60;
/** What a spreadsheet would run where the text is opened again, full-width forms included; a signed number is none. */
const RUNS = /^[=@＝＋＠]|^[+-](?![\d.])/;
const MARKUP = /<[a-z/!?]/i;

/**
 * Returns a reader of cells: what is refused is said once, with the place, and read as empty.
 *
 * `place` is where a person finds the row, for cells that are not there. `faults` is where the faults are kept.
 * @example cellReader({source: "edc.xlsx", place: "row 9", row: 0, cells: row.cells, faults}).number("value") // 2
 */
export function cellReader<F extends ReportField | HeadField>(context: {
  source: string;
  place: string;
  row: number | null;
  cells: Partial<Record<F, FilledCell>>;
  faults: ReportFault[];
}): CellReader<F> {
  const {source, row, cells, faults} = context;
  const say: CellReader<F>["say"] = (field, opening, why) => {
    const label = labelOf(field);
    const {text, place} = cells[field] ?? {text: "", place: `${context.place} (${label})`};
    const value =
      text === "" ? "" : ` ${JSON.stringify(text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text)}`;
    const message = `${opening} ${label.toLowerCase().replace("?", "")}${value} in ${source}, ${place}${why}`;
    faults.push({place, row, field, value: text, message});
  };
  const refused = new Map<F, string>();
  const text: CellReader<F>["text"] = (field) => {
    const cell = cells[field];
    if (cell === undefined || refused.has(field)) return "";
    const why = cell.fault ?? whyRefused(cell.text.trim());
    if (why === null) return cell.text.trim();
    refused.set(field, why);
    say(field, "invalid", `: ${why}`);
    return "";
  };
  return {
    say,
    text,
    isRefused: (field) => faults.some((fault) => fault.row === row && fault.field === field),
    number(field) {
      const written = text(field);
      if (written === "") return null;
      const {number, remedy} = parseFigure(written);
      if (remedy !== null) say(field, "invalid", `: not a number alone; ${remedy}`);
      return number;
    },
    choice(field, choices) {
      const written = text(field);
      if (written === "") return null;
      const found = findChoice(choices, written);
      if (found === undefined)
        say(field, "unknown", `; choose ${choiceWords(choices, "en").join(", ")}, or leave it empty`);
      return found ?? null;
    },
    month(field, year) {
      const written = text(field);
      const month = /^(\d{4}-(0[1-9]|1[0-2]))(-\d{2})?$/.exec(written)?.[1] ?? null;
      if (written !== "" && month === null)
        say(field, "invalid", `: no month; write it as year-month, for example ${year}-06`);
      return month;
    },
    evidence(field) {
      const written = text(field);
      const remedy = "give its title with page or paragraph, or its address, so that another person finds it";
      if (written === "" && !refused.has(field)) say(field, "missing", `; ${remedy}`);
      else if (written !== "" && !namesDocument(written)) say(field, "invalid", `: it names no document; ${remedy}`);
      return written;
    }
  };
}

function labelOf(field: ReportField | HeadField): string {
  return (field in FIELD_WORDS ? FIELD_WORDS[field as ReportField] : HEAD_WORDS[field as HeadField]).en;
}

function whyRefused(text: string): string | null {
  const unseen = findInvisible(text);
  if (unseen !== null) return `it contains ${unseen}; type the text anew`;
  if (RUNS.test(text)) return "a spreadsheet would run it; begin with a letter or a figure";
  if (MARKUP.test(text)) return "it contains markup; write plain text";
  if (text.length <= MAX_TEXT) return null;
  return `longer than ${MAX_TEXT} characters; shorten it, and name the document as evidence`;
}
