import {type MissingKind, missingWords} from "../../lib/wording/missing-words.js";
import {html, type Markup} from "../layout/markup.js";

/** The sign that stands where a figure would, read aloud as its word. */
export function missingMark(kind: MissingKind): Markup {
  const {sign, word} = missingWords(kind);
  return html`<span class="none missing" role="img" aria-label="${word.en}">${sign}</span>`;
}

/** The word where there is room for it. */
export function missingWord(kind: MissingKind): Markup {
  return html`<span class="none">${missingWords(kind).word.en}</span>`;
}

/** What the signs of a table mean, for its caption: `– not published; … not held (what these mean)`. */
export function missingKey(kinds: readonly MissingKind[]): Markup {
  return html`<span class="missing-key">${kinds.map((kind, i) => {
    const {sign, word} = missingWords(kind);
    return html`${i > 0 ? "; " : ""}${sign} ${word.en}`;
  })} (<a href="/gaps#missing">what these mean</a>)</span>`;
}
