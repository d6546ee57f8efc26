import {autocompletion, type Completion, type CompletionContext, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {keywordCompletionSource, StandardSQL, schemaCompletionSource, sql as sqlLanguage} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, syntaxHighlighting, syntaxTree} from "@codemirror/language";
import {EditorState, StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView, keymap, lineNumbers, placeholder} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import {TABLE_NAMES, TABLE_SPECS} from "../../lib/contract/table-specs.js";
import type {QueryId} from "./query-ids.js";
import {namedTables} from "./read-query.js";

/** A text field for SQL. */
export interface SqlEditor {
  text(): string;
  setText(text: string): void;
  /** Marks the line of an error, counted from 1; null takes the mark away. */
  markLine(line: number | null): void;
  focus(): void;
}

/** What the editor says, and what it asks for. */
export interface SqlEditorOptions {
  run(): void;
  stop(): void;
  change(text: string): void;
  /** Ids that are proposed between quotes; asked for at the first quote. */
  ids(): Promise<readonly QueryId[]>;
}

/**
 * Puts an editor with completion into a place, with the text and the name of the text area that it takes the place of.
 *
 * Tab leaves the editor, as in any field of a form; Ctrl or Cmd with Enter runs, Esc stops.
 */
export function sqlEditor(area: HTMLTextAreaElement, {run, stop, change, ids}: SqlEditorOptions): SqlEditor {
  const complete = async (context: CompletionContext) => {
    const from = textStart(context);
    if (from === null) return null;
    const options = (await ids()).map(({id, meaning}): Completion => ({label: id, detail: meaning, type: "constant"}));
    return {from, options, validFor: /^[^'\n]*$/};
  };
  const config = {dialect: StandardSQL, schema: schemaOf()};
  const names = [columnsOf, schemaCompletionSource(config), keywordCompletionSource(StandardSQL, true)];
  const outside = names.map(
    (source) => (context: CompletionContext) => (textStart(context) === null ? source(context) : null)
  );
  const view = new EditorView({
    doc: area.value,
    parent: area.parentElement!,
    extensions: [
      lineNumbers(),
      history(),
      bracketMatching(),
      EditorView.lineWrapping,
      placeholder("SELECT …"),
      markedLine,
      sqlLanguage(config),
      autocompletion({override: [complete, ...outside], icons: false, maxRenderedOptions: 60}),
      syntaxHighlighting(COLORS),
      EditorView.contentAttributes.of({"aria-label": area.labels[0]?.textContent ?? "SQL", id: "sql-text"}),
      EditorState.tabSize.of(2),
      keymap.of([
        {key: "Mod-Enter", run: () => done(run)},
        {key: "Ctrl-Enter", run: () => done(run)},
        ...completionKeymap,
        {key: "Escape", run: () => done(stop)},
        ...historyKeymap,
        ...defaultKeymap.filter(({key}) => key !== "Mod-Enter")
      ]),
      EditorView.updateListener.of(({docChanged, state}) => {
        if (docChanged) change(state.doc.toString());
      })
    ]
  });
  area.remove();
  return {
    text: () => view.state.doc.toString(),
    setText: (text) => view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}}),
    markLine: (line) => view.dispatch({effects: markLine.of(line)}),
    focus: () => view.focus()
  };
}

/** The columns of the tables that the query names; of all tables where it names none. */
function columnsOf(context: CompletionContext) {
  const word = context.matchBefore(/\.?\w+/);
  if (word === null || word.text.startsWith(".")) return null;
  const named = namedTables(context.state.doc.toString(), "", []).map(({table}) => table);
  const tables = named.length > 0 ? named : TABLE_NAMES;
  const options = tables.flatMap((table) => TABLE_SPECS[table].columns.map((column) => completionOf(table, column)));
  return {from: word.from, options: [...new Map(options.map((own) => [own.label, own])).values()], validFor: /^\w*$/};
}

/** Where the text in quotes begins in which the cursor stands, which may not be closed yet; null outside of texts. */
function textStart({state, pos}: CompletionContext): number | null {
  const {name, from} = syntaxTree(state).resolveInner(pos, -1);
  return name === "String" && from < pos ? from + 1 : null;
}

function done(act: () => void): boolean {
  act();
  return true;
}

/** Tables with their columns; each proposal says its unit or its meaning. */
function schemaOf() {
  return Object.fromEntries(
    Object.values(TABLE_SPECS).map(({name, grain, columns}) => [
      name,
      {
        self: {label: name, detail: wordsOf(`#table-${name} summary .muted`) ?? grain, type: "type"},
        children: columns.map((column) => completionOf(name, column))
      }
    ])
  );
}

/** A column with its meaning, in the words that the page lists it with. */
function completionOf(table: string, {name, description}: {name: string; description: string}): Completion {
  const row = `#table-${table} tr[data-column="${name}"] td:last-child`;
  return {label: name, detail: wordsOf(row) ?? description, type: "property"};
}

function wordsOf(place: string): string | null {
  return document.querySelector(place)?.textContent ?? null;
}

const markLine = StateEffect.define<number | null>();

/** The line of the last error, until the text changes. */
const markedLine = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    const found = transaction.effects.find((effect) => effect.is(markLine));
    if (found === undefined) return transaction.docChanged ? Decoration.none : marks;
    const {doc} = transaction.state;
    if (found.value === null || found.value > doc.lines) return Decoration.none;
    return Decoration.set([Decoration.line({class: "sql-wrong-line"}).range(doc.line(found.value).from)]);
  },
  provide: (field) => EditorView.decorations.from(field)
});

const COLORS = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--link)"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--good)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--slow)"},
  {tag: tags.comment, color: "var(--muted)", fontStyle: "italic"}
]);
