import type {SourceStatus} from "../contract/vintage.js";
import type {MixedReleases} from "../releases/releases.js";
import type {SeriesAge} from "./series-ages.js";

/** Something that a data officer has to look at. */
export interface StatusAlert {
  kind: "mixture" | "older than its calendar" | "publisher moved";
  /** Null for a mixture of several sources' values. */
  source: string;
  text: string;
}

/** What the HTTP client says where a publisher's address leads elsewhere or nowhere. */
const MOVED = /invalid redirect|if the publisher has moved|\b(301|302|307|308|404|410)\b|unknown page/;

/**
 * Returns what has to be looked at: values that mix releases, series older than their calendars (one alert a source), and
 * publishers whose address leads elsewhere or nowhere.
 * @example statusAlerts(status, ages, []).map(({kind, source}) => `${kind}: ${source}`)
 */
export function statusAlerts(
  status: readonly SourceStatus[],
  ages: readonly SeriesAge[],
  mixtures: readonly MixedReleases[]
): StatusAlert[] {
  const mixed = mixtures.map(
    ({source, result, measure, area, year, variant, releases}): StatusAlert => ({
      kind: "mixture",
      source,
      text: `${result}/${measure} of ${area} in ${year} (${variant}) is made of ${releases.join(" and ")} of ${source}`
    })
  );
  const old = status.flatMap(({source}): StatusAlert[] => {
    const own = ages.filter((age) => age.source === source && age.state === "older than its calendar");
    if (own.length === 0) return [];
    const oldest = own.reduce((a, b) => (b.age_least > a.age_least ? b : a));
    const names = own.slice(0, 3).map(({series}) => series);
    const more = own.length > names.length ? ` and ${own.length - names.length} more` : "";
    const text = `${own.length} of ${
      ages.filter((age) => age.source === source).length
    } series are older than their calendar: ${names.join(", ")}${more}; the oldest, ${oldest.series}, is of ${oldest.release}`;
    return [{kind: "older than its calendar", source, text}];
  });
  const moved = status.flatMap(({source, last_outcome, last_error}): StatusAlert[] =>
    last_outcome === "failed" && last_error !== null && MOVED.test(last_error)
      ? [{kind: "publisher moved", source, text: last_error}]
      : []
  );
  return [...mixed, ...old, ...moved];
}
