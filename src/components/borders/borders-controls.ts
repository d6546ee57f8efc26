import {figureActions} from "../charts/figure-actions.js";
import {whenChosen} from "../layout/sync-form-url.js";
import {lineageDialog} from "../lineage/lineage-dialog.js";

/** Makes the borders' page answer its filters and the address: every view shows the same choice. */
export function bordersControls(): void {
  figureActions();
  lineageDialog();
  const form = document.querySelector<HTMLFormElement>("#border-filters");
  if (form !== null) whenChosen(form, async () => (await import("./wire-borders.js")).wireBorders());
}
