import {chartReadout} from "./chart-readout.js";
import {downloadButtons} from "./download-buttons.js";
import {figureActions} from "./figure-actions.js";
import {lineageDialog} from "./lineage-dialog.js";
import {whatIf} from "./what-if.js";

/** Makes a result's page answer: figures open where they came from, charts read out, downloads write files. */
export function resultControls(): void {
  lineageDialog();
  downloadButtons();
  figureActions();
  whatIf();
  for (const chart of document.querySelectorAll<SVGSVGElement>("svg.trend")) chartReadout(chart);
}
