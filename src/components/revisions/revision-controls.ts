import {addCarriedTexts, type CarriedTexts, localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {comparePair, type RevisionArchive, type RevisionNames} from "../../lib/revisions/revision-archive.js";
import {element} from "../layout/element.js";
import {readJson} from "../layout/markup.js";
import {revisionTables} from "./revisions-page.js";

/** What the page fetches once a reader asks: the packed snapshots and the names for its tables. */
export type RevisionFile = RevisionArchive & {names: RevisionNames};

/** Rows of a table once a reader chose a pair. */
const MOST = 200;

/** Lets the reader compare any two vintages or snapshots; `load` is called at the first request. The address keeps the selection. */
export function revisionControls(load: () => Promise<RevisionFile>): void {
  const form = document.querySelector<HTMLFormElement>("#compare");
  const out = document.querySelector<HTMLElement>("#compared");
  if (form === null || out === null) return;
  const texts = readJson<CarriedTexts>("revision-texts");
  if (texts !== null) addCarriedTexts(texts);
  const start = element("button", {type: "button", class: "plain-button"}, text("revisions-start"));
  const open = async (a: string | null, b: string | null) => {
    start.disabled = true;
    start.textContent = text("revisions-loading");
    try {
      showChoice(await load(), form, out, a, b);
    } catch {
      start.disabled = false;
      start.textContent = text("revisions-failed");
    }
  };
  start.addEventListener("click", () => void open(null, null));
  form.replaceChildren(start);
  const asked = new URLSearchParams(location.search);
  if (asked.has("a")) void open(asked.get("a"), asked.get("b"));
}

function showChoice(file: RevisionFile, form: HTMLFormElement, out: HTMLElement, a: string | null, b: string | null) {
  const subjects = [
    {id: "vintages", title: text("revisions-vintages"), names: file.vintages.map(({name}) => name)},
    ...file.sources.map(({source, title, snapshots}) => ({
      id: source,
      title: localText(title, "sources"),
      names: snapshots.map((name) => `${source}/${name}`)
    }))
  ].filter(({names}) => names.length > 1);
  const first = subjects.find(({names}) => a !== null && names.includes(a)) ?? subjects[0];
  if (first === undefined) return;
  const subject = choice(
    text("revisions-source"),
    subjects.map(({id, title}) => [id, title]),
    first.id
  );
  const from = choice(text("revisions-from"), [], "");
  const to = choice(text("revisions-to"), [], "");
  const fill = (names: string[], one: string | null, two: string | null) => {
    for (const {select} of [from, to])
      select.replaceChildren(...names.map((name) => element("option", {value: name}, name)));
    from.select.value = one !== null && names.includes(one) ? one : names.at(-2)!;
    to.select.value = two !== null && names.includes(two) ? two : names.at(-1)!;
  };
  const show = () => {
    const [one, two] = [from.select.value, to.select.value];
    const pair = comparePair(file, one, two);
    if (pair === null) return;
    // Every part of the markup is escaped where it is made.
    out.innerHTML = String(revisionTables(pair, file.names, MOST));
    history.replaceState(null, "", `?${new URLSearchParams({a: one, b: two})}${location.hash}`);
  };
  subject.select.addEventListener("change", () => {
    fill(subjects.find(({id}) => id === subject.select.value)!.names, null, null);
    show();
  });
  for (const {select} of [from, to]) select.addEventListener("change", show);
  form.replaceChildren(subject.label, from.label, to.label);
  fill(
    first.names,
    a ?? (first.id === "vintages" ? (first.names[1] ?? null) : null),
    b ?? (first.id === "vintages" ? first.names[0]! : null)
  );
  show();
}

function choice(name: string, options: [value: string, words: string][], value: string) {
  const select = element("select", {}, ...options.map(([id, words]) => element("option", {value: id}, words)));
  select.value = value;
  return {select, label: element("label", {}, `${name} `, select)};
}
