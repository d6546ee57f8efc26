import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {annualReports, toAnnualReport} from "../../../src/components/reporting/annual-report-page.js";
import {LANGUAGES} from "../../../src/lib/language/language.js";
import {sectorsToReport} from "../../../src/lib/reporting/report-form.js";
import {formFile} from "../../../src/lib/reporting/report-guide.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {toReportWorkbook} from "../../reporting/report-workbook.js";
import {sectorReportDocx} from "../annex/sector-report-docx.js";

/**
 * Writes the workbooks of a round into a built site: `report/EDC-2025.xlsx`, `report/EDC-2025.zh.xlsx` and `report/EDC-2025.ru.xlsx` for
 * each sector that reports. The same data give the same bytes.
 *
 * @example await writeReportForms(site, 2025, "dist")
 */
export async function writeReportForms({inputs}: Pick<SiteData, "inputs">, year: number, out: string): Promise<void> {
  const folder = join(out, "report");
  await mkdir(folder, {recursive: true});
  for (const sector of sectorsToReport(inputs.framework)) {
    for (const own of LANGUAGES)
      await writeFile(join(folder, formFile(sector, year, own)), await toReportWorkbook(inputs, {sector, year}, own));
  }
}

/**
 * Writes the annual reports that the site shows as Word documents beside their pages: `annual-reports/HLT-2022.docx`, in Chinese
 * `annual-reports/HLT-2022.zh.docx`. The same data give the same bytes.
 *
 * @example await writeAnnualReports(site, "dist")
 */
export async function writeAnnualReports(site: SiteData, out: string): Promise<void> {
  for (const report of annualReports(site)) {
    const file = join(out, report.document);
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, await sectorReportDocx(toAnnualReport(report, site)));
  }
}
