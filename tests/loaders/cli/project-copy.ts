import {execFile} from "node:child_process";
import {cp, mkdtemp, readdir, readFile, rm, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";

/** What a copy leaves out: it is linked, made again, or another's. */
const LEFT_OUT = /^(node_modules|dist|\.git|coverage|trips|src\/\.observablehq|data\/\.(quarantine|locks|cache))$/;

/** A copy of the project in a temporary folder, to follow a recipe in. */
export interface ProjectCopy {
  folder: string;
  /** Runs a command of a recipe in the copy; returns what it printed, and throws with its errors where it fails. */
  run(command: string, env?: Record<string, string>): Promise<string>;
  remove(): Promise<void>;
}

/** Copies the project without what is built; `node_modules` is linked. */
export async function copyProject(): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), "prf-copy-"));
  for (const name of await readdir("."))
    if (!LEFT_OUT.test(name))
      await cp(name, join(folder, name), {recursive: true, filter: (path) => !LEFT_OUT.test(path)});
  await symlink(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  const run = async (command: string, env: Record<string, string> = {}) => {
    // What this run of the tests tells its own workers is nothing to a run in the copy.
    const own = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(VITEST|NODE_ENV)/.test(key)));
    const options = {cwd: folder, env: {...own, NO_COLOR: "1", ...env}, maxBuffer: 2 ** 26};
    try {
      const {stdout, stderr} = await promisify(execFile)("sh", ["-ec", command], options);
      return stdout + stderr;
    } catch (error) {
      const {stdout, stderr} = error as {stdout: string; stderr: string};
      throw new Error(`${command}\n${stdout}${stderr}`);
    }
  };
  return {folder, run, remove: () => rm(folder, {recursive: true})};
}

/** Returns the fenced blocks of a language in a page of the docs. */
export async function readBlocks(page: string, language: string): Promise<string[]> {
  const text = await readFile(page, "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, block]) => block!);
}
