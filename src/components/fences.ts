import {summariseProgress} from "../lib/summarise-progress.js";
import type {Fence} from "./fence.js";
import {html} from "./markup.js";
import {resultPage} from "./result-page.js";
import {FIRST_MILESTONE, scorecard} from "./scorecard.js";
import {scorecardAnswer} from "./scorecard-answer.js";
import {scorecardFilters, scorecardKey} from "./scorecard-filters.js";
import {siteTables} from "./site-tables.js";

/** Every ` ```static NAME … ` fence that pages may use. */
export const fences: Record<string, Fence> = {
  scorecard: (_, data) => {
    const {framework} = data.inputs;
    const {views} = siteTables(data);
    return html`${scorecardAnswer(summariseProgress(views, FIRST_MILESTONE))}${scorecardFilters(framework)}${scorecard(views, framework)}${scorecardKey()}`;
  },
  result: ([id = ""], data) => resultPage(id, data)
};
