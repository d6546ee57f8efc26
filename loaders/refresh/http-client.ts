import {CancelError, got, HTTPError, MaxRedirectsError, RequestError, TimeoutError} from "got";
import PQueue from "p-queue";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {Answer, HttpClient} from "../sources/source.js";
import type {HttpCache} from "./http-cache.js";
import {redactUrl} from "./redact-secrets.js";

/** Limits of a client. Times are milliseconds, sizes bytes after decompression. */
export interface HttpLimits {
  /** Requests under way to one host at a time; the World Bank and the IMF ask for no more than a few. */
  perHost: number;
  /** Further tries after the first, for what may pass: 408, 429, 5xx, resets, timeouts. */
  retries: number;
  /** First wait; each further one is twice as long, up to `maxBackoff`, times 0.5 to 1 at random. */
  backoff: number;
  maxBackoff: number;
  /** The longest `Retry-After` that is waited for; beyond it the source fails and the next run tries again. */
  maxRetryAfter: number;
  connect: number;
  /** Until the first byte of an answer. */
  response: number;
  /** Of one try as a whole, so that a slow drip ends. */
  attempt: number;
  /** Of one address with all its tries and waits. */
  whole: number;
  /** The largest answer that is taken in; WDI's download of one country is 2 MB, the WEF workbook 5 MB. */
  maxBytes: number;
}

/** Limits for the publishers of this project: times in milliseconds, sizes in bytes. */
const HTTP_LIMITS: HttpLimits = {
  perHost: 3,
  retries: 4,
  backoff: 1_000,
  maxBackoff: 30_000,
  maxRetryAfter: 120_000,
  connect: 15_000,
  response: 60_000,
  attempt: 120_000,
  whole: 600_000,
  maxBytes: 64 * 2 ** 20
};

const MAX_REDIRECTS = 5;
/** A message is read in a terminal and in a table; an address of thirty series is not. */
const MAX_ADDRESS = 160;
const AGENT = "carec-prf-observatory (statistics of the CAREC 2030 Program Results Framework)";

/**
 * Returns a function that opens one client to the network per source; all clients share one queue per host.
 *
 * A client answers text (UTF-8, BOM kept) or bytes of an address. It retries with backoff and jitter, waits out
 * `Retry-After`, asks conditionally where `cache` holds an earlier answer, counts every request it sends, and keeps what
 * was answered last for each (`answers`), for the quarantine.
 * Throws DataError past the retries, the time limits and the size bound, on a status that is not 200, on a redirect to
 * another host or scheme, and on text that is not UTF-8; addresses in messages have no secrets.
 * @example const http = createHttpClients()(); await http.text("https://api.worldbank.org/v2/…")
 */
export function createHttpClients(limits: Partial<HttpLimits> = {}, cache: HttpCache | null = null): () => HttpClient {
  const bounds = {...HTTP_LIMITS, ...limits};
  const queues = new Map<string, PQueue>();
  const queueOf = (host: string): PQueue => {
    const queue = queues.get(host) ?? new PQueue({concurrency: bounds.perHost});
    queues.set(host, queue);
    return queue;
  };
  return () => {
    let requests = 0;
    const answers: Answer[] = [];
    const bytes = async (url: string): Promise<Uint8Array> => {
      if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
        throw new DataError(`invalid address ${JSON.stringify(toAddress(url))}; expected http or https`);
      }
      return (await queueOf(new URL(url).host).add(() =>
        fetchBytes(
          url,
          bounds,
          cache,
          () => requests++,
          (answer) => answers.push({from: redactUrl(url), bytes: answer})
        )
      )) as Uint8Array;
    };
    return {
      bytes,
      answers,
      text: async (url) => toText(await bytes(url), url),
      get requests() {
        return requests;
      }
    };
  };
}

