import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {AloneSetting} from "../../../src/components/downloads/bundle-page.js";

/** Returns what a page that stands alone carries inside: style sheets of `src/style`, one after the other, and the icon as a data address. */
export function aloneSetting(root: string, sheets: readonly string[]): AloneSetting {
  const style = sheets.map((name) => readFileSync(join(root, "style", name), "utf8")).join("\n");
  const icon = readFileSync(join(root, "favicon.svg"));
  return {style: style.replaceAll("</", "<\\/"), icon: `data:image/svg+xml;base64,${icon.toString("base64")}`};
}
