import {statSync} from "node:fs";
import {join} from "node:path";

/** What every data folder holds: countries, series, crossings. Snapshots and vintages may come later. */
const HELD = "reference";

/**
 * Refuses a folder that is not there or is no data folder. An empty store of snapshots is told from a slip of the hand in
 * `--data` so, which would be answered with "none" and "never".
 *
 * Throws TypeError.
 * @example assertDataFolder("data")
 */
export function assertDataFolder(folder: string): void {
  const isFolder = (path: string) => statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;
  if (folder === "" || statSync(folder, {throwIfNoEntry: false}) === undefined)
    throw new TypeError(`missing folder "${folder}" of --data; name the one that holds ${HELD}/ and snapshots/`);
  if (!isFolder(folder) || !isFolder(join(folder, HELD)))
    throw new TypeError(
      `invalid --data "${folder}": there is no ${HELD}/ in it; name the folder that holds ${HELD}/ and snapshots/`
    );
}
