import {html, type Markup} from "./markup.js";

/** A notebook as the list of them shows it. */
export interface NotebookCard {
  name: string;
  title: string;
  description: string;
  /** Path of its picture from the list's page; null where there is none. */
  picture: string | null;
}

/** The notebooks, each with its picture, title and what it shows. */
export function notebooksIndex(notebooks: readonly NotebookCard[]): Markup {
  return html`<ul class="notebooks">${notebooks.map(
    ({name, title, description, picture}) =>
      html`<li><a href="/notebooks/${name}">${picture !== null && html`<img src="./${picture}" alt="" width="360" height="225" loading="lazy">`}<strong>${title}</strong></a><span>${description}</span></li>
`
  )}</ul>`;
}
