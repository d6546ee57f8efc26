import {monthText, type TripIndex, type WordPart} from "../../lib/cpmm/explorer.js";
import {LOCALES, language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {element} from "../layout/element.js";
import {type TripState, withPeriodBefore, withRange, withWord} from "./trip-state.js";
import type {TripNames} from "./trip-words.js";
import {FILTERS} from "./trips-page.js";

/** The lists and buttons of the page. */
interface TripForm {
  /** Brings them to a state. */
  show(state: TripState): void;
  close(): void;
}

/** Fills the lists with what the trips hold; `change` hears what a reader makes of the state. */
export function tripForm(
  root: HTMLElement,
  index: TripIndex,
  names: TripNames,
  change: (next: (state: TripState) => TripState) => void
): TripForm {
  const select = (name: string) => root.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!;
  const words = index.table.dictionaries;
  const labels: Record<WordPart, (word: string) => string> = {
    mode: (mode) => text("trips-mode", {mode}),
    corridor: names.corridor,
    country: names.country,
    bcp: names.bcp,
    direction: (direction) => text("trips-direction", {direction}),
    goods: (goods) => text("trips-goods", {goods, key: goods.replace(" ", "-")}),
    activity: (code) => text("trips-coded", {code, name: names.activity(code)})
  };
  for (const part of FILTERS) {
    const options = words[part]
      .filter((word) => word !== "" && occurs(part, word, index))
      .map((word) => [word, labels[part](word)] as const);
    fill(select(part), [["", text("places-all")], ...sorted(part, options)]);
  }
  const months = Array.from({length: index.months}, (_, i) => monthText(index.first_month + i));
  for (const name of ["second-from", "second-to"]) {
    fill(select(name), [
      ["", text("trips-none")],
      ...months.map((month, i) => [String(index.first_month + i), month] as const)
    ]);
  }
  const listening = new AbortController();
  const {signal} = listening;
  const numberOf = (name: string) => (select(name).value === "" ? null : Number(select(name).value));
  const secondChanged = (isFrom: boolean) =>
    change((state) => {
      const [from, to] = [numberOf("second-from"), numberOf("second-to")];
      const chosen = isFrom ? from : to;
      if (chosen === null) return {...state, choice: withRange(state.choice, "other_months", null)};
      const other = (isFrom ? to : from) ?? chosen;
      return {
        ...state,
        choice: withRange(state.choice, "other_months", [Math.min(chosen, other), Math.max(chosen, other)])
      };
    });
  root.addEventListener(
    "input",
    ({target}) => {
      if (!(target instanceof HTMLSelectElement)) return;
      const {name, value} = target;
      const part = FILTERS.find((own) => own === name);
      if (part !== undefined) change((state) => ({...state, choice: withWord(state.choice, part, value)}));
      else if (name === "second-from" || name === "second-to") secondChanged(name === "second-from");
      else if (name === "rank" || name === "rule" || name === "cost") change((state) => ({...state, [name]: value}));
    },
    {signal}
  );
  const form = root.querySelector<HTMLFormElement>("#trip-filters")!;
  form.addEventListener("submit", (event) => event.preventDefault(), {signal});
  form.addEventListener(
    "reset",
    (event) => {
      event.preventDefault();
      change((state) => ({...state, choice: {}}));
    },
    {signal}
  );
  root
    .querySelector("#compare-before")!
    .addEventListener("click", () => change((state) => ({...state, choice: withPeriodBefore(state.choice, index)})), {
      signal
    });

  return {
    show(state) {
      for (const part of FILTERS) show(select(part), state.choice[part]?.[0] ?? "", labels[part]);
      for (const name of ["rank", "rule", "cost"] as const) show(select(name), state[name]);
      const second = state.choice.other_months;
      show(select("second-from"), second === undefined ? "" : String(second[0]), (month) => monthText(Number(month)));
      show(select("second-to"), second === undefined ? "" : String(second[1]), (month) => monthText(Number(month)));
    },
    close: () => listening.abort()
  };
}

function occurs(part: WordPart, word: string, index: TripIndex): boolean {
  return part !== "activity" || index.activities.has(word);
}

function sorted(part: WordPart, options: (readonly [string, string])[]): (readonly [string, string])[] {
  return part === "bcp" || part === "country" || part === "goods"
    ? options.sort(([, a], [, b]) => a.localeCompare(b, LOCALES[language()]))
    : options.sort(([a], [b]) => (part === "direction" || part === "mode" ? (a < b ? 1 : -1) : a < b ? -1 : 1));
}

function fill(list: HTMLSelectElement, options: readonly (readonly [string, string])[]): void {
  list.replaceChildren(...options.map(([value, words]) => element("option", {value}, words)));
}

/** A word of the address that these trips do not hold stays to be seen, and can be taken away. */
function show(list: HTMLSelectElement, value: string, label: (word: string) => string = (word) => word): void {
  if (list.value === value) return;
  if (![...list.options].some((option) => option.value === value)) {
    list.append(element("option", {value}, text("trips-not-here", {name: label(value)})));
  }
  list.value = value;
}
