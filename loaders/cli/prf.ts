#!/usr/bin/env node
import {Command} from "commander";
import {exitOnOutputError} from "../files/write-whole-file.js";
import {addAmendCommands} from "./amend-commands.js";
import {addCpmmCommands} from "./cpmm-commands.js";
import {addDeskCommands, addReportCommands} from "./report-commands.js";
import {runCommand, WRONG_USAGE} from "./run-command.js";

exitOnOutputError(process.stdout);

// Each command loads its own code when it is called: `prf status` need not wait for DuckDB.
const program = new Command("prf")
  .description("Series, indicators, pages and briefs of the CAREC 2030 Program Results Framework")
  .option("--data <folder>", "folder of the data", "data")
  .showHelpAfterError()
  .configureOutput({writeErr: (text) => process.stderr.write(text)})
  .exitOverride(({exitCode}) => process.exit(exitCode === 0 ? 0 : WRONG_USAGE));

program
  .command("refresh [sources...]")
  .description("fetch the publishers' series into new dated snapshots; the only command that contacts publishers")
  .option("--from <files...>", "read downloaded files of one source instead of its API")
  .option("--date <date>", "date of the snapshot if the files carry none (YYYY-MM-DD)")
  .option(
    "--accept <reason>",
    "store a change beyond the bounds of the source after a person has reviewed it; give the reason"
  )
  .option("--json", "one JSON object per source on standard output")
  .option("--summary <file>", "write the outcome for each source to a Markdown file")
  .action(runCommand(async () => (await import("./refresh.js")).refresh));

program
  .command("status")
  .description(
    "show for each source when it was last checked and changed, the publisher's date, and whether it is overdue"
  )
  .option("--fail-if-stale", "exit 1 where a source is older than expected")
  .option("--round <year>", "show instead which sectors have reported a year, and what is outstanding")
  .option("--remind <sector>", "with --round: the reminder to send to a sector")
  .option("--lang <lang>", "of the reminder, en, zh or ru", "en")
  .option("--calendar <file>", "with --round: write reminders as a calendar file")
  .option("--on <date>", "day of the reminders in it (YYYY-MM-DD)")
  .option("--json", "as JSON")
  .action(runCommand(async () => (await import("./status.js")).status));

program
  .command("check")
  .description("verify the snapshots, reference tables, framework, reported values, corrections and published briefs")
  .action(runCommand(async () => (await import("./check.js")).check));

program
  .command("diff [a] [b]")
  .description(
    "show what a publisher revised between two vintages or snapshots (default: the two newest snapshots of each source)"
  )
  .option("--source <id>", "limit to one source")
  .option("--since <moment>", "compare what came since then with what was newest before (2026-11-23T04:17:00Z)")
  .option("--format <format>", "text, csv, json or markdown", "text")
  .action(runCommand(async () => (await import("./diff.js")).diff));

program
  .command("freeze <names...>")
  .description(
    "pin the newest snapshots, the framework, the reported rows, the code version and the values as a vintage"
  )
  .option("--before <date>", "only snapshots from before this date (YYYY-MM-DD)")
  .option("--title <title>", "what the vintage is for")
  .option("--again", "freeze an unreleased vintage again (without --before: with the same snapshots)")
  .option("--reason <words>", "reason for freezing it again")
  .option("--release", "record the vintage as published; it can then not be frozen again")
  .action(runCommand(async () => (await import("./freeze.js")).freeze));

program
  .command("export <table>")
  .description("write a table to standard output (docs/data-dictionary.md lists them), or `annex` for the DEfR annex")
  .option(
    "--format <format>",
    "csv (default), json, arrow or parquet; of values also sdmx-csv and sdmx-structure; of the annex html (default), docx or xlsx"
  )
  .option("--bom", "csv with a byte order mark in front, so that Excel shows Chinese")
  .option("--vintage <name>", "vintage (default: current; for the annex, the one frozen for its review)")
  .option("--milestone <year>", "of the annex (2023)")
  .option("--lang <lang>", "of the annex, en, zh or ru (en)")
  .option("--view <view>", "of the annex: annual, every measure, or defr, the headline ones (annual)")
  .option("--out <file>", "write to a file instead")
  .action(runCommand(async () => (await import("./export.js")).exportTable));

