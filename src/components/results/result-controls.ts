import {chartReadout} from "../charts/chart-readout.js";
import {figureActions} from "../charts/figure-actions.js";
import {lineageDialog} from "../lineage/lineage-dialog.js";
import {downloadButtons} from "./download-buttons.js";
import {whatIf} from "./what-if.js";

/** Makes a result's page answer: figures open where they came from, charts read out, downloads write files. */
export function resultControls(): void {
  lineageDialog();
  downloadButtons();
  figureActions();
  whatIf();
  for (const chart of document.querySelectorAll<SVGSVGElement>("svg.trend")) chartReadout(chart);
}
