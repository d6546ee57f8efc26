import type {ValueRow} from "../contract/tables.js";
import {type Lang, numberWords} from "./figure-words.js";

/**
 * Returns a count of members with how many there are; null for any other figure. A count of members names them in its words;
 * a sum of what members counted does not.
 *
 * @example memberCount({value: 1, sign: "≥", text: "yes: GEO", expected: 11, unit: "count"}, "en") // "at least 1 of 11"
 */
export function memberCount(
  row: Pick<ValueRow, "value" | "sign" | "text" | "expected" | "unit">,
  lang: Lang
): string | null {
  const {value, sign, text, expected, unit} = row;
  if (value === null || text === null || expected === null || unit !== "count") return null;
  const number = numberWords({value, sign, unit}, lang);
  return lang === "zh" ? `${expected}个成员中${number}个` : `${number} of ${expected}`;
}
