import {element} from "./element.js";
import type {LineageData} from "./lineage-data.js";
import {readJson} from "./read-json.js";
import {readRows} from "./row-block.js";

interface ValueText {
  result: string;
  measure: string;
  area: string;
  year: number;
  variant: string;
  value: number | null;
  unit: string;
  method: string;
  reporting: number | null;
  expected: number | null;
  missing: string | null;
  weight_share: number | null;
  flag: string | null;
  vintage: string;
}

const ROLES: Record<string, string> = {v: "value", w: "weight", p: "part"};

/** A click on any figure with `data-from` opens a dialog with the publishers' rows that it was made from. */
export function lineageDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>("#from");
  const lineage = readJson<LineageData>("lineage");
  const values = readRows<ValueText>("values");
  if (dialog === null || lineage === null) return;
  const keys = new Map(values.map((row) => [`${row.measure}|${row.area}|${row.variant}|${row.year}`, row]));
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-from]");
    const key = button?.dataset.from;
    const row = key === undefined ? undefined : keys.get(key);
    if (key === undefined || row === undefined) return;
    dialog.replaceChildren(...content(row, lineage, key));
    dialog.showModal();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || (event.target as Element).closest(".close")) dialog.close();
  });
}

function content(row: ValueText, lineage: LineageData, key: string): Node[] {
  const title = element("h2", {id: "from-title"}, `${row.area}, ${row.year}: ${row.value ?? "no number"} ${row.unit}`);
  const close = element("button", {type: "button", class: "plain-button close"}, "Close");
  const coverage =
    row.expected === null
      ? ""
      : ` ${row.reporting} of ${row.expected} members reported${row.weight_share === null ? "" : `, ${Math.round(row.weight_share * 100)} % of the weight`}${row.missing ? `; missing: ${row.missing.replaceAll(";", ", ")}` : ""}.`;
  const method = element(
    "p",
    {class: "note-line"},
    `Method: ${row.method}, reading: ${row.variant}, vintage ${row.vintage}.${coverage}${row.flag ? ` Flag: ${row.flag}.` : ""}`
  );
  const inputs = lineage.values[key] ?? [];
  if (inputs.length === 0)
    return [close, title, method, element("p", {}, "No input rows are recorded for this figure.")];
  const head = ["Role", "Source", "Series", "Area", "Year", "Value", "Weight", "Snapshot, row"].map((text) =>
    element("th", {scope: "col"}, text)
  );
  const body = inputs.map(([at, role, weight]) => {
    const [source, series, area, partner, mode, direction, year, value, snapshot, line] = lineage.inputs[at]!;
    const place = [area, partner && `→ ${partner}`, mode, direction].filter(Boolean).join(" ");
    const cells = [
      ROLES[role] ?? role,
      source,
      series,
      place,
      year,
      value ?? "–",
      weight ?? "",
      `${snapshot}, ${line}`
    ];
    return element(
      "tr",
      {},
      ...cells.map((cell, i) => element("td", i >= 4 && i <= 6 ? {class: "n"} : {}, String(cell)))
    );
  });
  const table = element(
    "table",
    {class: "values"},
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...body)
  );
  const rest = lineage.more[key];
  const note =
    rest === undefined
      ? []
      : [element("p", {class: "note-line"}, `${rest} more rows: npm run -s prf -- export lineage has all of them.`)];
  return [close, title, method, element("div", {class: "wide"}, table), ...note];
}
