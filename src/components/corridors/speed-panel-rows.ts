import {group} from "d3-array";
import type {Framework, Measure} from "../../lib/contract/framework.js";
import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {areaKind} from "../../lib/corridors/speed-ranking.js";
import {localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import type {SpeedPanel} from "./speed-panels.js";

/** The panels of the speeds: all corridors, each corridor, then the members, road before rail, with the PRF's milestones. */
export function toSpeedPanels(gaps: SpeedGap[], framework: Framework, nameOf: (area: string) => string): SpeedPanel[] {
  const panels = [...group(gaps, ({area, mode}) => `${area} ${mode}`).values()].map((rows) => {
    const {area, mode} = rows[0]!;
    return {area, mode, label: nameOf(area), rows, lack: null, ...milestonesOf(area, mode, framework)};
  });
  const empty = ["C1", "C2", "C3", "C4", "C5", "C6"]
    .filter((area) => !gaps.some((row) => row.area === area))
    .map((area) => ({
      area,
      mode: "rail" as const,
      label: nameOf(area),
      rows: [],
      unset: [],
      targets: [],
      lack: baselineOf(area, framework)
    }));
  const place = ({area, mode}: SpeedPanel) =>
    `${["all", "corridor", "member"].indexOf(areaKind(area))}${area}${mode === "road" ? 0 : 1}`;
  return [...panels, ...empty].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Why a corridor has no speed: the PRF says that it is not applicable, or does not list it. */
function baselineOf(area: string, {measures}: Framework): string {
  const measure = measures.find((row) => row.result === "TRP-OP2" && row.measure === `${area.toLowerCase()}-swd`);
  if (measure === undefined) return text("corridors-unlisted");
  const said = localName(measure, "baseline_text", "measures")?.replace(/^.*(?:[:：]| –)\s*/, "");
  return text("corridors-said", {said: said ?? text("corridors-said-nothing"), year: String(measure.baseline_year)});
}

function milestonesOf(area: string, mode: "road" | "rail", framework: Framework) {
  const own = framework.measures.filter((row) => isSpeedOf(row, area, mode));
  const milestones = framework.milestones.filter((row) =>
    own.some(({result, measure}) => row.result === result && row.measure === measure)
  );
  return {
    unset: [...new Set(milestones.filter(({status}) => status === "unset").map(({milestone}) => milestone as number))],
    targets: milestones.flatMap(({milestone, value, sign}) =>
      value === null ? [] : [{year: milestone as number, value, text: `${sign ?? ""}${formatNumber(value, "km/h")}`}]
    )
  };
}

function isSpeedOf({result, measure}: Measure, area: string, mode: "road" | "rail"): boolean {
  if (area === "ALL") return result === "TRP-OC1" && measure.startsWith(`${mode}-`);
  return mode === "rail" && result === "TRP-OP2" && measure.startsWith(`${area.toLowerCase()}-`);
}
