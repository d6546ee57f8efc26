import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {latestGaps} from "../../lib/corridors/speed-gaps.js";
import {syncFormUrl} from "../layout/sync-form-url.js";
import {readRows} from "../tables/row-block.js";
import {hoursLostBars} from "./hours-lost-bars.js";
import {kindOf} from "./speed-panels.js";

/** Makes bars, panels and tables of the corridors follow their filters and the address; a page may hold some of them alone. */
export function wireCorridors(): void {
  const form = document.querySelector<HTMLFormElement>("#corridor-filters");
  const gaps = readRows<SpeedGap>("speed-gaps");
  const names = new Map(readRows<{area: string; name: string}>("area-names").map(({area, name}) => [area, name]));
  if (form === null) return;
  const nameOf = (area: string) => names.get(area) ?? area;
  syncFormUrl(form, ({mode, show, year}) => {
    const fits = (row: {mode?: string | undefined; kind?: string | undefined}) =>
      (!mode || row.mode === mode) && (!show || row.kind === undefined || row.kind === show || row.kind === "all");
    const chosen = latestGaps(gaps, year ? Number(year) : null).filter((row) =>
      fits({mode: row.mode, kind: kindOf(row.area)})
    );
    draw("#bars-wide", String(hoursLostBars(chosen, {width: 900, nameOf})));
    draw("#bars-narrow", String(hoursLostBars(chosen, {width: 356, nameOf})));
    for (const part of document.querySelectorAll<HTMLElement>(".panel, figure tr[data-mode]"))
      part.hidden = !fits(part.dataset);
  });
}

function draw(place: string, text: string): void {
  const found = document.querySelector(place);
  if (found !== null) found.innerHTML = text;
}
