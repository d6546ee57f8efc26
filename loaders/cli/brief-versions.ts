import {withDataLock} from "../files/lock.js";
import {releaseVintages} from "../freezing/freeze-vintage.js";
import {publishBriefs, startNewVersion} from "../site/briefs/publish-brief.js";
import {briefsFolder, listBriefs, readBrief} from "../site/briefs/read-brief.js";
import {assertDay} from "../store/read-snapshot.js";
import type {CommandContext} from "./run-command.js";

/**
 * `prf new erratum NAME`: stores the current version as published, raises the version of the brief with a description of the
 * change in each language, and names the files on standard output. Change the text afterwards. If the command was killed,
 * repeat it with the same words.
 *
 * Throws TypeError where a language has no description; DataError for an invalid date, and as `startNewVersion` does.
 * @example prf new erratum corridor-speeds --en "Table 2 left out Mongolia." --zh "表2漏列蒙古国。" --ru "В таблице 2 пропущена Монголия."
 */
export async function newErratum(
  [name]: [string],
  {en, zh, ru, date}: {en?: string; zh?: string; ru?: string; date?: string},
  {data}: CommandContext
): Promise<void> {
  const day = date ?? new Date().toISOString().slice(0, 10);
  assertDay(day);
  const folder = briefsFolder(data);
  const written = await withDataLock(data, "briefs", () =>
    startNewVersion(name, {text: {en, zh, ru}, date: day}, {data, root: "src", folder})
  );
  if (written.length === 0)
    process.stderr.write(
      `prf new erratum: ${name} already has this erratum, and its new version is not published yet\n`
    );
  for (const file of written) process.stdout.write(`${file}\n`);
}

/**
 * `prf publish NAME`, or `--all`: records the newest version of a brief as published, so that `prf check` fails where its
 * text is changed without an erratum, and its vintage as released; names the files on standard output.
 *
 * Throws TypeError without a name or `--all`; DataError as `publishBriefs` does.
 */
export async function publish(
  [name]: [string | undefined],
  {all = false}: {all?: boolean},
  {data}: CommandContext
): Promise<void> {
  if ((name === undefined) !== all) throw new TypeError("missing name of a brief; give one, or --all for every brief");
  const folder = briefsFolder(data);
  const names = name === undefined ? listBriefs(folder) : [name];
  const files = await withDataLock(data, "briefs", async () => publishBriefs(names, folder));
  const vintages = names.flatMap((each) => readBrief(each, folder).map(({vintage}) => vintage));
  await releaseVintages(data, [...new Set(vintages)], new Date().toISOString().slice(0, 10));
  for (const file of files) process.stdout.write(`${file}\n`);
}
