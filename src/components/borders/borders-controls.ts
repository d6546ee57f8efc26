import {figureActions} from "../charts/figure-actions.js";
import {lineageDialog} from "../lineage/lineage-dialog.js";
import {followBorders} from "./follow-borders.js";

/** Makes the borders' page answer its filters and the address: every view shows the same choice. */
export function bordersControls(): void {
  figureActions();
  lineageDialog();
  followBorders();
}
