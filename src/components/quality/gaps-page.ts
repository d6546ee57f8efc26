import type {PrintStatus} from "../../lib/contract/framework.js";
import {type Cluster, MILESTONES, type Sector} from "../../lib/contract/framework.js";
import type {GapOwner, GapRow} from "../../lib/contract/tables.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/result-views.js";
import {countGaps, countOwners, type GapCount} from "../../lib/quality/count-gaps.js";
import {measuresWithTarget, OLD_AFTER_YEARS} from "../../lib/quality/gaps.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {MISSING_KINDS, missingWords} from "../../lib/wording/missing-words.js";
import {term} from "../layout/glossary.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {amendmentList} from "../results/result-notes.js";
import {missingWord} from "../scorecard/status-mark.js";

/** What the framework prints under one milestone. */
interface MilestoneCell {
  milestone: number;
  value: number | null;
  sign: string | null;
  text: string | null;
  status: PrintStatus;
  result?: string;
}

/** The three ways of not having a target never look alike. */
const SIGNS: Record<Exclude<PrintStatus, "set">, [string, string]> = {
  unset: ["#", "target to be set"],
  not_applicable: ["n/a", "not applicable"],
  blank: ["·", "nothing stated"]
};

/** What the framework still lacks: the answer, the counts by sector and by who can close the gaps, then every measure. */
export function gapsPage(data: SiteData): Markup {
  const {tables, views} = siteTables(data);
  const {framework} = data.inputs;
  const counts = countGaps(tables.gaps);
  const all = counts.at(-1)!;
  const measures = framework.measures.length;
  const withValue = views.flatMap((view) => view.measures).filter((view) => view.latest !== null).length;
  return html`<p class="lede">Of ${measures} measures,
<strong>${measuresWithTarget(framework).length} have a target</strong> that is a number or a condition,
and <strong>${withValue} have a value</strong>. ${all.target_unset} ${term("target", "targets")} are placeholders without a number.</p>
<h2 id="by-sector">By sector</h2>
${sectorTable(counts, framework.sectors)}
<h2 id="by-owner">By who can close the gap</h2>
${ownerTable(countOwners(tables.gaps))}
<h2 id="missing">Four kinds of missing</h2>
<p>A figure can be missing for four reasons, each with its own sign. A zero is a figure and is not missing.</p>
${missingTable()}
<h2 id="measures">Every measure</h2>
<p>For ${term("baseline", "baselines")} and targets, <span class="tick unset">#</span> is a placeholder,
<span class="tick not_applicable">n/a</span> is “not applicable”, <span class="tick blank">·</span> is nothing stated,
and <span class="tick set">✓</span> is a condition in words. The letters show where a measure is not specific, measurable, achievable,
relevant, or time-bound. S, M, and R are our reading of the words; A and T follow from the milestones.
A measure without a published series is counted and reported by the sector.</p>
${framework.sectors.map((sector) =>
  sectorSection(
    sector,
    framework.clusters.find(({cluster}) => cluster === sector.cluster)!,
    views.filter(({result}) => result.sector === sector.sector),
    tables.gaps
  )
)}
<h2 id="amendments">Amendments</h2>
${amendmentList(framework)}
<h2 id="method">How this list is compiled</h2>
<p>The list is compiled from the framework as endorsed, with its ${term(
    "amendment",
    "amendments"
  )}, and from the figures of ${term("vintage")} ${data.inputs.vintage}. Only the readings of S, M, and R are entered by hand.
A value counts as old if it is more than ${OLD_AFTER_YEARS} years older than the newest figures held here,
because it would then appear in two consecutive Development Effectiveness Reviews.
A gap leaves the list when an amendment sets what is missing or when the sector reports it.</p>`;
}

function missingTable(): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Four kinds of missing"><table class="report stacks"><thead>
<tr><th scope="col">Sign</th><th scope="col">Word</th><th scope="col">What is known</th><th scope="col">Who can provide it</th></tr></thead>
<tbody>${MISSING_KINDS.map((kind) => {
    const {sign, word, definition, closed_by} = missingWords(kind);
    return html`<tr><td data-label="Sign"><strong>${sign}</strong></td><th scope="row">${word.en}</th>
<td data-label="What is known">${definition}</td><td data-label="Who can provide it">${closed_by}</td></tr>
`;
  })}</tbody></table></div>`;
}

function sectorTable(counts: GapCount[], sectors: Sector[]): Markup {
  const letters = ["S", "M", "A", "R", "T"] as const;
  return html`<div class="wide" tabindex="0" role="region" aria-label="Gaps by sector"><table class="matrix"><thead><tr>
<th scope="col" rowspan="2">Sector or pillar</th><th scope="col" rowspan="2" class="n">No baseline</th>
<th scope="colgroup" colspan="3" class="group">Targets that are</th><th scope="col" rowspan="2" class="n">No published series</th>
<th scope="col" rowspan="2" class="n">No number</th><th scope="col" rowspan="2" class="n">Old</th>
<th scope="colgroup" colspan="5" class="group">Measures that fail</th></tr>
<tr><th scope="col" class="n">#</th><th scope="col" class="n">blank</th><th scope="col" class="n">n/a</th>${letters.map(
    (letter) => html`<th scope="col" class="n">${letter}</th>`
  )}</tr></thead>
