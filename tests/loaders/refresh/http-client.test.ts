import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {createHttpCache} from "../../../loaders/refresh/http-cache.js";
import {createHttpClients} from "../../../loaders/refresh/http-client.js";
import {createDataDir} from "../store/test-store.js";
import {startFaultServer} from "./fault-server.js";

const LIMITS = {
  backoff: 5,
  maxBackoff: 10,
  retries: 2,
  connect: 500,
  response: 300,
  attempt: 400,
  whole: 3_000,
  maxRetryAfter: 1_500,
  maxBytes: 10_000
};
const open = () => createHttpClients(LIMITS)();

describe("createHttpClients(limits, cache)", () => {
  it("gives text with its BOM, and bytes", async () => {
    const {url} = await startFaultServer((_, response) => response.end("\uFEFFä"));
    expect(await open().text(url)).toBe("\uFEFFä");
    expect([...(await open().bytes(url))]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa4]);
  });

  it.each([429, 500, 502, 503, 504])("tries again after %i and counts each request", async (status) => {
    const {url} = await startFaultServer((_, response, n) => {
      response.statusCode = n === 0 ? status : 200;
      response.end("ok");
    });
    const http = open();
    expect(await http.text(url)).toBe("ok");
    expect(http.requests).toBe(2);
  });

  it("waits as long as Retry-After asks", async () => {
    const times: number[] = [];
    const {url} = await startFaultServer((_, response, n) => {
      times.push(Date.now());
      if (n === 0) response.writeHead(429, {"retry-after": "1"});
      response.end("ok");
    });
    expect(await open().text(url)).toBe("ok");
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(950);
  });

  it("fails at once where Retry-After asks for longer than the bound", async () => {
    const {url, requests} = await startFaultServer((_, response) =>
      response.writeHead(429, {"retry-after": "3600"}).end()
    );
    await expect(open().text(url)).rejects.toThrow(/invalid status 429 .* asks to wait "3600"; try again later/);
    expect(requests).toHaveLength(1);
  });

  it("gives up after the retries", async () => {
    const {url, requests} = await startFaultServer((_, response) => response.writeHead(503).end("<script>"));
    await expect(open().text(url)).rejects.toThrow(
      /^invalid status 503 of http:\/\/127\.0\.0\.1:\d+; try again later$/
    );
    expect(requests).toHaveLength(3);
  });

  it("does not try again what will not pass", async () => {
    const {url, requests} = await startFaultServer((_, response) => response.writeHead(404).end());
    await expect(open().text(url)).rejects.toThrow(/invalid status 404/);
    expect(requests).toHaveLength(1);
  });

  it("refuses an empty answer's status 204", async () => {
    const {url} = await startFaultServer((_, response) => response.writeHead(204).end());
    await expect(open().text(url)).rejects.toThrow(/invalid status 204/);
  });

  it("follows a redirect on the same host alone", async () => {
    const other = await startFaultServer((_, response) => response.end("stolen"));
    const {url} = await startFaultServer((request, response) => {
      if (request.url === "/here") response.writeHead(302, {location: "/there"}).end();
      else if (request.url === "/away") response.writeHead(302, {location: `${other.url}/x?key=1`}).end();
      else if (request.url === "/scheme") response.writeHead(302, {location: "https://127.0.0.1/"}).end();
      else if (request.url === "/file") response.writeHead(302, {location: "file:///etc/passwd"}).end();
      else if (request.url === "/round") response.writeHead(302, {location: "/round"}).end();
      else response.end("ok");
    });
    expect(await open().text(`${url}/here`)).toBe("ok");
    await expect(open().text(`${url}/away`)).rejects.toThrow(/invalid redirect .* set PRF_<SOURCE>_URL/);
    await expect(open().text(`${url}/scheme`)).rejects.toThrow(/invalid redirect/);
    await expect(open().text(`${url}/file`)).rejects.toThrow(/invalid redirect|missing answer/);
    await expect(open().text(`${url}/round`)).rejects.toThrow(/invalid redirect/);
    expect(other.requests).toEqual([]);
  });

  it("refuses an oversized answer, also one that is small until it is unpacked", async () => {
    const {url} = await startFaultServer((request, response) => {
      if (request.url === "/plain") return response.end("x".repeat(20_000));
      return response.writeHead(200, {"content-encoding": "gzip"}).end(gzipSync(Buffer.alloc(5_000_000)));
    });
    await expect(open().bytes(`${url}/plain`)).rejects.toThrow(/more than 10000 bytes/);
    await expect(open().bytes(`${url}/packed`)).rejects.toThrow(/more than 10000 bytes/);
  });

  it("ends a slow drip and a hang", async () => {
    const {url} = await startFaultServer((request, response) => {
      if (request.url === "/hang") return;
      response.writeHead(200);
      const timer = setInterval(() => response.write("."), 20);
      response.on("close", () => clearInterval(timer));
    });
    await expect(open().text(`${url}/drip`)).rejects.toThrow(/missing answer .* within the time limit/);
    await expect(open().text(`${url}/hang`)).rejects.toThrow(/missing answer .* within the time limit/);
  });

  it("tries again after a reset and after an answer that breaks off", async () => {
    const {url} = await startFaultServer((request, response, n) => {
      if (n === 0) return request.socket.destroy();
      if (n === 1) {
        response.writeHead(200, {"content-length": "100"}).write("half");
        return setTimeout(() => response.destroy(), 20);
      }
      return response.end("whole");
    });
    expect(await open().text(url)).toBe("whole");
  });

  it("never has more requests under way to a host than the bound", async () => {
    let [now, most] = [0, 0];
    const {url} = await startFaultServer((_, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now -= 1;
        response.end("ok");
      }, 20);
    });
    const client = createHttpClients({...LIMITS, perHost: 2});
    const [a, b] = [client(), client()];
    await Promise.all(Array.from({length: 8}, (_, n) => (n % 2 ? a : b).text(`${url}/${n}`)));
    expect(most).toBe(2);
    expect([a.requests, b.requests]).toEqual([4, 4]);
  });

  it("asks conditionally and takes the earlier answer for a 304", async () => {
    const {url} = await startFaultServer((request, response) => {
      if (request.headers["if-none-match"] === '"v1"') return response.writeHead(304).end();
      return response.writeHead(200, {etag: '"v1"', "last-modified": "Wed, 01 Jul 2020 00:00:00 GMT"}).end("figures");
    });
    const cache = createHttpCache(createDataDir());
    expect(await createHttpClients(LIMITS, cache)().text(url)).toBe("figures");
    expect(cache.find(url)?.headers).toEqual({
      "if-none-match": '"v1"',
      "if-modified-since": "Wed, 01 Jul 2020 00:00:00 GMT"
    });
    expect(await createHttpClients(LIMITS, cache)().text(url)).toBe("figures");
  });

  it("refuses text that is not UTF-8", async () => {
    const {url} = await startFaultServer((_, response) => response.end(Buffer.from([0xff, 0xfe, 0x41, 0xd8])));
    await expect(open().text(url)).rejects.toThrow(/invalid text .* expected UTF-8/);
  });

  it("keeps secrets out of messages", async () => {
    const {url} = await startFaultServer((_, response) => response.writeHead(403).end());
    const address = `${url.replace("http://", "http://me:hunter22@")}/x?subscription-key=abc123&page=1`;
    const error: unknown = await open()
      .text(address)
      .catch((caught: unknown) => caught);
    expect(String(error)).toContain("/x?subscription-key=***&page=1");
    expect(String(error)).not.toMatch(/abc123|hunter22/);
  });

  it.each(["file:///etc/passwd", "ftp://example.org/", "not an address"])("refuses %s", async (url) => {
    await expect(open().text(url)).rejects.toThrow(/invalid address/);
  });
});
