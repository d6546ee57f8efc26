import type {PrintStatus} from "../../lib/contract/framework.js";
import {type Cluster, MILESTONES, type Sector} from "../../lib/contract/framework.js";
import type {GapOwner, GapRow} from "../../lib/contract/tables.js";
import type {MeasureView, ResultView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/result-views.js";
import {listGaps} from "../../lib/indicators/compute-tables.js";
import {language} from "../../lib/language/language.js";
import {localName, localText, measureName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {countGaps, countOwners, type GapCount, measuresWithTarget} from "../../lib/quality/count-gaps.js";
import {OLD_AFTER_YEARS} from "../../lib/quality/gaps.js";
import {missingOfMeasure} from "../../lib/quality/missing-kind.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {MISSING_KINDS, missingSign, missingWords} from "../../lib/wording/missing-words.js";
import {term} from "../layout/glossary.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {memberNames} from "../results/measure-folds.js";
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
const SIGNS: Record<Exclude<PrintStatus, "set">, string> = {unset: "#", not_applicable: "n/a", blank: "·"};

/** The sign of a target that is not set, in the language that is being written. */
function signOf(status: Exclude<PrintStatus, "set">): string {
  return status === "not_applicable" ? text("gaps-is-inapplicable") : SIGNS[status];
}

/** Specific, measurable, achievable, relevant, time-bound. */
const SMART = "SMART";
const LETTERS = ["S", "M", "A", "R", "T"] as const;

/** What the framework still lacks: the answer, the counts by sector and by who can close the gaps, then every measure. */
export function gapsPage(data: SiteData): Markup {
  const {views} = siteTables(data);
  const {framework} = data.inputs;
  const gaps = localGaps(data);
  const counts = countGaps(gaps);
  const all = counts.at(-1)!;
  const withValue = views.flatMap((view) => view.measures).filter((view) => view.latest !== null).length;
  const answer = textMarkup("gaps-answer", {
    measures: text("gaps-measure-count", {count: framework.measures.length}),
    target: html`<strong>${text("gaps-have-target", {count: measuresWithTarget(framework).length})}</strong>`,
    value: html`<strong>${text("gaps-have-value", {count: withValue})}</strong>`,
    unset: all.target_unset,
    targets: term("target", text("gaps-targets"))
  });
  const tick = (status: PrintStatus, sign: string) => html`<span class="tick ${status}">${sign}</span>`;
  const signs = textMarkup("gaps-signs", {
    baselines: term("baseline", text("gaps-baselines")),
    unset: tick("unset", "#"),
    inapplicable: tick("not_applicable", signOf("not_applicable")),
    blank: tick("blank", "·"),
    set: tick("set", "✓")
  });
  const method = textMarkup("gaps-method-text", {
    amendments: term("amendment", text("gaps-amendments-term")),
    term: term("vintage", text("gaps-vintage")),
    vintage: data.inputs.vintage,
    years: OLD_AFTER_YEARS
  });
  return html`<p class="lede">${answer}</p>
<h2 id="by-sector">${text("gaps-by-sector")}</h2>
${sectorTable(counts, framework.sectors)}
<h2 id="by-owner">${text("gaps-by-owner")}</h2>
${ownerTable(countOwners(gaps))}
<h2 id="missing">${text("gaps-four-kinds")}</h2>
<p>${text("gaps-four-kinds-note")}</p>
${missingTable()}
<h2 id="measures">${text("gaps-every-measure")}</h2>
<p>${signs}</p>
${framework.sectors.map((sector) =>
  sectorSection(
    sector,
    framework.clusters.find(({cluster}) => cluster === sector.cluster)!,
    views.filter(({result}) => result.sector === sector.sector),
    gaps
  )
)}
<h2 id="amendments">${text("gaps-amendments")}</h2>
${amendmentList(framework)}
<h2 id="method">${text("gaps-method")}</h2>
<p>${method}</p>`;
}

/** The gaps with their reasons in the language that is being written: the table's own, or the same made again in another. */
function localGaps({inputs, tables, snapshots}: SiteData): GapRow[] {
  if (language() === "en") return tables.gaps;
  const titles = new Map(snapshots.map(({source, title}) => [source, localText(title, "sources")]));
  return listGaps(inputs, tables.values, {
    member: memberNames(inputs.reference),
    release: (release) => {
      const [source = "", day = ""] = release.split(" ");
      return text("result-release-line", {title: titles.get(source) ?? source, day: day.replace("..", " – ")});
    }
  });
}

function missingTable(): Markup {
  const [known, provided] = [text("gaps-known"), text("gaps-provided")];
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("gaps-four-kinds")}"><table class="report stacks"><thead>
<tr><th scope="col">${text("gaps-sign")}</th><th scope="col">${text("gaps-word")}</th><th scope="col">${known}</th>
<th scope="col">${provided}</th></tr></thead>
<tbody>${MISSING_KINDS.map((kind) => {
    const {word, definition, closed_by} = missingWords(kind);
    const own = language();
    return html`<tr><td data-label="${text("gaps-sign")}"><strong>${missingSign(kind, own)}</strong></td><th scope="row">${word[own]}</th>
<td data-label="${known}">${definition[own]}</td><td data-label="${provided}">${closed_by[own]}</td></tr>
`;
  })}</tbody></table></div>`;
}

function sectorTable(counts: GapCount[], sectors: Sector[]): Markup {
  const head = (id: string, words: string) =>
    html`<th scope="col" rowspan="2"${id === "sector" ? "" : html` class="n"`}>${words}</th>`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("gaps-sector-table")}"><table class="matrix"><thead><tr>
${head("sector", text("gaps-sector"))}${head("baseline", text("gaps-no-baseline"))}
<th scope="colgroup" colspan="3" class="group">${text("gaps-targets-that-are")}</th>${head("series", text("gaps-no-series"))}
${head("number", text("gaps-no-number"))}${head("age", text("gaps-old"))}
<th scope="colgroup" colspan="5" class="group">${text("gaps-that-fail")}</th></tr>
<tr><th scope="col" class="n">#</th><th scope="col" class="n">${text("gaps-is-blank")}</th>
<th scope="col" class="n">${text("gaps-is-inapplicable")}</th>${LETTERS.map(
    (letter) => html`<th scope="col" class="n">${letter}</th>`
  )}</tr></thead>
<tbody>${counts.map((row) => {
    const sector = sectors.find(({sector}) => sector === row.sector);
    const cells = [
      row.baseline,
      row.target_unset,
      row.target_blank,
      row.target_not_applicable,
      row.source,
      row.value,
      row.age,
      ...LETTERS.map((letter) => row.smart[letter])
    ];
    const name = sector
      ? html`<a href="#${sector.sector}">${localName(sector, "name", "sectors")}</a>`
      : text("gaps-all");
    return html`<tr${sector ? "" : html` class="region"`}><th scope="row">${name}</th>${cells.map(
      (n) => html`<td class="n">${n === 0 ? html`<span class="none">0</span>` : n}</td>`
    )}</tr>
`;
  })}</tbody></table></div>`;
}

const OWNERS: readonly GapOwner[] = ["framework", "sector", "publisher", "observatory"];

function ownerTable(counts: Record<GapOwner, number>): Markup {
  return html`<table><thead><tr><th scope="col">${text("gaps-who")}</th><th scope="col" class="n">${text("gaps-count")}</th>
<th scope="col">${text("gaps-how")}</th></tr></thead><tbody>${OWNERS.map(
    (owner) =>
      html`<tr><th scope="row">${text("gaps-owner", {owner})}</th><td class="n">${counts[owner]}</td><td>${text("gaps-owner-how", {owner})}</td></tr>`
  )}</tbody></table>`;
}

function sectorSection(sector: Sector, cluster: Cluster, views: ResultView[], gaps: GapRow[]): Markup {
  const lead = localName(sector, "lead", "sectors") ?? localName(cluster, "lead", "sectors");
  const name = localName(sector, "name", "sectors");
  return html`<h3 id="${sector.sector}">${name}</h3>
<p class="note-line">${lead ? text("gaps-lead", {lead}) : text("gaps-no-lead")}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("gaps-of-sector", {
    sector: name
  })}"><table class="gaps"><thead><tr><th scope="col">${text("gaps-measure")}</th>
<th scope="col" class="n">${text("gaps-baseline")}</th>${MILESTONES.map((year) => html`<th scope="col" class="n">${year}</th>`)}
<th scope="col" class="n">${text("gaps-latest")}</th><th scope="col">${SMART}</th><th scope="col">${text("gaps-else")}</th></tr></thead>${views.map(
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
  return html`<tr><th scope="row">${measureName(measure)}</th><td class="n" data-label="${text("gaps-baseline")}">${
    measure.baseline_status === "set" && measure.baseline_value === null
      ? html`<span class="said">${text("gaps-said", {words: localName(measure, "baseline_text", "measures") ?? ""})}</span>`
      : tick(baseline)
  }</td>${MILESTONES.map((year) => {
    const row = milestones.find(({milestone}) => milestone === year);
    return html`<td class="n" data-label="${year}">${row ? milestoneTick({...row, milestone: year, text: row.text_en}, measure.unit) : ""}</td>`;
  })}<td class="n" data-label="${text("gaps-latest")}">${latest === null ? missingWord(missingOfMeasure(view)) : latest.year}</td><td data-label="${SMART}">${
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
  const words = {
    unset: text("gaps-unset"),
    not_applicable: text("gaps-not-applicable"),
    blank: text("gaps-nothing-stated")
  };
  return html`<span class="tick ${cell.status}" role="img" aria-label="${words[cell.status]}">${signOf(cell.status)}</span>`;
}
