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
import type {Language} from "../../lib/language/language.js";
import {areaWords} from "../../lib/wording/area-words.js";
import {numberWords} from "../../lib/wording/figure-words.js";
import {readingName} from "../../lib/wording/variant-words.js";
import {isRegion} from "../charts/palette.js";
import {html, type Markup} from "../layout/markup.js";
import type {BriefTable} from "./brief-block.js";
import {columnHead, fenceTable, noFigure} from "./brief-block.js";
import {type SeriesLine, seriesLines, shortArea, vintageLabel} from "./series-lines.js";

const BASELINE: Record<Language, string> = {en: "Baseline", zh: "基线", ru: "Базовое значение"};
const RELEASE: Record<Language, string> = {en: "Release", zh: "发布日期", ru: "Дата выпуска"};

/**
 * Returns a table of values by year, `static table RESULT MEASURE among=members`; with `baseline=yes`, the published
 * baseline is the first column.
 */
export function valuesFence(side: HelperSide, facts: BriefFacts): BriefTable {
  const lines = seriesLines(side, facts);
  const reported = lines.flatMap(({rows}) => rows.filter(({value}) => value !== null));
  const years = [...new Set(reported.map(({year}) => year))].sort();
  const withBaseline = side.options.baseline === "yes";
  const baselineHead = withBaseline && columnHead(BASELINE[facts.lang], "n");
  const head = html`<tr><td></td>${baselineHead}${years.map((year) => columnHead(year, "n"))}</tr>`;
  const row = (line: SeriesLine): Markup => {
    const className = isRegion(line.area) && lines.length > 1 ? html` class="region"` : null;
    const cells = years.map((year) => html`<td class="n">${valueCell(line, year, facts.lang)}</td>`);
    return html`<tr${className}><th scope="row">${line.label}</th>${withBaseline && baselineCell(line, facts.lang)}${cells}</tr>\n`;
  };
  return {
    table: (label) => fenceTable(label, {head, bodies: html`<tbody>${lines.map(row)}</tbody>`}),
    rows: lines.flatMap(({rows}) => rows)
  };
}

function baselineCell({measure: {own, unit}, area}: SeriesLine, lang: Language): Markup {
  if (own?.baseline_value == null || !isRegion(area)) return html`<td class="n none">–</td>`;
  const number = numberWords({value: own.baseline_value, sign: own.baseline_sign, unit, result: own.result}, lang);
  const year = own.baseline_year !== null && html` <span class="muted">${own.baseline_year}</span>`;
  return html`<td class="n">${number}${year}</td>`;
}

function valueCell({rows, measure}: SeriesLine, year: number, lang: Language): Markup {
  const row = rows.find((found) => found.year === year);
  if (row === undefined || row.value === null) return noFigure();
  const coverage = row.missing === null ? null : html`<sup>${row.reporting}/${row.expected}</sup>`;
  return html`${numberWords({...row, unit: measure.unit}, lang)}${coverage}`;
}

/**
 * Returns a table with one group of columns per variant, `static editions RESULT MEASURE variants=a,b among=members`: for
 * figures of several methods, which are shown side by side and never joined.
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
    // Refuses an unknown variant; the year does not matter.
    findFigure(facts, {result, measure: name, at: 2020, variant, area: areas[0]});
    const years = [...new Set(rows.filter((row) => row.variant === variant).map(({year}) => year))].sort();
    return {variant, years};
  });
  const columnClass = (i: number) => `n${i === 0 ? " first" : ""}`;
  const groupHead = ({variant, years}: (typeof groups)[number]): Markup => {
    const words = readingName(variant)?.[facts.lang] ?? variant;
    return html`<th scope="colgroup" colspan="${years.length}" class="group">${words}</th>`;
  };
  const cell = (area: string, variant: string, year: number): Markup | string => {
    const row = rows.find((found) => found.area === area && found.variant === variant && found.year === year);
    return row === undefined ? noFigure() : numberWords({...row, unit}, facts.lang);
  };
  const row = (area: string): Markup => {
    const head = areaWords(area, inputs.reference, facts.lang)?.replace(/^the /, "");
    const cells = groups.map(({variant, years}) =>
      years.map((year, i) => html`<td class="${columnClass(i)}">${cell(area, variant, year)}</td>`)
    );
    return html`<tr><th scope="row">${head}</th>${cells}</tr>\n`;
  };
  const heads = groups.map(({years}) => years.map((year, i) => columnHead(year, columnClass(i))));
  const head = html`<tr><td></td>${groups.map(groupHead)}</tr>\n<tr><td></td>${heads}</tr>`;
  const shown = areas.filter((area) => rows.some((own) => own.area === area && variants.includes(own.variant)));
  return {
    table: (label) => fenceTable(label, {className: "editions", head, bodies: html`<tbody>${shown.map(row)}</tbody>`}),
    rows: rows.filter(({variant}) => variants.includes(variant))
  };
}

/**
 * Returns a table of one year in several releases or vintages, `static releases RESULT MEASURE YEAR areas=TKM,UZB
 * vintages=a,b`: releases and areas are its rows and columns, with the longer list down the page. Areas of `among=` without
 * any figure are left out; one of `areas=` without any is refused.
 */
export function releasesFence(side: HelperSide, facts: BriefFacts): BriefTable {
  const {options} = side;
  const ref = toFigureRef(side);
  const vintages = options.vintages?.split(",") ?? [facts.vintage];
  const named = options.areas?.split(",") ?? [];
  const set = options.among === undefined ? [] : areasAmong(facts, options.among);
  const candidates = [...new Set([...named, ...set])];
  if (candidates.length === 0) throw new DataError("missing areas; name them with areas= or among=");
  const figures = vintages.map(
    (vintage) => new Map(candidates.map((area) => [area, findFigure(facts, {...ref, area, vintage})]))
  );
  const hasFigure = (area: string) => figures.some((own) => own.get(area)!.value !== null);
  const empty = named.find((area) => !hasFigure(area));
  if (empty !== undefined)
    throw new DataError(`missing figures of ${empty} for ${ref.at} in all of ${vintages.join(", ")}`);
  const areas = candidates.filter(hasFigure);
  const areaNames = areas.map((area) => shortArea(area, figures[0]!.get(area)!.name));
  const vintageNames = vintages.map((vintage) => vintageLabel(vintage, facts));
  const cell = (own: Map<string, FoundFigure>, area: string): Markup => {
    const figure = own.get(area)!;
    return html`<td class="n">${figure.value === null ? noFigure() : numberWords(figure, facts.lang)}</td>`;
  };
  const row = (head: string, cells: Markup[]) => html`<tr><th scope="row">${head}</th>${cells}</tr>\n`;
  const isByRelease = vintages.length >= areas.length;
  const corner = columnHead(isByRelease ? RELEASE[facts.lang] : "");
  const columns = isByRelease ? areaNames : vintageNames;
  const rows = isByRelease
    ? figures.map((own, i) =>
        row(
          vintageNames[i]!,
          areas.map((area) => cell(own, area))
        )
      )
    : areas.map((area, i) =>
        row(
          areaNames[i]!,
          figures.map((own) => cell(own, area))
        )
      );
  const head = html`<tr>${corner}${columns.map((name) => columnHead(name, "n"))}</tr>`;
  return {
    table: (label) => fenceTable(label, {head, bodies: html`<tbody>${rows}</tbody>`}),
    rows: figures.flatMap((own) => [...own.values()].flatMap((figure) => figure.row ?? []))
  };
}
