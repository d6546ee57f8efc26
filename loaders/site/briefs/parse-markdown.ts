import markdownIt, {type Token} from "markdown-it";
import type {BriefFence} from "../../../src/components/briefs/brief-block.js";
import {checksFence, companionFence} from "../../../src/components/briefs/framework-fences.js";
import {trendFence} from "../../../src/components/briefs/trend-fence.js";
import {editionsFence, releasesFence, valuesFence} from "../../../src/components/briefs/value-fences.js";
import type {Brief} from "../../../src/lib/briefs/brief.js";
import {type HelperSide, parseHelper} from "../../../src/lib/briefs/parse-helper.js";
import {findTypedNumber, HELPER, sentenceAt} from "../../../src/lib/briefs/sentences.js";
import {DataError} from "../../../src/lib/contract/data-error.js";

/** Every ` ```static NAME … ` fence that briefs may use. */
const BRIEF_FENCES: Readonly<Record<string, BriefFence>> = {
  trend: {kind: "figure", compute: trendFence},
  table: {kind: "table", compute: valuesFence},
  editions: {kind: "table", compute: editionsFence},
  checks: {kind: "table", compute: checksFence},
  releases: {kind: "table", compute: releasesFence},
  companion: {kind: "table", compute: companionFence}
};

/** The Markdown of a brief, parsed: what is bound, drawn and rendered are these tokens. */
export interface BriefDocument {
  tokens: Token[];
  /** Every run of text in the order of the file, captions of charts and tables included. */
  runs: TextRun[];
  /** The charts and tables, in the order of the file. */
  blocks: NumberedBlock[];
}

/** A run of text without a block inside: a paragraph, a heading, a cell, the title of a chart. */
export interface TextRun {
  /** Line of the file that it begins at. */
  line: number;
  /** Its text, helpers as they were written; for messages. */
  text: string;
  /** The same text with spaces in place of code and addresses, which may hold digits that are no figures. */
  prose: string;
  /** Its helpers, each a token of type `helper` that holds what is between the braces, and where it stands in `text`. */
  helpers: {token: Token; offset: number}[];
}

/** A chart or table of a brief, ` ```static NAME … `, numbered. */
export interface NumberedBlock {
  /** The token that the drawn chart or table takes the place of. */
  token: Token;
  /** Line of the file that it begins at. */
  line: number;
  fence: BriefFence;
  side: HelperSide;
  /** Its anchor: `figure-1`. */
  id: string;
  /** Counted among the charts, or among the tables, from 1. */
  number: number;
  /** The first line of the fence, and the others as one. */
  title: Token[];
  notes: Token[] | null;
}

/** HTML in the Markdown is shown and not run; links lead to http, https and the site alone. */
const markdown = markdownIt({html: false, linkify: false, typographer: false});

markdown.inline.ruler.push("helper", (state, silent) => {
  if (!state.src.startsWith("{{", state.pos)) return false;
  const end = state.src.indexOf("}}", state.pos);
  if (end < 0 || end + 2 > state.posMax) return false;
  if (!silent) state.push("helper", "", 0).content = state.src.slice(state.pos + 2, end);
  state.pos = end + 2;
  return true;
});

/** A link to a numbered chart or table, which `bindDocument` makes of a helper. */
markdown.renderer.rules.block_link = (tokens, i) => {
  const {content, meta} = tokens[i]!;
  return `<a href="#${markdown.utils.escapeHtml(meta.id)}">${markdown.utils.escapeHtml(content)}</a>`;
};

/**
 * Returns the body of a brief as tokens, with its runs of text and its charts and tables found and numbered.
 *
 * Throws DataError, with file, line and sentence, for a number that was typed and not bound, for a helper without an end,
 * for an unknown fence, and for two fences of one `id=`.
 * @example parseMarkdown(brief).blocks.map(({id}) => id) // ["figure-1", "table-1"]
 */
