import {text} from "../../lib/language/text.js";
import {toCalendar} from "../../lib/reporting/round-reminders.js";
import {readJson} from "../layout/markup.js";
import type {RoundReminder} from "../reporting/round-section.js";

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
    row.querySelector(".age")!.textContent = text("status-days", {count: age});
    const state = document.createElement(isStale ? "strong" : "span");
    state.textContent = isStale ? `▲ ${text("status-is-old")}` : `● ${text("status-is-fresh")}`;
    row.querySelector(".state")!.replaceChildren(state);
  }
  const summary = document.querySelector("[data-status-summary]");
  if (summary === null) return;
  summary.previousElementSibling!.textContent = text("status-fresh", {fresh, all: rows.length});
  summary.textContent = text("status-fresh-today");
}

/** Saves the reminders of /status as a calendar file for the day that the reader chooses; `today` is an ISO date. */
export function roundControls(today: string): void {
  const reminders = readJson<RoundReminder[]>("round-reminders");
  const day = document.querySelector<HTMLInputElement>("#round-day");
  const said = document.querySelector<HTMLElement>("#round-said");
  if (reminders === null || day === null || said === null) return;
  document.querySelector("#round-calendar")?.addEventListener("click", () => {
    if (day.value === "") {
      said.textContent = text("round-choose-day");
      day.focus();
      return;
    }
    const events = reminders.map(({sector, year, title, text: words}) => ({
      uid: `${sector}-${year}@carec-prf-observatory`,
      day: day.value,
      title,
      text: words
    }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([toCalendar(events, today)], {type: "text/calendar"}));
    link.download = `prf-round-${reminders[0]?.year}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    said.textContent = text("round-saved", {count: reminders.length});
  });
}
