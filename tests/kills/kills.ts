import {parseArgs} from "node:util";
import {runScenario} from "./run-scenario.js";
import {scenarios} from "./scenarios.js";

// `npm run kills`: every command that writes what lasts, killed again and again; `-- --kills 20` for more of each command,
// `-- --seed 7` for other moments, and words to choose commands by name. Exits 1 where anything is broken.
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {kills: {type: "string", default: "3"}, seed: {type: "string", default: "1"}}
});
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) throw new TypeError(`invalid --kills "${values.kills}"; expected 1 or more`);
const unknown = positionals.filter((name) => !scenarios.some((scenario) => scenario.name === name));
if (unknown.length > 0)
  throw new TypeError(`unknown command ${unknown.join(", ")}; known are ${scenarios.map(({name}) => name).join(", ")}`);
const chosen = scenarios.filter(({name}) => positionals.length === 0 || positionals.includes(name));

let state = Number(values.seed);
/** Numbers from 0 to 1 that depend on the seed alone. */
function random(): number {
  state = (state * 48_271 + 11) % 2_147_483_647;
  return state / 2_147_483_647;
}
random();

const queue = [...chosen];
const all: string[] = [];
let count = 0;
/** Two at once: what a common machine has cores for. */
const lanes = [0, 1].map(async () => {
  for (let scenario = queue.shift(); scenario !== undefined; scenario = queue.shift()) {
    const {name, kills: killed, ended, old, new: after, broken} = await runScenario(scenario, kills, random);
    count += killed;
    all.push(...broken);
    const text = `${name}: ${killed} kills (${ended} runs ended before theirs), ${old} left the old state and ${after} the new, ${broken.length} broken\n`;
    process.stdout.write([text, ...broken.map((line) => `  ${line}\n`)].join(""));
  }
});
await Promise.all(lanes);
process.stdout.write(`${count} kills, ${all.length} broken\n`);
process.exitCode = all.length > 0 ? 1 : 0;