<tbody>${counts.map((row) => {
    const sector = sectors.find(({sector}) => sector === row.sector);
    const cells = [
      ...[row.baseline, row.target_unset, row.target_blank, row.target_not_applicable],
      ...[row.source, row.value, row.age, ...letters.map((letter) => row.smart[letter])]
    ];
    const name = sector ? html`<a href="#${sector.sector}">${sector.name_en}</a>` : "All";
    return html`<tr${sector ? "" : html` class="region"`}><th scope="row">${name}</th>${cells.map(
      (n) => html`<td class="n">${n === 0 ? html`<span class="none">0</span>` : n}</td>`
    )}</tr>
`;
  })}</tbody></table></div>`;
}

const OWNERS: Record<GapOwner, [string, string]> = {
  framework: [
    "A decision on the framework",
    "The sector’s lead makes a proposal, and the decision is recorded as a dated amendment."
  ],
  sector: ["A sector’s report", "The sector’s committee reports once a year, with evidence."],
  publisher: ["A publisher", "The index or report was discontinued, or the newest edition is not published yet."],
  observatory: ["This observatory", "The series is published but not held here yet."]
};

function ownerTable(counts: Record<GapOwner, number>): Markup {
  return html`<table><thead><tr><th scope="col">Who</th><th scope="col" class="n">Gaps</th><th scope="col">How</th></tr></thead><tbody>${Object.entries(
    OWNERS
  ).map(
    ([owner, [name, how]]) =>
      html`<tr><th scope="row">${name}</th><td class="n">${counts[owner as GapOwner]}</td><td>${how}</td></tr>`
  )}</tbody></table>`;
}

function sectorSection(sector: Sector, cluster: Cluster, views: ResultView[], gaps: GapRow[]): Markup {
  const lead = sector.lead_en ?? cluster.lead_en;
  return html`<h3 id="${sector.sector}">${sector.name_en}</h3>
<p class="note-line">${lead ? `Lead: ${lead}.` : "The framework names no lead."}</p>
<div class="wide" tabindex="0" role="region" aria-label="Gaps of ${sector.name_en}"><table class="gaps"><thead><tr><th scope="col">Measure</th>
<th scope="col" class="n">Baseline</th>${MILESTONES.map((year) => html`<th scope="col" class="n">${year}</th>`)}
<th scope="col" class="n">Latest</th><th scope="col">SMART</th><th scope="col">What else is missing</th></tr></thead>${views.map(
    ({result, measures}) =>
      html`<tbody><tr class="cluster">
<th colspan="9" scope="rowgroup"><a href="/indicators/${result.id}">${result.id}</a> ${shortName(result)}</th></tr>${measures.map(
        (view) =>
          measureLine(
            view,
            gaps.filter((row) => row.result === result.id && row.measure === view.measure.measure)
          )
      )}</tbody>`
  )}</table></div>`;
}

function measureLine(view: MeasureView, gaps: GapRow[]): Markup {
  const {measure, milestones, latest} = view;
  const letters = [...new Set(gaps.filter(({kind}) => kind === "smart").map(({detail}) => detail))];
  const tick = (row: {status: MeasureView["measure"]["baseline_status"]; value: number | null; sign: string | null}) =>
    milestoneTick({milestone: measure.baseline_year ?? 0, text: null, ...row}, measure.unit);
  const baseline = {
    status: measure.baseline_status,
    value: measure.baseline_value,
    sign: measure.baseline_sign
  };
  const rest = gaps.filter(isTold);
  return html`<tr><th scope="row">${measure.name_en}</th><td class="n" data-label="Baseline">${
    measure.baseline_status === "set" && measure.baseline_value === null
      ? html`<span class="said">“${measure.baseline_text_en}”</span>`
      : tick(baseline)
  }</td>${MILESTONES.map((year) => {
    const row = milestones.find(({milestone}) => milestone === year);
    return html`<td class="n" data-label="${year}">${row ? milestoneTick({...row, milestone: year, text: row.text_en}, measure.unit) : ""}</td>`;
  })}<td class="n" data-label="Latest">${latest === null ? missingWord(missingOfMeasure(view)) : latest.year}</td><td data-label="SMART">${
    letters.length === 0 ? html`<span class="none">–</span>` : letters.join(" ")
  }</td><td class="reason">${rest.map(
    ({kind, detail, reason}, i) =>
      html`${i > 0 ? html`<br>` : ""}${kind === "smart" ? html`<strong>${detail}</strong> ` : ""}${reason}`
  )}</td></tr>
`;
}

/** Leaves out what the other columns show: targets, A, and T, and that a measure is reported by its sector. */
function isTold({kind, detail}: GapRow, _: number, gaps: GapRow[]): boolean {
  if (kind === "target") return false;
  if (kind === "smart") return detail !== "A" && detail !== "T";
  if (kind === "source") return detail !== "reported";
  return !(kind === "value" && gaps.some((row) => row.kind === "source" && row.detail === "series missing"));
}

/** The cell of a milestone: the target itself, or the sign that says why there is none. */
export function milestoneTick(cell: MilestoneCell, unit: string): Markup {
  const figure = formatFigure({value: cell.value, sign: cell.sign, text: null, unit, result: cell.result});
  if (cell.status === "set") {
    return html`<span class="tick set">${figure ?? "✓"}</span>`;
  }
  const [sign, words] = SIGNS[cell.status];
  return html`<span class="tick ${cell.status}" role="img" aria-label="${words}">${sign}</span>`;
}
