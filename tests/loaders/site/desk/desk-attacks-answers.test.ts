import {readdirSync} from "node:fs";
import {type AddressInfo, connect} from "node:net";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {inboxFolder} from "../../../../loaders/site/desk/inbox.js";
import {closeDesks, openReporter, openTestDesk, type TestDesk, tokenOf, Visitor} from "./open-desk.js";
import {PDF} from "./smallest-pdf.js";

afterEach(closeDesks);

describe("what others sent", () => {
  it("is not shown to another sector, nor the queue and the log to a focal point", async () => {
    const {desk, visitor, fields} = await openReporter();
    await visitor.send("/report?year=2023", fields, [{name: "a.pdf", bytes: PDF}]);
    const [file] = readdirSync(join(inboxFolder(desk.data), "EDC-2023-0001", "evidence"));
    const {visitor: health} = await Visitor.comeIn(desk, "HLT");
    expect((await health.get("/receipt/EDC-2023-0001")).statusCode).toBe(404);
    expect((await health.get(`/evidence/EDC-2023-0001/${file}`)).statusCode).toBe(404);
    for (const page of ["/review", "/log", "/review/EDC-2023-0001"])
      expect((await visitor.get(page)).statusCode).toBe(403);
    const token = tokenOf((await visitor.get("/report")).body);
    const decision = await visitor.post("/review/EDC-2023-0001", {_csrf: token, outcome: "accepted"});
    expect(decision.statusCode).toBe(403);
  });

  it.each([
    "/receipt/..%2f..%2faudit.jsonl",
    "/receipt/EDC-2023-0001%00",
    "/evidence/EDC-2023-0001/..%2fsubmission.json",
    "/evidence/..%2f..%2f/x",
    "/style.css/..%2f..%2fpackage.json",
    "//evil.example/report"
  ])("is not reached by a path that leads out: %s", async (path) => {
    const {visitor} = await openReporter();
    const answer = await visitor.get(path);
    expect([400, 404]).toContain(answer.statusCode);
  });

  it("comes as a file to be kept, never as a page", async () => {
    const {desk, visitor, fields} = await openReporter();
    const name = 'x"\r\nSet-Cookie: a=b\r\n../../evil.html';
    await visitor.send("/report?year=2023", fields, [{name: encodeURIComponent(name), bytes: PDF, type: "text/html"}]);
    const [file] = readdirSync(join(inboxFolder(desk.data), "EDC-2023-0001", "evidence"));
    expect(file).toMatch(/^[0-9a-f]{64}\.pdf$/);
    const answer = await visitor.get(`/evidence/EDC-2023-0001/${file}`);
    expect(answer.headers["content-type"]).toBe("application/octet-stream");
    expect(answer.headers["content-disposition"]).toBe(`attachment; filename="EDC-2023-0001-${file}"`);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers["content-security-policy"]).toContain("sandbox");
    expect(answer.rawPayload.equals(PDF)).toBe(true);
  });
});

describe("every answer", () => {
  it("has the headers that keep it apart from other sites, and is stored nowhere", async () => {
    const {visitor} = await openReporter();
    for (const page of ["/", "/report", "/nothing", "/enter/x"]) {
      const {headers} = await visitor.get(page);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["referrer-policy"]).toBe("same-origin");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers["x-powered-by"]).toBeUndefined();
    }
  });
});

describe("a connection", () => {
  /** What the desk answers to bytes that no HTTP client sends. */
  async function answerTo(desk: TestDesk, text: string): Promise<string> {
    if (!desk.app.server.listening) await desk.app.listen({host: "127.0.0.1", port: 0});
    const {port} = desk.app.server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(text));
      let answer = "";
      socket.on("data", (chunk) => {
        answer += chunk.toString("latin1");
      });
      socket.on("error", reject);
      socket.on("close", () => resolve(answer));
    });
  }

  it("that sends its form too slowly is ended, and others are answered meanwhile", async () => {
    const desk = await openTestDesk({limits: {request_ms: 300}});
    const head =
      "POST /enter HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na=";
    const slow = answerTo(desk, head);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await answerTo(desk, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).toContain("200 OK");
    expect(await slow).toMatch(/^HTTP\/1\.1 408/);
  });

  it.each([
    [
      "two lengths",
      "POST /leave HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    ],
    ["a line in a header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\nSet-Cookie : b\r\n\r\n"],
    ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
    ["no HTTP", "EHLO localhost\r\n\r\n"]
  ])("with %s is refused", async (_what, text) => {
    const desk = await openTestDesk();
    expect(await answerTo(desk, text)).toMatch(/^HTTP\/1\.1 4\d\d/);
  });
});
