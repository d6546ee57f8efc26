import {toCalendar} from "../../lib/reporting/to-calendar.js";
import {readJson} from "../layout/markup.js";
import type {RoundReminder} from "./round-section.js";

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
