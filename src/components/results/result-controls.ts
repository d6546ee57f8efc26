import {toCsv} from "../../lib/text/to-csv.js";
import {figureActions} from "../charts/figure-actions.js";
import {liveCharts} from "../charts/live-charts.js";
import {fetchLineage, valueRows} from "../lineage/fetch-lineage.js";
import {lineageDialog} from "../lineage/lineage-dialog.js";
import {whatIf} from "./what-if.js";

type Cell = string | number | boolean | null;

/** Makes a result's page interactive: figures open their sources, charts show values, downloads write files. */
export function resultControls(): void {
  lineageDialog();
  downloadButtons();
  figureActions();
  whatIf();
  liveCharts();
}

/** Buttons with `data-download` write the result's values to a file, with every column. */
function downloadButtons(): void {
  const page = location.href.replace(/[#?].*/, "");
  const name = new URL(page).pathname
    .split("/")
    .at(-1)!
    .replace(/\.html$/, "");
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-download]")) {
    const isCsv = button.dataset.download === "csv";
    button.addEventListener("click", async () => {
      const rows = valueRows<Record<string, Cell>>(await fetchLineage(name, page));
      const text = isCsv ? toCsv(Object.keys(rows[0] ?? {}), rows) : `${JSON.stringify(rows, null, 1)}\n`;
      save(`${name}.${isCsv ? "csv" : "json"}`, text, isCsv ? "text/csv" : "application/json");
    });
  }
}

function save(name: string, text: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
