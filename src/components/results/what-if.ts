import {text} from "../../lib/language/text.js";
import {element} from "../layout/element.js";
import {readJson} from "../layout/markup.js";
import {canTryTarget, typedNumber, type WhatIfMeasure} from "./try-target.js";

/**
 * Lets a reader enter a target where the framework has `#` or nothing: status, required pace, and other rules follow. The
 * address keeps the targets (`?road-swd.2029=30`), so that they can be shared.
 */
export function whatIf(): void {
  const measures = readJson<WhatIfMeasure[]>("what-if") ?? [];
  const asked = new URLSearchParams(location.search);
  const open = measures.filter(({measure, values}) => canTryTarget(measure, values));
  const placeOf = ({measure}: WhatIfMeasure) =>
    document.querySelector<HTMLElement>(
      `:is(.side-measure, tr)[data-measure="${CSS.escape(measure.measure)}"]:has(.judged)`
    );
  // The rules of progress come with the first target: most readers try none.
  const judge = async (items: readonly WhatIfMeasure[]) => {
    const {judgeTarget} = await import("./judge-target.js");
    for (const item of items) {
      const place = placeOf(item);
      if (place !== null) judgeTarget(place, item);
    }
  };
  let isTried = false;
  for (const item of open) {
    for (const cell of placeOf(item)?.querySelectorAll<HTMLElement>(".ask") ?? [])
      addInput(cell, item, asked, () => {
        isTried = true;
        void judge([item]);
      });
  }
  isTried = open.some(({measure}) =>
    [...asked].some(([name, typed]) => name.startsWith(`${measure.measure}.`) && typedNumber(typed) !== null)
  );
  if (isTried) void judge(open);
  // A chart that is drawn again has none of the targets that were tried.
  document.addEventListener("redrawn", () => {
    if (isTried) void judge(open);
  });
}

function addInput(
  cell: HTMLElement,
  {measure, milestones, name: own, unit}: WhatIfMeasure,
  asked: URLSearchParams,
  changed: () => void
): void {
  const year = cell.dataset.year!;
  const published = milestones.find((row) => String(row.milestone) === year);
  if (published?.status === "set" || published?.status === "not_applicable") return;
  const name = `${measure.measure}.${year}`;
  const input = element("input", {
    type: "text",
    inputmode: "decimal",
    name,
    autocomplete: "off",
    placeholder: cell.textContent ?? "",
    "aria-label": text("result-try", {year, measure: own, unit})
  });
  input.value = asked.get(name) ?? "";
  input.addEventListener("input", () => {
    const query = new URLSearchParams(location.search);
    if (typedNumber(input.value) === null) query.delete(name);
    else query.set(name, input.value.trim());
    history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}${location.hash}`);
    changed();
  });
  cell.replaceChildren(input);
}
