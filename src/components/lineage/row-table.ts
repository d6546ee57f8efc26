import {reportWords, splitReference} from "../../lib/borders/border-figures.js";
import {FLAGS} from "../../lib/contract/observations.js";
import {joinList, LOCALES, language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import type {PanelWords} from "../../lib/lineage/lineage-words.js";
import type {SourceRow, SourceRowsFile} from "../../lib/lineage/source-rows.js";
import {rowsAt} from "../../lib/lineage/source-rows.js";
import {toCsv} from "../../lib/text/to-csv.js";
import {flagWords} from "../../lib/wording/status-words.js";
import {element, textNodes} from "../layout/element.js";
import type {LineageView} from "./value-view.js";

/** The figure as the page shows it, and how it is computed if it is not a publisher's own; null if the page does not say. */
export interface ShownFigure {
  text: string;
  how: string | null;
}

/** A publisher's own row, from a link's `data-row`: a title, a note, and the table; `words` as in `panelWords`. */
export function observationView(row: string, words: PanelWords): LineageView {
  const [
    ,
    series = "",
    area,
    partner,
    mode,
    direction,
    year = "",
    value = "",
    unit = "",
    flag,
    snapshot = "",
    line = "",
    updated
  ] = row.split("|");
  const place = placeWords([area, partner && `→ ${partner}`], [mode, direction]).join(" ");
  const note = text("lineage-own", {
    updated: updated ? text("lineage-own-updated", {date: updated}) : "",
    flag: flag ? text("lineage-own-flag", {flag: flagOf(flag)}) : ""
  });
  const [number, ownUnit] = [numberOf(Number(value)), words[unit] ?? unit];
  const cells = [place, year, number, ownUnit, element("code", {}, series), rowCode(snapshot, line)];
  const title = text("lineage-title", {place, years: year, figure: `${number} ${ownUnit}`});
  const heads = ["area", "year", "value", "unit", "series", "row"] as const;
  return {
    title,
    parts: [element("p", {class: "note-line"}, note), tableOf(heads.map(headOf), [cells], 1, 2)],
    copy: text("lineage-cite-row", {title, series, snapshot, line}),
    csv: toCsv(
      ["area", "year", "value", "unit", "series", "snapshot", "line"],
      [{area: place, year: Number(year), value: Number(value), unit, series, snapshot, line: Number(line)}]
    )
  };
}

/** Where a row stands: the snapshot as the code that it is, and the line. */
export function rowCode(snapshot: string, line: string | number): HTMLElement {
  return element("span", {}, element("code", {}, snapshot), `, ${line}`);
}

/** The head of a column of a panel's table in the language of the page. */
function headOf(column: "area" | "year" | "value" | "unit" | "series" | "row" | "line" | "report"): string {
  const heads = {
    area: text("lineage-head-area"),
    year: text("lineage-head-year"),
    value: text("lineage-head-value"),
    unit: text("lineage-head-unit"),
    series: text("lineage-head-series"),
    row: text("lineage-head-row"),
    line: text("lineage-head-line"),
    report: text("lineage-head-report")
  };
  return heads[column];
}

/** A number with all of its digits. */
function numberOf(value: number): string {
  return new Intl.NumberFormat(LOCALES[language()], {maximumFractionDigits: 20, useGrouping: false}).format(value);
}

function flagOf(flag: string): string {
  const known = FLAGS.find((own) => own === flag);
  return known === undefined ? flag : flagWords(known, language());
}

/** What a place is made of, in the language of the page: names as they are, then mode and direction; what is missing is left out. */
export function placeWords(
  names: readonly (string | null | undefined)[],
  ways: readonly (string | null | undefined)[]
): string[] {
  return [...names, ...ways.map((code) => code && text("lineage-way", {code}))].filter((word) => !!word) as string[];
}

/** Words in English on a page of any language: a citation, a license, with its address where it has one. */
export function quoted(words: string, url: string | null = null): HTMLElement {
  const attributes: Record<string, string> = language() === "en" ? {} : {lang: "en"};
  return url === null
    ? element("span", attributes, words)
    : element("a", Object.assign({href: url}, attributes), words);
}

/** A table of publishers' rows; columns `from` to `to` hold numbers. */
export function tableOf(head: string[], body: (string | number | Node)[][], from: number, to: number): HTMLElement {
  const cell = (name: "th" | "td", cell: string | number | Node, i: number) =>
    element(
      name,
      {...(name === "th" ? {scope: "col"} : {}), ...(i >= from && i <= to ? {class: "n"} : {})},
      typeof cell === "object" ? cell : String(cell)
    );
  const line = (name: "th" | "td", cells: (string | number | Node)[]) =>
    element("tr", {}, ...cells.map((text, i) => cell(name, text, i)));
  const table = element(
    "table",
    {class: "rows"},
    element("thead", {}, line("th", head)),
    element("tbody", {}, ...body.map((cells) => line("td", cells)))
  );
  return element("div", {class: "wide", tabindex: "0", role: "region", "aria-label": text("lineage-rows")}, table);
}

/**
 * The rows of a publisher at places of its snapshots, for a dialog: a title, how the figure was computed from them, the rows with
 * report, table, and line, then publisher, citation, and license; `words` as in `panelWords`. Throws Error if there is no such row.
 */
export function sourceRowsView(
  file: SourceRowsFile,
  places: readonly string[],
  {text: shown, how}: ShownFigure,
  words: PanelWords
): LineageView {
  const rows = rowsAt(file, places);
  const [first] = rows;
  if (first === undefined) throw new Error(`missing row at ${places.join(", ")}`);
  const {publisher, citation, licence, licence_url} = file.source;
  const isOwn = how === null && rows.length === 1;
  const figureOf = ({value}: SourceRow) => (value === null ? text("lineage-no-samples") : numberOf(value));
  const unitOf = ({unit}: SourceRow) => words[unit] ?? unit;
  const years = [...new Set(rows.map(({year}) => String(year)))];
  const title = text("lineage-title", {
    place: placeOf(first, words),
    years: new Intl.ListFormat(LOCALES[language()]).format(years),
    figure: isOwn ? `${figureOf(first)}${first.value === null ? "" : ` ${unitOf(first)}`}` : shown
  });
  const flag = first.flag ? text("lineage-own-flag", {flag: flagOf(first.flag)}) : "";
  const computed = how === null ? text("lineage-computed") : text("lineage-computed-how", {how});
  const note = isOwn ? text("lineage-own", {updated: "", flag}) : computed;
  const body = rows.map((row) => [
    element("code", {}, row.series),
    row.year,
    figureOf(row),
    unitOf(row),
    reportOf(row),
    rowCode(...(row.place.split(":") as [string, string]))
  ]);
  const heads = ["series", "year", "value", "unit", "report", "line"] as const;
  const parts = [
    element("p", {class: "note-line"}, note),
    tableOf(heads.map(headOf), body, 1, 2),
    element(
      "p",
      {class: "note-line"},
      ...textNodes("lineage-publisher", {
        publisher: words[publisher] ?? publisher,
        citation: quoted(citation.replace(/\.?$/, ".")),
        license: quoted(licence, licence_url)
      })
    )
  ];
  const columns = [
    "name",
    "series",
    "mode",
    "direction",
    "year",
    "value",
    "unit",
    "flag",
    "reference",
    "place"
  ] as const;
  const csv = toCsv(
    [...columns],
    rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])))
  );
  return {title, parts, copy: [text("lineage-sentence", {sentence: title}), note, citation].join("\n"), csv};
}

function placeOf({name, mode, direction}: SourceRow, words: PanelWords): string {
  return joinList(placeWords([words[name] ?? name], [mode, direction]));
}

function reportOf({reference}: SourceRow): string | Node {
  if (reference === null) return "";
  const [place, url] = splitReference(reference);
  const said = reportWords(place);
  return url === null ? said : element("a", {href: url}, said);
}
