import {splitReference} from "../../lib/borders/border-figures.js";
import type {SourceRow, SourceRowsFile} from "../../lib/lineage/source-rows.js";
import {rowsAt} from "../../lib/lineage/source-rows.js";
import {toCsv} from "../../lib/text/to-csv.js";
import {element} from "../layout/element.js";
import type {LineageView} from "./value-view.js";

/** The figure as the page shows it, and how it is computed if it is not a publisher's own; null if the page does not say. */
export interface ShownFigure {
  text: string;
  how: string | null;
}

/** A publisher's own row, from a link's `data-row`: a title, a note, and the table. */
export function observationView(text: string): LineageView {
  const [, series, area, partner, mode, direction, year, value, unit, flag, snapshot, line, updated] = text.split("|");
  const place = [area, partner && `→ ${partner}`, mode, direction].filter(Boolean).join(" ");
  const note = `The publisher’s own figure, unchanged${updated ? `; updated by the publisher on ${updated}` : ""}${flag ? `; flag: ${flag}` : ""}.`;
  const cells = [place, year!, value!, unit!, series!, `${snapshot}, ${line}`];
  const title = `${place}, ${year}: ${value} ${unit}`;
  return {
    title,
    parts: [
      element("p", {class: "note-line"}, note),
      tableOf(["Area", "Year", "Value", "Unit", "Series", "Snapshot, row"], [cells], 1, 2)
    ],
    copy: `${title}. ${series}, snapshot ${snapshot}, row ${line}.`,
    csv: toCsv(
      ["area", "year", "value", "unit", "series", "snapshot", "line"],
      [
        {
          area: place,
          year: Number(year),
          value: Number(value),
          unit: unit!,
          series: series!,
          snapshot: snapshot!,
          line: Number(line)
        }
      ]
    )
  };
}

/** A table of publishers' rows; columns `from` to `to` hold numbers. */
export function tableOf(head: string[], body: (string | number | Node)[][], from: number, to: number): HTMLElement {
  const cell = (name: "th" | "td", text: string | number | Node, i: number) =>
    element(
      name,
      {...(name === "th" ? {scope: "col"} : {}), ...(i >= from && i <= to ? {class: "n"} : {})},
      typeof text === "object" ? text : String(text)
    );
  const line = (name: "th" | "td", cells: (string | number | Node)[]) =>
    element("tr", {}, ...cells.map((text, i) => cell(name, text, i)));
  const table = element(
    "table",
    {class: "rows"},
    element("thead", {}, line("th", head)),
    element("tbody", {}, ...body.map((cells) => line("td", cells)))
  );
  return element("div", {class: "wide", tabindex: "0", role: "region", "aria-label": "Publishers’ rows"}, table);
}

/**
 * The rows of a publisher at places of its snapshots, for a dialog: a title, how the figure was computed from them, the rows with
 * report, table, and line, then publisher, citation, and license. Throws Error if there is no such row.
 */
export function sourceRowsView(file: SourceRowsFile, places: readonly string[], {text, how}: ShownFigure): LineageView {
  const rows = rowsAt(file, places);
  const [first] = rows;
  if (first === undefined) throw new Error(`missing row at ${places.join(", ")}`);
  const {publisher, citation, licence, licence_url} = file.source;
  const isOwn = how === null && rows.length === 1;
  const title = isOwn
    ? `${placeOf(first)}, ${first.year}: ${first.value ?? "no samples"}${first.value === null ? "" : ` ${first.unit}`}`
    : `${placeOf(first)}, ${[...new Set(rows.map(({year}) => year))].join(" and ")}: ${text}`;
  const note = isOwn
    ? `The publisher’s own figure, unchanged${first.flag ? `; flag: ${first.flag}` : ""}.`
    : `Computed here${how === null ? " from these rows" : `: ${how}`}.`;
  const body = rows.map((row) => [
    row.series,
    row.year,
    row.value ?? "no samples",
    row.unit,
    reportOf(row),
    row.place.replace(":", ", ")
  ]);
  const parts = [
    element("p", {class: "note-line"}, note),
    tableOf(["Series", "Year", "Value", "Unit", "Report and table", "Snapshot, line"], body, 1, 2),
    element(
      "p",
      {class: "note-line"},
      `${publisher}. ${citation.replace(/\.?$/, ".")} License: `,
      licence_url === null ? licence : element("a", {href: licence_url}, licence),
      "."
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
  return {title, parts, copy: [`${title}.`, note, citation].join("\n"), csv};
}

function placeOf({name, mode, direction}: SourceRow): string {
  return [name, mode, direction].filter(Boolean).join(", ");
}

function reportOf({reference}: SourceRow): string | Node {
  if (reference === null) return "";
  const [words, url] = splitReference(reference);
  return url === null ? words : element("a", {href: url}, words);
}
