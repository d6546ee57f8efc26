import {MEMBERS} from "../contract/reference.js";
import type {ReportRow} from "../contract/reported.js";
import {text as message} from "../language/text.js";
import {nearest} from "../text/nearest.js";
import {type CellReader, cellReader, type Opening} from "./cell-reader.js";
import {anyOf, type HeadField, type ReportField, SIGN_CHOICES, STATE_CHOICES, WORD_FIELDS} from "./report-fields.js";
import type {FormArea, FormMeasure, ReportForm} from "./report-form.js";
import type {FilledForm, FilledRow, ReportFault} from "./report-grid.js";
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
    cellReader<HeadField>({source, place: message("report-place-head"), row: null, cells: filled.head, faults}),
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
    const empty = (where: string) => message("report-fault-empty", {where, year: String(form.year)});
    const whole = empty(message("report-fault-source", {source}));
    faults.push({place: "", row: null, field: null, value: "", message: whole, brief: empty("")});
  }
  return {rows, faults};
}

/** Who reports, and when; today where the date is missing or refused, so that the rows are checked all the same. */
interface Head {
  name: string;
  office: string;
  reported_on: string;
}

const ANSWERS: readonly ReportField[] = [
  ...(["value", "part", "whole", "sign", "state", "from", "to"] as const),
  ...WORD_FIELDS,
  ...(["evidence", "by_name", "by_office", "by_date"] as const)
];

/** A measure's own row has its id and area from the form; a free row is empty where nothing at all is in it. */
function isEmpty({cells}: FilledRow, {measures, areas}: ReportForm): boolean {
  const isFilled = (field: ReportField) =>
    (cells[field]?.text.trim() ?? "") !== "" || cells[field]?.fault !== undefined;
  if (ANSWERS.some(isFilled)) return false;
  const isOwn =
    measures.some(({id}) => id === cells.id?.text.trim()) &&
    (!isFilled("area") || areas[0]!.spellings.includes(cells.area!.text.trim()));
  return isOwn || !(isFilled("id") || isFilled("area"));
}

function readHead(form: ReportForm, {say, text, day, isRefused}: CellReader<HeadField>, today: string): Head {
  const expect = (field: "form" | "framework", expected: string, why: string) => {
    const found = text(field);
    if (found === expected || isRefused(field)) return;
    say(field, found === "" ? "missing" : "mismatched", message(why, {expected}));
  };
  expect("form", `${form.sector}-${form.year}`, "report-why-form");
  expect("framework", form.framework, "report-why-framework");
  for (const field of ["name", "office"] as const)
    if (text(field) === "" && !isRefused(field)) say(field, "missing", message("report-why-who"));
  if (text("reported_on") === "" && !isRefused("reported_on"))
    say("reported_on", "missing", message("report-why-when", {today}));
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
    text_ru: text("words_ru") || null,
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
  if (twice !== undefined) say("id", "duplicate", message("report-why-twice", {area: area.name, place: twice}));
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
  if ((name === "") !== (office === "") && !isRefused(empty)) say(empty, "missing", message("report-why-both-by"));
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
  if (written === "") say("id", "missing", message("report-why-no-measure"));
  else
    say("id", "unknown", message("report-why-other-measure", {sector, measures: anyOf(near.length > 0 ? near : ids)}));
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
  const names = new Set(near.map((name) => areas.find(({spellings}) => spellings.includes(name))!.name));
  const why = names.size > 0 ? message("report-why-area-like", {areas: anyOf([...names])}) : message("report-why-area");
  say("area", "unknown", why);
  return null;
}

function readPeriod({year}: ReportForm, {say, text, month, isRefused}: CellReader<ReportField>): string | null {
  const [from, to] = [month("from", year), month("to", year)];
  if (from !== null && to !== null) return `${from}/${to}`;
  const isHalf = (text("from") === "") !== (text("to") === "");
  const empty = text("from") === "" ? "from" : "to";
  if (isHalf && !isRefused("from") && !isRefused("to")) say(empty, "missing", message("report-why-half-period"));
  return null;
}

/** The rules that the files of reports are held to as well; of what could not be read, nothing is said to be missing. */
function checkRules({say, isRefused}: CellReader<ReportField>, {answer}: FormMeasure, report: ReportRow): void {
  const isUnread = (["value", "part", "whole", "state", ...WORD_FIELDS] as const).some(isRefused);
  const rules = [
    ...findDateFaults({...report, received_on: report.reported_on, reason: null}, null),
    ...findValueFaults(report, RULE_TYPES[answer])
  ].filter(({what}) => !isUnread || !/^(missing|invalid sign)/.test(what));
  for (const {field, what, rule, values} of rules)
    say(RULE_FIELDS[field] ?? "value", what.slice(0, what.indexOf(" ")) as Opening, message(rule, values));
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
  if (isRegion && most !== null && value !== null && value > most)
    say(
      "value",
      "invalid",
      message(answer === "members" ? "report-why-members" : "report-why-crossings", {count: most})
    );
  if (!isRegion && most !== null && value !== null) say("value", "invalid", message("report-why-one-area"));
  if (area.kind === "crossing" && answer !== "crossings") say("area", "invalid", message("report-why-no-crossings"));
  if (state === null) return;
  if (answer === "count") say("state", "invalid", message("report-why-things"));
  else if (isRegion && most !== null) say("state", "invalid", message("report-why-region"));
}
