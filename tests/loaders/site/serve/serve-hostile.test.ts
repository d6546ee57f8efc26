import {mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import type {Server} from "node:http";
import {connect} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serveSite} from "../../../../loaders/site/serve/serve-site.js";

const SECRET = "nobody reads this";
const FILES: Record<string, string> = {
  "index.html": "<h1>Home</h1>",
  "about.html": "<h1>About</h1>",
  "404.html": "<h1>Page not found</h1>",
  "data/values.csv": "a,b\n".repeat(9000),
  "data/empty.csv": ""
};
const BODIES = new Set(Object.values(FILES));

const RANGES =
  "bytes=5-1 bytes=0- bytes=-3 bytes=-0 bytes=0-1,3-4 bytes=, bytes=- bytes=2-99999999999999999999 bytes=99- bytes=1-2 bytes NaN-NaN bytes=18446744073709551616- bytes=-18446744073709551617 bytes=1e3- bytes=0x1- rows=1-2"
    .split(" ")
    .map((range) => `Range: ${range}`);
const FOUND = "/ /about /about.html?x=1 /data/values.csv /data/empty.csv //about http://x/about".split(" ");
const PREFIXES = ["/", "/", "/", "//", "", "http://other.example/", "http://", "*", "?", "\\"];
const NAMES =
  "about about.html data values.csv empty.csv 404 . .. .secret .git config link out %2e%2e %2E%2e%2f ..%2f..%2f %5c..%5c ..\\.. %00 about%00.html % %zz %ff%fe etc passwd _headers con ? # * deep"
    .split(" ")
    .concat("", "a".repeat(300));
const HEADERS =
  'If-None-Match: *|If-None-Match: W/"|If-Range: "x"|Expect: 100-continue|Expect: the worst|Connection: upgrade|Upgrade: websocket|Transfer-Encoding: chunked|Transfer-Encoding: gzip, chunked|Content-Length: 5|Content-Length: -1|Content-Length: 99999999999999999999|Content-Length: abc|Host: other|Host|: no name|X: \0|X: \r|Accept-Encoding: br, gzip, *;q=0|Cookie: =;=;=| folded'
    .split("|")
    .concat(`X-Long: ${"x".repeat(20_000)}`);
const METHODS = "HEAD POST PUT DELETE OPTIONS TRACE CONNECT PATCH BREW get".split(" ").concat("");
const VERSIONS = ["HTTP/1.0", "HTTP/9.9", "", "HTTP"];
const ENDS = ["\n", "\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n"];

/** Half or more of each part is as it should be: else nearly all requests would be refused before they reach our code. */
const mostly = (usual: readonly string[], others: readonly string[]) =>
  fc.oneof({weight: 4, arbitrary: fc.constantFrom(...usual)}, {weight: 3, arbitrary: fc.constantFrom(...others)});

const request = fc
  .record({
    method: mostly(["GET"], METHODS),
    address: fc.oneof(
      fc.constantFrom(...FOUND),
      fc
        .tuple(fc.constantFrom(...PREFIXES), fc.array(fc.constantFrom(...NAMES), {maxLength: 4}))
        .map(([prefix, names]) => prefix + names.join("/"))
    ),
    version: fc.oneof({weight: 9, arbitrary: fc.constant("HTTP/1.1")}, fc.constantFrom(...VERSIONS)),
    headers: fc.array(mostly(RANGES, HEADERS), {maxLength: 2}),
    end: fc.oneof({weight: 9, arbitrary: fc.constant("\r\n")}, fc.constantFrom(...ENDS)),
    body: fc.oneof({weight: 9, arbitrary: fc.constant("")}, fc.constantFrom("x", "0\r\n\r\n", "zz\r\n"))
  })
  .map(
    ({method, address, version, headers, end, body}) =>
      [`${method} ${address} ${version}`, "Host: localhost", ...headers].join(end) + end + end + body
  );

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prf-hostile-"));
  const site = join(folder, "site");
  for (const name of ["data", ".git", "deep"]) await mkdir(join(site, name), {recursive: true});
  for (const [path, text] of Object.entries(FILES)) await writeFile(join(site, path), text);
  await writeFile(join(site, "_headers"), "/*\n  Referrer-Policy: no-referrer\n/404.html\n  X-Page: missing\n");
  for (const path of [".secret", ".git/config"]) await writeFile(join(site, path), SECRET);
  await writeFile(join(folder, "outside.html"), SECRET);
  await symlink(join(folder, "outside.html"), join(site, "link.html"));
  await symlink(join(site, "about.html"), join(site, "deep", "about.html"));
  await symlink(folder, join(site, "out"));
  const served = await serveSite(site, 0);
  server = served.server;
  port = Number(new URL(served.address).port);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, {recursive: true});
});

/** Sends bytes, ends, and returns all that comes back. */
function ask(text: string): Promise<string> {
  return new Promise((done) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(text, "latin1"));
    socket.setEncoding("latin1");
    socket.on("data", (part) => (answer += part));
    // A request that is refused before it is read to its end may be reset; what came until then is the answer.
    socket.on("error", () => {});
    socket.on("close", () => done(answer));
  });
}

