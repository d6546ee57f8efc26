import {toCalendar} from "../../lib/reporting/round-status.js";
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

/** Saves the reminders of /status as a calendar file for the day that the reader chooses; `today` is an ISO date. */
export function roundControls(today: string): void {
  const reminders = readJson<RoundReminder[]>("round-reminders");
  const day = document.querySelector<HTMLInputElement>("#round-day");
  const said = document.querySelector<HTMLElement>("#round-said");
  if (reminders === null || day === null || said === null) return;
  document.querySelector("#round-calendar")?.addEventListener("click", () => {
    if (day.value === "") {
      said.textContent = "Choose the day of the reminder first.";
      day.focus();
      return;
    }
    const events = reminders.map(({sector, year, title, text}) => ({
      uid: `${sector}-${year}@carec-prf-observatory`,
      day: day.value,
      title,
      text
    }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([toCalendar(events, today)], {type: "text/calendar"}));
    link.download = `prf-round-${reminders[0]?.year}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    said.textContent = `Saved, with ${reminders.length} reminders.`;
  });
}
