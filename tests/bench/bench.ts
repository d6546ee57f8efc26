import {readdir} from "node:fs/promises";
import type {Bench, BenchLine} from "./bench-line.js";

// Each file `*.bench.ts` beside this one exports its measurement as default. `npm run bench -- site` runs those whose
// name holds the word. Standard output is one JSON object a line; the table for people goes to standard error.
const words = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith(".bench.ts")).sort();

for (const file of files.filter((name) => words.every((word) => name.includes(word)))) {
  const {default: bench} = (await import(`./${file}`)) as {default: Bench};
  for (const line of await bench()) {
    process.stdout.write(`${JSON.stringify(line)}\n`);
    process.stderr.write(`${describe(line)}\n`);
  }
}

function describe({name, value, unit, reference, aim, note}: BenchLine): string {
  const figures = [`${round(value)} ${unit}`];
  if (reference !== null) figures.push(`reference ${round(reference)} ${unit}`, `ratio ${round(value / reference)}`);
  if (aim !== null) figures.push(`aim ${round(aim)} ${unit}${value > aim ? " MISSED" : ""}`);
  return `${name}: ${figures.join(", ")}. ${note}`;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
