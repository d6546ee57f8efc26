import type {Source} from "../sources/source.js";
import {type RefreshContext, type RefreshResult, refreshSource} from "./refresh-source.js";

/**
 * Refreshes sources side by side and returns one result each, in the order given. A source that fails leaves the others
 * alone; `contextOf` gives each its own door and progress,
 * and `done` hears of each as it ends.
 * @example await refreshAll([wdi, weo], contextOf, () => {}) // [{source: "wdi", outcome: "new", …}, …]
 */
export async function refreshAll(
  sources: readonly Source[],
  contextOf: (source: Source) => RefreshContext,
  done: (result: RefreshResult) => void
): Promise<RefreshResult[]> {
  return await Promise.all(
    sources.map(async (source) => {
      const result = await refreshSource(source, contextOf(source));
      done(result);
      return result;
    })
  );
}
