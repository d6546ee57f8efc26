import {Command} from "commander";
import {afterEach, describe, expect, it, vi} from "vitest";
import {runCommand, WRONG_USAGE} from "../../../loaders/cli/run-command.js";

describe("runCommand(load)", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  it("names the command as it is typed, sub-command and all", async () => {
    const said: string[] = [];
    vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
    const program = new Command("prf").option("--data <folder>", "", "data");
    const refuse = async () => {
      throw new TypeError("invalid --seed x; allowed: a number");
    };
    program
      .command("cpmm")
      .command("compute")
      .action(runCommand(async () => refuse));
    await program.parseAsync(["cpmm", "compute"], {from: "user"});
    expect(said).toEqual(["prf cpmm compute: invalid --seed x; allowed: a number\n"]);
    expect(process.exitCode).toBe(WRONG_USAGE);
  });
});
