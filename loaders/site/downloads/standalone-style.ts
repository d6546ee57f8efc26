import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {ChartLook} from "../../../src/components/charts/chart-picture.js";
import type {AloneSetting} from "../../../src/components/downloads/bundle-page.js";

/** Returns what a page that stands alone carries inside: style sheets of `src/style`, one after the other, and the icon as a data address. */
export function aloneSetting(root: string, sheets: readonly string[]): AloneSetting {
  const style = sheets.map((name) => readFileSync(join(root, "style", name), "utf8")).join("\n");
  const icon = readFileSync(join(root, "favicon.svg"));
  return {style: style.replaceAll("</", "<\\/"), icon: `data:image/svg+xml;base64,${icon.toString("base64")}`};
}

/** Returns how charts look where no page is around them: their style sheet, and the colours and faces of the light theme. */
export function chartLook(root: string): ChartLook {
  const read = (name: string) => readFileSync(join(root, "style", name), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  // The first rule is the light theme; what comes later changes it for other themes and other readers.
  const [light = ""] = read("tokens.css").split("}");
  const tokens = [...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
    ([, name, value]) => [name!, value!.replace(/\s+/g, " ").trim()] as const
  );
  return {style: read("chart.css").replace(/\s+/g, " ").trim(), tokens: new Map(tokens)};
}
