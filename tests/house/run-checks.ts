import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";

/** Runs one script of package.json with its output shown, and says whether it passed. */
export type RunScript = (name: string) => boolean;

/**
 * Returns the names of the checks that failed, of every script of package.json whose name begins with `check:`, in its
 * order; each is run, also after one has failed.
 *
 * @example runChecks({"check:types": "tsc"}, () => false) // ["check:types"]
 */
export function runChecks(scripts: Record<string, string>, run: RunScript): string[] {
  const names = Object.keys(scripts).filter((name) => name.startsWith("check:"));
  return names.filter((name) => !run(name));
}

if (process.argv[1] === import.meta.filename) {
  const {scripts} = JSON.parse(readFileSync("package.json", "utf8")) as {scripts: Record<string, string>};
  const failed = runChecks(scripts, (name) => {
    // Windows starts npm through its shell alone; the names are our own.
    return spawnSync("npm", ["run", "-s", name], {stdio: "inherit", shell: process.platform === "win32"}).status === 0;
  });
  process.stderr.write(failed.length === 0 ? "every check passed\n" : `failed: ${failed.join(", ")}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
