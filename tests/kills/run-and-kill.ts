import {type ChildProcess, spawn} from "node:child_process";
import {type FSWatcher, watch} from "node:fs";

/** When a run is killed: so many changes of files after its start, or so many milliseconds. */
export type Moment = {changes: number} | {ms: number};

/** How a run ended. */
export interface Run {
  code: number | null;
  wasKilled: boolean;
  stderr: string;
  ms: number;
  /** Changes of files in the folder that the system told of. */
  changes: number;
}

/** Runs `node --import tsx WORDS…`, watches a folder, and kills the run and all that it started at the moment, if one is named. */
export async function runAndKill(
  words: string[],
  folder: string,
  {env = {}, moment}: {env?: Record<string, string>; moment?: Moment} = {}
): Promise<Run> {
  const started = performance.now();
  let changes = 0;
  let stderr = "";
  let child: ChildProcess | undefined;
  const kill = () => {
    // The whole group: a command may have started others.
    try {
      if (child?.exitCode === null && child.signalCode === null) process.kill(-child.pid!, "SIGKILL");
    } catch {
      // It ended by itself between the two lines.
    }
  };
  const watcher: FSWatcher = watch(folder, {recursive: true}, () => {
    changes += 1;
    if (moment && "changes" in moment && changes === moment.changes) kill();
  });
  // A folder may be gone before its watch begins; what is not counted only makes the moments fewer.
  watcher.on("error", () => {});
  child = spawn(process.execPath, ["--import", "tsx", ...words], {
    env: {...process.env, ...env},
    stdio: ["ignore", "ignore", "pipe"],
    detached: true
  });
  child.stderr!.on("data", (text: Buffer) => (stderr += text.toString()));
  const timer = moment && "ms" in moment ? setTimeout(kill, moment.ms) : undefined;
  const code = await new Promise<number | null>((resolve) => child!.on("close", resolve));
  clearTimeout(timer);
  watcher.close();
  return {code, wasKilled: child.signalCode === "SIGKILL", stderr, ms: performance.now() - started, changes};
}
