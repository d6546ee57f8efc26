import writeXlsxFile, {type SheetData} from "write-excel-file/node";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {Reference} from "../../src/lib/contract/reference.js";
import {TRIP_SHEET} from "../../src/lib/cpmm/reading.js";
import {ACTIVITIES, TRIP_COLUMNS} from "../../src/lib/cpmm/record.js";
import {writeWholeFile} from "../files/write-whole-file.js";

const WIDTH = 16;
/** Empty rows that are formatted as text, so that Excel leaves times and codes as they are typed. */
const FORM_ROWS = 500;

/**
 * Writes a workbook to fill with trips: the sheet `trips` with the record's headings, a sheet that explains them, and
 * the codes of activities, border crossing points and countries.
 *
 * `prf cpmm ingest` reads it back as it is. Cells are text, so that 08:30+05:00 and 1-2 stay what was typed.
 * Throws DataError where the file is there already: a form that was filled is never written over.
 * @example await writeTripForm("trips-form.xlsx", await readReference("data"))
 */
export async function writeTripForm(file: string, {bcps, countries}: Reference): Promise<void> {
  const heading = (text: string) => ({value: text, type: String, fontWeight: "bold" as const});
  const cell = (text: string | null) => ({value: text ?? "", type: String, wrap: true});
  const names = [...TRIP_COLUMNS.map(({name}) => name), "utc_offset"];
  const blank = names.map(() => ({type: String, format: "@", value: ""}));
  const trips: SheetData = [names.map(heading), ...Array.from({length: FORM_ROWS}, () => blank)];
  const columns: SheetData = [
    ["column", "required", "meaning"].map(heading),
    ...TRIP_COLUMNS.map(({name, required, description}) => [
      cell(name),
      cell(required ? "yes" : "no"),
      cell(description)
    ]),
    [cell("utc_offset"), cell("no"), cell("UTC offset of this row's times (+05:00) if arrival and departure have none")]
  ];
  const codes: SheetData = [
    ["activity", "meaning"].map(heading),
    ...ACTIVITIES.map(({code, name_en}) => [cell(code), cell(name_en)])
  ];
  const places: SheetData = [
    ["bcp", "name", "country"].map(heading),
    ...bcps.map(({bcp, name_en, iso3}) => [cell(bcp), cell(name_en), cell(iso3)])
  ];
  const lands: SheetData = [
    ["country", "name"].map(heading),
    ...countries.map(({iso3, name_en}) => [cell(iso3), cell(name_en)])
  ];
  const bytes = await writeXlsxFile([
    {sheet: TRIP_SHEET, data: trips, columns: names.map(() => ({width: WIDTH})), stickyRowsCount: 1},
    {sheet: "columns", data: columns, columns: [{width: WIDTH}, {width: WIDTH}, {width: 90}]},
    {sheet: "activities", data: codes, columns: [{width: WIDTH}, {width: 40}]},
    {sheet: "bcps", data: places, columns: [{width: 24}, {width: 32}, {width: WIDTH}]},
    {sheet: "countries", data: lands, columns: [{width: WIDTH}, {width: 32}]}
  ]).toBuffer();
  try {
    writeWholeFile(file, bytes, {mayReplace: false});
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    throw new DataError(
      `invalid --out ${file}: the file exists and may contain trips; choose another file with --out, or move this one`,
      {source: file},
      {cause}
    );
  }
}
