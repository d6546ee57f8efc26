import type {SiteData} from "../../lib/contract/site-data.js";
import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {html, type Markup} from "../layout/markup.js";
import {corridorBorderTable} from "./corridor-border-table.js";
import {corridorsAnswer} from "./corridors-answer.js";
import {corridorsParts} from "./corridors-parts.js";
import {type DelayCase, delayCostForm} from "./delay-cost-form.js";
import {kindOf} from "./speed-panels.js";

/** The page of the corridors: the answer, hours lost, speeds, maps, border hours, cost of delay. */
export function corridorsPage(data: SiteData): Markup {
  const {form, figures, gaps, nameOf, rows} = corridorsParts(data);
  const {reference, observations} = data.inputs;
  return html`${corridorsAnswer(gaps)}
${form}
${figureFrame(figures.lost)}
<h2 id="speeds">Speeds with and without delay</h2>
${figureFrame(figures.speeds)}
<h2 id="map">The six corridors</h2>
${figureFrame(figures.map)}
<h2 id="borders">Hours at a border, by corridor</h2>
<p>What the reports’ text prints of TFI1, the hours to clear one border crossing point; the tables by corridor stand in an appendix that is not among the pages read. Each crossing has its figures under <a href="/borders">borders</a>.</p>
${tableFrame("corridor-hours", corridorBorderTable(reference.corridors, observations, data.explorer?.small_samples ?? []))}
<p>Records of single trips are not published. Who holds some can open them under <a href="/corridors/trips">trips</a>: they are read in the browser and stay on the machine.</p>
<h2 id="cost">What the delay costs</h2>
<p>Choose the speeds and change any assumption. What no source gives starts empty, and what needs it stays empty.</p>
${delayCostForm(delayCases(gaps, data, nameOf))}
${rows}`;
}

function delayCases(gaps: SpeedGap[], {inputs}: SiteData, nameOf: (area: string) => string): DelayCase[] {
  const newest = gaps.filter((row) => row.lost_hours !== null).sort((a, b) => b.year - a.year);
  const rank = (row: SpeedGap) => ["all", "corridor", "member"].indexOf(kindOf(row.area));
  return newest
    .sort((a, b) => rank(a) - rank(b) || (a.area < b.area ? -1 : a.area > b.area ? 1 : 0))
    .map((row) => ({
      // Where CPMM prints the year of a baseline both are offered, under names of their own.
      key: `${row.area}-${row.mode}-${row.year}${row.origin === "prf" ? "-prf" : ""}`,
      label: `${nameOf(row.area)}, ${row.mode}, ${row.year}${row.origin === "prf" ? " (PRF baseline)" : ""}`,
      ...{swd: row.swd!, swod: row.swod!},
      tfi3:
        inputs.observations.find(
          ({source, series, area, mode, year}) =>
            source === "cpmm" && series === "TFI3" && area === row.area && mode === row.mode && year === row.year
        )?.value ?? null
    }));
}
