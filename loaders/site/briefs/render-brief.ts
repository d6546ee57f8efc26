import markdownIt, {type Token} from "markdown-it";
import type {BriefFence} from "../../../src/components/briefs/brief-block.js";
import {BRIEF_FENCES} from "../../../src/components/briefs/brief-fences.js";
import {type BriefHeading, briefPage} from "../../../src/components/briefs/brief-page.js";
import type {Chart} from "../../../src/components/charts/chart.js";
import {sourceWords} from "../../../src/components/charts/value-source.js";
import {html, Markup} from "../../../src/components/layout/markup.js";
import {bindProse, briefError} from "../../../src/lib/briefs/bind-prose.js";
import {type Brief, versionPath} from "../../../src/lib/briefs/brief.js";
import {areasAmong, type BriefFacts, briefHeadline} from "../../../src/lib/briefs/find-figure.js";
import {helperText} from "../../../src/lib/briefs/helper-words.js";
import {parseHelper} from "../../../src/lib/briefs/parse-helper.js";
import {splitSentences} from "../../../src/lib/briefs/sentences.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import type {LineageRow, ValueRow} from "../../../src/lib/contract/tables.js";
import {toMarkdownCell} from "../../../src/lib/text/markdown-cell.js";

/** What a brief is rendered with, besides its own file. */
export interface BriefSetting {
  /** Address of the published site; null where it is not known. */
  site: string | null;
  style: string;
  icon: string;
  languages: Brief["lang"][];
}

/** A brief as a page, with the rows that its figures and tables show. */
export interface RenderedBrief {
  page: string;
  /** The sentences of its first paragraph as plain text, figures and all; its description where it begins with none. */
  answer: string[];
  rows: ValueRow[];
  /** Its pictures, in the order of their numbers, for files beside it. */
  figures: BriefFigure[];
}

/** A picture of a brief with the rows that it draws. */
export interface BriefFigure extends Omit<Chart, "narrow" | "place" | "data"> {
  rows: ValueRow[];
}

const CAPTIONS = {en: {figure: "Figure", table: "Table"}, zh: {figure: "图", table: "表"}};

/**
 * Returns a brief as one HTML file that needs nothing else: its words bound to values, its figures and tables numbered,
 * their sources named.
 *
 * HTML of the Markdown is shown and not run; links lead to http, https and the site alone.
 * Throws DataError with brief, line and sentence where a statement does not hold or a figure was typed.
 */
export function renderBrief(brief: Brief, facts: BriefFacts, setting: BriefSetting): RenderedBrief {
  const numbers = numberBlocks(brief);
  const used: ValueRow[] = [];
  const figures: BriefFigure[] = [];
  const lineages = [...facts.of.values()].map(({tables}) => tables.lineage);
  const text = bindProse(brief, (helper) => {
    const {verb, sides} = parseHelper(helper);
    if (verb === "figure" || verb === "table") return reference(numbers, brief, verb, sides[0]!.words[0] ?? "");
    collectRows(helper, facts, used);
    return toMarkdownCell(helperText(helper, facts));
  });
  const md = markdownIt({html: false, linkify: false, typographer: false});
  const headings: BriefHeading[] = [];
  md.core.ruler.push("headings", (state) => {
    state.tokens.forEach((token, i) => {
      if (token.type !== "heading_open" || token.tag !== "h2") return;
      const id = `part-${headings.length + 1}`;
      token.attrSet("id", id);
      headings.push({id, text: plainText(state.tokens[i + 1]!.children ?? [])});
    });
  });
  md.renderer.rules.fence = (tokens, index) => {
    const token = tokens[index]!;
    const offset = offsetOfLine(brief.body, token.map?.[0] ?? 0);
    try {
      return String(block(token.info, token.content));
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      throw briefError(brief, offset, error.message, error);
    }
  };

  function block(info: string, content: string): Markup {
    const [tag, name = ""] = info.trim().split(/\s+/);
    if (tag !== "static") return html`<pre><code>${content}</code></pre>`;
    const {sides} = parseHelper(info.trim().slice("static ".length));
    const fence: BriefFence | undefined = Object.hasOwn(BRIEF_FENCES, name) ? BRIEF_FENCES[name] : undefined;
    if (fence === undefined)
      throw new DataError(`unknown fence "static ${name}"; known are ${Object.keys(BRIEF_FENCES).join(", ")}`);
    const {kind, body, rows, isLong = false} = fence(sides[0]!, facts);
    used.push(...rows);
    const {id, number} = numbers.get(sides[0]!.options.id ?? "") ?? next(kind);
    const [title = "", ...notes] = content.trim().split("\n");
    const label = `${CAPTIONS[brief.lang][kind]} ${number}`;
    const plain = plainText(md.parseInline(title, {})[0]?.children ?? []);
    const caption = html`<figcaption><span class="number">${label}</span> <strong>${new Markup(md.renderInline(title))}</strong>${notes.length > 0 && html`<br><span class="muted">${new Markup(md.renderInline(notes.join(" ")))}</span>`}</figcaption>`;
    const drawn = body(`${label}: ${plain}`);
    const [drawing] = /<svg[\s\S]*?<\/svg>/.exec(String(drawn)) ?? [];
    if (drawing !== undefined) {
      const subtitle = plainText(md.parseInline(notes.join(" "), {})[0]?.children ?? []);
      const metas = [...facts.of.values()].flatMap(({value_snapshots}) => value_snapshots);
      const source = sourceWords(snapshotsOf(rows, lineages), metas);
      const {vintage, lang} = brief;
      figures.push({id, title: `${label}. ${plain}`, subtitle, wide: new Markup(drawing), source, vintage, lang, rows});
    }
    return html`<figure class="${kind}${isLong ? " long" : ""}" id="${id}">${caption}${drawn}${drawing !== undefined && figureLinks(brief, id)}</figure>\n`;
  }

  const counts = {figure: 0, table: 0};
  const unnamed = [...numbers.values()].filter(({name}) => name === null);
  function next(kind: "figure" | "table") {
    counts[kind] += 1;
    return unnamed.filter((found) => found.kind === kind)[counts[kind] - 1]!;
  }

  const tokens = md.parse(text, {});
  const body = new Markup(md.renderer.render(tokens, md.options, {}));
  const page = briefPage(
    {...brief, site: setting.site},
    {...setting, body, headings, snapshots: snapshotsOf(used, lineages)},
    facts
  );
  return {page, answer: answerOf(tokens) ?? [brief.description], rows: unique(used), figures};
}

