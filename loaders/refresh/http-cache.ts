import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {writeWholeFile} from "../files/write-whole-file.js";
import {toSha256} from "../store/read-snapshot.js";

/** Earlier answers, for conditional requests. */
export interface HttpCache {
  /** The headers that ask "only if it has changed", and the earlier answer for a 304; null where there is none. */
  find(url: string): {headers: Record<string, string>; body: () => Uint8Array} | null;
  /** Keeps an answer that carries an ETag or a Last-Modified. */
  store(url: string, body: Uint8Array, headers: Record<string, unknown>): void;
}

interface Entry {
  etag: string | null;
  last_modified: string | null;
  sha256: string;
}

/** A validator goes into a request header: nothing but printable characters, and not without end. */
const VALIDATOR = /^[\x20-\x7e]{1,256}$/;

/**
 * Returns a cache in a folder: per address a body file and a small JSON file, named by the address's hash.
 * An entry whose body does not match its hash counts as absent, so that a half-written one is only fetched again.
 * @example createHttpCache("data/.cache/http").find("https://example.org/") // null
 */
export function createHttpCache(folder: string): HttpCache {
  const pathOf = (url: string) => join(folder, toSha256(url));
  return {
    find(url) {
      const path = pathOf(url);
      if (!existsSync(path + ".json") || !existsSync(path + ".body")) return null;
      const entry = parseEntry(readFileSync(path + ".json", "utf8"));
      if (entry === null) return null;
      const body = readFileSync(path + ".body");
      if (toSha256(body) !== entry.sha256) return null;
      const headers: Record<string, string> = {};
      if (entry.etag !== null) headers["if-none-match"] = entry.etag;
      if (entry.last_modified !== null) headers["if-modified-since"] = entry.last_modified;
      return {headers, body: () => body};
    },
    store(url, body, headers) {
      const entry = {
        etag: toValidator(headers.etag),
        last_modified: toValidator(headers["last-modified"]),
        sha256: toSha256(body)
      };
      if (entry.etag === null && entry.last_modified === null) return;
      writeWholeFile(pathOf(url) + ".body", body);
      writeWholeFile(pathOf(url) + ".json", JSON.stringify(entry) + "\n");
    }
  };
}

function toValidator(header: unknown): string | null {
  return typeof header === "string" && VALIDATOR.test(header) ? header : null;
}

function parseEntry(text: string): Entry | null {
  try {
    const {etag, last_modified, sha256} = JSON.parse(text) as Entry;
    return {etag: toValidator(etag), last_modified: toValidator(last_modified), sha256};
  } catch {
    return null;
  }
}
