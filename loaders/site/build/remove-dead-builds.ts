import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {isRunning} from "../../files/temporary-files.js";

/**
 * Removes what builds that were killed left in a folder: `site.<pid>` and `site.<pid>.published` of processes that are gone.
 * Those of this process's own number go too: in a container numbers come again, and old files would enter the new site.
 *
 * @example await removeDeadBuilds("src/.observablehq")
 */
export async function removeDeadBuilds(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const [, pid] = /^site\.(\d+)(?:\.published)?$/.exec(name) ?? [];
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    await rm(join(folder, name), {recursive: true, force: true});
  }
}