export function parseMarkdown(brief: Brief): BriefDocument {
  const tokens = markdown.parse(brief.body, {});
  const document: BriefDocument = {tokens, runs: [], blocks: []};
  let line = brief.first_line;
  for (const token of tokens) {
    if (token.map !== null) line = brief.first_line + token.map[0];
    if (token.type === "inline") document.runs.push(toRun(token.children ?? [], line));
    else if (isStatic(token)) addBlock(document, token, brief, line);
    else if (token.type === "fence" || token.type === "code_block") document.runs.push(toRun([token], line));
  }
  for (const run of document.runs) assertBound(run, brief);
  return document;
}

/** Returns tokens as HTML. */
export function renderTokens(tokens: Token[]): string {
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** Returns the text of tokens without any markup. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(({type, content, children}) =>
      type === "inline" ? plainText(children ?? []) : type === "softbreak" || type === "hardbreak" ? " " : content
    )
    .join("");
}

/** Returns an error that names the brief, the line and the sentence in which something is wrong. */
export function briefError(
  {file}: Brief,
  {line, text, offset = 0}: {line: number; text: string; offset?: number},
  message: string,
  cause?: unknown
): DataError {
  const row = line + text.slice(0, offset).split("\n").length - 1;
  const sentence = sentenceAt(text, offset);
  return new DataError(
    `invalid ${file} line ${row}: ${message}\n  in the sentence “${sentence}”; correct it, or check what changed in the data`,
    {source: file, row, value: sentence},
    {cause}
  );
}

function isStatic({type, info}: Token): boolean {
  return type === "fence" && /^static(\s|$)/.test(info.trim());
}

function addBlock({blocks, runs}: BriefDocument, token: Token, brief: Brief, line: number): void {
  const call = token.info.trim();
  const {verb: name, sides} = parseHelper(call.slice("static".length));
  const side = sides[0]!;
  const fail = (message: string) => briefError(brief, {line, text: call}, message);
  if (!Object.hasOwn(BRIEF_FENCES, name))
    throw fail(`unknown fence "static ${name}"; known are ${Object.keys(BRIEF_FENCES).join(", ")}`);
  const fence = BRIEF_FENCES[name]!;
  const {id} = side.options;
  if (id !== undefined && blocks.some((block) => block.side.options.id === id))
    throw fail(`duplicate id "${id}"; give each fence an id= of its own`);
  const number = blocks.filter((block) => block.fence.kind === fence.kind).length + 1;
  const [first = "", ...rest] = token.content.trim().split("\n");
  const title = markdown.parseInline(first, {});
  const notes = rest.length === 0 ? null : markdown.parseInline(rest.join(" "), {});
  blocks.push({token, line, fence, side, id: `${fence.kind}-${number}`, number, title, notes});
  runs.push(toRun(title[0]?.children ?? [], line + 1));
  if (notes !== null) runs.push(toRun(notes[0]?.children ?? [], line + 2));
}

function toRun(tokens: readonly Token[], line: number): TextRun {
  const run: TextRun = {line, text: "", prose: "", helpers: []};
  let isAddress = false;
  const add = (text: string, prose = text) => {
    run.text += text;
    run.prose += prose;
  };
  for (const token of tokens.flatMap((each) => (each.type === "image" ? (each.children ?? []) : [each]))) {
    switch (token.type) {
      case "helper":
        run.helpers.push({token, offset: run.text.length});
        add(`{{${token.content}}}`);
        break;
      case "softbreak":
      case "hardbreak":
        add("\n");
        break;
      case "link_open":
        isAddress = token.markup === "autolink";
        add(token.attrGet("title") ?? "");
        break;
      case "link_close":
        isAddress = false;
        break;
      default:
        add(
          token.content,
          token.type === "code_inline" || isAddress ? " ".repeat(token.content.length) : token.content
        );
    }
  }
  return run;
}

function assertBound({line, text, prose}: TextRun, brief: Brief): void {
  const typed = findTypedNumber(prose, brief.plain);
  if (typed !== null) {
    const next = "bind it with {{value …}}, or list its words under plain: in the front matter";
    throw briefError(brief, {line, text, offset: typed.offset}, `typed number "${typed.number}"; ${next}`);
  }
  const open = prose.replace(HELPER, (whole) => "x".repeat(whole.length)).indexOf("{{");
  if (open >= 0) throw briefError(brief, {line, text, offset: open}, "missing }} of a helper");
}