async function fetchBytes(
  url: string,
  bounds: HttpLimits,
  cache: HttpCache | null,
  count: () => void,
  keep: (answer: Uint8Array) => void
): Promise<Uint8Array> {
  const abort = new AbortController();
  const deadline = setTimeout(() => abort.abort(), bounds.whole);
  const known = cache?.find(url) ?? null;
  let isTooLarge = false;
  try {
    const request = got(url, {
      responseType: "buffer",
      signal: abort.signal,
      headers: {"user-agent": AGENT, ...known?.headers},
      followRedirect: true,
      maxRedirects: MAX_REDIRECTS,
      throwHttpErrors: true,
      timeout: {
        connect: bounds.connect,
        secureConnect: bounds.connect,
        response: bounds.response,
        request: bounds.attempt
      },
      retry: {
        limit: bounds.retries,
        methods: ["GET"],
        maxRetryAfter: bounds.maxRetryAfter,
        calculateDelay: ({attemptCount, computedValue, retryAfter}) => {
          if (computedValue === 0) return 0;
          const backoff =
            Math.min(bounds.backoff * 2 ** (attemptCount - 1), bounds.maxBackoff) * (0.5 + Math.random() / 2);
          // Never sooner than asked, and not all sources in the same moment.
          return retryAfter === undefined ? backoff : retryAfter + backoff / 10;
        }
      },
      hooks: {
        // A value that this hook returned would be taken for the answer.
        beforeRequest: [() => void count()],
        beforeRedirect: [({url: target}, response) => assertSameHost(url, target ?? response.headers.location)]
      }
    });
    request.on("downloadProgress", ({transferred}) => {
      if (transferred > bounds.maxBytes) {
        isTooLarge = true;
        abort.abort();
      }
    });
    const response = await request;
    if (response.statusCode === 304 && known !== null) {
      keep(known.body());
      return known.body();
    }
    keep(response.rawBody);
    if (response.statusCode !== 200)
      throw new DataError(`invalid status ${response.statusCode} of ${toAddress(url)}; expected 200`);
    cache?.store(url, response.rawBody, response.headers);
    return response.rawBody;
  } catch (error) {
    if (error instanceof HTTPError) keep(error.response.rawBody);
    throw toDataError(error, url, bounds, isTooLarge);
  } finally {
    clearTimeout(deadline);
  }
}

function assertSameHost(from: string, to: string | URL | undefined): void {
  const target = new URL(String(to ?? ""), from);
  const origin = new URL(from);
  if (target.host !== origin.host || target.protocol !== origin.protocol) {
    throw new DataError(
      `invalid redirect of ${toAddress(from)} to ${target.protocol}//${target.host}; if the publisher has moved, set PRF_<SOURCE>_URL to its new address`
    );
  }
}

/**
 * Says what failed without a word of the answer (a publisher's text may hold anything), and without the error as `cause`:
 * it holds the address with its key.
 */
function toDataError(error: unknown, url: string, bounds: HttpLimits, isTooLarge: boolean): DataError {
  if (error instanceof DataError) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof DataError) return cause;
  const address = toAddress(url);
  const say = (what: string) => new DataError(what, {source: address});
  if (isTooLarge) return say(`invalid answer of ${address}: more than ${bounds.maxBytes} bytes`);
  if (error instanceof HTTPError) {
    const wait = error.response.headers["retry-after"];
    const asked = wait === undefined ? "" : `, which asks to wait ${JSON.stringify(String(wait).slice(0, 40))}`;
    return say(`invalid status ${error.response.statusCode} of ${address}${asked}; try again later`);
  }
  if (error instanceof TimeoutError)
    return say(`missing answer of ${address}: no ${error.event} within the time limit; try again later`);
  if (error instanceof MaxRedirectsError)
    return say(`invalid redirect of ${address}: more than ${MAX_REDIRECTS} in a row`);
  if (error instanceof CancelError || (error instanceof Error && error.name === "AbortError")) {
    return say(`missing answer of ${address} within ${bounds.whole / 1000} seconds; try again later`);
  }
  if (error instanceof RequestError) return say(`missing answer of ${address}: ${error.code}; try again later`);
  throw error;
}

function toText(bytes: Uint8Array, url: string): string {
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch (cause) {
    throw new DataError(`invalid text of ${toAddress(url)}; expected UTF-8`, {source: toAddress(url)}, {cause});
  }
}

function toAddress(url: string): string {
  const clean = redactUrl(url);
  return clean.length > MAX_ADDRESS ? `${clean.slice(0, MAX_ADDRESS)}…` : clean;
}
