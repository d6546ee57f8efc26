import {createHttpClients} from "../../../loaders/refresh/http-client.js";
import type {RefreshContext} from "../../../loaders/refresh/refresh-context.js";
import {refreshAll} from "../../../loaders/refresh/refresh-source.js";
import type {Source} from "../../../loaders/sources/source.js";
import {testRow} from "../store/test-store.js";
import {TEST_REFERENCE, testSource, toFetched} from "./test-source.js";

/** Refreshes sources of a data folder on 22 November 2026. */
export const refreshOnce = (dataDir: string, sources: Source[], options: Partial<RefreshContext> = {}) =>
  refreshAll(
    sources,
    () => ({
      dataDir,
      reference: TEST_REFERENCE,
      http: createHttpClients({retries: 0})(),
      env: {},
      now: "2026-11-22T06:00:00.000Z",
      report: () => {},
      files: null,
      date: null,
      copies: [],
      revision_checks: [],
      accept: null,
      ...options
    }),
    () => {}
  );
/** A source that answers one figure. */
export const answering = (value: number, date: string | null = "2026-04-08") =>
  testSource({fetch: async () => toFetched([testRow({value})], date)});
