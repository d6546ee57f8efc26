import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";

/**
 * Removes what builds that were killed left in a folder: `site.<pid>` and `site.<pid>.published` of processes that are gone.
 * Those of this process's own number go too: in a container numbers come again, and old files would enter the new site.
 *
 * @example await removeDeadBuilds("src/.observablehq")
 */
export async function removeDeadBuilds(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const [, pid] = /^site\.(\d+)(?:\.published)?$/.exec(name) ?? [];
    if (pid !== undefined && !isOther(Number(pid))) await rm(join(folder, name), {recursive: true, force: true});
  }
}

/** Whether a process of that number runs, and it is not this one. */
function isOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
