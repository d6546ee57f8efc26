import {
  areasAmong,
  type BriefFacts,
  type FoundFigure,
  findFigure,
  findMeasure,
  toFigureRef,
  vintageOf
} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import {DataError} from "../../lib/contract/data-error.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {areaWords} from "../../lib/wording/area-words.js";
import {type Lang, numberWords} from "../../lib/wording/figure-words.js";
import {VARIANT_WORDS} from "../../lib/wording/variant-words.js";
import {isRegion} from "../charts/palette.js";
import {html, type Markup} from "../layout/markup.js";
import type {BriefTable} from "./brief-block.js";
import {type SeriesLine, seriesLines, shortArea, vintageLabel} from "./series-lines.js";

const HEADS = {
  en: {area: "", baseline: "Baseline", missing: "–"},
  zh: {area: "", baseline: "基线", missing: "–"}
};

/** A table of lines by year, `static table RESULT MEASURE among=members`; `baseline=yes` puts what the framework prints first. */
export function valuesFence(side: HelperSide, facts: BriefFacts): BriefTable {
  const lines = seriesLines(side, facts);
  const years = [...new Set(lines.flatMap(({rows}) => known(rows).map(({year}) => year)))].sort();
  const heads = HEADS[facts.lang];
  const withBaseline = side.options.baseline === "yes";
  return {
    table: (label) => html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr><td></td>${withBaseline && html`<th scope="col" class="n">${heads.baseline}</th>`}${years.map((year) => html`<th scope="col" class="n">${year}</th>`)}</tr></thead>
<tbody>${lines.map(
      (
        line
      ) => html`<tr${isRegion(line.area) && lines.length > 1 ? html` class="region"` : ""}><th scope="row">${line.label}</th>${withBaseline && baselineCell(line, facts)}${years.map(
        (year) =>
          html`<td class="n">${cell(
            line.rows.find((row) => row.year === year),
            line,
            facts
          )}</td>`
      )}</tr>
`
    )}</tbody></table></div>`,
    rows: lines.flatMap(({rows}) => rows)
  };
}

function baselineCell({measure: {own, unit}, area}: SeriesLine, {lang}: BriefFacts): Markup {
  if (own?.baseline_value == null || !isRegion(area)) return html`<td class="n none">–</td>`;
  const number = numberWords({value: own.baseline_value, sign: own.baseline_sign, unit}, lang);
  return html`<td class="n">${number}${own.baseline_year !== null && html` <span class="muted">${own.baseline_year}</span>`}</td>`;
}

function cell(row: ValueRow | undefined, {measure}: SeriesLine, {lang}: BriefFacts): Markup {
  if (row === undefined || row.value === null) return html`<span class="none">–</span>`;
  const missing = row.missing === null ? null : html`<sup>${row.reporting}/${row.expected}</sup>`;
  return html`${numberWords({...row, unit: measure.unit}, lang)}${missing}`;
}

function known(rows: ValueRow[]): ValueRow[] {
  return rows.filter(({value}) => value !== null);
}

/**
 * A table with one group of columns per reading, `static editions RESULT MEASURE variants=a,b among=members`: for figures of
 * several methods, which stand side by side with a rule between them and are never joined.
 */
export function editionsFence(side: HelperSide, facts: BriefFacts): BriefTable {
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
    table: (label) => html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table class="editions">
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

const HEAD: Record<Lang, string> = {en: "Release", zh: "发布日期"};

/**
 * One year as several releases or vintages give it, `static releases RESULT MEASURE YEAR areas=TKM,UZB vintages=a,b`: releases
 * and areas make rows and columns, the longer list goes down the page. Of `among=members`, those without any figure are left out.
 */
export function releasesFence(side: HelperSide, facts: BriefFacts): BriefTable {
  const {options} = side;
  const ref = toFigureRef(side);
  const vintages = options.vintages?.split(",") ?? [facts.vintage];
  const named = options.areas?.split(",") ?? [];
  const asked = [...new Set([...named, ...(options.among === undefined ? [] : areasAmong(facts, options.among))])];
  if (asked.length === 0) throw new DataError("missing areas; name them with areas= or among=");
  const lines = vintages.map((vintage) => ({
    vintage,
    figures: new Map<string, FoundFigure>(asked.map((area) => [area, findFigure(facts, {...ref, area, vintage})]))
  }));
  const isKnown = (area: string) => lines.some(({figures}) => figures.get(area)?.value != null);
  const areas = asked.filter((area) => named.includes(area) || isKnown(area));
  const nothing = areas.find((area) => !isKnown(area));
  if (nothing !== undefined)
    throw new DataError(`missing figures of ${nothing} in ${ref.at} in every one of ${vintages.join(", ")}`);
  // The longer list goes down the page.
  const isLong = vintages.length >= areas.length;
  const heads = areas.map((area) => shortArea(area, lines[0]!.figures.get(area)!.name));
  const releases = vintages.map((vintage) => vintageLabel(vintage, facts));
  const cell = (line: number, area: string) => cellOf(lines[line]!.figures.get(area)!, facts.lang);
  return {
    table: (label) => html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr><th scope="col">${isLong ? HEAD[facts.lang] : ""}</th>${(isLong ? heads : releases).map((head) => html`<th scope="col" class="n">${head}</th>`)}</tr></thead>
<tbody>${
      isLong
        ? releases.map((head, i) =>
            row(
              head,
              areas.map((area) => cell(i, area))
            )
          )
        : areas.map((area, i) =>
            row(
              heads[i]!,
              vintages.map((_, line) => cell(line, area))
            )
          )
    }</tbody></table></div>`,
    rows: lines.flatMap(({figures}) => [...figures.values()].flatMap(({row: own}) => own ?? []))
  };
}

function row(head: string, cells: Markup[]): Markup {
  return html`<tr><th scope="row">${head}</th>${cells}</tr>\n`;
}

function cellOf(figure: FoundFigure, lang: Lang): Markup {
  return html`<td class="n">${figure.value === null ? html`<span class="none">–</span>` : numberWords(figure, lang)}</td>`;
}
