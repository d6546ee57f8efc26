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
    .option("--lang <lang>", "en, zh or ru", "en")
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

/** Adds `prf desk …` to the program; each command loads its own code when it is called. */
export function addDeskCommands(program: Command): void {
  const desk = program
    .command("desk")
    .description(
      "run the reporting desk, where focal points report and reviewers decide (docs/desk.md); off unless started"
    )
    .option("--port <port>", "port (or PORT; default: 4300)")
    .option("--host <address>", "address to listen on; others than loopback need --public", "127.0.0.1")
    .option("--public <address>", "the address that visitors open, where a proxy with TLS stands in front")
    .option("--out <folder>", "folder of the site that is built after figures were accepted", "dist")
    .action(runCommand(async () => (await import("./desk.js")).desk));

  desk
    .command("invite [sector]")
    .description("make a link for a sector, or for a reviewer, and print it this once")
    .option("--reviewer", "for a reviewer, who sees all sectors")
    .option("--name <words>", "whom it is for")
    .option("--days <days>", "how long it holds, from 1 to 366", "30")
    .option("--public <address>", "the address that visitors open")
    .action(runCommand(async () => (await import("./desk.js")).deskInvite));

  desk
    .command("revoke <invitation>")
    .description("end a link at once")
    .action(runCommand(async () => (await import("./desk.js")).deskRevoke));

  desk
    .command("list")
    .description("list every link: id, sector, name, until when, and whether it holds")
    .action(runCommand(async () => (await import("./desk.js")).deskList));
}
