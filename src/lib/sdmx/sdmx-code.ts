import type {ValueRow} from "../contract/tables.js";

/**
 * Returns text as the id of a code: letters, digits, `_`, `@`, `$` and `-`, as SDMX allows. Ids of ours are that already; `%` of a unit
 * becomes `PC`, and anything else `_`.
 *
 * @example sdmxCode("BCP-horgos") // "BCP-horgos"
 * @example sdmxCode("% of GDP") // "PC_of_GDP"
 */
export function sdmxCode(text: string): string {
  return text.replaceAll("%", "PC").replace(/[^A-Za-z0-9_@$-]/g, "_");
}

/** Returns the code of a measure within its result. @example indicatorCode({result: "TRP-OP1", measure: "road-hours"}) // "TRP-OP1_road-hours" */
export function indicatorCode({result, measure}: Pick<ValueRow, "result" | "measure">): string {
  return sdmxCode(`${result}_${measure}`);
}
