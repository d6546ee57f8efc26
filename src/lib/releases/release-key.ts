import type {Release} from "../contract/observations.js";

const numbers = new WeakMap<Release, number>();
let last = 0;

/**
 * Returns a text that is the same for the same releases in the same order, and for no others: what is made of them alone is kept under it.
 *
 * Releases are told apart as objects; the store gives one object for one content (`readReleases`).
 * @example releaseKey(releases) === releaseKey([...releases]) // true
 */
export function releaseKey(releases: readonly Release[]): string {
  return releases
    .map((release) => {
      if (!numbers.has(release)) numbers.set(release, ++last);
      return numbers.get(release);
    })
    .join(" ");
}

/**
 * Returns what `make` gives for releases, made once as long as the first of them lives.
 *
 * In: a store of the caller's own, and what the result depends on beside the releases.
 * @example keepByReleases(kept, releases, "2024", () => compute(releases, 2024))
 */
export function keepByReleases<T>(
  store: WeakMap<Release, Map<string, T>>,
  releases: readonly Release[],
  beside: string,
  make: () => T
): T {
  const [first] = releases;
  if (first === undefined) return make();
  const known = store.get(first) ?? new Map<string, T>();
  store.set(first, known);
  const key = `${releaseKey(releases)}|${beside}`;
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}
