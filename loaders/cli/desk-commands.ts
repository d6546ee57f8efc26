import type {Command} from "commander";
import {runCommand} from "./run-command.js";

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
