const DAY_MS = 86_400_000;

/** Counts the ages on /status up to the reader's day: the page was built earlier, and a build reads no clock. */
export function statusControls(now: Date): void {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-upstream]")];
  let fresh = 0;
  for (const row of rows) {
    const {upstream, within} = row.dataset;
    if (!upstream) {
      // The age of undated figures is not known to the day, so their state stays as it was when the page was built.
      if (row.querySelector(".state strong") === null) fresh++;
      continue;
    }
    const age = Math.floor((now.getTime() - Date.parse(upstream)) / DAY_MS);
    const isStale = age > Number(within);
    if (!isStale) fresh++;
    row.querySelector(".age")!.textContent = `${age.toLocaleString("en-US")} days`;
    const state = document.createElement(isStale ? "strong" : "span");
    state.textContent = isStale ? "▲ older than expected" : "● as expected";
    row.querySelector(".state")!.replaceChildren(state);
  }
  const summary = document.querySelector("[data-status-summary]");
  if (summary === null) return;
  summary.previousElementSibling!.textContent = `${fresh} of ${rows.length} sources`;
  summary.textContent = "are as recent as expected today.";
}
