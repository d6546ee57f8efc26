import type {BorderContext} from "../../lib/borders/border-figures.js";
import {
  type BcpCrossings,
  type BeforeAfterCounts,
  type BeforeAfterQuestion,
  compareCrossings,
  countBeforeAfterSteps,
  crossingsByBcp,
  firstQuestion,
  resampledChanges
} from "../../lib/cpmm/before-after.js";
import {SYNTHETIC, type TripTable} from "../../lib/cpmm/record.js";
import type {Steps} from "../../lib/cpmm/steps.js";
import {LOCALES, language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {bcpName} from "../borders/border-name.js";
import {html, type Markup} from "../layout/markup.js";
import {formFromUrl, selectField, syncFormUrl} from "../layout/sync-form-url.js";
import {beforeAfterViews} from "./before-after-views.js";
import {inSlices} from "./in-slices.js";

/** Of the bootstrap; a fixed one, so that two readers of the same trips see the same interval. */
const SEED = 1;

/** The section of the page of trips that asks what changed on a date. */
export interface BeforeAfter {
  /** Shows other trips; `source` names them below pictures. */
  show(table: TripTable, source: string): void;
  /** Lets go of the trips and hides the section. */
  close(): void;
}

/**
 * Makes the section that `beforeAfterSection` wrote work: a crossing and a date, the change in words, its months beside
 * similar crossings, and these with boxes. What is chosen is in the address, in fields that begin with `change_`.
 *
 * Many millions of stops are counted in slices between which the page paints; a question that comes before ends the one before it.
 */
export function wireBeforeAfter(node: HTMLElement, context: BorderContext): BeforeAfter {
  const nameOf = (bcp: string) => bcpName(bcp, context);
  const form = node.querySelector("form")!;
  let shown: {table: TripTable; source: string} | null = null;
  let counted: Counted | null = null;

  const put = (parts: Record<string, Markup>) => {
    for (const [name, content] of Object.entries(parts))
      node.querySelector(`[data-part="${name}"]`)!.innerHTML = String(content);
  };
  let counting = new AbortController();
  const count = <T>(steps: Steps<T>, done: (made: T) => void) => {
    counting.abort();
    counting = new AbortController();
    node.setAttribute("aria-busy", "true");
    inSlices(steps, counting.signal, (made) => {
      node.removeAttribute("aria-busy");
      done(made);
    });
  };
  const draw = (asked: BeforeAfterChoice) => {
    if (shown === null) return;
    const {question} = asked;
    const {table, source} = shown;
    const isDated = question.date !== "";
    node.querySelector<HTMLElement>('[data-part="whole"]')!.hidden = !isDated;
    if (!isDated) return put({answer: html`<p class="answer">${text("change-no-date")}</p>`});
    const key = JSON.stringify(question);
    if (counted?.key === key) return view(asked, counted, source);
    count(countBeforeAfterSteps(table, question), (counts) => {
      counted = {key, counts, move: resampledChanges(counts, SEED)};
      view(asked, counted, source);
    });
  };
  const view = ({question, months, ...choice}: BeforeAfterChoice, {counts, move}: Counted, source: string) => {
    const answer = compareCrossings(counts, question, context.bcps, {seed: SEED, ...choice}, move);
    put(beforeAfterViews(counts, answer, months, context));
    for (const figure of node.querySelectorAll<HTMLElement>("[data-figure]")) {
      figure.dataset.figure = `${answer.synthetic ? `${SYNTHETIC}-` : ""}${figure.id}-${question.bcp.replace(/^BCP-/, "")}`;
      figure.dataset.source = text("chart-source", {source});
      const line = figure.querySelector(".figure-source");
      if (line !== null) line.textContent = figure.dataset.source;
    }
  };
  const redraw = () => draw(toBeforeAfterChoice(Object.fromEntries(new FormData(form)) as Record<string, string>));
  node.addEventListener("change", ({target}) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.bcp === undefined) return;
    const {bcp, rule} = target.dataset;
    setListed(form, "change_without", bcp, rule === "takes" && !target.checked);
    setListed(form, "change_with", bcp, rule === "leaves" && target.checked);
    form.dispatchEvent(new Event("input"));
    // The table is written again; the box that was turned keeps the focus.
    node.querySelector<HTMLInputElement>(`[data-bcp="${bcp}"]`)?.focus();
  });
  node.addEventListener("click", ({target}) => {
    if (target instanceof Element && target.closest(".show-all")) node.classList.add("all-shown");
  });
  // What comes first in another order may be among those that are not shown yet.
  node.addEventListener("tablesort", () => node.classList.add("all-shown"));
  let isWired = false;
  return {
    show(table, source) {
      node.hidden = true;
      shown = null;
      counted = null;
      count(firstAsked(table), ({places, first}) => {
        if (first === null) return;
        node.hidden = false;
        shown = {table, source};
        form.innerHTML = String(beforeAfterForm(places, first, nameOf));
        if (isWired) {
          formFromUrl(form);
          redraw();
        } else syncFormUrl(form, redraw);
        isWired = true;
      });
    },
    close() {
      counting.abort();
      node.hidden = true;
      shown = null;
      counted = null;
    }
  };
}

