import type {DelayAssumptions} from "../../lib/corridors/delay-cost.js";
import {figureActions} from "../charts/figure-actions.js";
import {roveParts, wakeRows} from "../charts/live-rows.js";
import {readJson} from "../layout/markup.js";
import {syncFormUrl, whenChosen} from "../layout/sync-form-url.js";
import {lineageDialog} from "../lineage/lineage-dialog.js";
import type {DelayCase} from "./delay-cost-form.js";
import {delayResult, firstAssumptions, hourWords, speedsWords} from "./delay-cost-form.js";

/** Makes the corridors' page answer its filters and the address: bars, panels and tables show the same choice. */
export function corridorsControls(): void {
  figureActions();
  lineageDialog();
  delayCostControls();
  const panels = document.querySelector<HTMLElement>("#speeds-by-year");
  if (panels !== null)
    roveParts(panels.querySelector(".picture")!, "svg.plot-chart", panels.querySelector<HTMLElement>(".readout"));
  const form = document.querySelector<HTMLFormElement>("#corridor-filters");
  if (form === null) return;
  const start = async () => (await import("./wire-corridors.js")).wireCorridors();
  wakeRows((chosen) => whenChosen(form, chosen), start);
}

/** Makes the cost of delay follow its controls and the address. The cost of an hour follows the speeds until it is typed. */
function delayCostControls(): void {
  const form = document.querySelector<HTMLFormElement>("#delay-form");
  const cases = readJson<DelayCase[]>("delay-cases") ?? [];
  if (form === null || cases.length === 0) return;
  const hour = form.querySelector<HTMLInputElement>("#delay-usd_per_hour")!;
  let typed = new URLSearchParams(location.search).has("usd_per_hour") || hour.value !== hour.defaultValue;
  hour.addEventListener("input", () => {
    typed = true;
  });
  // The form is reset when the reader goes back, too: only the reader's own click forgets what was typed.
  form.querySelector("[type=reset]")?.addEventListener("click", () => {
    typed = false;
  });
  syncFormUrl(form, (chosen) => {
    const here = cases.find(({key}) => key === chosen.speeds) ?? cases[0]!;
    const first = firstAssumptions(here);
    if (!typed) hour.value = hour.defaultValue = first.usd_per_hour === null ? "" : String(first.usd_per_hour);
    document.querySelector("#delay-speeds")!.textContent = speedsWords(here);
    document.querySelector("#delay-hour")!.textContent = hourWords(here);
    const number = (text = "") => (text.trim() === "" || !(Number(text) >= 0) ? null : Number(text));
    const given: DelayAssumptions = {
      swd: here.swd,
      swod: here.swod,
      trip_km: number(chosen.trip_km),
      corridor_km: number(chosen.corridor_km),
      usd_per_hour: number(hour.value),
      tonnes: number(chosen.tonnes),
      trips_per_year: number(chosen.trips_per_year)
    };
    document.querySelector("#delay-result")!.innerHTML = String(delayResult(given));
  });
}
