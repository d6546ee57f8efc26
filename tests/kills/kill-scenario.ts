/** One command that is killed: what it starts from, how it is called, and what it may leave. */
export interface KillScenario {
  name: string;
  /** Makes in an empty folder what the command starts from. */
  prepare(folder: string): Promise<void> | void;
  /** Words after `node --import tsx`. */
  command(folder: string): string[];
  /** Beside the environment of this process. */
  env?: Record<string, string>;
  /** Run after each kill, before anything else: every one must exit 0. */
  checks(folder: string): string[][];
  /** What a reader would find, as text: it is that of before the command, or that of after it. */
  state(folder: string): string;
  /** What the command says, with exit code 1, where it is called again and was done already; null where it may be repeated. */
  refusal: RegExp | null;
  /** Ends what `prepare` started. */
  end?(): Promise<void> | void;
}
