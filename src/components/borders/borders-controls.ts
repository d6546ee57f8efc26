import {figureActions} from "../charts/figure-actions.js";
import {roveParts, wakeRows} from "../charts/live-rows.js";
import {whenChosen} from "../layout/sync-form-url.js";
import {lineageDialog} from "../lineage/lineage-dialog.js";

/** Makes the borders' page answer its filters and the address: every view shows the same choice. */
export function bordersControls(): void {
  figureActions();
  lineageDialog();
  const map = document.querySelector<HTMLElement>("#border-map .picture");
  if (map !== null) roveParts(map, "a");
  const form = document.querySelector<HTMLFormElement>("#border-filters");
  if (form === null) return;
  const start = async () => (await import("./wire-borders.js")).wireBorders();
  wakeRows((chosen) => whenChosen(form, chosen), start);
}
