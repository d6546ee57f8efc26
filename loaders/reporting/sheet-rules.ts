import type {Feature, Image} from "write-excel-file/node";
import {MEMBERS} from "../../src/lib/contract/reference.js";
import {text as message} from "../../src/lib/language/text.js";
import {
  choiceWords,
  type HeadField,
  type ReportField,
  SIGN_CHOICES,
  STATE_CHOICES
} from "../../src/lib/reporting/report-fields.js";
import type {AnswerKind, ReportForm} from "../../src/lib/reporting/report-form.js";
import {SHEET_NAMES} from "../../src/lib/reporting/report-grid.js";
import {fieldHint} from "../../src/lib/reporting/report-guide.js";

/** The fill of cells that are to be filled: what has it is not locked. */
export const FILL_COLOR = "#FFF8DC";

/** A rule of a range of cells: what they take, as a spreadsheet checks it, and what it says. */
export interface SheetRule {
  cells: string;
  type: "list" | "whole" | "decimal" | "date" | "textLength" | "custom";
  operator?: "between" | "greaterThanOrEqual";
  formulas: string[];
  /** Above what it says. */
  title: string;
  /** What the cell says when it is chosen, and when something else is typed. */
  text: string;
}

/**
 * Returns the rule of a field of a form; `answer` is that of its measure, null for a row in which any measure may be chosen.
 *
 * @example cellRules("state", "yes_no", "H8", form)[0]?.formulas // ['"yes,no,in progress"']
 */
export function cellRules(
  field: ReportField | HeadField,
  answer: AnswerKind | null,
  cells: string,
  form: ReportForm
): SheetRule[] {
  const text = fieldHint(field, answer, form.year);
  const rule = (type: SheetRule["type"], formulas: string[], operator?: SheetRule["operator"]): SheetRule[] => [
    Object.assign({cells, type, formulas, text, title: message("report-rule-title")}, operator && {operator})
  ];
  const list = (column: string, length: number) =>
    rule("list", [`'${message(SHEET_NAMES.lists)}'!$${column}$2:$${column}$${length + 1}`]);
  const first = cells.split(":")[0]!;
  if (field === "id") return list("A", form.measures.length);
  if (field === "area") return list("B", form.areas.length);
  if (field === "state") return rule("list", [`"${choiceWords(STATE_CHOICES).join(",")}"`]);
  if (field === "sign") return rule("list", [`"${choiceWords(SIGN_CHOICES).join(",")}"`]);
  if (field === "value") {
    if (answer === "members") return rule("whole", ["0", String(MEMBERS.length)], "between");
    if (answer === "count" || answer === "crossings") return rule("whole", ["0"], "greaterThanOrEqual");
    if (answer === "share") return rule("decimal", ["0", "100"], "between");
    return rule("decimal", ["-1000000000000", "1000000000000"], "between");
  }
  if (field === "part") return rule("decimal", ["0"], "greaterThanOrEqual");
  if (field === "whole") return rule("decimal", ["0"], "greaterThanOrEqual");
  if (field === "from" || field === "to")
    return rule("custom", [
      `AND(LEN(${first})=7,MID(${first},5,1)="-",ISNUMBER(VALUE(LEFT(${first},4))),VALUE(RIGHT(${first},2))>=1,VALUE(RIGHT(${first},2))<=12)`
    ]);
  if (field === "evidence") return rule("textLength", [String(MIN_EVIDENCE)], "greaterThanOrEqual");
  if (field === "reported_on" || field === "by_date")
    return rule("date", [`DATE(${form.year},1,1)`, "TODAY()"], "between");
  return [];
}

/** Four Chinese characters name a document; what is shorter never does. */
const MIN_EVIDENCE = 4;

/**
 * Returns the feature of `write-excel-file` that locks the sheets which have rules, without a password, unlocks the cells with
 * the fill of what is to be filled, adds the rules (one list for each sheet), and prints a sheet on the width of a page.
 *
 * @example writeXlsxFile(sheets, {features: [sheetRules([rules, []])]})
 */
export function sheetRules(rules: readonly (readonly SheetRule[])[]): Feature<Image["content"]> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, {sheetIndex}) => {
            // What is read only is locked as a whole; widths of columns stay free to change. Rules follow the protection in the standard's order.
            const protection =
              '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';
            return xml
              .replace("</sheetData>", `</sheetData>${protection}${toRulesXml(rules[sheetIndex] ?? [])}`)
              .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" ');
          }
        },
        "xl/styles.xml": {transform: unlockFilled}
      }
    }
  };
}

function toRulesXml(rules: readonly SheetRule[]): string {
  if (rules.length === 0) return "";
  const all = rules.map(({cells, type, operator, formulas, text, title}) => {
    const kind = operator === undefined ? `type="${type}"` : `type="${type}" operator="${operator}"`;
    const said = `promptTitle="${title}" prompt="${escapeXml(text)}" errorTitle="${title}" error="${escapeXml(text)}"`;
    const shown = 'allowBlank="1" showInputMessage="1" showErrorMessage="1"';
    const parts = formulas.map((formula, i) => `<formula${i + 1}>${escapeXml(formula)}</formula${i + 1}>`).join("");
    return `<dataValidation ${kind} ${shown} ${said} sqref="${cells}">${parts}</dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${all.join("")}</dataValidations>`;
}

/** A cell's style is unlocked where its fill is that of cells to fill. */
function unlockFilled(xml: string): string {
  const fills = [...(/<fills[^>]*>([\s\S]*?)<\/fills>/.exec(xml)?.[1] ?? "").matchAll(/<fill>[\s\S]*?<\/fill>/g)];
  const fill = fills.findIndex(([each]) => each.toUpperCase().includes(FILL_COLOR.slice(1)));
  return xml.replace(/<xf ([^>]*)>([\s\S]*?)<\/xf>/g, (whole, attributes: string, inner: string) =>
    attributes.includes(`fillId="${fill}"`)
      ? `<xf ${attributes} applyProtection="1">${inner}<protection locked="0"/></xf>`
      : whole
  );
}

const escapeXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
