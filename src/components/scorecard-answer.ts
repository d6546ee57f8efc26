import type {ProgressSummary} from "../lib/summarise-progress.js";
import {html, type Markup} from "./markup.js";

/** The answer in one sentence: what moved, what is not known, what has a target. */
export function scorecardAnswer({results, better, worse, unreported, with_target}: ProgressSummary): Markup {
  return html`<h1 class="lede answer"><strong>${better} of ${results} results</strong> stand better than at their baseline and ${worse} worse; ${unreported} are not reported yet, and ${
    with_target === 0 ? "none has" : with_target === 1 ? "only 1 has" : `only ${with_target} have`
  } a number as target.</h1>`;
}
