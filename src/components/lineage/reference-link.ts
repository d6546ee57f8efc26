import {splitReference} from "../../lib/borders/border-figures.js";
import {html, type Markup} from "../layout/markup.js";

/** A report's table or page as a link to where it was read; words alone where no address is known. */
export function referenceLink(reference: string): Markup {
  const [words, url] = splitReference(reference);
  return url === null ? html`${words}` : html`<a href="${url}">${words}</a>`;
}
