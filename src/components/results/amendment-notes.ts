import type {AmendmentEffect, AmendmentRecord, Framework} from "../../lib/contract/framework.js";
import {html, type Markup} from "../layout/markup.js";

const STATES: Record<AmendmentRecord["state"], string> = {
  endorsed: "In force since",
  proposed: "Proposed, not in force",
  rejected: "Rejected"
};

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
  return html`<h2 id="amendments">Amendments</h2>
${own.map(({record, effects}) => amendmentNote(record, effects, isLinked))}`;
}

/** Every amendment with what it changes, for the page of gaps, which new targets close. */
export function amendmentList({history = []}: Framework): Markup {
  if (history.length === 0) return html`<p>No amendment has been endorsed, and none is proposed.</p>`;
  return html`${history.map((record) => amendmentNote(record, record.effects, true))}`;
}

function amendmentNote(
  {id, state, date, document, reason}: AmendmentRecord,
  effects: readonly AmendmentEffect[],
  isLinked: boolean
): Markup {
  const held = new Set(
    effects.filter(({what, after}) => what === "result" && after === null).map(({result}) => result)
  );
  const lines = effects.map(({result, measure, what, before, after}) => {
    const name = measure === null ? what : `${measure}: ${what}`;
    // A result that is retired has no page, and one that is proposed has none yet.
    const hasPage = isLinked && !held.has(result) && !(state === "proposed" && what === "result");
    const place = hasPage ? html`<a href="/indicators/${result}">${result}</a> ` : isLinked && `${result} `;
    const change = after === null ? html`${before} → none` : html`${before ?? "none"} → ${after}`;
    return html`<li>${place}${name}: ${change}</li>`;
  });
  const heading = state === "endorsed" ? `${STATES[state]} ${date}` : `${STATES[state]} (${date})`;
  return html`<div class="amendment ${state}" id="amendment-${id}"><p><strong>${heading}.</strong> ${reason}
<span class="muted">${document}</span></p>
${state === "proposed" && html`<p class="note-line">Nothing on this site counts it until it is endorsed.</p>`}
${lines.length > 0 && html`<ul>${lines}</ul>`}</div>
`;
}
