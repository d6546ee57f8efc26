/** One thing that was verified: what, and its errors (none: it is good). */
export interface Finding {
  what: string;
  errors: string[];
}
/** Where a bad datum stands: the file or source, the row (1 is the header line of a CSV), the field and the value. */
export interface RowLocation {
  source?: string;
  row?: number;
  field?: string;
  value?: unknown;
  /** What a page in another language says it with: the kind of fault, and the values of its sentence. */
  fault?: Readonly<Record<string, string | number>> & {readonly kind: string};
}

/**
 * Bad input, said so that a person can fix it: what failed, the value, where, what was allowed, the next step.
 *
 * @example throw new DataError('unknown country "Kyrgyz Rep" in wef/2025-05-01.csv row 41; add it to
 *   data/reference/aliases.csv', {source: "wef/2025-05-01.csv", row: 41, field: "area", value: "Kyrgyz Rep"})
 */
export class DataError extends Error {
  override name = "DataError";
  readonly place: RowLocation;

  constructor(message: string, place: RowLocation = {}, options?: {cause?: unknown}) {
    super(message, options);
    this.place = place;
  }
}

/** At most this many bad rows are listed in one message; the rest are counted (frictionless). */
export const MAX_LISTED_ERRORS = 10;

/** Throws one DataError for a list of messages, up to ten listed and the rest counted; does nothing for an empty list. */
export function assertNoErrors(messages: string[], source: string): void {
  if (messages.length === 0) return;
  const listed = messages.slice(0, MAX_LISTED_ERRORS);
  const rest = messages.length - listed.length;
  const more = rest > 0 ? `\n  and ${rest} more` : "";
  throw new DataError(`invalid ${source}: ${messages.length} errors\n  ${listed.join("\n  ")}${more}`, {source});
}
