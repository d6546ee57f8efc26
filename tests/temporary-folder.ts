import {mkdtempSync, rmSync, statfsSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {TestProject} from "vitest/node";

/** A folder in memory, where Linux has one; a container's may be of 64 megabytes. */
const MEMORY = "/dev/shm";
/** More than all tests that run at once put there. */
const ENOUGH = 2 ** 31;

/**
 * Gives the tests of a project a temporary folder of their own, which goes when they end. It is in memory where there is room: they make
 * and remove thousands of files that nobody reads again, and a disk takes longest to remove them.
 */
export default function makeTemporaryFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), "prf-tests-"));
  project.config.env = Object.assign({}, project.config.env, {TMPDIR: folder});
  return () => rmSync(folder, {recursive: true, force: true});
}

function hasRoom(): boolean {
  try {
    const {bavail, bsize} = statfsSync(MEMORY);
    return bavail * bsize > ENOUGH;
  } catch {
    return false;
  }
}
