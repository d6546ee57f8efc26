import {toCsv} from "../../lib/text/to-csv.js";
import {figureActions} from "../charts/figure-actions.js";
import {liveCharts} from "../charts/live-charts.js";
import {fetchLineage, valueRows} from "../lineage/fetch-lineage.js";
import {lineageDialog} from "../lineage/lineage-dialog.js";
import {measureTabs} from "./measure-tabs.js";
import {fetchReadings, openFolds, pageResult} from "./open-later.js";
import {whatIf} from "./what-if.js";

type Cell = string | number | boolean | null;

/** Makes a result's page interactive: figures open their sources, charts show values, downloads write files. */
export function resultControls(): void {
  openFolds();
  lineageDialog();
  downloadButtons();
  figureActions();
  liveCharts();
  whatIf();
  // Last: it wakes by itself what it brings into the page.
  measureTabs();
}

/** Buttons with `data-download` write the result's values to a file, with every column; those with `data-series` the codes of a source. */
function downloadButtons(): void {
  const name = pageResult();
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-download]")) {
    const isCsv = button.dataset.download === "csv";
    button.addEventListener("click", async () => {
      const rows = valueRows<Record<string, Cell>>(await fetchLineage(name, location.href.replace(/[#?].*/, "")));
      const text = isCsv ? toCsv(Object.keys(rows[0] ?? {}), rows) : `${JSON.stringify(rows, null, 1)}\n`;
      save(`${name}.${isCsv ? "csv" : "json"}`, text, isCsv ? "text/csv" : "application/json");
    });
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-series]")) {
    const snapshot = button.dataset.series!;
    button.addEventListener("click", async () => {
      const {series} = await fetchReadings();
      const rows = (series[snapshot] ?? []).map(([code, name_en]) => ({snapshot, series: code, name_en}));
      save(`${name}-series.csv`, toCsv(["snapshot", "series", "name_en"], rows), "text/csv");
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
