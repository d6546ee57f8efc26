import {rollup} from "d3-array";
import type {Token} from "markdown-it";
import type {BriefChart, BriefTable} from "../../../src/components/briefs/brief-block.js";
import {type BriefHeading, briefPage} from "../../../src/components/briefs/brief-page.js";
import type {Chart} from "../../../src/components/charts/chart.js";
import {sourceWords} from "../../../src/components/charts/value-source.js";
import {html, Markup} from "../../../src/components/layout/markup.js";
import {type Brief, versionPath} from "../../../src/lib/briefs/brief.js";
import type {BriefFacts} from "../../../src/lib/briefs/find-figure.js";
import {splitSentences} from "../../../src/lib/briefs/sentences.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import type {LineageRow, ValueRow} from "../../../src/lib/contract/tables.js";
import {lineageByMeasure} from "../../../src/lib/progress/like-for-like.js";
import {bindDocument, blockLabel} from "./bind-brief.js";
import {briefError, type NumberedBlock, parseMarkdown, plainText, renderTokens} from "./parse-markdown.js";

/** What the page of a brief needs besides its own file and data. */
export interface BriefPageOptions {
  /** Address of the published site; null where it is not known. */
  site: string | null;
  /** Style sheet, inlined. */
  style: string;
  /** Icon as a data address. */
  icon: string;
  /** Languages that the brief is written in. */
  languages: Brief["lang"][];
}

/** A brief as a page, with the rows that its charts, tables and sentences show. */
export interface RenderedBrief {
  page: string;
  /** The sentences of its first paragraph as plain text; its description where it does not begin with a paragraph. */
  answer: string[];
  /** One row per value shown, in the order of the text. */
  rows: ValueRow[];
  /** Its charts in the order of their numbers, for files beside it. */
  charts: StandaloneChart[];
}

/** A chart of a brief with all that it needs to be in a file of its own, and the rows that it draws. */
export interface StandaloneChart extends Omit<Chart, "narrow" | "place" | "data"> {
  rows: ValueRow[];
}

/**
 * Returns a brief as one HTML file that needs nothing else: parsed once, its words bound to values, its charts and tables
 * drawn and numbered, its sources named.
 *
 * Throws DataError with file, line and sentence where a statement does not hold, a figure was typed, or a chart cannot be drawn.
 */
export function renderBrief(brief: Brief, facts: BriefFacts, options: BriefPageOptions): RenderedBrief {
  const document = parseMarkdown(brief);
  const rows = bindDocument(document, brief, facts);
  const charts: StandaloneChart[] = [];
  for (const block of document.blocks) {
    const drawn = drawBlock(block, brief, facts);
    rows.push(...drawn.rows);
    if (drawn.chart !== null) charts.push(drawn.chart);
    block.token.type = "html_block";
    block.token.content = String(drawn.markup);
  }
  const headings = numberHeadings(document.tokens);
  const body = new Markup(renderTokens(document.tokens));
  const snapshots = snapshotsOf(rows, facts);
  const page = briefPage({...brief, site: options.site}, {...options, body, headings, snapshots}, facts);
  return {page, answer: answerOf(document.tokens) ?? [brief.description], rows: [...new Set(rows)], charts};
}

interface DrawnBlock {
  markup: Markup;
  rows: ValueRow[];
  /** Null for a table. */
  chart: StandaloneChart | null;
}

function drawBlock(block: NumberedBlock, brief: Brief, facts: BriefFacts): DrawnBlock {
  try {
    return block.fence.kind === "figure"
      ? drawChart(block, block.fence.compute(block.side, facts), brief, facts)
      : drawTable(block, block.fence.compute(block.side, facts), brief);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw briefError(brief, {line: block.line, text: block.token.info}, error.message, error);
  }
}

