import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";

/** What a process took, with those that it started. */
export interface Seconds {
  clock: number;
  /** Null where the system does not tell. */
  cpu: number | null;
}

/** Runs a Node process to its end and returns what it took. Throws where it fails, with what it said. */
export function runTimed(cwd: string, args: string[]): Seconds {
  const started = performance.now();
  const before = childrenCpu();
  const env = {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"};
  const {status, stderr} = spawnSync(process.execPath, args, {cwd, env, encoding: "utf8"});
  if (status !== 0) throw new Error(`the process in ${cwd} failed\n${stderr}`);
  const after = childrenCpu();
  return {
    clock: (performance.now() - started) / 1000,
    cpu: before === null || after === null ? null : after - before
  };
}

/** CPU seconds of all processes that ended below this one, as Linux counts them in hundredths; null elsewhere. */
function childrenCpu(): number | null {
  if (!existsSync("/proc/self/stat")) return null;
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
