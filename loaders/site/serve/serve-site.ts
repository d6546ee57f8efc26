import {existsSync} from "node:fs";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join} from "node:path";
import {pipeline} from "node:stream/promises";
import {lookup} from "mrmime";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {openSiteFile, type SiteFile} from "./open-site-file.js";

/** Port where neither `--port` nor PORT names one. */
const DEFAULT_PORT = 3000;

/** Bytes of a file, first and last included. */
interface ByteRange {
  start: number;
  end: number;
}

/** A site that is being served. */
export interface ServedSite {
  address: string;
  server: Server;
}

const METHODS = "GET, HEAD";

/**
 * Serves a built folder on loopback as a host does: addresses as written (`/about` is `about.html`), the headers of its
 * `_headers` file, one range of bytes, and the site's own page for what is not there. Only GET and HEAD are answered.
 *
 * A build beside a running server is seen at once, and disturbs nobody: each answer is of one build. What goes wrong with an
 * answer is said on standard error and as status 500, or ends that connection; it never ends the server.
 * Throws DataError where nothing is built or the port is taken, with the next step.
 * @example await serveSite("dist", 3000) // {address: "http://127.0.0.1:3000/", server}
 */
export async function serveSite(folder: string, port: number): Promise<ServedSite> {
  if (!existsSync(join(folder, "index.html"))) {
    throw new DataError(`missing ${folder}/index.html; build the site first: npm run build`, {source: folder});
  }
  const server = createServer((request, response) => {
    answer(folder, request, response).catch((error: unknown) => refuse(error, request, response));
  });
  // Else Node drops the answer to who closes its side once it has asked.
  Object.assign(server, {httpAllowHalfOpen: true});
  // Node would end such a connection without a word.
  server.on("connect", (_request, socket) => {
    socket.on("error", () => socket.destroy());
    const head = ["HTTP/1.1 405 Method Not Allowed", `Allow: ${METHODS}`, "X-Content-Type-Options: nosniff"];
    socket.end([...head, "Content-Length: 0", "Connection: close", "", ""].join("\r\n"));
  });
  await listen(server, port);
  return {address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server};
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isAllowed = request.method === "GET" || request.method === "HEAD";
  const paths = isAllowed ? pathsOf(request.url ?? "/") : [];
  // What is not there has its page, and that page's headers, which refusals carry as well.
  const file = await openSiteFile(folder, [...paths, "404.html"]);
  try {
    response.setHeader("X-Content-Type-Options", "nosniff");
    for (const [name, values] of file?.headers ?? []) response.setHeader(name, values);
    if (!isAllowed) {
      response.setHeader("Allow", METHODS);
      sendText(405, `only ${METHODS} are answered`, response);
    } else if (file === null) sendText(404, "not found", response);
    else await send(file, paths.includes(file.path) ? 200 : 404, request, response);
  } finally {
    await file?.handle.close();
  }
}

function sendText(status: number, text: string, response: ServerResponse): void {
  response.writeHead(status, {"Content-Type": "text/plain; charset=utf-8"});
  response.end(`${text}\n`);
}

