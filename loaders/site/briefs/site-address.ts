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

/**
 * Returns the repository on GitHub that filled forms may be proposed to, null where none is named.
 *
 * Throws TypeError where it is not written as owner/name: its address would lead elsewhere.
 * @example githubRepository({PRF_REPOSITORY: "carec/prf-observatory"}) // "carec/prf-observatory"
 */
export function githubRepository(env: Readonly<Record<string, string | undefined>>): string | null {
  const name = env.PRF_REPOSITORY;
  if (!name) return null;
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw new TypeError(`invalid PRF_REPOSITORY ${name}; write owner/name`);
  return name;
}