program
  .command("build")
  .description("build the site into dist/ from data/, without the network")
  .option("--vintage <name>", "vintage to build, as known at its date", "current")
  .option("--out <folder>", "output folder", "dist")
  .action(runCommand(async () => (await import("./site-commands.js")).buildCommand));

program
  .command("serve")
  .description("serve dist/ on loopback")
  .option("--port <port>", "port (or PORT)")
  .option("--out <folder>", "folder to serve", "dist")
  .action(runCommand(async () => (await import("./site-commands.js")).serve, {readsData: false}));

program
  .command("dev")
  .description("write pages with live reload, also when data/ changes")
  .option("--port <port>", "port (or PORT)")
  .action(runCommand(async () => (await import("./site-commands.js")).dev));

program
  .command("brief [name]")
  .description(
    "write a brief (NAME, or NAME.v1 for one version) as PDF or HTML; fails where the data no longer support a sentence"
  )
  .option("--all", "every version of every brief")
  .option("--format <format>", "pdf or html", "pdf")
  .option("--lang <lang>", "one language only: en, zh or ru")
  .option("--out <folder>", "output folder; files go below briefs/VINTAGE in it", "dist")
  .action(runCommand(async () => (await import("./brief.js")).brief));

program
  .command("publish [brief]")
  .description("record a brief as published: from then on, a change of its text needs an erratum")
  .option("--all", "every brief")
  .action(runCommand(async () => (await import("./brief-versions.js")).publish));

const start = program
  .command("new")
  .description("start a source, an indicator, a notebook, a brief, or a new version of a published brief");

start
  .command("source <name>")
  .description("write a source of one series with its test, registry line, bounds, address and licence to start from")
  .option("--title <words>", "title of the data set")
  .option("--publisher <words>", "who publishes it")
  .option("--address <url>", "address of its CSV file")
  .option("--licence <words>", "its licence")
  .option("--series <code>", "the publisher's code of the series")
  .option("--name-en <words>", "name of the series in English")
  .option("--name-zh <words>", "name of the series in Chinese")
  .option("--unit <unit>", "unit of its figures")
  .option("--min <number>", "the lowest figure that can be believed")
  .option("--max <number>", "the highest figure that can be believed")
  .option("--days <number>", "days after which the newest figures are old")
  .action(runCommand(async () => (await import("./new-source.js")).newSource));

start
  .command("indicator <result>")
  .description("write an indicator of a computed measure with its test and registry line to start from")
  .option("--measure <id>", "the measure; default the only one that nothing computes yet")
  .option("--series <source/series>", "the series that it is computed from")
  .action(runCommand(async () => (await import("./new-indicator.js")).newIndicator));

start
  .command("brief <name>")
  .description("write data/briefs/NAME.md and NAME.zh.md to start from")
  .option("--vintage <name>", "the vintage of its figures; default that of the newest review")
  .option("--date <date>", "date of the brief (YYYY-MM-DD); default today")
  .option("--from-notebook <name>", "start from the words and measures of src/notebooks/NAME.md")
  .action(runCommand(async () => (await import("./brief.js")).newBrief));

start
  .command("notebook <name>")
  .description("write src/notebooks/NAME.md, a notebook that runs")
  .option("--measure <id>", "the measure that it starts from", "TRP-OP1/road-hours")
  .action(runCommand(async () => (await import("./new-notebook.js")).newNotebook));

start
  .command("erratum <name>")
  .description("store a brief as published and raise its version; change its text afterwards")
  .option("--en <words>", "description of the change in English")
  .option("--zh <words>", "description of the change in Chinese")
  .option("--ru <words>", "description of the change in Russian")
  .option("--date <date>", "date of the new version (YYYY-MM-DD); default today")
  .action(runCommand(async () => (await import("./brief-versions.js")).newErratum));

addCpmmCommands(program);
addReportCommands(program);
addDeskCommands(program);
addAmendCommands(program);

await program.parseAsync();
