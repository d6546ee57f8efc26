import type {ActivityTime} from "../../lib/borders/activity-times.js";
import type {BorderContext, BorderFigure, BorderMean} from "../../lib/borders/border-figures.js";
import type {BorderChoice} from "../../lib/borders/border-ranking.js";
import {liveRows} from "../charts/live-rows.js";
import type {MapOutlines} from "../charts/member-map.js";
import {readJson} from "../layout/markup.js";
import {syncFormUrl} from "../layout/sync-form-url.js";
import {readRows} from "../tables/row-block.js";
import {activityBars} from "./activity-bars.js";
import {borderViews} from "./border-views.js";

/** Makes the views of the borders follow their filters and the address; a page may hold some of the views alone. */
export function wireBorders(): void {
  const form = document.querySelector<HTMLFormElement>("#border-filters");
  const context = readJson<BorderContext>("border-context");
  if (form === null || context === null) return;
  const figures: BorderFigure[] = readRows<Omit<BorderFigure, "notes"> & {notes: string}>("border-figures-data").map(
    ({notes, ...row}) => ({...row, notes: notes === "" ? [] : notes.split("\n")})
  );
  const outlines = outlinesOnPage();
  const means = readRows<BorderMean>("border-means");
  liveRows("activities", activityBars(readRows<ActivityTime>("activity-times")), {isDrawn: true});
  let isBuilt = true;
  syncFormUrl(form, (chosen) => {
    const {parts, charts} = borderViews({figures, means}, context, toBorderChoice(chosen), outlines);
    // The page holds the first choice already: drawing it again would only make the page jump.
    const isDrawn = isBuilt && [...form.querySelectorAll("select")].every(({selectedIndex}) => selectedIndex === 0);
    isBuilt = false;
    for (const [name, chart] of Object.entries(charts)) liveRows(name, chart, {isDrawn});
    if (isDrawn) return;
    for (const [id, part] of Object.entries(parts)) {
      const place = document.getElementById(id);
      if (place !== null) place.innerHTML = String(part);
    }
  });
}

/** The outlines as the page holds them already in its first map; none on a page without one. */
function outlinesOnPage(): MapOutlines {
  const svg = document.querySelector<SVGSVGElement>("#map-wide svg");
  const [land, ...members] = svg?.querySelectorAll(".outlines path") ?? [];
  const size = (axis: "x" | "y") => Math.abs(Number(svg?.dataset[axis]?.split(" ")[1] ?? 1));
  return {
    width: size("x"),
    height: size("y"),
    land: land?.getAttribute("d") ?? "",
    members: members.map((path) => ({
      iso3: path.getAttribute("class")!.replace("area-", ""),
      path: path.getAttribute("d")!
    }))
  };
}

/** The choice that the filters' fields make. */
export function toBorderChoice({
  measure,
  mode,
  direction,
  year,
  country,
  compare
}: Record<string, string>): BorderChoice {
  const [from, to] = compare ? compare.split("-").map(Number) : [];
  return {
    measure: measure === "dollars" ? "dollars" : "hours",
    mode: mode === "rail" ? "rail" : "road",
    direction: direction === "outbound" || direction === "inbound" ? direction : null,
    year: year ? Number(year) : null,
    country: country || null,
    years: from !== undefined && to !== undefined ? [from, to] : null
  };
}
