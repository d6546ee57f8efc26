import {type ValueCaution, valueCautions} from "../../lib/quality/value-cautions.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";

const known = new WeakMap<SiteData, ValueCaution[]>();

/** Notes on values that need caution, one per line; nothing if there are none. `name` says what each note is about. */
export function cautionList(
  data: SiteData,
  isAsked: (caution: ValueCaution) => boolean,
  name: (caution: ValueCaution) => string
): Markup {
  const cautions = cautionsOf(data).filter(isAsked);
  if (cautions.length === 0) return html``;
  return html`<ul class="cautions">${cautions.map(
    (caution) => html`<li class="note-line">† ${name(caution)} ${caution.year}. ${caution.text}</li>
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
  const made = known.get(data);
  if (made !== undefined || data.explorer === undefined) return made ?? [];
  const cautions = valueCautions(siteTables(data).tables.values, data.inputs.observations, data.explorer);
  known.set(data, cautions);
  return cautions;
}
