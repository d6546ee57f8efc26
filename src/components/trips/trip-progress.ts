import type {TripProgress} from "../../lib/cpmm/record.js";
import {text} from "../../lib/language/text.js";

/** The line of progress: what is done now, its share where that is known, and the seconds, so that no step is silent. */
export function tripProgress(place: HTMLElement): {start(): void; say(progress: TripProgress): void; end(): void} {
  const [step, bar, time] = [
    place.querySelector("#progress-step")!,
    place.querySelector("progress")!,
    place.querySelector("#progress-time")!
  ];
  let began = 0;
  let ticking = 0;
  const tick = () => {
    time.textContent = text("trips-seconds", {count: Math.round((performance.now() - began) / 1000)});
  };
  const say = (progress: TripProgress) => {
    const words = progressWords(progress);
    // Read out once a step, and not at each percent.
    if (step.textContent !== words) step.textContent = words;
    if (progress.done === null) bar.removeAttribute("value");
    else bar.value = progress.done;
  };
  return {
    start() {
      began = performance.now();
      clearInterval(ticking);
      ticking = window.setInterval(tick, 1000);
      tick();
      say({step: "reading", file: null, done: null});
      place.hidden = false;
    },
    say,
    end() {
      clearInterval(ticking);
      place.hidden = true;
    }
  };
}

/** Until the browser has painted what was just written; a page in the background paints nothing, and waits a moment instead. */
export async function painted(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 100);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

function progressWords({step, file}: TripProgress): string {
  return text("trips-step", {step: step === "reading" && file === null ? "files" : step, file: file ?? ""});
}

/** Where a tab keeps the names of what was open in it: never the trips. */
const OPENED = "trips-opened";

/** Remembers what is open for the case that the page is loaded again; a browser that keeps nothing remembers nothing. */
export function rememberOpened(source: string | null): void {
  try {
    if (source === null) sessionStorage.removeItem(OPENED);
    else sessionStorage.setItem(OPENED, source);
  } catch {
    // Storage is switched off: the page then says nothing of files that were open.
  }
}

/** Returns what this tab had open before the page was loaded again; null for nothing. */
export function openedBefore(): string | null {
  try {
    return sessionStorage.getItem(OPENED);
  } catch {
    return null;
  }
}
