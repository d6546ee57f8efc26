import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {KillScenario} from "./kill-scenario.js";
import {type Moment, runAndKill} from "./run-and-kill.js";

/** What the kills of one command left. */
export interface KillResult {
  name: string;
  kills: number;
  /** Runs that had ended before their moment came. */
  ended: number;
  /** How many kills left the state of before, and of after. */
  old: number;
  new: number;
  /** Kills after which something was not as it should be, each told in one line. */
  broken: string[];
}

const LEFTOVER = /\.tmp$|\.old$|^\.decided$|\.partial$|^_moving\.json$/;

/**
 * Kills a command so many times at random moments, half of them at one of its changes of files; after each kill the
 * checks must pass and the state be that of before or after, the same command must then do its work, and nothing that was
 * temporary may be left.
 */
export async function runScenario(scenario: KillScenario, kills: number, random: () => number): Promise<KillResult> {
  const work = mkdtempSync(join(tmpdir(), "prf-kills-"));
  const result: KillResult = {name: scenario.name, kills: 0, ended: 0, old: 0, new: 0, broken: []};
  try {
    const base = join(work, "base");
    mkdirSync(base);
    await scenario.prepare(base);
    const whole = copyOf(base, join(work, "whole"));
    const reference = await runAndKill(scenario.command(whole), whole, {env: scenario.env});
    if (reference.code !== 0) throw new Error(`${scenario.name} fails without a kill: ${reference.stderr}`);
    const states = {old: scenario.state(base), new: scenario.state(whole)};
    if (states.old === states.new) throw new Error(`${scenario.name} changes nothing`);
    for (let turn = 0; turn < kills; turn++) {
      const moment: Moment =
        turn % 2 === 0
          ? {changes: 1 + Math.floor(random() * reference.changes)}
          : {ms: reference.ms * (0.3 + 0.7 * random())};
      const folder = copyOf(base, join(work, `kill-${turn}`));
      const faults = await killOnce(scenario, folder, moment, states, result);
      result.broken.push(
        ...faults.map((fault) => `${scenario.name}, killed after ${JSON.stringify(moment)}: ${fault}`)
      );
      rmSync(folder, {recursive: true});
    }
    return result;
  } finally {
    await scenario.end?.();
    rmSync(work, {recursive: true, force: true});
  }
}

async function killOnce(
  {command, env, checks, state, refusal}: KillScenario,
  folder: string,
  moment: Moment,
  states: {old: string; new: string},
  result: KillResult
): Promise<string[]> {
  const faults: string[] = [];
  const run = await runAndKill(command(folder), folder, {env, moment});
  if (run.wasKilled) result.kills += 1;
  else result.ended += 1;
  const check = async (when: string) => {
    for (const words of checks(folder)) {
      const {code, stderr} = await runAndKill(words, folder);
      if (code !== 0) faults.push(`the check ${when} exits ${code}: ${stderr.trim()}`);
    }
  };
  ageLocks(folder);
  await check("after the kill");
  const found = state(folder);
  if (found === states.new) result.new += 1;
  else if (found === states.old) result.old += 1;
  else faults.push("the state is neither that of before nor that of after");
  const again = await runAndKill(command(folder), folder, {env});
  const isRefused = refusal !== null && found === states.new && again.code === 1 && refusal.test(again.stderr);
  if (again.code !== 0 && !isRefused) faults.push(`the next run exits ${again.code}: ${again.stderr.trim()}`);
  await check("after the next run");
  if (state(folder) !== states.new) faults.push("the next run did not bring the state of after");
  const left = leftovers(folder);
  // A command that refuses to do its work twice writes nothing, and clears nothing away.
  if (left.length > 0 && !isRefused) faults.push(`left behind: ${left.join(", ")}`);
  return faults;
}

function copyOf(from: string, to: string): string {
  cpSync(from, to, {recursive: true});
  return to;
}

/** The holder is dead: what the next run does after ten seconds is shown by the tests of locks, and need not be waited for here. */
function ageLocks(folder: string): void {
  for (const path of paths(folder)) if (path.endsWith(".lock")) utimesSync(join(folder, path), 0, 0);
}

function leftovers(folder: string): string[] {
  return paths(folder).filter((path) => LEFTOVER.test(path.split("/").at(-1)!));
}

function paths(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, {recursive: true, encoding: "utf8"}) : [];
}
