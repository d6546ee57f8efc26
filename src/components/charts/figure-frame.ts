import {html, type Markup} from "../layout/markup.js";

/** A picture with everything that a reader may want of it. */
export interface FigureParts {
  /** Unique on the page; the name of downloaded files. */
  id: string;
  /** What is to be seen, as a sentence. */
  title: string | Markup;
  /** Measure, unit, and what the marks mean. */
  subtitle: string | Markup;
  picture: Markup;
  /** A `<table>`: every figure that the picture shows, with its source. */
  table: Markup;
  /** What stands below: marks explained, what is missing. */
  notes?: Markup | undefined;
  /** Whose figures these are, of which snapshot; written into a downloaded picture. */
  source: string;
  /**
   * Its page for frames below `/embed/`, and the filters of the address that it answers; absent where it has none. `moves`
   * says that it is drawn of reference data, which no vintage pins: then it has no frozen one.
   */
  embed?: {id: string; keys: readonly string[]; moves?: boolean};
}

/**
 * A figure: title, subtitle, picture, notes, then the table behind it, folded, and buttons for the picture and the data.
 * The table is there without a script; `figureActions` makes the buttons work.
 */
export function figureFrame({id, title, subtitle, picture, table, notes, source, embed}: FigureParts): Markup {
  return html`<figure class="chart explorer" id="${id}" data-figure="${id}" data-source="Source: ${source}.">
<figcaption><strong>${title}</strong> <span class="muted">${subtitle}</span></figcaption>
<div class="picture">${picture}</div>
${notes && html`<div class="figure-notes">${notes}</div>`}
<p class="figure-source">Source: ${source}.</p>
<details class="behind"><summary>Table</summary><div class="wide">${table}</div></details>
<p class="figure-actions needs-script"><button type="button" class="plain-button" data-action="csv">CSV</button> <button type="button" class="plain-button" data-action="svg">SVG</button> <button type="button" class="plain-button" data-action="png">PNG</button>${embed && html` <a href="/embed/${embed.id}" data-action="embed" data-keys="${embed.keys.join(" ")}">Embed</a>`}</p>
</figure>`;
}

/** A table that is a view of its own, with a button for its data. */
export function tableFrame(id: string, table: Markup): Markup {
  return html`<figure class="chart explorer" id="${id}" data-figure="${id}"><div class="wide">${table}</div><p class="figure-actions needs-script"><button type="button" class="plain-button" data-action="csv">CSV</button></p></figure>`;
}
