import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {DataError} from "../../src/lib/contract/data-error.js";
import {INDICATORS} from "../../src/lib/indicators/registry.js";
import {unknownName} from "../../src/lib/text/nearest.js";
import {writeWholeFile} from "../files/write-whole-file.js";
import {readFramework} from "../framework/read-framework.js";
import type {CommandContext} from "./run-command.js";

/** A name is a part of an address. */
const NOTEBOOK_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Writes `src/notebooks/NAME.md`, a notebook that runs: one measure by area, as a chart and a table with its source. The list of
 * notebooks shows it by its front matter.
 *
 * Throws TypeError for a name that cannot be part of an address, an unknown measure and the data of another project, DataError where the notebook exists.
 * @example prf new notebook freight-by-corridor
 */
export async function newNotebook(
  [name]: [string],
  {measure}: {measure: string},
  {data}: CommandContext
): Promise<void> {
  if (!NOTEBOOK_NAME.test(name))
    throw new TypeError(`invalid name "${name}"; write lower-case words joined by hyphens: freight-by-corridor`);
  if (resolve(data) !== resolve("data"))
    throw new TypeError(`invalid --data "${data}": a notebook belongs to the pages beside data/; leave --data out`);
  const extras = INDICATORS.flatMap(({result, extras: own = []}) => own.map((one) => ({result, measure: one.measure})));
  const ids = [...(await readFramework(data)).measures, ...extras].map((one) => `${one.result}/${one.measure}`);
  if (!ids.includes(measure)) throw unknownName("measure", measure, ids);
  const file = join(notebooksFolder(), `${name}.md`);
  if (existsSync(file)) throw new DataError(`duplicate notebook ${file}; take another name`, {source: file});
  writeWholeFile(file, notebookText(name, measure));
  console.log(file);
  console.error(`npm run dev, then open /notebooks/${name}`);
}

/** Returns the folder of the notebooks among the pages that a build takes. @example notebooksFolder() // "src/notebooks" */
export function notebooksFolder(): string {
  return join(process.env.PRF_SITE_ROOT ?? "src", "notebooks");
}

/**
 * Returns the text of a new notebook.
 *
 * @example notebookText("freight", "TRP-OP1/road-hours").includes('db.measure("TRP-OP1/road-hours")') // true
 */
export function notebookText(name: string, measure: string): string {
  const words = name.replaceAll("-", " ");
  const title = words.slice(0, 1).toUpperCase() + words.slice(1);
  return `---
title: ${title}
description: One sentence, for the list of notebooks.
---

# ${title}

\`\`\`js
import {prf} from "/prf.js";
const db = await prf.open();
const measure = db.measure(${JSON.stringify(measure)});
const all = await db.values(measure.id);
\`\`\`

\`\`\`js
const area = view(prf.areaInput(db, {rows: all}));
\`\`\`

\`\`\`js
const rows = all.filter((d) => d.area === area);
display(db.chart("trendByArea", rows, {title: \`\${measure.name_en}: \${db.areaName(area)}\`}));
display(prf.dataTable(rows, {columns: {year: "Year", value: measure.unit, reason: "Why there is no figure"}, label: measure.name_en}));
\`\`\`
`;
}
