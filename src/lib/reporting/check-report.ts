import {MEMBERS} from "../contract/reference.js";
import type {ReportRow} from "../contract/reported.js";
import {nearest} from "../text/nearest.js";
import {type CellReader, cellReader} from "./cell-reader.js";
import type {FilledForm, FilledRow, ReportFault} from "./filled-form.js";
import {type HeadField, type ReportField, SIGN_CHOICES, STATE_CHOICES} from "./report-fields.js";
import type {FormArea, FormMeasure, ReportForm} from "./report-form.js";
import {findDateFaults, findValueFaults, type RuleFault} from "./report-rules.js";

/** What a filled form gives: rows to be received where nothing is wrong with any. */
export interface CheckedReport {
  rows: ReportRow[];
  faults: ReportFault[];
}

/**
 * Returns the rows of a filled form, and everything that is wrong with it at once, each fault with its place and remedy.
 *
 * In: the form that was sent out, what came back, and today as an ISO date. A row in which nothing is filled is passed over; a
 * form in which nothing is filled is a fault. Out: `rows` are those without a fault, in the order of the form; nothing should be
 * written while there is one fault. Refused are: a form of another sector, year or framework; measures and areas that it does not
 * ask for; what is no number, date or choice; formulas and text that a spreadsheet or page would run; figures that the measure
 * cannot take; a count of more members than there are; what is not over yet; evidence that names no document.
 * @example checkReport(form, filled, "2024-03-01").faults.map(({message}) => message)
 */
export function checkReport(form: ReportForm, filled: FilledForm, today: string): CheckedReport {
  const faults: ReportFault[] = [...(filled.faults ?? [])];
  const {source} = filled;
  const head = readHead(
    form,
    cellReader<HeadField>({source, place: "above the table", row: null, cells: filled.head, faults}),
    today
  );
  const seen = new Map<string, string>();
  const rows = filled.rows.flatMap((row, index): ReportRow[] => {
    if (isEmpty(row, form)) return [];
    const before = faults.length;
    const reader = cellReader<ReportField>({source, place: row.place, row: index, cells: row.cells, faults});
    const report = readRow(form, reader, row, {head, seen, today});
    return faults.length === before && report !== null ? [report] : [];
  });
  if (faults.length === 0 && rows.length === 0) {
    const message = `missing figures in ${source}: no cell is filled; fill the rows of what happened in ${form.year}, and leave the others empty`;
    faults.push({place: "", row: null, field: null, value: "", message});
  }
  return {rows, faults};
}

/** Who reports, and when; today where the date is missing or refused, so that the rows are checked all the same. */
interface Head {
  name: string;
  office: string;
  reported_on: string;
}

const ANSWERS: readonly ReportField[] =
  "value part whole sign state from to words_en words_zh evidence by_name by_office by_date".split(
    " "
  ) as ReportField[];

/** A measure's own row has its id and area from the form; a free row is empty where nothing at all is in it. */
function isEmpty({cells}: FilledRow, {measures}: ReportForm): boolean {
  const isFilled = (field: ReportField) =>
    (cells[field]?.text.trim() ?? "") !== "" || cells[field]?.fault !== undefined;
  if (ANSWERS.some(isFilled)) return false;
  const isOwn =
    measures.some(({id}) => id === cells.id?.text.trim()) && (!isFilled("area") || cells.area!.text.trim() === "CAREC");
  return isOwn || !(isFilled("id") || isFilled("area"));
}

function readHead(form: ReportForm, {say, text, day, isRefused}: CellReader<HeadField>, today: string): Head {
  const expect = (field: "form" | "framework", expected: string, next: string) => {
    const found = text(field);
    if (found === expected || isRefused(field)) return;
    say(field, found === "" ? "missing" : "mismatched", `: expected ${JSON.stringify(expected)}; ${next}`);
  };
  expect("form", `${form.sector}-${form.year}`, "fill the form of this sector and year");
  expect("framework", form.framework, "ask for a new form: its measures may have changed");
  for (const field of ["name", "office"] as const)
    if (text(field) === "" && !isRefused(field))
      say(field, "missing", "; say who reports, so that a question finds its way");
  if (text("reported_on") === "" && !isRefused("reported_on"))
    say("reported_on", "missing", `; write it as year-month-day, for example ${today}`);
  return {name: text("name"), office: text("office"), reported_on: day("reported_on", today) ?? today};
}

function readRow(
  form: ReportForm,
  reader: CellReader<ReportField>,
  {place}: FilledRow,
  {head, seen, today}: {head: Head; seen: Map<string, string>; today: string}
): ReportRow | null {
  const {say, text} = reader;
  const measure = readMeasure(form, reader);
  const area = readArea(form, reader);
  const figures = {
    period: readPeriod(form, reader),
    value: reader.number("value"),
    numerator: reader.number("part"),
    denominator: reader.number("whole"),
    sign: reader.choice("sign", SIGN_CHOICES),
    state: reader.choice("state", STATE_CHOICES),
    text_en: text("words_en") || null,
    text_zh: text("words_zh") || null,
    evidence: reader.evidence("evidence")
  };
  const by = readBy(reader, head, today);
  if (measure === null) return null;
  const {result, measure: name} = measure;
  // Of an area that is not known, the figures are checked as those of the region.
  const known = area ?? form.areas[0]!;
  const report: ReportRow = {result, measure: name, area: known.area, year: form.year, ...figures, ...by};
  checkRules(reader, measure, report);
  if (area === null) return null;
  const key = `${measure.id}/${area.area}`;
  const twice = seen.get(key);
  if (twice !== undefined) say("id", "duplicate", `: ${area.name.en} is answered in ${twice} too; keep one`);
  seen.set(key, place);
  checkBounds(form, reader, measure, area, report);
  return report;
}

