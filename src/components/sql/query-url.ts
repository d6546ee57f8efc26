/** A query with the vintage that it is asked of. */
export interface VintageQuery {
  sql: string;
  vintage: string;
}

/** Longest part of an address that hosts and mail programs take for sure. */
const LONGEST = 6000;

/**
 * Returns the part of an address that holds a query, `#vintage=…&sql=…`; null where it would be too long for one.
 *
 * It stands after `#`, which browsers keep to themselves: no host sees a query that is opened or reloaded.
 *
 * The vintage is left out where it is the one that is picked at first.
 * @example toQueryUrl({sql: "FROM results", vintage: "current"}, "current") // "#sql=FROM+results"
 */
export function toQueryUrl({sql, vintage}: VintageQuery, first: string): string | null {
  const query = new URLSearchParams(vintage === first ? {sql} : {vintage, sql});
  const text = sql.trim() === "" && vintage === first ? "" : `#${query}`;
  return text.length > LONGEST ? null : text;
}

/**
 * Returns the query of an address; null for a part that it does not hold, and for a vintage that there is not.
 *
 * @example fromQueryUrl("#sql=FROM+results", ["current"]) // {sql: "FROM results", vintage: null}
 */
export function fromQueryUrl(
  hash: string,
  vintages: readonly string[]
): {sql: string | null; vintage: string | null; unknown: string | null} {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const vintage = query.get("vintage");
  const isKnown = vintage !== null && vintages.includes(vintage);
  return {sql: query.get("sql"), vintage: isKnown ? vintage : null, unknown: isKnown ? null : vintage};
}
