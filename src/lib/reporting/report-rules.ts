import type {MeasureType} from "../contract/framework.js";
import type {ReportedValue} from "../contract/reported.js";
import type {MessageValues} from "../language/text.js";

/** A rule that a reported row breaks: where in the row, what is wrong, and what is allowed with the next step. */
export interface RuleFault {
  field: keyof ReportedValue;
  /** `invalid value 1.5`: the place follows it in a message. */
  what: string;
  /** `: a count is a whole number from 0`: what follows the place. */
  why: string;
  /** The message that says to whoever fills a form why, and what to do, with its values; `what` and `why` name columns of the tables. */
  rule: string;
  values?: MessageValues;
}

/**
 * Returns every rule on dates that a reported row breaks.
 *
 * What is reported has happened: a period has reached its last month, and a number without a period is of a whole year. A
 * state and words may be of the year so far. `today` is an ISO date after which nothing can have been reported or received;
 * null where that is not checked.
 * @example findDateFaults(row, "2026-11-25") // []
 */
export function findDateFaults(row: Omit<ReportedValue, "row">, today: string | null): RuleFault[] {
  const {year, period, reported_on, received_on} = row;
  const [start, last] = period?.split("/") ?? [];
  const isWholeYear = row.value !== null || row.numerator !== null;
  const end = lastMonth(last ?? (isWholeYear ? `${year}-12` : `${year}-01`));
  const faults: RuleFault[] = [];
  const say = (field: RuleFault["field"], what: string, why: string, rule: string, values: MessageValues = {}) =>
    faults.push({field, what, why, rule, values});
  if (last !== undefined && Number(last.slice(0, 4)) !== year)
    say(
      "period",
      `mismatched year ${year}`,
      `: the period ${period} ends in another; correct one`,
      "report-rule-other-year",
      {
        period: period!,
        year: String(year)
      }
    );
  if (start !== undefined && last !== undefined && start > last)
    say(
      "period",
      `invalid period "${period}"`,
      ": it ends before it begins; correct one of its months",
      "report-rule-order"
    );
  const both = `: not over on ${reported_on}, when it was reported;`;
  if (end > reported_on.slice(0, 7)) {
    if (period === null)
      say(
        "year",
        `invalid year ${year}`,
        `${both} give the period that is meant, or correct one of the two`,
        "report-rule-year-not-over",
        {day: reported_on}
      );
    else
      say("period", `invalid period "${period}"`, `${both} correct one of the two`, "report-rule-period-not-over", {
        day: reported_on,
        period
      });
  }
  if (received_on.slice(0, 10) < reported_on)
    say(
      "received_on",
      `invalid received_on ${received_on}`,
      `: before it was reported, on ${reported_on}; correct one of the two`,
      "report-why-future",
      {today: reported_on}
    );
  for (const field of ["reported_on", "received_on"] as const)
    if (today !== null && row[field].slice(0, 10) > today)
      say(
        field,
        `invalid ${field} ${row[field]}`,
        `: after today, ${today}; give the day it was`,
        "report-why-future",
        {today}
      );
  return faults;
}

/** The last month of a year or month of a period. */
const lastMonth = (text: string) => (text.length === 4 ? `${text}-12` : text);

/**
 * Returns every rule on figures that a reported row breaks, by the type of its measure (undefined where it is not known).
 *
 * @example findValueFaults({value: 1.5, …}, "count") // [{field: "value", what: "invalid value 1.5", why: ": a count is …"}]
 */
export function findValueFaults(
  row: Pick<ReportedValue, "value" | "numerator" | "denominator" | "sign" | "state" | "text_en"> &
    Partial<Pick<ReportedValue, "text_zh" | "text_ru">>,
  type: MeasureType | undefined
): RuleFault[] {
  const {value, numerator, denominator, sign, state, text_en, text_zh = null, text_ru = null} = row;
  const faults: RuleFault[] = [];
  const say = (field: RuleFault["field"], what: string, why: string, rule: string, values: MessageValues = {}) =>
    faults.push({field, what, why, rule, values});
  const hasNumber = value !== null || numerator !== null;
  if ((numerator === null) !== (denominator === null))
    say(
      numerator === null ? "numerator" : "denominator",
      "missing part of a share",
      "; give numerator and denominator, or neither",
      "report-rule-half-share"
    );
  if (numerator !== null && denominator !== null && (denominator <= 0 || numerator < 0 || numerator > denominator))
    say(
      "numerator",
      `invalid parts ${numerator} of ${denominator}`,
      ": not a part of a whole; correct one of them",
      "report-rule-parts",
      {part: String(numerator), whole: String(denominator)}
    );
  if (value !== null && numerator !== null)
    say(
      "value",
      `invalid value ${value}`,
      ": a share is computed from its parts; leave it empty",
      "report-rule-computed"
    );
  if (!hasNumber && denominator === null && state === null && text_en === null && text_zh === null && text_ru === null)
    say(
      "value",
      "missing value",
      "; give a number, parts, a state or words, or remove the row",
      "report-rule-no-answer"
    );
  if (sign !== null && !hasNumber)
    say("sign", `invalid sign "${sign}"`, ": there is no number; leave it empty", "report-rule-sign");
  if (value !== null && type === "count" && (value < 0 || !Number.isInteger(value)))
    say(
      "value",
      `invalid value ${value}`,
      ": a count is a whole number from 0; correct it, or say it in words",
      "report-rule-count"
    );
  if (value !== null && type === "share" && (value < 0 || value > 100))
    say(
      "value",
      `invalid value ${value}`,
      ": a share is between 0 and 100; correct it, or give its parts",
      "report-rule-share"
    );
  if (value !== null && (type === "yes_no" || type === "rating" || type === "text"))
    say(
      "value",
      `invalid value ${value}`,
      ": the measure takes a state or words; leave it empty",
      "report-rule-no-number"
    );
  if (numerator !== null && type !== undefined && type !== "share")
    say(
      "numerator",
      `invalid parts ${numerator} of ${denominator}`,
      ": only a share has parts; leave them empty",
      "report-rule-only-share"
    );
  if (state !== null && type !== undefined && type !== "yes_no" && type !== "count")
    say(
      "state",
      `invalid state "${state}"`,
      ": only a yes/no measure or a count of countries takes one; leave it empty",
      "report-rule-no-state"
    );
  return faults;
}
