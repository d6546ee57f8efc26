import {figureActions} from "./figure-actions.js";
import {followBorders} from "./follow-borders.js";
import {lineageDialog} from "./lineage-dialog.js";

/** Makes the borders' page answer its filters and the address: every view shows the same choice. */
export function bordersControls(): void {
  figureActions();
  lineageDialog();
  followBorders();
}
