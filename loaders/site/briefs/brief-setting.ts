import {aloneSetting} from "../downloads/standalone-style.js";

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
  return {...aloneSetting(root, STYLES), site: siteAddress(env)};
}
