import {readdirSync} from "node:fs";
import {type AddressInfo, connect} from "node:net";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {readAuditLog} from "../../../../loaders/site/desk/audit-log.js";
import {inboxFolder, listReceipts} from "../../../../loaders/site/desk/inbox.js";
import {revoke} from "../../../../loaders/site/desk/invitations.js";
import {educationReport, openDesk, type TestDesk, type TestOptions, tokenOf, Visitor} from "./open-desk.js";
import {PDF} from "./smallest-pdf.js";

const open: TestDesk[] = [];
async function openTestDesk(options: TestOptions = {}): Promise<TestDesk> {
  const desk = await openDesk(options);
  open.push(desk);
  return desk;
}
afterEach(async () => {
  for (const {app} of open.splice(0)) await app.close();
});

/** A focal point of education with her form. */
async function reporter(options: TestOptions = {}) {
  const desk = await openTestDesk(options);
  const {visitor, secret, invitation} = await Visitor.comeIn(desk, "EDC");
  const fields = educationReport((await visitor.get("/report?year=2023")).body, "2");
  return {desk, visitor, secret, invitation, fields};
}

describe("a link", () => {
  it.each(["", "a", "x".repeat(43), "..%2f..%2finvitations.jsonl", "%00", "<script>"])(
    "that is guessed (%j) lets nobody in",
    async (guess) => {
      const {desk} = await reporter();
      const visitor = new Visitor(desk.app);
      expect((await visitor.get(`/enter/${guess}`)).statusCode).toBe(404);
      expect(visitor.cookie).toBe("");
      expect((await visitor.get("/report")).statusCode).toBe(403);
    }
  );

  it("holds up to its last moment, and not at it", async () => {
    const desk = await openTestDesk();
    const {visitor, secret} = await Visitor.comeIn(desk, "EDC", 1);
    desk.clock.now = new Date("2024-03-02T11:59:59Z");
    expect((await visitor.get("/report")).statusCode).toBe(200);
    desk.clock.now = new Date("2024-03-02T12:00:00Z");
    expect((await visitor.get("/report")).statusCode).toBe(403);
    expect((await visitor.get(`/enter/${secret}`)).statusCode).toBe(404);
  });

  it("that is revoked puts out whoever is in by it", async () => {
    const {desk, visitor, secret, invitation, fields} = await reporter();
    await revoke(desk.data, invitation, desk.clock.now);
    expect((await visitor.get("/report")).statusCode).toBe(403);
    expect((await visitor.send("/report?year=2023", fields)).statusCode).toBe(403);
    expect((await visitor.get(`/enter/${secret}`)).statusCode).toBe(404);
    expect(listReceipts(desk.data)).toEqual([]);
  });

  it("can be tried so often and no more", async () => {
    const {desk} = await reporter({limits: {links: 3}});
    const visitor = new Visitor(desk.app);
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await visitor.get(`/enter/guess${i}`)).statusCode);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect(readAuditLog(desk.data).some(({action}) => action === "turned away")).toBe(true);
  });

  it("stands in no log with its secret", async () => {
    const {desk, secret} = await reporter();
    expect(JSON.stringify(readAuditLog(desk.data))).not.toContain(secret);
  });
});

