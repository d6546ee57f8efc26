import {TOP_RANK} from "../lib/indicators/tsm-oc1.js";
import {MEMBERS, type Reference} from "../lib/reference.js";
import type {SiteData} from "../lib/site-data.js";
import type {ValueRow} from "../lib/tables.js";
import {areaName} from "./area-name.js";
import {chartSource} from "./chart-source.js";
import {html, type Markup} from "./markup.js";
import {areaColour} from "./palette.js";
import {rankSlopes} from "./rank-slopes.js";

/** The editions of the index, in the order in which they came out. */
export const EDITIONS = [
  {variant: "ttci", name: "TTCI, as published", short: "TTCI", years: [2015, 2017, 2019]},
  {variant: "ttdi-2021", name: "TTDI 2021, as published", short: "TTDI ’21", years: [2021]},
  {
    variant: "ttdi-2024",
    name: "TTDI 2024, with its restated past",
    short: "TTDI ’24",
    years: [2019, 2021, 2024]
  }
] as const;

/** Ranks of every member by edition as one picture: years of one edition joined, the two indices apart, the line of the top 70. */
export function rankEditions(ranks: ValueRow[], {inputs: {reference}, snapshots}: SiteData): Markup {
  const find = (area: string, variant: string, year: number) =>
    ranks.find((row) => row.area === area && row.variant === variant && row.year === year)?.value ?? null;
  const lines = MEMBERS.filter((area) => ranks.some((row) => row.area === area)).map((area) => ({
    area,
    label: areaName(area, reference),
    colour: areaColour(area),
    ranks: EDITIONS.map(({variant, years}) => years.map((year) => find(area, variant, year)))
  }));
  const newest = ranks.filter(({variant}) => variant === "ttdi-2024");
  const title = `Within the edition of 2024, ${movers(newest, reference)}`;
  const draw = (width: number, height: number) =>
    rankSlopes(
      EDITIONS.map(({short, years}) => ({name: short, years})),
      lines,
      {
        width,
        height,
        label: `${title}. Ranks by edition; the figures stand in the tables of this page.`,
        line: TOP_RANK
      }
    );
  return html`<figure class="chart"><figcaption><strong>${title}</strong><br><span class="muted">Rank by edition, 1 is best; lines join the years of one edition, a break parts editions that do not compare; 2019 and 2021 of the last are restated</span></figcaption>
<div class="at-wide">${draw(760, 360)}</div><div class="at-narrow">${draw(358, 340)}</div>
<p class="figure-source">Source: ${chartSource(["wef"], snapshots)}; the editions before it as published.</p></figure>`;
}

/** Who gained and who lost most places between the first and the last year of an edition. */
function movers(ranks: ValueRow[], reference: Reference): string {
  const moves = MEMBERS.flatMap((area) => {
    const own = ranks.filter((row) => row.area === area && row.value !== null).sort((a, b) => a.year - b.year);
    return own.length > 1 ? [{area, gained: own[0]!.value! - own.at(-1)!.value!, from: own[0]!.year}] : [];
  }).sort((a, b) => b.gained - a.gained);
  const [best, worst] = [moves[0], moves.at(-1)];
  if (!best || !worst) return "ranks";
  return `${areaName(best.area, reference)} gained ${best.gained} places since ${best.from} and ${areaName(worst.area, reference)} ${worst.gained < 0 ? `lost ${-worst.gained}` : `gained ${worst.gained}`}`;
}
