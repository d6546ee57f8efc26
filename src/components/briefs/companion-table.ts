import type {AnnexCell, AnnexMeasure, AnnexResult} from "../../lib/annex/annex.js";
import {annexWords} from "../../lib/annex/annex-words.js";
import {toAnnex} from "../../lib/annex/to-annex.js";
import {type BriefFacts, vintageOf} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import {DataError} from "../../lib/contract/data-error.js";
import {MILESTONES} from "../../lib/contract/framework.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {headlineOf} from "../../lib/indicators/registry.js";
import {html, type Markup} from "../layout/markup.js";
import type {BriefBlock} from "./brief-block.js";

/** Every result of the framework with baseline, value, target, status and evidence, `static companion MILESTONE`. */
export function companionTable({words: [year]}: HelperSide, facts: BriefFacts): BriefBlock {
  const milestone = MILESTONES.find((known) => String(known) === year);
  if (milestone === undefined) throw new DataError(`unknown milestone "${year}"; known are ${MILESTONES.join(", ")}`);
  const annex = toAnnex(vintageOf(facts), milestone, facts.lang);
  const words = annexWords(facts.lang);
  const cellOf = (measure: AnnexMeasure) => measure.cells.find((cell) => cell.milestone === milestone)!;
  return {
    kind: "table",
    isLong: true,
    body: (label) => html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table class="companion">
<thead><tr><th scope="col">${words.result}<br>${words.measure}</th><th scope="col">${words.baseline}</th><th scope="col">${capital(words.target)} ${milestone}</th><th scope="col">${capital(words.value)}</th><th scope="col">${capital(words.status)}</th></tr></thead>
${annex.clusters.map(
  (
    cluster
  ) => html`<tbody><tr class="cluster"><th colspan="5" scope="rowgroup">${cluster.cluster} ${cluster.name}</th></tr>
${cluster.sectors.map(({results}) => results.map(group))}</tbody>`
)}</table></div>
<ol class="notes">${annex.notes.map((note, i) => html`<li id="note-${i + 1}">${note}</li>`)}</ol>`,
    rows: shown()
  };

  /** The rows behind the values of the table. */
  function shown(): ValueRow[] {
    const results = annex.clusters.flatMap(({sectors}) => sectors.flatMap((sector) => sector.results));
    const years = new Map(
      results.flatMap(({id, measures}) =>
        measures.map((measure) => [`${id}/${measure.measure}`, cellOf(measure).value_year] as const)
      )
    );
    return vintageOf(facts).tables.values.filter((row) => {
      const {area, variant} = headlineOf(row);
      return row.area === area && row.variant === variant && years.get(`${row.result}/${row.measure}`) === row.year;
    });
  }

  function group(result: AnnexResult): Markup {
    return html`<tr class="result"><th colspan="5" scope="rowgroup"><a href="../../indicators/${result.id}">${result.code}</a> ${result.title}</th></tr>
${result.measures.map((measure) => line(measure, cellOf(measure)))}`;
  }

  function line(measure: AnnexMeasure, cell: AnnexCell): Markup {
    return html`<tr><th scope="row">${measure.name}</th><td>${measure.baseline_status === "unset" ? "#" : measure.baseline_text}${measure.baseline !== null && measure.baseline_year !== null && html` <span class="muted">${measure.baseline_year}</span>`}</td><td>${cell.target_status === "unset" ? "#" : cell.target_text}</td><td>${
      cell.value_text === null
        ? html`<span class="muted">${cell.missing_text}</span>`
        : html`${cell.value_text} <span class="muted">${cell.value_year}</span>`
    }${cell.note !== null && html`<sup><a href="#note-${cell.note}">${cell.note}</a></sup>`}</td><td>${cell.status_text}</td></tr>
`;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
