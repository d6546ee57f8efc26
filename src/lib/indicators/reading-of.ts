import {INDICATORS} from "./registry.js";

/**
 * Returns what a variant of a result's measure counts, where the PRF's words leave it open and the indicator names its
 * readings; null elsewhere. It stands beside every figure of one member: 0.0 % of what is the question.
 *
 * @example readingOf("ENG-OC1", "headline") // "electricity, excluding hydropower"
 */
export function readingOf(result: string, variant: string): string | null {
  const readings = INDICATORS.find((row) => row.result === result)?.readings ?? [];
  return readings.find((row) => row.variant === variant)?.words ?? null;
}