/** Says what is wrong with the first answer to a request; nothing where it is whole. */
function faultOf(text: string, answer: string): string | null {
  const [, status, rest = ""] =
    /^HTTP\/1\.1 (\d{3}) [^\r]*\r\n([\s\S]*)$/.exec(answer.replace(/^HTTP\/1\.1 100 [\s\S]*?\r\n\r\n/, "")) ?? [];
  if (status === undefined) return "no answer";
  if (answer.includes(SECRET)) return "what nobody may read";
  if (!["200", "206", "304", "400", "404", "405", "413", "416", "417", "431"].includes(status))
    return `status ${status}`;
  const at = rest.indexOf("\r\n\r\n");
  const head = rest.slice(0, at);
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
  const body = rest.slice(at + 4, at + 4 + length);
  const isHead = /^HEAD /.test(text);
  if (!isHead && body.length < length) return `${body.length} of ${length} bytes`;
  if (status === "200" && !isHead && !BODIES.has(body) && !body.startsWith("/*")) return "another body";
  if (status === "405" && !/^allow: GET, HEAD$/im.test(head)) return "405 without Allow";
  if (["200", "206", "404", "405", "416"].includes(status) && !/^x-content-type-options: nosniff$/im.test(head))
    return "without its headers";
  return null;
}

describe("serveSite(folder, port) under hostile requests", () => {
  it("answers 4,000 of them whole or with a clean error, and goes on", async () => {
    const texts = fc.sample(request, {seed: 20_261_125, numRuns: 4000});
    const found: string[] = [];
    const counts: Record<string, number> = {};
    const worker = async () => {
      for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
        const answer = await ask(text);
        const fault = faultOf(text, answer);
        const status = answer.slice(9, 12);
        counts[status] = (counts[status] ?? 0) + 1;
        if (fault !== null) found.push(`${fault}: ${JSON.stringify(text.slice(0, 200))}`);
      }
    };
    await Promise.all(Array.from({length: 20}, worker));
    expect(found).toEqual([]);
    // The requests reach the code that is tested, and are not all refused at the door.
    for (const status of ["200", "206", "400", "404", "405", "416"]) expect(counts[status], status).toBeGreaterThan(20);
    expect(await (await fetch(`http://127.0.0.1:${port}/about`)).text()).toBe(FILES["about.html"]);
  });

  it.each([
    "/.secret",
    "/.git/config",
    "/link",
    "/link.html",
    "/out/outside.html",
    "/deep/about.html",
    "/data/../.secret",
    "/%2esecret"
  ])("does not serve %s", async (path) => {
    expect(await ask(`GET ${path} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404 /);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"])("answers %s with 405", async (method) => {
    const target = method === "CONNECT" ? "localhost:80" : "/";
    const answer = await ask(`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toContain("Allow: GET, HEAD\r\n");
  });

  it.each([
    ["bytes=5-1", 416, "*/13"],
    ["bytes=18446744073709551616-", 416, "*/13"],
    ["bytes=13-", 416, "*/13"],
    ["bytes=12-", 206, "12-12/13"],
    ["bytes=-0", 416, "*/13"],
    ["bytes=-1", 206, "12-12/13"],
    ["bytes=-14", 206, "0-12/13"],
    ["bytes=4-18446744073709551616", 206, "4-12/13"],
    ["bytes=0-1,3-4", 200, null]
  ])("answers %s of 13 bytes with %i", async (range, status, told) => {
    const response = await fetch(`http://127.0.0.1:${port}/`, {headers: {Range: range}});
    expect(response.status).toBe(status);
    expect(response.headers.get("content-range")).toBe(told === null ? null : `bytes ${told}`);
    const [first, last] = (status === 206 ? told! : "0-12").split("/")[0]!.split("-").map(Number);
    expect(await response.text()).toBe(status === 416 ? "" : FILES["index.html"]!.slice(first, last! + 1));
  });

  it("answers what is not there with its page and the headers of a page, to HEAD without a body", async () => {
    for (const method of ["GET", "HEAD"]) {
      const response = await fetch(`http://127.0.0.1:${port}/none`, {method});
      expect(response.status).toBe(404);
      expect(response.headers.get("x-page")).toBe("missing");
      expect(response.headers.get("referrer-policy")).toBe("no-referrer");
      expect(response.headers.get("content-length")).toBe(String(FILES["404.html"]!.length));
      expect(await response.text()).toBe(method === "GET" ? FILES["404.html"] : "");
    }
  });

  it("answers 304 to who has the file, and 200 once it is another", async () => {
    const address = `http://127.0.0.1:${port}/data/values`;
    const etag = (await fetch(`${address}.csv`)).headers.get("etag")!;
    const again = (mark: string) => fetch(`${address}.csv`, {headers: {"If-None-Match": mark}});
    expect((await again(`"other", ${etag}`)).status).toBe(304);
    expect((await again(etag.slice(2))).status).toBe(304);
    expect((await again('W/"other"')).status).toBe(200);
  });
});
