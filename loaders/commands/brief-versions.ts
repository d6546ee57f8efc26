import type {CommandContext} from "../run-command.js";
import {keepBrief} from "../site/briefs/keep-brief.js";
import {publishBrief} from "../site/briefs/publish-brief.js";
import {briefsFolder, listBriefs} from "../site/briefs/read-brief.js";
import {assertDay} from "../store/snapshot-name.js";

/**
 * `prf new erratum NAME`: keeps the version that is published as it is built now, and raises the brief's version with what
 * will have changed, in each language; names the files on standard output. The text is changed afterwards.
 *
 * Throws TypeError where a language has no words; DataError for a date that is none, and as `keepBrief` does.
 * @example prf new erratum corridor-speeds --en "Table 2 left out Mongolia." --zh "表2漏列蒙古国。"
 */
export async function newErratum(
  [name]: [string],
  {en, zh, date}: {en?: string; zh?: string; date?: string},
  {data}: CommandContext
): Promise<void> {
  const day = date ?? new Date().toISOString().slice(0, 10);
  assertDay(day);
  const written = await keepBrief(name, {text: {en, zh}, date: day}, {data, root: "src", folder: briefsFolder(data)});
  for (const file of written) process.stdout.write(`${file}\n`);
}

/**
 * `prf publish NAME`, or `--all`: records the newest text of a brief as published, so that `prf check` fails where it is
 * changed without an erratum; names the files on standard output. Throws TypeError without a name or `--all`.
 */
export async function publish(
  [name]: [string | undefined],
  {all = false}: {all?: boolean},
  {data}: CommandContext
): Promise<void> {
  if ((name === undefined) !== all) throw new TypeError("missing name of a brief; or --all for every one");
  const folder = briefsFolder(data);
  for (const each of name === undefined ? listBriefs(folder) : [name])
    for (const file of publishBrief(each, folder)) process.stdout.write(`${file}\n`);
}