/** The picture and the rows of a figure, as files beside the brief. */
function figureLinks(brief: Brief, id: string): Markup {
  const file = `./${versionPath(brief).split("/").at(-1)}.${id}`;
  return html`<p class="figure-files"><a href="${file}.svg">SVG</a> · <a href="${file}.png">PNG</a> · <a href="${file}.csv" download>CSV</a></p>`;
}

interface BlockNumber {
  kind: "figure" | "table";
  /** `id=` of the fence; null where it has none. */
  name: string | null;
  id: string;
  number: number;
}

/** Numbers figures and tables in the order of the text, before it is rendered: a sentence may point ahead. */
function numberBlocks({body}: Brief): Map<string, BlockNumber> {
  const counts = {figure: 0, table: 0};
  const found = new Map<string, BlockNumber>();
  for (const [, fence = "", rest = ""] of body.matchAll(/^```static +(\S+)(.*)$/gm)) {
    const kind = fence === "trend" ? "figure" : "table";
    counts[kind] += 1;
    const name = /\bid=(\S+)/.exec(rest)?.[1] ?? null;
    const number = {kind, name, id: `${kind}-${counts[kind]}`, number: counts[kind]} as const;
    found.set(name ?? ` ${kind} ${counts[kind]}`, number);
  }
  return found;
}

function reference(numbers: Map<string, BlockNumber>, brief: Brief, kind: "figure" | "table", name: string): string {
  const found = numbers.get(name);
  if (found?.kind !== kind) throw new DataError(`unknown ${kind} "${name}"; give its fence id=${name}`);
  return `[${CAPTIONS[brief.lang][kind]} ${found.number}](#${found.id})`;
}

/** The rows behind a helper's words count as shown: their sources are named and their values go into the data file. */
function collectRows(helper: string, facts: BriefFacts, used: ValueRow[]): void {
  const {sides} = parseHelper(helper);
  for (const {words, options} of sides) {
    const [result, measure, ...years] = words;
    if (result === undefined || measure === undefined) continue;
    const {tables} = facts.of.get(options.vintage ?? facts.vintage) ?? {};
    const headline = briefHeadline({result, measure});
    const areas = options.among ? areasAmong(facts, options.among) : [options.area ?? headline.area];
    const variant = options.variant ?? headline.variant;
    used.push(
      ...(tables?.values ?? []).filter(
        (row) =>
          row.result === result &&
          row.measure === measure &&
          row.variant === variant &&
          years.includes(String(row.year)) &&
          areas.includes(row.area)
      )
    );
  }
}

function unique(rows: ValueRow[]): ValueRow[] {
  return [...new Set(rows)];
}

function offsetOfLine(text: string, line: number): number {
  return text.split("\n").slice(0, line).join("\n").length + (line > 0 ? 1 : 0);
}

/** The sentences of a text that begins with a paragraph. */
function answerOf([first, inline]: Token[]): string[] | undefined {
  return first?.type === "paragraph_open" ? splitSentences(plainText(inline!.children ?? [])) : undefined;
}

function plainText(tokens: {type?: string; content: string}[]): string {
  return tokens.map(({type, content}) => (type === "softbreak" || type === "hardbreak" ? " " : content)).join("");
}

/** Asked for every figure of every brief: a vintage's lineage is gone through once. */
const known = new WeakMap<readonly LineageRow[], Map<string, Set<string>>>();

/**
 * Returns the names of the snapshots that values were computed from, sorted.
 *
 * In: values of any of the vintages, and the lineage of each. A value without a row in any of them has no snapshot.
 * @example snapshotsOf(rows, [tables.lineage]) // ["cpmm/2023-06-30", "wdi/2026-04-08"]
 */
export function snapshotsOf(rows: readonly ValueRow[], lineages: readonly (readonly LineageRow[])[]): string[] {
  const indexes = lineages.map(snapshotIndex);
  const names = rows.flatMap((row) => indexes.flatMap((index) => [...(index.get(keyOf(row)) ?? [])]));
  return [...new Set(names)].sort();
}

function snapshotIndex(lineage: readonly LineageRow[]): Map<string, Set<string>> {
  const before = known.get(lineage);
  if (before !== undefined) return before;
  const index = new Map<string, Set<string>>();
  for (const row of lineage) {
    const key = keyOf(row);
    const own = index.get(key);
    if (own) own.add(row.snapshot);
    else index.set(key, new Set([row.snapshot]));
  }
  known.set(lineage, index);
  return index;
}

function keyOf({vintage, result, measure, area, year, variant}: ValueRow | LineageRow): string {
  return `${vintage}|${result}|${measure}|${area}|${year}|${variant}`;
}
