import type {ProgressCounts} from "../../lib/progress/count-standings.js";
import {standingList} from "../../lib/wording/standing-words.js";
import {html, type Markup} from "../layout/markup.js";

/** The answer in one sentence: how every result stands against its baseline, and how many have a target; then the same by measure. */
export function scorecardAnswer({results, measures, with_target}: ProgressCounts, milestone: number): Markup {
  return html`<h1 class="lede answer"><strong>${results.all} results</strong> against their baselines by ${milestone}: ${standingList(results, "en")}; ${
    with_target === 0 ? "none has" : with_target === 1 ? "only 1 has" : `only ${with_target} have`
  } a number as target.</h1>
<p class="note-line">A result counts once: it is mixed where some of its measures improved and others worsened. By measure, of ${measures.all}: ${standingList(measures, "en")}.</p>`;
}
