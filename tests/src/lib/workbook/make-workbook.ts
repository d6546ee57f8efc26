import {toZip} from "../../../publisher/to-zip.js";

/** Parts of a workbook that a test writes by hand; `sheets` holds what is inside each sheet's `sheetData`. */
export interface WorkbookParts {
  sheets: Record<string, string>;
  strings?: string;
  styles?: string;
  workbookPr?: string;
  /** Ranges of merged cells by sheet. */
  merged?: Record<string, readonly string[]>;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An XLSX workbook with the parts that every writer makes, from pieces of XML. */
export function makeWorkbook({
  sheets,
  strings,
  styles,
  workbookPr = "<workbookPr/>",
  merged = {}
}: WorkbookParts): Buffer {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    "_rels/.rels": toRelations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbookPr}<sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": toRelations([
      ...names.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["rIdStyles", "styles", "/xl/styles.xml"],
      ["rIdTexts", "sharedStrings", "sharedStrings.xml"]
    ])
  };
  for (const [i, [name, data]] of Object.entries(sheets).entries()) {
    const ranges = (merged[name] ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    const cells = ranges === "" ? "" : `<mergeCells>${ranges}</mergeCells>`;
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet ${MAIN}><sheetData>${data}</sheetData>${cells}</worksheet>`;
  }
  if (strings !== undefined) parts["xl/sharedStrings.xml"] = `<sst ${MAIN}>${strings}</sst>`;
  if (styles !== undefined) parts["xl/styles.xml"] = `<styleSheet ${MAIN}>${styles}</styleSheet>`;
  return toZip(Object.entries(parts).map(([name, text]) => ({name, bytes: Buffer.from(text)})));
}

function toRelations(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}
