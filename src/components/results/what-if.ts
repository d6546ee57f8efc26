import type {Measure, Milestone} from "../../lib/contract/framework.js";
import type {Flag} from "../../lib/contract/observations.js";
import {measureProgress} from "../../lib/progress/measure-progress.js";
import {formatNumber, formatUnit} from "../../lib/wording/format-figure.js";
import {element} from "../layout/element.js";
import {html, type Markup} from "../layout/markup.js";
import {readJson} from "../layout/read-json.js";
import {statusKey, statusMark, statusWord} from "../scorecard/status-mark.js";
import {otherRules} from "./other-rules.js";

/** What a chart's `<svg>` says of its scales: the two years and their pixels, the two figures and theirs. */
interface ChartScales {
  x?: string;
  y?: string;
}

type Four = [number, number, number, number];

/** What the page holds of one measure for trying targets. */
export interface WhatIfMeasure {
  measure: Measure;
  milestones: Milestone[];
  values: {year: number; value: number | null; text: string | null; flag: Flag}[];
}

/**
 * Lets a reader type a target where the framework has `#` or nothing: status, needed pace and other rules follow, and the
 * address holds the targets (`?road-swd.2029=30`), so that a trial can be shared.
 */
export function whatIf(): void {
  const table = document.querySelector<HTMLTableElement>("table.overview");
  const measures = readJson<WhatIfMeasure[]>("what-if") ?? [];
  if (table === null) return;
  const asked = new URLSearchParams(location.search);
  // A printed baseline is enough: the pace that a target needs from there can be told before anything is reported.
  const open = measures.filter(
    ({measure, values}) =>
      (measure.baseline_value !== null || values.some(({value}) => value !== null)) &&
      !["yes_no", "text"].includes(measure.type)
  );
  for (const item of open) {
    const line = table.querySelector<HTMLTableRowElement>(`tr[data-measure="${CSS.escape(item.measure.measure)}"]`);
    if (line === null) continue;
    for (const cell of line.querySelectorAll<HTMLElement>(".ask")) addInput(cell, item, asked, () => judge(line, item));
    judge(line, item);
  }
  // A chart that is drawn anew has none of the targets that were tried.
  document.addEventListener("redrawn", () => {
    for (const item of open) {
      const line = table.querySelector<HTMLTableRowElement>(`tr[data-measure="${CSS.escape(item.measure.measure)}"]`);
      if (line !== null) judge(line, item);
    }
  });
  const note = document.querySelector("#whatif-note");
  if (note && open.length > 0)
    note.textContent = "Type a number under a milestone to try it as a target; the address keeps it, to be shared.";
}

