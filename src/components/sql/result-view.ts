import {text} from "../../lib/language/text.js";
import {element} from "../layout/element.js";
import type {SqlProblem} from "./explain-sql-error.js";
import {type ChartChoice, firstChoice, queryChart} from "./query-chart.js";
import {type QueryResult, showCell, sortRows} from "./query-result.js";

/** Most rows that a page shows; files hold all of them. */
const MOST_SHOWN = 1000;

/** A kind of file that a result is saved as, with what makes it. */
export interface ResultFile {
  ending: string;
  label: string;
  make(): Promise<Blob>;
}

/** Shows a result: files, chart, and a table that sorts all rows by any column. */
export function showResult(place: HTMLElement, result: QueryResult, files: readonly ResultFile[]): void {
  const {columns, length} = result;
  const words = length > MOST_SHOWN ? text("sql-shown", {shown: MOST_SHOWN, count: length}) : "";
  const buttons = files.map(({ending, label, make}) => {
    const button = element("button", {type: "button", class: "plain-button", "data-file": ending}, label);
    button.addEventListener("click", () => void make().then((file) => save(`query.${ending}`, file)));
    return button;
  });
  const saving = element("span", {class: "sql-files needs-script"}, `${text("sql-download")} `, ...spaced(buttons));
  const head = element("p", {class: "sql-count"}, ...(words === "" ? [] : [element("span", {}, words), " "]), saving);
  const parts = columns.length === 0 ? [] : [resultTable(result, words), ...chartSection(result)];
  place.replaceChildren(head, ...parts);
}

/** Returns the line of a query that the engine complains of, with a mark below the place. */
export function shownLine(sql: string, {line, column}: SqlProblem): HTMLElement[] {
  const shown = line === null ? undefined : sql.split("\n")[line - 1];
  if (shown === undefined || line === null) return [];
  const before = `${line}  `;
  const mark = column === null ? "" : `\n${" ".repeat(before.length + column - 1)}^`;
  return [element("pre", {class: "sql-line"}, `${before}${shown}${mark}`)];
}

function spaced(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, i) => (i === 0 ? [node] : [" ", node]));
}

function resultTable(result: QueryResult, words: string): HTMLElement {
  const {columns} = result;
  const body = element("tbody");
  let sorted: {index: number | null; isDescending: boolean} = {index: null, isDescending: false};
  const heads = columns.map(({name, kind}, index) => {
    const button = element("button", {type: "button", class: "plain-button"}, name);
    button.addEventListener("click", () => {
      const isDescending = sorted.index === index ? !sorted.isDescending : kind === "number" || kind === "year";
      sorted = {index, isDescending};
      fill();
    });
    return element("th", {scope: "col", class: isRight(kind) ? "n" : ""}, button);
  });
  const fill = () => {
    for (const [i, head] of heads.entries()) {
      if (i === sorted.index) head.setAttribute("aria-sort", sorted.isDescending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    const rows = sortRows(result, sorted.index, sorted.isDescending).slice(0, MOST_SHOWN);
    body.replaceChildren(
      ...rows.map((row) =>
        element(
          "tr",
          {},
          ...columns.map(({kind, at}) => {
            const cell = at(row);
            const marks = [isRight(kind) ? "n" : "", cell === null ? "none" : ""].filter(Boolean).join(" ");
            return element("td", marks === "" ? {} : {class: marks}, showCell(cell, kind));
          })
        )
      )
    );
  };
  fill();
  const table = element("table", {class: "sql-rows"}, element("thead", {}, element("tr", {}, ...heads)), body);
  return element(
    "div",
    {class: "wide", tabindex: "0", role: "region", "aria-label": text("sql-rows-label", {words}).trim()},
    table
  );
}

function isRight(kind: string): boolean {
  return kind === "number" || kind === "year";
}

function chartSection(result: QueryResult): HTMLElement[] {
  const first = firstChoice(result);
  if (first === null) return [];
  const picture = element("div");
  const note = element("p", {class: "note-line"});
  const choice: ChartChoice = {...first};
  let asked = 0;
  const show = async () => {
    asked += 1;
    const own = asked;
    const {input, note: words} = queryChart(result, choice);
    const [{drawAt}, {chartReadout}] = await Promise.all([
      import("../charts/chart-kinds.js"),
      import("../charts/chart-readout.js")
    ]);
    // The reader may have chosen another column meanwhile.
    if (own !== asked) return;
    const place = element("div", {class: "picture"});
    place.innerHTML = String(drawAt(input, Math.max(300, Math.min(picture.clientWidth || 760, 900))));
    picture.replaceChildren(place);
    chartReadout(place, input);
    note.textContent = words;
    note.hidden = words === "";
  };
  const select = (
    axis: "x" | "y" | "color",
    chosen: number | null,
    allowed: readonly number[],
    pick: (index: number | null) => void
  ) => {
    const field = element("select", {name: `chart-${axis}`});
    const named = allowed.map((i) => element("option", {value: String(i)}, result.columns[i]!.name));
    field.append(...(axis === "color" ? [element("option", {value: ""}, text("sql-color-none"))] : []), ...named);
    field.value = chosen === null ? "" : String(chosen);
    field.addEventListener("change", () => {
      pick(field.value === "" ? null : Number(field.value));
      void show();
    });
    return element("label", {}, `${text("sql-axis", {axis})} `, field);
  };
  const all = result.columns.map((_, i) => i);
  const figures = all.filter((i) => result.columns[i]!.kind === "number" || result.columns[i]!.kind === "year");
  const fields = [
    select("x", choice.x, all, (i) => Object.assign(choice, {x: i})),
    select("y", choice.y, figures, (i) => Object.assign(choice, {y: i})),
    select("color", choice.color, all, (i) => Object.assign(choice, {color: i}))
  ];
  const body = element("div", {}, element("p", {class: "filters"}, ...spaced(fields)), picture, note);
  const chart = element(
    "details",
    {id: "sql-chart", class: "sql-chart"},
    element("summary", {}, text("sql-chart")),
    body
  );
  chart.addEventListener("toggle", () => {
    if (chart.open) void show();
  });
  return [chart];
}

function save(name: string, file: Blob): void {
  const link = element("a", {download: name});
  link.href = URL.createObjectURL(file);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
