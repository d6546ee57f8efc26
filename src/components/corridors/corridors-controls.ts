import {figureActions} from "../charts/figure-actions.js";
import {lineageDialog} from "../lineage/lineage-dialog.js";
import {delayCostControls} from "./delay-cost-controls.js";
import {followCorridors} from "./follow-corridors.js";

/** Makes the corridors' page answer its filters and the address: bars, panels and tables show the same choice. */
export function corridorsControls(): void {
  figureActions();
  lineageDialog();
  delayCostControls();
  followCorridors();
}
