import {areasAmong, type BriefFacts, findFigure, findMeasure, vintageOf} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import {areaWords} from "../../lib/wording/area-words.js";
import {numberWords} from "../../lib/wording/figure-words.js";
import {VARIANT_WORDS} from "../../lib/wording/variant-words.js";
import {html} from "../layout/markup.js";
import type {BriefBlock} from "./brief-block.js";

/**
 * A table with one group of columns per reading, `static editions RESULT MEASURE variants=a,b among=members`: for figures of
 * several methods, which stand side by side with a rule between them and are never joined.
 */
export function editionsTable(side: HelperSide, facts: BriefFacts): BriefBlock {
  const [result = "", name = ""] = side.words;
  const {unit} = findMeasure(facts, result, name);
  const {tables, inputs} = vintageOf(facts);
  const areas = areasAmong(facts, side.options.among ?? "members");
  const variants = (side.options.variants ?? "headline").split(",");
  const rows = tables.values.filter(
    (row) => row.result === result && row.measure === name && row.value !== null && areas.includes(row.area)
  );
  const groups = variants.map((variant) => {
    findFigure(facts, {result, measure: name, at: 2020, variant, area: areas[0]});
    const years = [...new Set(rows.filter((row) => row.variant === variant).map(({year}) => year))].sort();
    return {variant, years};
  });
  const shown = areas.filter((area) => rows.some((row) => row.area === area && variants.includes(row.variant)));
  return {
    kind: "table",
    body: (label) => html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table class="editions">
<thead><tr><td></td>${groups.map(({variant, years}) => html`<th scope="colgroup" colspan="${years.length}" class="group">${VARIANT_WORDS[variant]?.[facts.lang] ?? variant}</th>`)}</tr>
<tr><td></td>${groups.map(({years}) => years.map((year, i) => html`<th scope="col" class="n${i === 0 ? " first" : ""}">${year}</th>`))}</tr></thead>
<tbody>${shown.map(
      (
        area
      ) => html`<tr><th scope="row">${areaWords(area, inputs.reference, facts.lang)?.replace(/^the /, "")}</th>${groups.map(
        ({variant, years}) =>
          years.map((year, i) => {
            const row = rows.find((found) => found.area === area && found.variant === variant && found.year === year);
            return html`<td class="n${i === 0 ? " first" : ""}">${row ? numberWords({...row, unit}, facts.lang) : html`<span class="none">–</span>`}</td>`;
          })
      )}</tr>
`
    )}</tbody></table></div>`,
    rows: rows.filter((row) => variants.includes(row.variant))
  };
}
