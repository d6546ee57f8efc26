import type {LineageData} from "../../lib/lineage/lineage-data.js";
import {element} from "../layout/element.js";

const ROLES: Record<string, string> = {v: "value", w: "weight", p: "part"};

/** The publishers' rows that a value was made from, as a table, and how many more the export has. */
export function inputTable({inputs, values, more}: LineageData, key: string): Node[] {
  const rows = values[key] ?? [];
  if (rows.length === 0) return [element("p", {}, "No input rows are recorded for this figure.")];
  const body = rows.map(([at, role, weight]) => {
    const [, series, area, partner, mode, direction, year, value, snapshot, line] = inputs[at]!;
    const place = [area, partner && `→ ${partner}`, mode, direction].filter(Boolean).join(" ");
    return [place, year, value ?? "–", weight ?? "", ROLES[role] ?? role, series, `${snapshot}, ${line}`];
  });
  const table = tableOf(["Area", "Year", "Value", "Weight", "Role", "Series", "Snapshot, row"], body, 1, 3);
  const rest = more[key];
  if (rest === undefined) return [table];
  const note = `${rest} more rows: npm run -s prf -- export lineage has all of them.`;
  return [table, element("p", {class: "note-line"}, note)];
}

/** A publisher's own row, from a link's `data-row`: a title, a line on it and the table. */
export function observationTable(text: string): [title: string, ...rest: Node[]] {
  const [, series, area, partner, mode, direction, year, value, unit, flag, snapshot, line, updated] = text.split("|");
  const place = [area, partner && `→ ${partner}`, mode, direction].filter(Boolean).join(" ");
  const note = `The publisher’s own figure, taken over as it is${updated ? `; updated by the publisher ${updated}` : ""}${flag ? `; flag: ${flag}` : ""}.`;
  const cells = [place, year!, value!, unit!, series!, `${snapshot}, ${line}`];
  return [
    `${place}, ${year}: ${value} ${unit}`,
    element("p", {class: "note-line"}, note),
    tableOf(["Area", "Year", "Value", "Unit", "Series", "Snapshot, row"], [cells], 1, 2)
  ];
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