function drawChart(block: NumberedBlock, {svg, rows}: BriefChart, brief: Brief, facts: BriefFacts): DrawnBlock {
  const {id} = block;
  const {vintage, lang} = brief;
  const label = blockLabel(block, lang);
  const title = plainText(block.title);
  const {wide, narrow} = svg(titled(label, title, lang));
  const metas = [...facts.of.values()].flatMap(({value_snapshots}) => value_snapshots);
  const drawings = html`<div class="at-wide">${wide}</div><div class="at-narrow">${narrow}</div>`;
  return {
    markup: html`<figure class="figure" id="${id}">${caption(block, label)}${drawings}${fileLinks(brief, id)}</figure>\n`,
    rows,
    chart: {
      id,
      title: lang === "zh" ? titled(label, title, lang) : `${label}. ${title}`,
      subtitle: plainText(block.notes ?? []),
      wide,
      source: sourceWords(snapshotsOf(rows, facts), metas),
      vintage,
      lang,
      rows
    }
  };
}

/** A label with its title, as a sentence of the language has them. */
function titled(label: string, title: string, lang: Brief["lang"]): string {
  return `${label}${lang === "zh" ? "：" : ": "}${title}`;
}

function fileLinks(brief: Brief, id: string): Markup {
  const file = `./${versionPath(brief).split("/").at(-1)}.${id}`;
  const pictures = html`<a href="${file}.svg">SVG</a> · <a href="${file}.png">PNG</a>`;
  return html`<p class="figure-files">${pictures} · <a href="${file}.csv" download>CSV</a></p>`;
}

function drawTable(block: NumberedBlock, {table, rows, isLong}: BriefTable, {lang}: Brief): DrawnBlock {
  const label = blockLabel(block, lang);
  const body = table(titled(label, plainText(block.title), lang));
  const markup = html`<figure class="table${isLong && " long"}" id="${block.id}">${caption(block, label)}${body}</figure>\n`;
  return {markup, rows, chart: null};
}

function caption({title, notes}: NumberedBlock, label: string): Markup {
  const below = notes !== null && html`<br><span class="muted">${new Markup(renderTokens(notes))}</span>`;
  return html`<figcaption><span class="number">${label}</span> <strong>${new Markup(renderTokens(title))}</strong>${below}</figcaption>`;
}

/** Gives each heading of the second level an anchor, and returns them for the contents. */
function numberHeadings(tokens: readonly Token[]): BriefHeading[] {
  const found = tokens.flatMap((token, i) =>
    token.type === "heading_open" && token.tag === "h2" ? [{token, text: plainText([tokens[i + 1]!])}] : []
  );
  return found.map(({token, text}, i) => {
    const id = `part-${i + 1}`;
    token.attrSet("id", id);
    return {id, text};
  });
}

/** The sentences of a text that begins with a paragraph. */
function answerOf([first, inline]: readonly Token[]): string[] | undefined {
  return first?.type === "paragraph_open" ? splitSentences(plainText([inline!])) : undefined;
}

/** The snapshots behind each value of a measure in a vintage, computed once: they are asked for by every chart of every brief. */
const indexes = new WeakMap<readonly LineageRow[], Map<string, Set<string>>>();

/** The names of the snapshots that values of any vintage of the brief were computed from, sorted: `cpmm/2023-06-30`. */
function snapshotsOf(rows: readonly ValueRow[], {of}: BriefFacts): string[] {
  const names = rows.flatMap((row) =>
    [...of.values()].flatMap(({tables}) => {
      const lineage = lineageByMeasure(tables.lineage).get(`${row.result}/${row.measure}`) ?? [];
      const index = indexes.get(lineage) ?? rollup(lineage, (own) => new Set(own.map(({snapshot}) => snapshot)), keyOf);
      indexes.set(lineage, index);
      return [...(index.get(keyOf(row)) ?? [])];
    })
  );
  return [...new Set(names)].sort();
}

function keyOf({vintage, result, measure, area, year, variant}: ValueRow | LineageRow): string {
  return `${vintage}|${result}|${measure}|${area}|${year}|${variant}`;
}