/** The files that may answer an address, in order. An address that cannot be read names none. */
function pathsOf(address: string): string[] {
  // Not by URL, which throws on an address such as "//". Proxies write the whole address.
  const [pathname = ""] = address.replace(/^https?:\/\/[^/?#]*/i, "").split(/[?#]/);
  let names: string[];
  try {
    // Each name by itself, so that a slash that is written as %2f does not divide.
    names = pathname.split("/").map(decodeURIComponent);
  } catch {
    return [];
  }
  if (names.some((name) => name.includes("/"))) return [];
  const path = names.filter((name) => name !== "").join("/");
  return path === "" ? ["index.html"] : [path, `${path}.html`, `${path}/index.html`];
}

async function send(file: SiteFile, status: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {path, size, etag} = file;
  if (status === 200) {
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Accept-Ranges", "bytes");
    if (isKnown(request.headers["if-none-match"], etag)) {
      response.writeHead(304).end();
      return;
    }
  }
  // A range of what the asker has a part of (If-Range) would need a stronger mark than ours; the whole file is right as well.
  const asked = status === 200 && request.headers["if-range"] === undefined ? request.headers.range : undefined;
  const range = byteRange(asked, size);
  if (range === "unsatisfiable") {
    response.writeHead(416, {"Content-Range": `bytes */${size}`, "Content-Length": 0}).end();
    return;
  }
  const {start, end} = range === "whole" ? {start: 0, end: size - 1} : range;
  if (range !== "whole") response.setHeader("Content-Range", `bytes ${start}-${end}/${size}`);
  response.writeHead(range === "whole" ? status : 206, {
    "Content-Type": contentType(path),
    "Content-Length": end - start + 1
  });
  if (request.method === "HEAD" || size === 0) {
    response.end();
    return;
  }
  const bytes = file.handle.createReadStream({start, end, autoClose: false});
  await pipeline(bytes, response, {end: false});
  // A file that became shorter while it was read: the reader must see that the answer is cut.
  if (bytes.bytesRead < end - start + 1) throw new Error(`invalid ${path}: it was cut while it was sent`);
  response.end();
}

/** Whether the asker holds what it would be sent (If-None-Match; the comparison is the weak one). */
function isKnown(header: string | undefined, etag: string): boolean {
  const marks = (header ?? "").split(",").map((mark) => mark.trim());
  return marks.some((mark) => mark === "*" || mark === etag || `W/${mark}` === etag);
}

function contentType(path: string): string {
  const type = lookup(extname(path)) ?? "application/octet-stream";
  return type.startsWith("text/") ? `${type}; charset=utf-8` : type;
}

/** Says what went wrong; where the answer has begun already, ends its connection, which the asker sees. */
function refuse(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  const {code, message} = error as NodeJS.ErrnoException;
  // The asker left.
  if (code === "ERR_STREAM_PREMATURE_CLOSE" || response.destroyed) return;
  process.stderr.write(`serve: ${request.method} ${JSON.stringify(request.url)}: ${message}\n`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.setHeader("X-Content-Type-Options", "nosniff");
  const isBusy = code === "EMFILE" || code === "ENFILE" || error instanceof DataError;
  if (isBusy) response.setHeader("Retry-After", "1");
  sendText(isBusy ? 503 : 500, isBusy ? "busy; ask again" : "this could not be answered", response);
}

/** Listens on loopback; throws DataError where the port is taken. */
export async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      const why = error.code === "EACCES" ? "may not be opened" : "is taken";
      reject(taken ? new DataError(`port ${port} ${why}; choose another: PORT=${port + 1} npm start`) : error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

/**
 * Returns the bytes of a file of `size` that a `Range` header asks for; `whole` where all of it is to be sent, and
 * `unsatisfiable` where the answer is 416.
 *
 * What is no byte range, or is several, is answered with the whole file, as RFC 9110 (14.2) allows. A last byte beyond the end
 * is the end, a suffix longer than the file is the whole of it; a range that begins beyond the end, an empty suffix and a
 * range that runs backwards cannot be satisfied. Numbers may have any length.
 * @example byteRange("bytes=-3", 10) // {start: 7, end: 9}
 */
export function byteRange(header: string | undefined, size: number): ByteRange | "whole" | "unsatisfiable" {
  const asked = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? "");
  if (asked === null) return "whole";
  const [, first = "", last = ""] = asked;
  if (first === "" && last === "") return "whole";
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(size - 1, Number(last));
  const isBackwards = first !== "" && last !== "" && BigInt(last) < BigInt(first);
  return isBackwards || start > end ? "unsatisfiable" : {start, end};
}

/**
 * Returns the port to serve on: the option, else the environment's, else 3000. 0 takes any free port.
 *
 * Throws TypeError where the value is no port.
 * @example sitePort(undefined, "8080") // 8080
 */
export function sitePort(option: string | undefined, environment: string | undefined): number {
  const text = option ?? (environment || String(DEFAULT_PORT));
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new TypeError(`invalid port "${text}"; give a number from 0 to 65535`);
  return port;
}
