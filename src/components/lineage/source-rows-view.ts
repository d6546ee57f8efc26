import {splitReference} from "../../lib/borders/border-figures.js";
import {rowsAt, type SourceRow, type SourceRowsFile} from "../../lib/lineage/source-rows.js";
import {element} from "../layout/element.js";
import {tableOf} from "./lineage-tables.js";

/** What the figure on the page says, and how it is computed where it is not a row's own; null where nothing is said. */
export interface ShownFigure {
  text: string;
  how: string | null;
}

/**
 * The rows of a publisher at places of its snapshots, for a dialog: a title, how the figure came of them, the rows with report,
 * table and line, then publisher, citation and licence. Throws Error where no such row is held.
 */
export function sourceRowsView(
  file: SourceRowsFile,
  places: readonly string[],
  {text, how}: ShownFigure
): [title: string, ...rest: Node[]] {
  const rows = rowsAt(file, places);
  const [first] = rows;
  if (first === undefined) throw new Error(`no row at ${places.join(", ")}`);
  const {publisher, citation, licence, licence_url} = file.source;
  const isOwn = how === null && rows.length === 1;
  const title = isOwn
    ? `${placeOf(first)}, ${first.year}: ${first.value ?? "no samples"}${first.value === null ? "" : ` ${first.unit}`}`
    : `${placeOf(first)}, ${[...new Set(rows.map(({year}) => year))].join(" and ")}: ${text}`;
  const note = isOwn
    ? `The publisher’s own figure, taken over as it is${first.flag ? `; flag: ${first.flag}` : ""}.`
    : `Computed here${how === null ? " from these rows" : `: ${how}`}.`;
  const body = rows.map((row) => [
    row.series,
    row.year,
    row.value ?? "no samples",
    row.unit,
    reportOf(row),
    row.place.replace(":", ", ")
  ]);
  return [
    title,
    element("p", {class: "note-line"}, note),
    tableOf(["Series", "Year", "Value", "Unit", "Report and table", "Snapshot, line"], body, 1, 2),
    element(
      "p",
      {class: "note-line"},
      `${publisher}. ${citation.replace(/\.?$/, ".")} Licence: `,
      licence_url === null ? licence : element("a", {href: licence_url}, licence),
      "."
    )
  ];
}

function placeOf({name, mode, direction}: SourceRow): string {
  return [name, mode, direction].filter(Boolean).join(", ");
}

function reportOf({reference}: SourceRow): string | Node {
  if (reference === null) return "";
  const [words, url] = splitReference(reference);
  return url === null ? words : element("a", {href: url}, words);
}
