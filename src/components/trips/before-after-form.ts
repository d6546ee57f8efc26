import type {ChangeQuestion} from "../../lib/cpmm/change-question.js";
import type {CrossingPlace} from "../../lib/cpmm/first-question.js";
import {html, type Markup} from "../layout/markup.js";
import {selectField} from "../layout/select-field.js";

const WINDOWS = [3, 6, 12, 18, 24, 36];
const GAPS = [0, 1, 2, 3, 6];

/** The fields of the question, and two without a face that hold what the reader takes in or drops from the comparison. */
export function beforeAfterForm(
  places: readonly CrossingPlace[],
  first: ChangeQuestion,
  nameOf: (bcp: string) => string
): Markup {
  const modes = [...new Set(places.map(({mode}) => mode))].sort((a, b) => (a > b ? -1 : 1));
  const bcps = [...new Set(places.map(({bcp}) => bcp))]
    .map((bcp) => [bcp, nameOf(bcp)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b));
  const months = (count: number) => [String(count), `${count} month${count === 1 ? "" : "s"}`] as const;
  return html`${selectField("change_bcp", "Crossing", bcps, first.bcp)}${selectField(
    "change_direction",
    "Direction",
    [
      ["outbound", "outbound"],
      ["inbound", "inbound"],
      ["both", "both"]
    ],
    first.direction ?? "both"
  )}${selectField(
    "change_mode",
    "Mode",
    modes.map((mode) => [mode, mode] as const),
    first.mode
  )}<label>Date <input type="date" name="change_date" value="${first.date}" required></label>${selectField("change_window", "On each side", WINDOWS.map(months), String(first.window_months))}${selectField(
    "change_gap",
    "Left out around it",
    GAPS.map((gap) => (gap === 0 ? (["0", "nothing"] as const) : months(gap))),
    String(first.gap_months)
  )}${selectField("change_indicator", "Measure", [
    ["TFI1", "hours (TFI1)"],
    ["TFI2", "dollars (TFI2)"]
  ])}${selectField("change_months", "Months show", [
    ["mean", "means"],
    ["median", "medians"]
  ])}<input name="change_without" hidden><input name="change_with" hidden><button type="reset">Clear</button>`;
}

/** What the fields say. */
export interface BeforeAfterChoice {
  question: ChangeQuestion;
  months: "mean" | "median";
  without: string[];
  with: string[];
}

/** Reads the fields. A date that is not typed to its end is '', which `changeWindows` refuses. */
export function toBeforeAfterChoice(fields: Record<string, string>): BeforeAfterChoice {
  const direction = fields.change_direction;
  return {
    question: {
      bcp: fields.change_bcp ?? "",
      direction: direction === "outbound" || direction === "inbound" ? direction : null,
      mode: fields.change_mode === "rail" ? "rail" : "road",
      indicator: fields.change_indicator === "TFI2" ? "TFI2" : "TFI1",
      date: fields.change_date ?? "",
      window_months: Number(fields.change_window),
      gap_months: Number(fields.change_gap)
    },
    months: fields.change_months === "median" ? "median" : "mean",
    without: listOf(fields.change_without),
    with: listOf(fields.change_with)
  };
}

function listOf(text = ""): string[] {
  return text.split(",").filter((bcp) => bcp !== "");
}
