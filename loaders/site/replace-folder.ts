import {cp, mkdir, readdir, rename, rm} from "node:fs/promises";
import {dirname, resolve} from "node:path";

/**
 * Refuses an output folder that holds anything but a built site or printed briefs: a build takes its place, and what was
 * there is gone. A folder that is empty or missing will do.
 *
 * Throws TypeError, for `--out .` or `--out data` are slips of the hand.
 * @example await assertReplaceable("dist")
 */
export async function assertReplaceable(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (names.includes("_observablehq") || names.every((name) => name === "briefs")) return;
  throw new TypeError(
    `invalid --out ${folder}: it holds what is no built site, and a build would remove it; name another folder`
  );
}

/**
 * Moves a folder into the place of another, which is removed once the new one is there: a site that is being served lacks
 * its pages for the moment between two renames, and one that could not be moved leaves the old in its place.
 *
 * @example await replaceFolder("src/.observablehq/site.1", "dist")
 */
export async function replaceFolder(from: string, to: string): Promise<void> {
  const old = `${resolve(to)}.old.${process.pid}`;
  await mkdir(dirname(resolve(to)), {recursive: true});
  const hadOld = await rename(to, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      return false;
    }
  );
  try {
    await move(from, to);
  } catch (error) {
    if (hadOld) await rename(old, to);
    throw error;
  }
  await rm(old, {recursive: true, force: true});
}

/** A folder on another disk cannot be renamed: it is copied beside its place first. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EXDEV") throw error;
    const near = `${resolve(to)}.new.${process.pid}`;
    await cp(from, near, {recursive: true});
    await rename(near, to);
    await rm(from, {recursive: true, force: true});
  });
}
