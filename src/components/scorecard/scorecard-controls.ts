import {whenChosen} from "../layout/sync-form-url.js";

/** Makes the scorecard follow its form and the address, from a reader's first choice on: the HTML shows what there is before. */
export function scorecardControls(): void {
  const form = document.querySelector<HTMLFormElement>("#filters");
  if (form === null) return;
  const start = async () => (await import("./wire-scorecard.js")).wireScorecard();
  whenChosen(form, start);
  document.querySelector("#scorecard")?.addEventListener("tablesort", start, {once: true});
}
