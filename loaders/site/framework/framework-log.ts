import type {BuildEffects} from "./framework-modules.js";

/** What Framework says during a build, kept for the end. */
export interface FrameworkLog {
  logger: BuildEffects["logger"];
  /** Everything that was said, without colours. */
  lines: string[];
  /** Gives the console back. */
  restore(): void;
}

/** Messages on which a build must not go on: Framework itself would, and exit 0. */
const ERRORS = [/^Invalid front matter/, /^error in \d+ms/, /^ignoring duplicate page/, /^non-local asset path/];

/**
 * Keeps Framework's messages, both what it gives to the build's logger and what it says on the console.
 *
 * @example const log = captureFrameworkLog(); try { … } finally { log.restore(); }
 */
export function captureFrameworkLog(): FrameworkLog {
  const lines: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours start with the escape character.
  const keep = (...parts: unknown[]) => void lines.push(parts.join(" ").replace(/\x1b\[\d+m/g, ""));
  const {log, warn, error} = console;
  Object.assign(console, {log: keep, warn: keep, error: keep});
  return {
    logger: {log: keep, warn: keep, error: keep},
    lines,
    restore: () => void Object.assign(console, {log, warn, error})
  };
}

/** Returns the messages of a build on which it must not go on: front matter that cannot be read, loaders that failed. */
export function findBuildErrors(lines: string[]): string[] {
  return lines.filter((line) => ERRORS.some((pattern) => pattern.test(line)));
}
