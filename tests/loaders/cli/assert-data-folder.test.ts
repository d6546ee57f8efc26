import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Command} from "commander";
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from "vitest";
import {assertDataFolder, runCommand} from "../../../loaders/cli/run-command.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prf-data-"));
  await mkdir(join(folder, "good", "reference"), {recursive: true});
  await mkdir(join(folder, "empty"));
  await mkdir(join(folder, "odd"));
  await writeFile(join(folder, "odd", "reference"), "");
});
afterAll(() => rm(folder, {recursive: true}));

describe("assertDataFolder(folder)", () => {
  it("takes a folder with reference tables", () => {
    expect(() => assertDataFolder(join(folder, "good"))).not.toThrow();
    expect(() => assertDataFolder("data")).not.toThrow();
  });

  it.each(["none", "good/none"])("says that %s is not there", (name) => {
    expect(() => assertDataFolder(join(folder, name))).toThrow(
      /^missing folder ".*none" of --data; name the folder that contains/
    );
    expect(() => assertDataFolder("")).toThrow('missing folder "" of --data');
  });

  it.each(["empty", "odd", "odd/reference"])("refuses %s, which holds no reference tables", (name) => {
    expect(() => assertDataFolder(join(folder, name))).toThrow(TypeError);
    expect(() => assertDataFolder(join(folder, name))).toThrow(/^invalid --data ".*": there is no reference\/ in it/);
  });
});

describe("runCommand(load) with --data", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  const run = async (data: string, readsData: boolean) => {
    const said: string[] = [];
    vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
    const program = new Command("prf").option("--data <folder>", "", "data");
    program.command("status").action(runCommand(async () => async () => 0, {readsData}));
    await program.parseAsync(["--data", data, "status"], {from: "user"});
    return [process.exitCode, said.join("")];
  };

  it("ends with 2 where the folder is none", async () => {
    const [code, said] = await run(join(folder, "none"), true);
    expect(code).toBe(2);
    expect(said).toMatch(/^prf status: missing folder ".*none" of --data/);
  });

  it("looks at no folder for a command that reads none", async () => {
    expect(await run(join(folder, "none"), false)).toEqual([0, ""]);
  });
});