describe("a session", () => {
  it("is another after coming in than before: one that was planted leads nowhere", async () => {
    const desk = await openTestDesk();
    const {secret} = await Visitor.comeIn(desk, "EDC");
    const visitor = new Visitor(desk.app);
    const page = await visitor.get(`/enter/${secret}`);
    const planted = visitor.cookie;
    await visitor.post("/enter", {_csrf: tokenOf(page.body), secret});
    expect(visitor.cookie).not.toBe(planted);
    const attacker = new Visitor(desk.app);
    attacker.cookie = planted;
    expect((await attacker.get("/report")).statusCode).toBe(403);
  });

  it("that is made up or changed is none", async () => {
    const {desk, visitor} = await reporter();
    for (const cookie of ["desk=made-up", `${visitor.cookie}x`, "desk=", "desk=%00"]) {
      const attacker = new Visitor(desk.app);
      attacker.cookie = cookie;
      expect((await attacker.get("/report")).statusCode).toBe(403);
    }
  });

  it("ends when its visitor leaves", async () => {
    const {visitor} = await reporter();
    const {cookie} = visitor;
    await visitor.post("/leave", {_csrf: tokenOf((await visitor.get("/report")).body)});
    visitor.cookie = cookie;
    expect((await visitor.get("/report")).statusCode).toBe(403);
  });

  it("has a cookie that no script and no other site gets", async () => {
    const desk = await openTestDesk();
    const {secret} = await Visitor.comeIn(desk, "EDC");
    const response = await new Visitor(desk.app).get(`/enter/${secret}`);
    const cookie = String(response.headers["set-cookie"]);
    for (const word of ["HttpOnly", "SameSite=Strict", "Path=/"]) expect(cookie).toContain(word);
  });

  it("behind a proxy with TLS is of that host alone, and goes over TLS alone", async () => {
    const desk = await openTestDesk({publicAddress: new URL("https://desk.example.org")});
    const headers = {host: "desk.example.org", "x-forwarded-proto": "https"};
    const {secret} = await Visitor.comeIn(await openTestDesk({data: desk.data}), "EDC");
    const response = await new Visitor(desk.app, headers).get(`/enter/${secret}`);
    expect(String(response.headers["set-cookie"])).toMatch(/^__Host-desk=.*Secure/);
    expect(response.headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
    const plain = await new Visitor(desk.app, {host: "desk.example.org"}).get(`/enter/${secret}`);
    expect(plain.headers["set-cookie"]).toBeUndefined();
  });
});

describe("a form", () => {
  it("without the token of its page, or with that of another session, is refused", async () => {
    const {desk, visitor, fields} = await reporter();
    const other = await Visitor.comeIn(desk, "EDC");
    const otherToken = tokenOf((await other.visitor.get("/report")).body);
    for (const token of ["", "made-up", otherToken]) {
      const sent = await visitor.send("/report?year=2023", Object.assign({}, fields, {_csrf: token}));
      expect(sent.statusCode).toBe(403);
    }
    const {visitor: reviewer} = await Visitor.comeIn(desk, null);
    const refused = await reviewer.post("/review/EDC-2023-0001", {_csrf: otherToken, outcome: "accepted"});
    expect(refused.statusCode).toBe(403);
    expect(listReceipts(desk.data)).toEqual([]);
  });

  it.each([
    {origin: "https://evil.example"},
    {origin: "null"},
    {"sec-fetch-site": "cross-site"},
    {host: "evil.example"},
    {host: "localhost.evil.example"}
  ])("of another site is refused: %j", async (headers) => {
    const {desk, visitor, fields} = await reporter();
    const sent = await visitor.send("/report?year=2023", fields, [], headers as unknown as Record<string, string>);
    expect([403, 421]).toContain(sent.statusCode);
    expect(listReceipts(desk.data)).toEqual([]);
  });

  it.each(["application/json", "text/plain", "application/x-www-form-urlencoded", "text/xml", ""])(
    "of the type %j is refused",
    async (type) => {
      const {desk, visitor, fields} = await reporter();
      const headers: Record<string, string> = {"content-type": type, host: "localhost:4300", cookie: visitor.cookie};
      const sent = await desk.app.inject({method: "POST", url: "/report", payload: JSON.stringify(fields), headers});
      expect(sent.statusCode).toBe(415);
      expect(listReceipts(desk.data)).toEqual([]);
    }
  );

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS"] as const)(
    "is not taken by the method %s, nor by one that a field names",
    async (method) => {
      const {desk, visitor} = await reporter();
      const headers = {host: "localhost:4300", cookie: visitor.cookie, "x-http-method-override": "POST"};
      expect((await desk.app.inject({method, url: "/report", headers})).statusCode).toBe(404);
      expect((await desk.app.inject({method: "GET", url: "/leave?_method=POST", headers})).statusCode).toBe(404);
    }
  );

  it("that is too large, in its cells, its files or its number of files, is refused whole", async () => {
    const {desk, visitor, fields} = await reporter();
    const large = Object.assign({}, fields, {"rows.0.words_en": "x".repeat(40_000)});
    expect((await visitor.send("/report?year=2023", large)).statusCode).toBe(413);
    const bytes = Buffer.concat([PDF, Buffer.alloc(9 * 1024 * 1024)]);
    expect((await visitor.send("/report?year=2023", fields, [{name: "a.pdf", bytes}])).statusCode).toBe(413);
    const many = Array.from({length: 11}, (_, i) => ({name: `${i}.pdf`, bytes: PDF}));
    expect((await visitor.send("/report?year=2023", fields, many)).statusCode).toBe(413);
    const length = {"content-length": String(21 * 1024 * 1024)};
    expect((await visitor.send("/report?year=2023", fields, [], length)).statusCode).toBe(413);
    expect((await visitor.post("/leave", {_csrf: "x".repeat(70_000)})).statusCode).toBe(413);
    expect(listReceipts(desk.data)).toEqual([]);
    expect(readdirSync(join(desk.data, "reported")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it.each([
    ["rows.0.words_en", '<script>alert("x")</script>'],
    ["rows.0.words_en", "<img src=x onerror=alert(1)>"],
    ["rows.0.words_en", '=HYPERLINK("http://evil.example")'],
    ["rows.0.evidence", "@SUM(1+1)*cmd|' /C calc'!A0"],
    ["rows.0.words_en", "a\u202eb"],
    ["rows.0.id", "TRD-OP1/services"],
    ["rows.0.area", "../../etc/passwd"],
    ["head.form", "HLT-2023"],
    ["head.name", '"><script>']
  ])("with %s %j is refused, and shown as text", async (field, text) => {
    const {desk, visitor, fields} = await reporter();
    const sent = await visitor.send("/report?year=2023", Object.assign(fields, {[field]: text}));
    expect(sent.statusCode).toBe(422);
    expect(sent.body).not.toMatch(/<script|<img/);
    expect(listReceipts(desk.data)).toEqual([]);
  });

  it("cannot add what no form has", async () => {
    const {desk, visitor, fields} = await reporter();
    const more = {
      "rows.9999.value": "1",
      "rows.0.__proto__": "x",
      "__proto__.x": "1",
      "rows.0.constructor": "x",
      "head.toString": "x"
    };
    const sent = await visitor.send("/report?year=2023", Object.assign({}, fields, more));
    expect([303, 400]).toContain(sent.statusCode);
    expect(({} as {x?: unknown}).x).toBeUndefined();
    const kept = listReceipts(desk.data);
    expect(kept.length).toBeLessThanOrEqual(1);
  });

  it("can be sent so often and no more", async () => {
    const {visitor, fields} = await reporter({limits: {submissions: 2}});
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await visitor.send("/report?year=2023", fields)).statusCode);
    expect(statuses).toEqual([303, 303, 429, 429]);
  });
});

describe("what others sent", () => {
  it("is not shown to another sector, nor the queue and the log to a focal point", async () => {
    const {desk, visitor, fields} = await reporter();
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
    const {visitor} = await reporter();
    const answer = await visitor.get(path);
    expect([400, 404]).toContain(answer.statusCode);
  });

  it("comes as a file to be kept, never as a page", async () => {
    const {desk, visitor, fields} = await reporter();
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
    const {visitor} = await reporter();
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
