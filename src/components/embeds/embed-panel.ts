import {language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {element} from "../layout/element.js";
import {escapeText} from "../layout/markup.js";

/** Room that title, unit and source take around a drawing in a frame as narrow as a phone. */
const AROUND = 180;

/** Which vintages hold which chart; `embed/charts.json` of a built site. */
export type EmbedIndex = Record<string, string[]>;

/** Room for what an explorer's figure says more than a chart: its choice, and notes. */
const EXPLORER_WORDS = 160;

/**
 * Opens, below a figure, the code that shows it in another page, live or frozen on a vintage; a second call closes it.
 * `link` leads to the figure's live embed; filters that it names in `data-keys` are kept as the reader chose them.
 */
export async function embedPanel(figure: HTMLElement, link: HTMLAnchorElement): Promise<void> {
  const open = figure.querySelector(".embed-code");
  if (open !== null) return open.remove();
  const id = new URL(link.href).pathname
    .split("/")
    .at(-1)!
    .replace(/\.html$/, "");
  // Embeds of other languages lie in a folder of theirs, below that of the list.
  const list = new URL(language() === "en" ? "charts.json" : "../charts.json", link.href);
  const index = (await (await fetch(list)).json()) as EmbedIndex;
  const title = figure.querySelector("figcaption strong")?.textContent ?? id;
  const choice = element(
    "select",
    {"aria-label": text("embed-which")},
    element("option", {value: ""}, text("embed-live")),
    ...(index[id] ?? []).map((name) => element("option", {value: name}, text("embed-frozen", {vintage: name})))
  ) as HTMLSelectElement;
  const code = element("textarea", {readonly: "", rows: "3", "aria-label": text("embed-code")}) as HTMLTextAreaElement;
  const copy = element("button", {type: "button", class: "plain-button"}, text("embed-copy"));
  const said = element("span", {class: "muted", "aria-live": "polite"});
  const drawn = drawnHeight(figure) + (link.dataset.keys === undefined ? 0 : EXPLORER_WORDS);
  const write = () => {
    const vintage = choice.value;
    const address = new URL(vintage === "" ? id : `${vintage}/${id}`, link.href);
    address.search = chosen(link);
    code.value = embedCode(address.href, vintage === "" ? title : text("embed-code-title", {id, vintage}), drawn);
    said.textContent = "";
  };
  choice.addEventListener("change", write);
  copy.addEventListener("click", async () => {
    code.select();
    // Without a secure context there is no clipboard; the code is selected then, for the reader's own keys.
    await navigator.clipboard?.writeText(code.value);
    said.textContent = ` ${text(navigator.clipboard === undefined ? "embed-selected" : "embed-copied")}`;
  });
  write();
  figure.append(element("div", {class: "embed-code"}, choice, code, copy, said));
  choice.focus();
}

/** Height of the drawing at the width of a phone; of the picture as it is, where it is one at every width. */
function drawnHeight(figure: HTMLElement): number {
  const narrow = figure.querySelector(".at-narrow svg")?.getAttribute("height");
  return Number(narrow ?? figure.querySelector<HTMLElement>(".picture")?.offsetHeight ?? 300);
}

/** What the reader chose of the filters that the figure answers, as it is in the page's address. */
function chosen({dataset}: HTMLAnchorElement): string {
  const query = new URLSearchParams(location.search);
  const keys = dataset.keys?.split(" ") ?? [];
  return new URLSearchParams([...query].filter(([key]) => keys.includes(key))).toString();
}

/**
 * Returns the HTML that shows a chart in another page; `drawn` is the height of its drawing at the width of a phone.
 * @example embedCode("https://prf.example.org/embed/TRD-OP1-services-members", "Services trade", 300)
 */
export function embedCode(address: string, title: string, drawn: number): string {
  return `<iframe src="${escapeText(address)}" title="${escapeText(title)}" width="100%" height="${drawn + AROUND}" loading="lazy" style="border:0"></iframe>`;
}
