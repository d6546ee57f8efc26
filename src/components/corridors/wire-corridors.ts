import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import type {SpeedChoice} from "../../lib/corridors/speed-ranking.js";
import {liveRows} from "../charts/live-rows.js";
import {syncFormUrl} from "../layout/sync-form-url.js";
import {readRows} from "../tables/row-block.js";
import {corridorViews} from "./corridor-views.js";

/** Makes answer, bars, panels and tables of the corridors follow their filters and the address; a page may hold some of them alone. */
export function wireCorridors(): void {
  const form = document.querySelector<HTMLFormElement>("#corridor-filters");
  const gaps = readRows<SpeedGap>("speed-gaps");
  const names = new Map(readRows<{area: string; name: string}>("area-names").map(({area, name}) => [area, name]));
  if (form === null) return;
  let isBuilt = true;
  syncFormUrl(form, (chosen) => {
    const choice = toSpeedChoice(chosen);
    const {parts, chart} = corridorViews(gaps, choice, (area) => names.get(area) ?? area);
    // The page holds the first choice already: drawing it again would only make the page jump.
    const isDrawn = isBuilt && [...form.querySelectorAll("select")].every(({selectedIndex}) => selectedIndex === 0);
    isBuilt = false;
    liveRows("hours-lost", chart, {isDrawn});
    if (isDrawn) return;
    for (const [id, part] of Object.entries(parts)) {
      const place = document.getElementById(id);
      if (place !== null) place.innerHTML = String(part);
    }
    for (const panel of document.querySelectorAll<HTMLElement>(".panel[data-mode]"))
      panel.hidden = panel.dataset.mode !== choice.mode || ![choice.kind, "all"].includes(panel.dataset.kind!);
  });
}

/** The choice that the filters' fields make. */
export function toSpeedChoice({mode, show, year}: Record<string, string>): SpeedChoice {
  return {
    mode: mode === "rail" ? "rail" : "road",
    kind: show === "corridor" ? "corridor" : "member",
    year: year ? Number(year) : null
  };
}
