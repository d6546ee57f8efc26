import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Markup} from "../../../src/components/layout/markup.js";
import {html} from "../../../src/components/layout/markup.js";
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

/** The notebooks, each with its picture, title and what it shows. */
export function notebooksIndex(notebooks: readonly NotebookCard[]): Markup {
  return html`<ul class="notebooks">${notebooks.map(notebookCard)}</ul>`;
}

function notebookCard({name, title, description, picture}: NotebookCard): Markup {
  const image = picture === null ? null : html`<img src="./${picture}" alt="" width="360" height="225" loading="lazy">`;
  return html`<li><a href="/notebooks/${name}">${image}<strong>${title}</strong></a><span>${description}</span></li>
`;
}
