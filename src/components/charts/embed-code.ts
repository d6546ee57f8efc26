import {escapeText} from "../layout/markup.js";

/** Room that title, unit and source take around a drawing in a frame as narrow as a phone. */
const AROUND = 180;

/**
 * Returns the HTML that shows a chart in another page; `drawn` is the height of its drawing at the width of a phone.
 * @example embedCode("https://prf.example.org/embed/TRD-OP1-services-members", "Services trade", 300)
 */
export function embedCode(address: string, title: string, drawn: number): string {
  return `<iframe src="${escapeText(address)}" title="${escapeText(title)}" width="100%" height="${drawn + AROUND}" loading="lazy" style="border:0"></iframe>`;
}
