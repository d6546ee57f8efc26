import {mayRun} from "../text/escape-text.js";
import {findInvisible} from "../text/find-invisible.js";
import {isIsoDate} from "../text/iso-date.js";
import type {Lang} from "../wording/figure-words.js";
import type {FilledCell, ReportFault} from "./filled-form.js";
import {namesDocument} from "./names-document.js";
import {choiceWords, FIELD_WORDS, findChoice, HEAD_WORDS, type HeadField, type ReportField} from "./report-fields.js";

/** Reads the cells of one row, or of what is above the rows, and keeps what is wrong with them. */
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
  /** An ISO date, not after `today`; null where the cell is empty or refused. */
  day(field: F, today: string): string | null;
  evidence(field: F): string;
  /** Whether a field has a fault so far. */
  isRefused(field: F): boolean;
}

/** Longer text belongs into the document that the evidence names. */
const MAX_TEXT = 4000;
/** Longer values are cut in messages. */
const MAX_QUOTED = 60;
/** A signed number, which no spreadsheet runs. */
const SIGNED = /^[+-][\d.]/;
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
    day(field, today) {
      const written = text(field);
      if (written === "") return null;
      if (isIsoDate(written) && written <= today) return written;
      const why = isIsoDate(written)
        ? `: after today, ${today}; give the day on which the report is made`
        : `: no day of the calendar; write it as year-month-day, for example ${today}`;
      say(field, "invalid", why);
      return null;
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
  if (unseen !== null) return `it contains ${unseen}; type the text again`;
  if (mayRun(text) && !SIGNED.test(text)) return "a spreadsheet would run it; begin with a letter or a figure";
  if (MARKUP.test(text)) return "it contains markup; write plain text";
  if (text.length <= MAX_TEXT) return null;
  return `longer than ${MAX_TEXT} characters; shorten it, and name the document as evidence`;
}

/**
 * Returns the number that a cell holds, or what to write instead: nothing is guessed from "about 12", "12 people" or "1,200".
 *
 * Out: `remedy` null where it is a number. Digits of other scripts and a real minus sign are no numbers either.
 * @example parseFigure("12,5") // {number: null, remedy: "write 12.5 with a point, or without separators of thousands"}
 */
function parseFigure(text: string): {number: number | null; remedy: string | null} {
  const plain = text.trim();
  if (/^[-+]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i.test(plain) && Number.isFinite(Number(plain)))
    return {number: Number(plain), remedy: null};
  return {number: null, remedy: remedyFor(plain)};
}

function remedyFor(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(text))
    return "the spreadsheet has made a date of it; set the format of the cell to number and type it again";
  const digits = /\d+([.,\s\u00a0’']\d+)*/.exec(text)?.[0] ?? null;
  if (digits === null) return "write a number, and put words into the column for words";
  const isSeparated = /[,\s\u00a0’']/.test(digits);
  const written = digits.replace(/[\s\u00a0’']/g, "");
  if (isSeparated && digits === text)
    return `write ${written.replace(/,(?=\d{3}(\D|$))/g, "").replace(",", ".")}, without separators of thousands and with a point before decimals`;
  if (/^(≈|~|about|around|约|大约|c\.|ca\.?)/i.test(text))
    return `write ${written} and choose “about” in the column “Exact?”`;
  if (/^(≥|>=?|at least|至少|over|more than)/i.test(text))
    return `write ${written} and choose “at least” in the column “Exact?”`;
  if (/^(<|≤|below|under|less than|不足)/i.test(text))
    return `write ${written} and choose “below” in the column “Exact?”`;
  if (text.endsWith("%")) return `write ${written} without the percent sign`;
  return `write ${written} alone, and put words into the column for words`;
}
