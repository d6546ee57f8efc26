import {Argument, type Command} from "commander";
import {MILESTONES} from "../../src/lib/contract/framework.js";
import {AMENDMENT_ACTIONS} from "../framework/draft-amendment.js";
import {runCommand} from "./run-command.js";

/** Adds `prf amend …` to the program; what is not given by an option is asked on a terminal. */
export function addAmendCommands(program: Command): void {
  const amend = program
    .command("amend")
    .description("propose or record an amendment of the framework: checked, and shown before it is written")
    .addArgument(new Argument("[action]", "what to do").choices(AMENDMENT_ACTIONS))
    .argument("[id]", "the result or measure: TRD-OP1 or TRD-OP1/services")
    .option("--reason <words>", "why, in a sentence")
    .option("--document <words>", "where it is written down: title and paragraph, or address")
    .option("--date <date>", "day of the proposal or decision (YYYY-MM-DD; default: today)")
    .option("--word <words>", "words for the file's name, with hyphens")
    .option("--endorsed", "it was decided, and is no proposal")
    .option("--value <figure>", "baseline or target: a number, ≥5, # for still to be set, or words")
    .option("--year <year>", "year of a baseline")
    .option("--milestone <year>", `of a target: ${MILESTONES.join(", ")}`)
    .option("--text-en <words>", "words of a baseline or target")
    .option("--text-zh <words>", "the same in Chinese")
    .option("--title-en <words>", "title of a result")
    .option("--title-zh <words>", "the same in Chinese")
    .option("--indicator-en <words>", "indicator of a result")
    .option("--indicator-zh <words>", "the same in Chinese")
    .option("--sources-en <words>", "sources of a result")
    .option("--sources-zh <words>", "the same in Chinese")
    .option("--headline <yes>", "whether the DEfR reports a result: yes or no")
    .option("--themes <themes>", "themes of a new result, with semicolons")
    .option("--name-en <words>", "name of a measure")
    .option("--name-zh <words>", "the same in Chinese")
    .option("--unit <unit>", "unit of a new measure")
    .option("--better <word>", "higher, lower, yes or none")
    .option("--kind <kind>", "computed or reported")
    .option("--type <type>", "how its progress is judged: count, share, yes_no, …");
  for (const year of MILESTONES) amend.option(`--target-${year} <figure>`, `target of a new measure for ${year}`);
  amend.option("--yes", "write it").action(runCommand(async () => (await import("./amend.js")).amend));

  const decide = (name: string, state: "endorsed" | "rejected", words: string) =>
    amend
      .command(`${name} <amendment>`)
      .description(words)
      .option("--document <words>", "where the decision is written down")
      .option("--date <date>", "day of the decision (YYYY-MM-DD; default: today)")
      .option("--yes", "write it")
      .action(
        runCommand(async () => {
          const {decideAmendment} = await import("./amend.js");
          return ([id]: [string], options: Record<string, string | boolean | undefined>, context: {data: string}) =>
            decideAmendment(state, id, options, context);
        })
      );
  decide("endorse", "endorsed", "record that a proposal was endorsed: it is in force from that day");
  decide("reject", "rejected", "record that a proposal was rejected: it stays on file and never counts");

  amend
    .command("list")
    .description("list the amendments: id, state, since when, and why")
    .action(runCommand(async () => (await import("./amend.js")).listAmendments));
}
