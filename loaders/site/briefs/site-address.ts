/** Stands for the address of the site in stored versions; `earlierPages` and the build put the address in. */
export const SITE_PLACEHOLDER = "https://site.invalid";

/**
 * Returns the address of the published site without a slash at its end; null where it is not known.
 *
 * @example siteAddress({PRF_SITE_URL: "https://example.org/prf/"}) // "https://example.org/prf"
 */
export function siteAddress(env: Readonly<Record<string, string | undefined>>): string | null {
  return env.PRF_SITE_URL?.replace(/\/$/, "") || null;
}
