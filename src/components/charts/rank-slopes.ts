import {group} from "d3-array";
import {html, type Markup} from "../layout/markup.js";
import {type LabelRoom, placeLabels} from "./place-labels.js";

/** One edition of an index: a block of columns of its own, never joined with the next. */
export interface RankEdition {
  name: string;
  years: readonly number[];
}

/** A member's ranks: one list per edition, one entry per year of it, null where none was printed. */
export interface RankLine {
  area: string;
  label: string;
  /** A CSS colour. */
  colour: string;
  ranks: (number | null)[][];
}

export interface RankSlopeOptions {
  width: number;
  height: number;
  /** What the picture shows, for those who do not see it. */
  label: string;
  /** The line across: ranks above it are inside. */
  line: number;
}

const TOP = 34;
const BOTTOM = 20;
const LEFT = 30;
const RIGHT = 112;
/** Room between two editions, in columns: the break is to be seen. */
const BREAK = 0.75;
/** Columns closer than this have no room for four figures. */
const NARROW = 34;

/** Ranks by edition, 1 at the top: years of one edition are joined, editions stand apart, a line across marks the top. */
export function rankSlopes(
  editions: readonly RankEdition[],
  lines: readonly RankLine[],
  {width, height, label, line}: RankSlopeOptions
): Markup {
  const columns = editions.reduce((sum, {years}) => sum + years.length, 0) - 1 + (editions.length - 1) * BREAK;
  const worst = Math.max(line, ...lines.flatMap(({ranks}) => ranks.flat()).map((rank) => rank ?? 0));
  const step = (width - LEFT - RIGHT - 12) / columns;
  let at = 0;
  const places = editions.map(({years}, i) => {
    const first = at + i * BREAK;
    at += years.length;
    return years.map((_, own) => round(LEFT + 8 + (first + own) * step));
  });
  const y = (rank: number) => round(TOP + ((rank - 1) / (worst - 1)) * (height - TOP - BOTTOM));
  const lastX = places.at(-1)!.at(-1)!;
  const room = {top: TOP - 4, bottom: height - BOTTOM, step: 12.5};
  const named = lines.flatMap(({label: text, colour, ranks}) => {
    const rank = ranks.at(-1)?.at(-1);
    return rank == null ? [] : [{text: `${text} ${rank}`, colour, y: y(rank)}];
  });
  const ends = placeLabels([...named, {text: `top ${line}`, colour: "var(--ink)", y: y(line)}], room);
  const codes = placeCodes(lines, places, y, room);
  return html`<svg class="trend" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
<g class="axis">${[1, 20, 40, 60, 80, 100, 120].filter((rank) => rank <= worst).map((rank) => html`<path d="M${LEFT} ${y(rank)}H${lastX}"/><text x="${LEFT - 6}" y="${y(rank) + 4}" text-anchor="end">${rank}</text>`)}${editions.map(
    ({name, years}, i) =>
      html`<text x="${places[i]![0]!}" y="12" text-anchor="${years.length === 1 ? "middle" : "start"}">${name}</text>${years.map((year, own) => html`<text x="${places[i]![own]!}" y="${height - 5}" text-anchor="middle">${step < NARROW ? `’${String(year).slice(2)}` : year}</text>`)}`
  )}</g>
${places.slice(1).map(([first]) => html`<path class="break" d="M${round(first! - (step * (1 + BREAK)) / 2)} ${TOP - 14}V${height - BOTTOM}"/>`)}
<g class="target"><path d="M${LEFT} ${y(line)}H${lastX}" stroke-dasharray="2 3"/></g>
<g class="lines">${lines.map(
    ({area, colour, ranks}) =>
      html`<g class="line thin" data-area="${area}" stroke="${colour}" fill="${colour}">${ranks.map((own, i) => html`<path d="${pathOf(own, places[i]!, y)}"/><g style="fill:${colour}">${own.map((rank, year) => (rank === null ? "" : html`<circle cx="${places[i]![year]!}" cy="${y(rank)}" r="2.4"/>`))}</g>`)}</g>`
  )}</g>
<g class="codes">${codes.map(({code, colour, x, at: labelY}) => html`<text x="${x + 6}" y="${round(labelY + 4)}" style="fill:${colour}">${code}</text>`)}</g>
${ends.map(({text, colour, y: endY, at: labelY}) => html`<g class="end" fill="${colour}"><path d="M${lastX + 4} ${endY}L${lastX + 12} ${round(labelY)}" stroke="${colour}"/><text x="${lastX + 15}" y="${round(labelY + 4)}">${text}</text></g>`)}
</svg>`;
}

/** Codes of the members where their ranks end in an edition that another follows: names stand at the last one alone. */
function placeCodes(lines: readonly RankLine[], places: number[][], y: (rank: number) => number, room: LabelRoom) {
  const codes = lines.flatMap(({area, colour, ranks}) =>
    ranks.slice(0, -1).flatMap((own, i) => {
      const at = own.findLastIndex((rank) => rank !== null);
      return at < 0 ? [] : [{code: area === "CHN" ? "PRC" : area, colour, x: places[i]![at]!, y: y(own[at]!)}];
    })
  );
  return [...group(codes, ({x}) => x).values()].flatMap((column) => placeLabels(column, room));
}

/** Joins printed ranks of one edition; a rank that was not printed leaves a gap. */
function pathOf(ranks: (number | null)[], x: number[], y: (rank: number) => number): string {
  let path = "";
  ranks.forEach((rank, i) => {
    if (rank === null) return;
    path += `${i > 0 && ranks[i - 1] !== null ? "L" : "M"}${x[i]} ${y(rank)}`;
  });
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
