import {group} from "d3-array";
import {MEMBERS, type Reference} from "../../lib/contract/reference.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {TOP_RANK} from "../../lib/indicators/tsm-oc1.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import type {Chart} from "../charts/chart.js";
import {drawBoth} from "../charts/chart-kinds.js";
import type {RankRow} from "../charts/ranks-by-edition.js";
import {valueSource} from "../charts/value-source.js";
import {areaName} from "../layout/area-name.js";

const RESULT = "TSM-OC1";

/** One edition of the index with the years that it has ranks of. */
export interface IndexEdition {
  variant: string;
  name: string;
  short: string;
  within: string;
  years: number[];
}

/**
 * The editions that members have ranks in, in the order of publication. A variant is an index and, where each edition restates
 * earlier years, the edition: `ttci`, `ttdi-2024`.
 */
export function indexEditions(ranks: readonly ValueRow[]): IndexEdition[] {
  const own = group(
    ranks.filter(({value}) => value !== null),
    ({variant}) => variant
  );
  return [...own.keys()].sort().map((variant) => {
    const [index = "", edition] = variant.toUpperCase().split("-");
    const years = [...new Set(own.get(variant)!.map(({year}) => year))].sort((a, b) => a - b);
    const isRestated = edition !== undefined && years[0]! < Number(edition);
    return {
      variant,
      name: text(isRestated ? "tourism-edition-restated" : "tourism-edition", {
        name: variant.toUpperCase().replace("-", " ")
      }),
      short: edition === undefined ? index : `${index} ’${edition.slice(2)}`,
      within: edition === undefined ? text("result-ranks-index", {index}) : text("result-ranks-edition", {edition}),
      years
    };
  });
}

/**
 * One chart of every member's ranks by edition: years of one edition are joined, the two indices are separate, and a
 * line marks the top 70. None without ranks.
 */
export function rankEditions(data: SiteData): Chart[] {
  const {reference} = data.inputs;
  const ranks = data.tables.values.filter(({result, measure}) => result === RESULT && measure === "rank");
  const editions = indexEditions(ranks);
  const last = editions.at(-1);
  if (last === undefined) return [];
  const areas = MEMBERS.filter((area) => ranks.some((row) => row.area === area));
  const rows = editions.flatMap(({variant, short, years}) =>
    ranks
      .filter((row) => row.variant === variant && years.includes(row.year))
      .map(({area, year, value}): RankRow => ({area, edition: short, year, rank: value}))
  );
  const newest = ranks.filter(({variant}) => variant === last.variant);
  const moves = movesOf(newest);
  const title = movers(last.within, moves, reference);
  const label = text("result-ranks-label", {title});
  const options = {
    label,
    editions: editions.map(({short, years}) => ({name: short, years})),
    top: TOP_RANK,
    top_words: text("chart-top", {count: TOP_RANK}),
    names: Object.fromEntries(areas.map((area) => [area, areaName(area, reference)])),
    highlight: [moves[0], moves.at(-1)].flatMap((move) => (move ? [move.area] : []))
  };
  return [
    {
      id: `${RESULT}-rank`,
      place: `/indicators/${RESULT}`,
      title,
      subtitle: text("result-ranks-subtitle"),
      ...drawBoth({kind: "ranksByEdition", rows, options}),
      ...valueSource(ranks, data)
    }
  ];
}

interface Move {
  area: string;
  gained: number;
  from: number;
}

/** The places that each member gained between the first and the last year of an edition, most first. */
function movesOf(ranks: ValueRow[]): Move[] {
  return MEMBERS.flatMap((area) => {
    const own = ranks.filter((row) => row.area === area && row.value !== null).sort((a, b) => a.year - b.year);
    return own.length > 1 ? [{area, gained: own[0]!.value! - own.at(-1)!.value!, from: own[0]!.year}] : [];
  }).sort((a, b) => b.gained - a.gained);
}

/** Who gained and who lost most places. */
function movers(edition: string, moves: Move[], reference: Reference): string {
  const [best, worst] = [moves[0], moves.at(-1)];
  if (!best || !worst) return text("result-ranks-title", {edition});
  return text(worst.gained < 0 ? "result-ranks-title-lost" : "result-ranks-title-gained", {
    edition,
    best: areaName(best.area, reference),
    gained: best.gained,
    from: String(best.from),
    worst: areaName(worst.area, reference),
    lost: Math.abs(worst.gained)
  });
}
