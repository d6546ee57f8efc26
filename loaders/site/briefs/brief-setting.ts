import {readFileSync} from "node:fs";
import {join} from "node:path";

const STYLES = ["tokens.css", "chart.css", "brief.css"];

/** Stands for the address of the site in files that are kept: it is put in when they are published again. */
export const KEPT_SITE = "https://site.invalid";

/** Returns the address of the published site without a slash at its end; null where it is not known. */
export function siteAddress(env: Record<string, string | undefined>): string | null {
  return env.PRF_SITE_URL?.replace(/\/$/, "") || null;
}

/**
 * Returns what every brief carries inside: its style sheet and its icon, as a data address.
 *
 * @example briefSetting("src", process.env).site // null where PRF_SITE_URL is not set
 */
export function briefSetting(
  root: string,
  env: Record<string, string | undefined>
): {style: string; icon: string; site: string | null} {
  const style = STYLES.map((name) => readFileSync(join(root, "style", name), "utf8")).join("\n");
  const icon = readFileSync(join(root, "favicon.svg"));
  return {
    style: style.replaceAll("</", "<\\/"),
    icon: `data:image/svg+xml;base64,${icon.toString("base64")}`,
    site: siteAddress(env)
  };
}
