import type {Source} from "../sources/source.js";
import {redactSecrets} from "./redact.js";
import {type RefreshContext, type RefreshResult, refreshSource} from "./refresh-source.js";

/**
 * Refreshes sources side by side and returns one result each, in the order given. A source that fails leaves the others
 * alone, also where it fails by a fault of our own or of the machine; `contextOf` gives each its own door and progress,
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
      const context = contextOf(source);
      const result = await refreshSource(source, context).catch((error: unknown) => toFault(source, context, error));
      done(result);
      return result;
    })
  );
}

function toFault(source: Source, context: RefreshContext, error: unknown): RefreshResult {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    source: source.id,
    outcome: "failed",
    snapshot: null,
    upstream_date: null,
    rows: null,
    requests: context.http.requests,
    changes: null,
    errors: [redactSecrets(`fault while refreshing ${source.id}, not of the publisher: ${what}`, context.env)],
    quarantine: null
  };
}
