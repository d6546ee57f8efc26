import type {Command} from "commander";
import {runCommand} from "./run-command.js";

/** Adds `prf report` with its commands: the forms of a reporting round, there and back (docs/reporting.md). */
export function addReportCommands(program: Command): void {
  const report = program
    .command("report")
    .description(
      "the sectors' annual reports: forms to send and read back, disputes to decide, and the report itself (docs/reporting.md)"
    );

  report
    .command("form <sector>")
    .description("write the form of a sector and a year as a workbook to fill in")
    .requiredOption("--year <year>", "the year that is reported")
    .option("--lang <lang>", "en, zh or ru", "en")
    .option("--out <file>", "the workbook (default: SECTOR-YEAR.xlsx)")
    .action(runCommand(async () => (await import("./report.js")).writeForm));

  report
    .command("read <files...>")
    .description("check filled forms (XLSX or CSV), show what they change, and add them to the reported values")
    .option("--dry-run", "check and show, and write nothing")
    .option("--reason <words>", "why figures that were reported before are replaced")
    .option("--year <year>", "take forms of this year only")
    .action(runCommand(async () => (await import("./report.js")).readForms));

  report
    .command("sector <sector>")
    .description(
      "write a sector's annual report as a Word document or an HTML page, from its texts, figures and deliverables"
    )
    .requiredOption("--year <year>", "the year of the report")
    .option("--lang <lang>", "en or zh", "en")
    .option("--format <format>", "docx or html", "docx")
    .option("--out <file>", "the document (default: SECTOR-YEAR and the format)")
    .action(runCommand(async () => (await import("./report.js")).writeSectorReport));

  report
    .command("disputes")
    .description("list the figures that several reports disagree on, with what each says")
    .action(runCommand(async () => (await import("./report.js")).listDisputes));

  report
    .command("decide <figure>")
    .description("decide a disputed figure, named as RESULT/MEASURE/AREA/YEAR")
    .requiredOption("--take <report>", "the report to take, by its file, or standing to keep what stands")
    .requiredOption("--by <name>", "who decides")
    .requiredOption("--reason <words>", "why")
    .action(runCommand(async () => (await import("./report.js")).decideFigure));
}
