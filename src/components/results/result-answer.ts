import type {Reference} from "../../lib/contract/reference.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {countStandings} from "../../lib/progress/count-standings.js";
import {missingOfMeasure} from "../../lib/quality/missing-of-measure.js";
import {formatFigure, formatUnit} from "../../lib/wording/format-figure.js";
import {memberCount} from "../../lib/wording/member-count.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import {standingList} from "../../lib/wording/standing-words.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";
import {FIRST_MILESTONE, leadMeasure} from "../scorecard/scorecard.js";
import {statusKey, statusWord} from "../scorecard/status-mark.js";

/** The answer to a result's question in one sentence, the number first. */
export function resultAnswer({measures}: ResultView, reference: Reference): Markup {
  const lead = leadMeasure(measures);
  if (lead === undefined) return html`<p class="lede">The framework names no measure for this result.</p>`;
  return html`<p class="lede">${measureAnswer(lead, reference)}${measures.length > 1 && lead.latest ? html` <span class="muted">${others(measures)}</span>` : ""}</p>`;
}

/** One measure in one sentence: the latest figure, the baseline, how it stands. */
export function measureAnswer(view: MeasureView, reference: Reference): Markup {
  const {measure, latest} = view;
  const base = baselineWords(view);
  if (latest === null)
    return html`${measure.name_en}: <strong>${missingWords(missingOfMeasure(view)).word.en}</strong>${base && html`; ${base}`}.`;
  const printed = `${formatFigure({...latest, unit: measure.unit})}${latest.value === null ? "" : formatUnit(measure.unit)}`;
  const figure = memberCount(latest, "en") ?? printed.replace("≥", "at least ");
  const cover = latest.expected === null ? "" : `, ${latest.reporting} of ${latest.expected} members reporting`;
  const progress = view.progress.find((row) => row.milestone === FIRST_MILESTONE);
  const status = progress
    ? html`; <span data-status-of="${measure.measure}">${statusWord(statusKey(progress.status, progress.direction))}</span>`
    : "";
  return html`${measure.name_en}: <strong>${latest.value === null ? figure : figureLink(latest, figure)}</strong> in ${latest.year} (${areaName(latest.area, reference)}${cover})${base && html`; ${base}`}${status}.`;
}

function baselineWords({measure}: MeasureView): string {
  const {baseline_value: value, baseline_sign: sign, baseline_year: year, baseline_status: status, unit} = measure;
  if (status === "unset") return "the baseline is still to be set";
  if (status === "not_applicable") return "no baseline applies";
  const figure = formatFigure({value, sign, text: measure.baseline_text_en?.toLowerCase(), unit});
  return figure === null
    ? ""
    : `baseline ${figure}${value === null ? "" : formatUnit(unit)}${year === null ? "" : ` in ${year}`}`;
}

/** How each of several measures stands, so that a first one that improved does not hide a next one that worsened. */
function others(measures: MeasureView[]): string {
  const progress = measures.flatMap((view) => view.progress);
  const counts = countStandings([{id: measures[0]!.measure.result}], progress, FIRST_MILESTONE).measures;
  return `It is judged by ${measures.length} measures; by ${FIRST_MILESTONE}: ${standingList(counts, "en")}.`;
}