function addInput(
  cell: HTMLElement,
  {measure, milestones}: WhatIfMeasure,
  asked: URLSearchParams,
  changed: () => void
): void {
  const year = cell.dataset.year!;
  const printed = milestones.find((row) => String(row.milestone) === year);
  if (printed?.status === "set" || printed?.status === "not_applicable") return;
  const name = `${measure.measure}.${year}`;
  const input = element("input", {
    ...{type: "text", inputmode: "decimal", name, autocomplete: "off"},
    placeholder: printed?.status === "unset" ? "#" : "·",
    "aria-label": `Try a target for ${year}: ${measure.name_en}, ${measure.unit}`
  });
  input.value = asked.get(name) ?? "";
  input.addEventListener("input", () => {
    const query = new URLSearchParams(location.search);
    if (toNumber(input.value) === null) query.delete(name);
    else query.set(name, input.value.trim());
    history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}${location.hash}`);
    changed();
  });
  cell.replaceChildren(input);
}

function judge(line: HTMLTableRowElement, {measure, milestones, values}: WhatIfMeasure): void {
  const typed = [...line.querySelectorAll<HTMLInputElement>("input")].flatMap((input) => {
    const value = toNumber(input.value);
    return value === null ? [] : [{year: Number(input.name.split(".").at(-1)), value}];
  });
  const tried = milestones.map((row): Milestone => {
    const own = typed.find(({year}) => year === row.milestone);
    return own ? {...row, value: own.value, sign: null, status: "set"} : row;
  });
  const last = values.filter((row) => row.value !== null && row.flag !== "forecast").at(-1)?.year ?? 0;
  const first = tried.filter((row) => typed.some(({year}) => year === row.milestone));
  const judged = first.find((row) => row.milestone >= last) ?? first.at(-1);
  const cell = line.querySelector<HTMLElement>(".judged")!;
  cell.dataset.printed ??= cell.innerHTML;
  const box = document.querySelector<HTMLElement>(`[data-whatif="${CSS.escape(measure.measure)}"]`);
  drawTried(measure, typed);
  if (judged === undefined) {
    cell.replaceChildren(fragment(cell.dataset.printed));
    box?.replaceChildren();
    sayElsewhere(measure, null);
    return;
  }
  const progress = measureProgress(measure, tried, judged, values);
  const needed = progress.needed_per_year;
  const pace =
    needed === null
      ? ""
      : `, needs ${needed > 0 ? "+" : ""}${formatNumber(needed, measure.unit)}${formatUnit(measure.unit)} a year`;
  const said = html`${statusMark(progress.row.status, progress.row.direction)} <span class="muted">against ${judged.milestone}, tried${pace}</span>`;
  cell.replaceChildren(fragment(said));
  sayElsewhere(measure, `${statusWord(statusKey(progress.row.status, progress.row.direction))} (tried)`);
  box?.replaceChildren(
    fragment(
      html`<p><strong>Tried:</strong> a target of ${judged.value} in ${judged.milestone}. ${said}. ${progress.row.reason}.</p>${otherRules(progress, measure.unit)}`
    )
  );
}

/** Puts the tried targets as ticks into the measure's charts. */
function drawTried({measure, unit}: Measure, typed: {year: number; value: number}[]): void {
  for (const svg of document.querySelectorAll<SVGSVGElement>(`[data-chart="${CSS.escape(measure)}"] svg.plot-chart`)) {
    for (const old of svg.querySelectorAll(".target.tried")) old.remove();
    const marks = typed.map(({year, value}) => triedMark({year, value, text: formatNumber(value, unit)}, svg.dataset));
    for (const mark of marks) {
      // Parsed inside an <svg>, so that the elements are of its namespace.
      const [group] = fragment(html`<svg>${mark}</svg>`).firstElementChild!.children;
      svg.append(group!);
    }
  }
}

/** Sentences of the page that name the measure's status say the tried one too; null gives the printed one back. */
function sayElsewhere({measure}: Measure, words: string | null): void {
  for (const place of document.querySelectorAll<HTMLElement>(`[data-status-of="${CSS.escape(measure)}"]`)) {
    place.dataset.printed ??= place.textContent ?? "";
    place.textContent = words ?? place.dataset.printed;
  }
}

/** Only for markup of ours, in which data is escaped already. */
function fragment(markup: Markup | string): DocumentFragment {
  return document.createRange().createContextualFragment(String(markup));
}

function toNumber(text: string): number | null {
  const number = Number(text.trim().replace(",", ".").replace("−", "-"));
  return text.trim() === "" || !Number.isFinite(number) ? null : number;
}

/**
 * A target that a reader tries, as a tick in a trend chart. One that lies beyond the chart's years or figures stands at its
 * edge with an arrow, and its label says the year: the drawn figures keep their scale.
 */
export function triedMark(
  {year, value, text}: {year: number; value: number; text: string},
  scales: ChartScales
): Markup {
  const [from, to, left, right] = (scales.x ?? "").split(" ").map(Number) as Four;
  const [low, high, bottom, top] = (scales.y ?? "").split(" ").map(Number) as Four;
  const x = round(left + ((right - left) * (Math.min(to, Math.max(from, year)) - from)) / (to - from || 1));
  const inside = Math.min(Math.max(low, high), Math.max(Math.min(low, high), value));
  const y = round(bottom + ((top - bottom) * (inside - low)) / (high - low || 1));
  const beyond = value > high ? " \u2191" : value < low ? " \u2193" : "";
  const said = `tried ${text}${year > to || year < from ? ` by ${year}` : ""}${beyond}`;
  const above = y < 30 ? y + 16 : y - 8;
  return html`<g class="target tried"><path d="M${x - 7} ${y}h14M${x} ${y - 4}v8"/><text x="${x}" y="${above}" text-anchor="${x > right - 60 ? "end" : "middle"}">${said}</text></g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
