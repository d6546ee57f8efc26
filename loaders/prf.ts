#!/usr/bin/env node
import {Command} from "commander";
import {runCommand} from "./run-command.js";

// Each command loads its own code when it is called: `prf status` need not wait for DuckDB.
const program = new Command("prf")
  .description("Series, indicators, pages and briefs of the CAREC 2030 Program Results Framework")
  .option("--data <folder>", "folder of the data", "data")
  .showHelpAfterError()
  .configureOutput({writeErr: (text) => process.stderr.write(text)});

program
  .command("refresh [sources...]")
  .description("fetch the publishers' series into new dated snapshots; the only command that opens the network")
  .option("--from <files...>", "read downloaded files of one source instead of its API")
  .option("--date <date>", "date of the snapshot, where the files carry none (YYYY-MM-DD)")
  .option("--accept <reason>", "store a change beyond the source's bounds that a person has looked at, with the reason")
  .option("--json", "one JSON object per source on standard output")
  .action(runCommand(async () => (await import("./commands/refresh.js")).refresh));

program
  .command("status")
  .description("per source: last checked, last changed, the publisher's date, age against what is expected")
  .option("--fail-if-stale", "exit 1 where a source is older than expected")
  .option("--json", "as JSON")
  .action(runCommand(async () => (await import("./commands/status.js")).status));

program
  .command("check")
  .description("verify snapshots, reference, framework, reported values and corrections")
  .action(runCommand(async () => (await import("./commands/check.js")).check));

program
  .command("diff [a] [b]")
  .description("what a publisher revised between two vintages or snapshots; without names, the two newest snapshots of each source")
  .option("--source <id>", "one source")
  .option("--format <format>", "text, csv, json or markdown", "text")
  .action(runCommand(async () => (await import("./commands/diff.js")).diff));

program
  .command("freeze <name>")
  .description("pin the newest snapshots, the framework and the code version as a vintage")
  .option("--before <date>", "only snapshots from before this date (YYYY-MM-DD)")
  .option("--title <title>", "what the vintage is for")
  .action(runCommand(async () => (await import("./commands/freeze.js")).freeze));

program
  .command("export <table>")
  .description("a table of the contract on standard output (docs/data-dictionary.md lists them)")
  .option("--format <format>", "csv, json, arrow or parquet", "csv")
  .option("--vintage <name>", "as it was known", "current")
  .option("--out <file>", "write to a file instead")
  .action(runCommand(async () => (await import("./commands/export.js")).exportTable));

program
  .command("build")
  .description("build the site into dist/ from data/, without the network")
  .option("--vintage <name>", "as it was known", "current")
  .option("--out <folder>", "output folder", "dist")
  .action(runCommand(async () => (await import("./commands/build.js")).buildCommand));

program
  .command("serve")
  .description("serve dist/ on loopback")
  .option("--port <port>", "port (or PORT)")
  .option("--out <folder>", "folder to serve", "dist")
  .action(runCommand(async () => (await import("./commands/serve.js")).serve));

program
  .command("dev")
  .description("write pages with live reload, also when data/ changes")
  .option("--port <port>", "port (or PORT)")
  .action(runCommand(async () => (await import("./commands/dev.js")).dev));

await program.parseAsync();
