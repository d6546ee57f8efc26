import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Markup} from "../../../src/components/layout/markup.js";
import {html} from "../../../src/components/layout/markup.js";
import {language} from "../../../src/lib/language/language.js";
import {text} from "../../../src/lib/language/text.js";
import {readFrontMatter} from "./page-head.js";

/** A notebook as the list of them shows it. */
interface NotebookCard {
  name: string;
  title: string;
  description: string;
  /** Path of its picture from the list's page; null where there is none. */
  picture: string | null;
}

/** The ten that a reader is shown first, from the plainest on; what others add follows by name. */
const ORDER = [
  "services-trade",
  "three-crossings",
  "another-weighting",
  "two-vintages",
  "revision-triangle",
  "corridor-speeds",
  "border-hours",
  "border-map",
  "sql",
  "what-if-target"
];

/**
 * Returns the notebooks of a folder of pages with what their front matter says of them, and their picture where there is one.
 *
 * @example listNotebooks("src")[0].title // "A series: trade in services"
 */
export function listNotebooks(root: string): NotebookCard[] {
  const folder = join(root, "notebooks");
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".md") && file !== "index.md")
    .map((file) => file.replace(/\.md$/, ""));
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return names
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((name) => {
      const {title = name, description = ""} = readFrontMatter(root, `/notebooks/${name}`);
      const picture = `pictures/${name}.png`;
      return {
        name,
        title: String(title),
        description: String(description),
        picture: existsSync(join(folder, picture)) ? picture : null
      };
    });
}

/**
 * The notebooks, each with its picture, title and what it shows, in the language that is being written. A notebook is itself in English; one
 * whose title has no translation yet is named in English, and says so.
 */
export function notebooksIndex(notebooks: readonly NotebookCard[]): Markup {
  return html`<ul class="notebooks">${notebooks.map(notebookCard)}</ul>`;
}

/** A notebook's title and what it shows in the language that is being written, in English where it has no such text. */
export function notebookWords({name, title, description}: NotebookCard): {title: string; description: string} {
  return {
    title: text("notebooks-title", {name, title}),
    description: text("notebooks-what", {name, description})
  };
}

function notebookCard(card: NotebookCard): Markup {
  const {name, picture} = card;
  const words = notebookWords(card);
  // Pictures lie beside the notebooks, whatever language the list is in.
  const folder = language() === "en" ? "./" : "../../notebooks/";
  const image =
    picture === null ? null : html`<img src="${folder}${picture}" alt="" width="360" height="225" loading="lazy">`;
  const said = (of: "title" | "description") => words[of] === card[of] && language() !== "en" && html` lang="en"`;
  const title = html`<strong${said("title")}>${words.title}</strong>`;
  return html`<li><a href="/notebooks/${name}">${image}${title}</a><span${said("description")}>${words.description}</span></li>
`;
}
