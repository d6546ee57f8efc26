import type {BorderContext} from "../../lib/borders/border-context.js";
import type {ChangeCounts} from "../../lib/cpmm/change-counts.js";
import {computeChange} from "../../lib/cpmm/compute-change.js";
import {countChange} from "../../lib/cpmm/count-change.js";
import {crossingMoves} from "../../lib/cpmm/crossing-moves.js";
import {crossingPlaces, firstQuestion} from "../../lib/cpmm/first-question.js";
import {SYNTHETIC} from "../../lib/cpmm/synthetic-trips.js";
import type {TripTable} from "../../lib/cpmm/trip-table.js";
import {bcpName} from "../borders/border-name.js";
import {addressForm, fromAddress} from "../layout/address-form.js";
import {html, type Markup} from "../layout/markup.js";
import {type BeforeAfterChoice, beforeAfterForm, toBeforeAfterChoice} from "./before-after-form.js";
import {beforeAfterParts} from "./before-after-parts.js";

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
 * similar crossings, and these with boxes. What is chosen stands in the address, in fields that begin with `change_`.
 */
export function beforeAfter(node: HTMLElement, context: BorderContext): BeforeAfter {
  const nameOf = (bcp: string) => bcpName(bcp, context);
  const form = node.querySelector("form")!;
  let shown: {table: TripTable; source: string} | null = null;
  let counted: {key: string; counts: ChangeCounts; move: ReturnType<typeof crossingMoves>} | null = null;

  const put = (parts: Record<string, Markup>) => {
    for (const [name, content] of Object.entries(parts))
      node.querySelector(`[data-part="${name}"]`)!.innerHTML = String(content);
  };
  const draw = ({question, months, ...choice}: BeforeAfterChoice) => {
    if (shown === null) return;
    const isDated = question.date !== "";
    node.querySelector<HTMLElement>('[data-part="whole"]')!.hidden = !isDated;
    if (!isDated) return put({answer: html`<p class="answer">Choose a date: the first day of the new state.</p>`});
    const key = JSON.stringify(question);
    if (counted?.key !== key) {
      const counts = countChange(shown.table, question);
      counted = {key, counts, move: crossingMoves(counts, SEED)};
    }
    const {counts, move} = counted;
    const answer = computeChange(counts, question, context.bcps, {seed: SEED, ...choice}, move);
    put(beforeAfterParts(counts, answer, months, context));
    for (const figure of node.querySelectorAll<HTMLElement>("[data-figure]")) {
      figure.dataset.figure = `${answer.synthetic ? `${SYNTHETIC}-` : ""}${figure.id}-${question.bcp.replace(/^BCP-/, "")}`;
      figure.dataset.source = `Source: ${shown.source}.`;
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
    // The table is written anew; the box that was turned keeps the focus.
    node.querySelector<HTMLInputElement>(`[data-bcp="${bcp}"]`)?.focus();
  });
  node.addEventListener("click", ({target}) => {
    if (target instanceof Element && target.closest(".show-all")) node.classList.add("all-shown");
  });
  let isWired = false;
  return {
    show(table, source) {
      const places = crossingPlaces(table);
      const first = firstQuestion(table, places);
      node.hidden = first === null;
      if (first === null) return;
      shown = {table, source};
      counted = null;
      form.innerHTML = String(beforeAfterForm(places, first, nameOf));
      if (isWired) {
        fromAddress(form);
        redraw();
      } else addressForm(form, redraw);
      isWired = true;
    },
    close() {
      node.hidden = true;
      shown = null;
      counted = null;
    }
  };
}

function setListed(form: HTMLFormElement, name: string, bcp: string, isListed: boolean): void {
  const field = form.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  const others = field.value.split(",").filter((listed) => listed !== "" && listed !== bcp);
  field.value = (isListed ? [...others, bcp] : others).join(",");
}
