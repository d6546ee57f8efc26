import {text} from "../../lib/language/text.js";
import type {FigureParts} from "../charts/figure-frame.js";
import {type SingleFileAssets, STANDALONE_POLICY} from "../downloads/bundle-page.js";
import {html, Markup} from "../layout/markup.js";
import {type EmbedPlace, embedDocument} from "./embed-page.js";

/** Runs one script of the embed's own host, beside the style that every embed has. */
export const EXPLORER_EMBED_POLICY = `${STANDALONE_POLICY}; script-src 'self'`;

/** What a figure of an explorer needs to answer the address where no page is around it. */
export interface ExplorerEmbed {
  figure: FigureParts;
  /** The explorer's filters and rows. */
  form: Markup;
  rows: Markup;
  /** The messages that its script names. */
  messages: Markup;
  vintage: string;
}

/**
 * A figure of an explorer as a page for a frame of another site. It shows what its address chooses, `?mode=rail`, and says
 * so in words, with the explorer's filters out of sight; without a script it shows the first choice, and says that. Nothing
 * is fetched but the script, whose address is `script`.
 */
export function explorerEmbed(
  {figure, form, rows, messages, vintage}: ExplorerEmbed,
  {base, place, tables, local}: EmbedPlace,
  setting: SingleFileAssets,
  script: string
): string {
  const {title, subtitle, picture, notes, source, embed} = figure;
  const keys = embed?.keys ?? [];
  const answers = keys.length > 0;
  const body = html`<figure class="chart explorer"><figcaption><strong>${title}</strong><br><span class="muted">${subtitle}</span></figcaption>
${answers && html`<p class="chosen" data-keys="${keys.join(" ")}" aria-live="polite">${firstChoice(form, keys)}</p>`}
<div class="picture">${picture}</div>
${notes && html`<div class="figure-notes">${notes}</div>`}</figure>
<p class="source">${text("embed-source", {source, vintage})} <a class="back" href="/${place ?? ""}">${text("site-title")}</a> \
· <a href="/${tables}">${text("embed-tables")}</a></p>
${answers && html`<div hidden>${form}</div>`}`;
  const led = new Markup(linkToSite(String(body), base, local));
  const plain = String(title).replace(/<[^>]*>/g, "");
  const run = html`<div id="base" data-base="${base}" hidden></div>${rows}${messages}<script src="${script}" defer></script>\n`;
  return embedDocument(
    text("embed-title", {title: plain, vintage}),
    led,
    setting,
    answers ? {policy: EXPLORER_EMBED_POLICY, script: run} : {}
  );
}

/** Makes links into the site lead there from a frame, in a window of their own. */
function linkToSite(markup: string, base: string, local: EmbedPlace["local"]): string {
  return markup.replace(
    /(<a [^>]*?)href="(\/(?!\/)[^"]*)"/g,
    (_, tag: string, address: string) => `${tag}href="${base}${local(address).slice(1)}" target="_blank" rel="noopener"`
  );
}

/** What the filters say before a reader chooses: the first of each list, where that chooses something. */
function firstChoice(form: Markup, keys: readonly string[]): Markup {
  const fields = [
    ...String(form).matchAll(/<label>([^<]*) <select name="([^"]*)"><option value="([^"]*)"[^>]*>([^<]*)</g)
  ].filter(([, , name, value]) => keys.includes(name!) && value !== "");
  return new Markup(
    fields.map(([, label, , , value]) => text("embed-choice", {field: label!, value: value!})).join(" · ")
  );
}
