import type {ReportedValue} from "../contract/reported.js";

/** A share with its parts: 54 of 150 is 36 %. */
export interface ShareParts {
  part: number;
  whole: number;
  /** In %. */
  share: number;
}

/**
 * Returns the parts of a reported share, or null where one of them was not reported or the whole is zero.
 *
 * @example shareParts({numerator: 54, denominator: 150}) // {part: 54, whole: 150, share: 36}
 */
export function shareParts({
  numerator,
  denominator
}: Pick<ReportedValue, "numerator" | "denominator">): ShareParts | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return {part: numerator, whole: denominator, share: (numerator / denominator) * 100};
}
