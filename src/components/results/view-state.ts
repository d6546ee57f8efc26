/** What a reader chose on a result's page; empty where it is as the page comes. */
export interface ViewState {
  measure: string;
  /** `chart`, `table`, … */
  view: string;
  reading: string;
  from: string;
  to: string;
  /** ISO3 codes. */
  members: string[];
}

const NAMES = ["view", "reading", "from", "to"] as const;

/** Reads the choices from the page's address; a hash that names a measure comes before the query, and an unknown measure is the first. */
export function readViewState(measures: readonly string[], {search, hash} = location): ViewState {
  const query = new URLSearchParams(search);
  const asked = [decodeURIComponent(hash.slice(1)), query.get("measure")].find((name) => measures.includes(name ?? ""));
  const [view, reading, from, to] = NAMES.map((name) => query.get(name) ?? "") as [string, string, string, string];
  const members = (query.get("members") ?? "").split(",").filter((area) => /^\w+$/.test(area));
  return {measure: asked ?? measures[0]!, view, reading, from, to, members};
}

/** Writes the choices into the page's address, without those that are as the page comes; other parts of the query stay. */
export function writeViewState(state: ViewState, firstMeasure: string): void {
  const query = new URLSearchParams(location.search);
  const parts: [string, string][] = [
    ["measure", state.measure === firstMeasure ? "" : state.measure],
    ["view", state.view === "chart" ? "" : state.view],
    ["reading", state.reading],
    ["from", state.from],
    ["to", state.to],
    ["members", state.members.join(",")]
  ];
  for (const [name, value] of parts)
    if (value === "") query.delete(name);
    else query.set(name, value);
  history.replaceState(
    null,
    "",
    `${location.pathname}${query.size > 0 ? `?${String(query).replaceAll("%2C", ",")}` : ""}`
  );
}
