import {spawn} from "node:child_process";

/** How the last build of the site ended, for reviewers. */
export interface RebuildState {
  state: "not built since the desk was started" | "waiting or running" | "built" | "failed";
  /** ISO moment in UTC of its end, or of its start while it runs; null where there was none. */
  at: string | null;
  /** The last lines of what a failed build said. */
  message: string | null;
}

/** Runs one build and resolves when it has ended; rejects, with the reason as its message, where it failed. */
export type BuildSite = () => Promise<void>;

/** Letters of a failed build's message that are kept. */
const MAX_MESSAGE = 2000;

/**
 * Builds the site after figures were accepted: one build at a time, and one more where some were accepted meanwhile, however
 * many. `ended` is told of each end, in its turn.
 *
 * @example const rebuild = new SiteRebuild(build, clock, record); rebuild.ask(); rebuild.state.state // "waiting or running"
 */
export class SiteRebuild {
  #state: RebuildState = {state: "not built since the desk was started", at: null, message: null};
  #isAsked = false;
  #running: Promise<void> | null = null;

  constructor(
    private readonly build: BuildSite,
    private readonly clock: () => Date,
    private readonly ended: (state: RebuildState) => Promise<void>
  ) {}

  get state(): RebuildState {
    return this.#state;
  }

  /** Asks for a build with the figures of now. */
  ask(): void {
    this.#isAsked = true;
    this.#state = {state: "waiting or running", at: this.clock().toISOString(), message: null};
    this.#running ??= this.#run();
  }

  /** Resolves when no build runs and none waits. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isAsked) {
      this.#isAsked = false;
      const state = await this.build().then(
        (): RebuildState => ({state: "built", at: this.clock().toISOString(), message: null}),
        (error: Error): RebuildState => ({
          state: "failed",
          at: this.clock().toISOString(),
          message: error.message.slice(-MAX_MESSAGE)
        })
      );
      if (!this.#isAsked) this.#state = state;
      // A log that cannot be written must not end the desk: the state is on the reviewers' page.
      await this.ended(state).catch((error: Error) => process.stderr.write(`desk: ${error.message}\n`));
    }
    this.#running = null;
  }
}

/**
 * Returns a build as a process of its own, which cannot disturb the desk: `prf build` into a folder.
 *
 * @example buildInChild("data", "dist")
 */
export function buildInChild(data: string, out: string): BuildSite {
  const words = [
    "--max-semi-space-size=256",
    "--initial-old-space-size=2000",
    "--import",
    "tsx",
    "loaders/cli/prf.ts",
    "--data",
    data,
    "build",
    "--out",
    out
  ];
  return () =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, words, {stdio: ["ignore", "ignore", "pipe"]});
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => {
        said = `${said}${chunk.toString("utf8")}`.slice(-2 * MAX_MESSAGE);
      });
      child.on("error", reject);
      child.on("close", (code, signal) =>
        code === 0 ? resolve() : reject(new Error(`the build ended with ${signal ?? `code ${code}`}: ${said.trim()}`))
      );
    });
}
