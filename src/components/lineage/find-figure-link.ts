import type {SiteData} from "../../lib/contract/site-data.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {AT_APPROVAL} from "../../lib/lineage/lineage-files.js";
import type {Markup} from "../layout/markup.js";
import {figureLink} from "./figure-link.js";

type Wanted = Pick<ValueRow, "result" | "measure" | "area" | "variant" | "year" | "value">;

/**
 * A figure of some vintage that opens its rows where the site has them: those of its own vintage, and those known when the
 * framework was endorsed. The number decides, since vintages may share snapshots; a figure of a third vintage stays text.
 */
export function findFigureLink(wanted: Wanted, figure: string, {tables, checked}: SiteData): Markup | string {
  const isIt = (row: ValueRow) =>
    row.result === wanted.result &&
    row.measure === wanted.measure &&
    row.area === wanted.area &&
    row.variant === wanted.variant &&
    row.year === wanted.year &&
    row.value === wanted.value;
  if (tables.values.some(isIt)) return figureLink(wanted, figure);
  return checked.values.some(isIt) ? figureLink(wanted, figure, AT_APPROVAL) : figure;
}
