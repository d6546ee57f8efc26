import {delayCostControls} from "./delay-cost-controls.js";
import {figureActions} from "./figure-actions.js";
import {followCorridors} from "./follow-corridors.js";
import {lineageDialog} from "./lineage-dialog.js";

/** Makes the corridors' page answer its filters and the address: bars, panels and tables show the same choice. */
export function corridorsControls(): void {
  figureActions();
  lineageDialog();
  delayCostControls();
  followCorridors();
}