/** Who reports a row: who reports the form, or the person that the row names with her office; and on which day. */
function readBy(
  reader: CellReader<ReportField>,
  head: Head,
  today: string
): Pick<ReportRow, "reported_by" | "reported_on"> {
  const {say, text, day, isRefused} = reader;
  const [name, office] = [text("by_name"), text("by_office")];
  const empty = name === "" ? "by_name" : "by_office";
  if ((name === "") !== (office === "") && !isRefused(empty))
    say(empty, "missing", "; another person has a name and an office: give both, or neither");
  return {
    reported_by: (name === "" || office === "" ? [head.name, head.office] : [name, office]).join(", "),
    reported_on: day("by_date", today) ?? head.reported_on
  };
}

function readMeasure(
  {measures, sector}: ReportForm,
  {say, text, isRefused}: CellReader<ReportField>
): FormMeasure | null {
  const written = text("id");
  if (isRefused("id")) return null;
  const ofResult = measures.filter(({result}) => result === written);
  const found = measures.find(({id}) => id === written) ?? (ofResult.length === 1 ? ofResult[0] : undefined);
  if (found !== undefined) return found;
  const ids = measures.map(({id}) => id);
  const near = nearest(written, ids);
  if (written === "") say("id", "missing", "; choose the measure that the row is of, or empty the row");
  else say("id", "unknown", `: not in the form of ${sector}; choose ${(near.length > 0 ? near : ids).join(" or ")}`);
  return null;
}

function readArea({areas}: ReportForm, {say, text, isRefused}: CellReader<ReportField>): FormArea | null {
  const written = text("area");
  if (isRefused("area")) return null;
  if (written === "") return areas[0]!;
  const plain = written.toLowerCase();
  const found = areas.find(({spellings}) => spellings.some((each) => each.toLowerCase() === plain));
  if (found !== undefined) return found;
  const near = nearest(
    written,
    areas.flatMap(({spellings}) => spellings)
  );
  const names = new Set(near.map((name) => areas.find(({spellings}) => spellings.includes(name))!.name.en));
  const next = names.size > 0 ? `did you mean ${[...names].join(" or ")}` : "choose one from the list of the cell";
  say("area", "unknown", `: neither CAREC nor one of its members; ${next}`);
  return null;
}

function readPeriod({year}: ReportForm, {say, text, month, isRefused}: CellReader<ReportField>): string | null {
  const [from, to] = [month("from", year), month("to", year)];
  if (from !== null && to !== null) return `${from}/${to}`;
  const isHalf = (text("from") === "") !== (text("to") === "");
  const empty = text("from") === "" ? "from" : "to";
  if (isHalf && !isRefused("from") && !isRefused("to"))
    say(empty, "missing", "; a period has a first and a last month: give both, or neither for the whole year");
  return null;
}

/** The rules that the files of reports are held to as well; of what could not be read, nothing is said to be missing. */
function checkRules({say, isRefused}: CellReader<ReportField>, {answer}: FormMeasure, report: ReportRow): void {
  const isUnread = (["value", "part", "whole", "state", "words_en", "words_zh"] as const).some(isRefused);
  const rules = [
    ...findDateFaults({...report, received_on: report.reported_on, reason: null}, null),
    ...findValueFaults(report, RULE_TYPES[answer])
  ].filter(({what}) => !isUnread || !/^(missing|invalid sign)/.test(what));
  for (const {field, what, why} of rules) {
    const opening = what.slice(0, what.indexOf(" "));
    say(RULE_FIELDS[field] ?? "value", opening, why.startsWith(":") ? why : `: ${what}${why}`);
  }
}

const RULE_TYPES = {
  count: "count",
  members: "count",
  crossings: "count",
  yes_no: "yes_no",
  share: "share",
  number: "quantity",
  words: "text"
} as const;

const RULE_FIELDS: Partial<Record<RuleFault["field"], ReportField>> = {
  numerator: "part",
  denominator: "whole",
  sign: "sign",
  state: "state",
  period: "to",
  year: "to"
};

/** What the form knows and a file does not: how many members and crossings there are, and who answers yes or no. */
function checkBounds(
  {areas}: ReportForm,
  {say}: CellReader<ReportField>,
  {answer}: FormMeasure,
  area: FormArea,
  {value, state}: ReportRow
): void {
  const isRegion = area.kind === "region";
  const crossings = areas.filter(({kind}) => kind === "crossing").length;
  const most = answer === "members" ? MEMBERS.length : answer === "crossings" ? crossings : null;
  const things = answer === "members" ? `CAREC has ${most} members` : `${most} border crossing points are known`;
  if (isRegion && most !== null && value !== null && value > most)
    say("value", "invalid", `: ${things}; write how many of them`);
  if (!isRegion && most !== null && value !== null)
    say("value", "invalid", ": what is counted answers yes, no or in progress; empty the figure and choose the answer");
  if (area.kind === "crossing" && answer !== "crossings")
    say("area", "invalid", ": the measure is not of border crossing points; choose the region or a member");
  if (state === null) return;
  if (answer === "count")
    say("state", "invalid", ": this is a number of things; empty the answer and write the number");
  else if (isRegion && most !== null)
    say("state", "invalid", ": of the region it is a number; write it, or answer for each country in a row of its own");
}