/** Counts of a question, by its words, and the resampled changes of every crossing. */
interface Counted {
  key: string;
  counts: BeforeAfterCounts;
  move: ReturnType<typeof resampledChanges>;
}

/** Where trips crossed, and the question to begin with. */
function* firstAsked(table: TripTable): Steps<{places: BcpCrossings[]; first: BeforeAfterQuestion | null}> {
  const places = yield* crossingsByBcp(table);
  return {places, first: yield* firstQuestion(table, places)};
}

function setListed(form: HTMLFormElement, name: string, bcp: string, isListed: boolean): void {
  const field = form.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  const others = field.value.split(",").filter((listed) => listed !== "" && listed !== bcp);
  field.value = (isListed ? [...others, bcp] : others).join(",");
}

const WINDOWS = [3, 6, 12, 18, 24, 36];
const GAPS = [0, 1, 2, 3, 6];

/** The fields of the question, and two without a face that hold what the reader takes in or drops from the comparison. */
export function beforeAfterForm(
  places: readonly BcpCrossings[],
  first: BeforeAfterQuestion,
  nameOf: (bcp: string) => string
): Markup {
  const modes = [...new Set(places.map(({mode}) => mode))].sort((a, b) => (a > b ? -1 : 1));
  const bcps = [...new Set(places.map(({bcp}) => bcp))]
    .map((bcp) => [bcp, nameOf(bcp)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, LOCALES[language()]));
  const months = (count: number) => [String(count), text("change-months", {count})] as const;
  return html`${selectField("change_bcp", text("change-crossing-field"), bcps, first.bcp)}${selectField(
    "change_direction",
    text("trips-filter", {name: "direction"}),
    [
      ["outbound", text("trips-direction", {direction: "outbound"})],
      ["inbound", text("trips-direction", {direction: "inbound"})],
      ["both", text("change-both")]
    ],
    first.direction ?? "both"
  )}${selectField(
    "change_mode",
    text("trips-filter", {name: "mode"}),
    modes.map((mode) => [mode, text("trips-mode", {mode})] as const),
    first.mode
  )}<label>${text("change-date-field")} <input type="date" name="change_date" value="${first.date}" required></label>${selectField(
    "change_window",
    text("change-window-field"),
    WINDOWS.map(months),
    String(first.window_months)
  )}${selectField(
    "change_gap",
    text("change-gap-field"),
    GAPS.map((gap) => (gap === 0 ? (["0", text("trips-none")] as const) : months(gap))),
    String(first.gap_months)
  )}${selectField("change_indicator", text("change-measure-field"), [
    ["TFI1", text("change-measure", {indicator: "TFI1"})],
    ["TFI2", text("change-measure", {indicator: "TFI2"})]
  ])}${selectField("change_months", text("change-values-field"), [
    ["mean", text("change-values", {of: "mean"})],
    ["median", text("change-values", {of: "median"})]
  ])}<input name="change_without" hidden><input name="change_with" hidden><button type="reset">${text("places-clear")}</button>`;
}

/** What the fields say. */
interface BeforeAfterChoice {
  question: BeforeAfterQuestion;
  months: "mean" | "median";
  without: string[];
  with: string[];
}

/** Reads the fields. A date that is not typed to its end is '', which `beforeAfterWindows` refuses. */
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
