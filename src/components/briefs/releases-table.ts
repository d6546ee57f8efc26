import {areasAmong, type BriefFacts, type FoundFigure, findFigure} from "../../lib/briefs/find-figure.js";
import {type HelperSide, toFigureRef} from "../../lib/briefs/parse-helper.js";
import {DataError} from "../../lib/contract/data-error.js";
import type {Lang} from "../../lib/wording/figure-words.js";
import {numberWords} from "../../lib/wording/figure-words.js";
import {html, type Markup} from "../layout/markup.js";
import type {BriefBlock} from "./brief-block.js";
import {shortArea, vintageLabel} from "./series-lines.js";

const HEAD: Record<Lang, string> = {en: "Release", zh: "发布日期"};

/**
 * One year as several releases or vintages give it, `static releases RESULT MEASURE YEAR areas=TKM,UZB vintages=a,b`: releases
 * and areas make rows and columns, the longer list goes down the page. Of `among=members`, those without any figure are left out.
 */
export function releasesTable(side: HelperSide, facts: BriefFacts): BriefBlock {
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
    kind: "table",
    body: (label) => html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table>
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
