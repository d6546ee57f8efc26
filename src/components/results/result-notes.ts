import type {AmendmentEffect, AmendmentRecord, Framework} from "../../lib/contract/framework.js";
import {type Language, language, writtenDay} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import type {ValueCaution} from "../../lib/quality/value-cautions.js";
import {valueCautions} from "../../lib/quality/value-cautions.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {areaName} from "../layout/area-name.js";
import {html, inEnglish, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";

const known = new WeakMap<SiteData, Map<Language, ValueCaution[]>>();

/**
 * What amendments changed of a result, or would: when, by which document, and what stood before. Proposals are marked and count for
 * nothing on any page. Nothing where no amendment touches the result.
 */
export function amendmentNotes(id: string, framework: Framework): Markup {
  return amendmentSection(framework, (result) => result === id, false);
}

/** The same of all results of a sector, with links to those that have a page. Nothing where no amendment touches the sector. */
export function sectorAmendments(code: string, framework: Framework): Markup {
  return amendmentSection(framework, (result) => result.startsWith(`${code}-`), true);
}

function amendmentSection({history = []}: Framework, isOwn: (result: string) => boolean, isLinked: boolean): Markup {
  const own = history.flatMap((record) => {
    const effects = record.effects.filter(({result}) => isOwn(result));
    return effects.length > 0 ? [{record, effects}] : [];
  });
  if (own.length === 0) return html``;
  return html`<h2 id="amendments">${text("result-amendments")}</h2>
${own.map(({record, effects}) => amendmentNote(record, effects, isLinked))}`;
}

/** Beside the name of a result: since when it is as amended, and that a proposal waits, each a link to what it says. */
export function amendmentMarks(id: string, {history = []}: Pick<Framework, "history">): Markup {
  const own = history.filter(({effects}) => effects.some(({result}) => result === id));
  const last = own.filter(({state}) => state === "endorsed").at(-1);
  const isProposed = own.some(({state}) => state === "proposed");
  const link = (words: string) => html` <a class="amended" href="/indicators/${id}#amendments">${words}</a>`;
  return html`${last && link(text("scorecard-amended", {date: writtenDay(last.date)}))}${isProposed && link(text("scorecard-proposed"))}`;
}

/** How many amendments are in force, proposed and rejected, with the page that lists them; nothing where there is none. */
export function amendmentSummary({history = []}: Pick<Framework, "history">): Markup {
  if (history.length === 0) return html``;
  const count = (state: AmendmentRecord["state"]) => history.filter((record) => record.state === state).length;
  return textMarkup("scorecard-amendments", {
    endorsed: count("endorsed"),
    proposed: count("proposed"),
    rejected: count("rejected"),
    list: html`<a href="/gaps#amendments">${text("scorecard-amendments-list")}</a>`
  });
}

/** Every amendment with what it changes, for the page of gaps, which new targets close. */
export function amendmentList({history = []}: Framework): Markup {
  if (history.length === 0) return html`<p>${text("result-no-amendments")}</p>`;
  return html`${history.map((record) => amendmentNote(record, record.effects, true))}`;
}

function amendmentNote(
  {id, state, date, document, reason}: AmendmentRecord,
  effects: readonly AmendmentEffect[],
  isLinked: boolean
): Markup {
  // A result that is retired has no page, and one that is proposed has none yet.
  const gone = new Set(
    (state === "endorsed" ? effects : [])
      .filter(({what, after}) => what === "result" && after === null)
      .map(({result}) => result)
  );
  const added = new Set(
    (state === "endorsed" ? [] : effects)
      .filter(({what, before}) => what === "result" && before === null)
      .map(({result}) => result)
  );
  const none = text("result-none");
  const lines = effects.map(({result, measure, what, before, after}) => {
    const name = measure === null ? what : `${measure}: ${what}`;
    const hasPage = isLinked && !gone.has(result) && !added.has(result);
    const place = hasPage ? html`<a href="/indicators/${result}">${result}</a> ` : isLinked && `${result} `;
    const change = after === null ? html`${before} → ${none}` : html`${before ?? none} → ${after}`;
    return html`<li>${place}${name}: ${change}</li>`;
  });
  const headings = {
    endorsed: text("result-amendment-endorsed", {date: writtenDay(date)}),
    proposed: text("result-amendment-proposed", {date: writtenDay(date)}),
    rejected: text("result-amendment-rejected", {date: writtenDay(date)})
  };
  return html`<div class="amendment ${state}" id="amendment-${id}"><p><strong>${headings[state]}</strong> ${inEnglish(reason)}
<span class="muted">${inEnglish(document)}</span></p>
${state === "proposed" && html`<p class="note-line">${text("result-amendment-waits")}</p>`}${
  state === "rejected" &&
  html`<p class="note-line">${text(lines.length > 0 ? "result-amendment-never-changed" : "result-amendment-never")}</p>`
}
${lines.length > 0 && html`<ul${language() !== "en" && html` lang="en"`}>${lines}</ul>`}</div>
`;
}

/** Notes on values that need caution, one per line; nothing if there are none. `name` says what each note is about. */
export function cautionList(
  data: SiteData,
  isAsked: (caution: ValueCaution) => boolean,
  name: (caution: ValueCaution) => string
): Markup {
  const cautions = cautionsOf(data).filter(isAsked);
  if (cautions.length === 0) return html``;
  return html`<ul class="cautions">${cautions.map(
    (caution) => html`<li class="note-line">${textMarkup("result-caution", {
      name: name(caution),
      year: String(caution.year),
      text: caution.text
    })}</li>
`
  )}</ul>`;
}

/** Returns the notes below a measure's table on its result's page. */
export function measureCautions(measure: {result: string; measure: string}, data: SiteData): Markup {
  return cautionList(
    data,
    (caution) => caution.result === measure.result && caution.measure === measure.measure,
    ({area}) => areaName(area, data.inputs.reference)
  );
}

function cautionsOf(data: SiteData): ValueCaution[] {
  if (data.explorer === undefined) return [];
  const each = known.get(data) ?? new Map<Language, ValueCaution[]>();
  known.set(data, each);
  const made =
    each.get(language()) ?? valueCautions(siteTables(data).tables.values, data.inputs.observations, data.explorer);
  each.set(language(), made);
  return made;
}
