import {readdirSync} from "node:fs";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {listReceipts} from "../../../../loaders/site/desk/inbox.js";
import {closeDesks, openReporter, tokenOf, Visitor} from "./open-desk.js";
import {PDF} from "./smallest-pdf.js";

afterEach(closeDesks);

describe("a form", () => {
  it("without the token of its page, or with that of another session, is refused", async () => {
    const {desk, visitor, fields} = await openReporter();
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
    const {desk, visitor, fields} = await openReporter();
    const sent = await visitor.send("/report?year=2023", fields, [], headers as unknown as Record<string, string>);
    expect([403, 421]).toContain(sent.statusCode);
    expect(listReceipts(desk.data)).toEqual([]);
  });

  it.each(["application/json", "text/plain", "application/x-www-form-urlencoded", "text/xml", ""])(
    "of the type %j is refused",
    async (type) => {
      const {desk, visitor, fields} = await openReporter();
      const headers: Record<string, string> = {"content-type": type, host: "localhost:4300", cookie: visitor.cookie};
      const sent = await desk.app.inject({method: "POST", url: "/report", payload: JSON.stringify(fields), headers});
      expect(sent.statusCode).toBe(415);
      expect(listReceipts(desk.data)).toEqual([]);
    }
  );

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS"] as const)(
    "is not taken by the method %s, nor by one that a field names",
    async (method) => {
      const {desk, visitor} = await openReporter();
      const headers = {host: "localhost:4300", cookie: visitor.cookie, "x-http-method-override": "POST"};
      expect((await desk.app.inject({method, url: "/report", headers})).statusCode).toBe(404);
      expect((await desk.app.inject({method: "GET", url: "/leave?_method=POST", headers})).statusCode).toBe(404);
    }
  );

  it("that is too large, in its cells, its files or its number of files, is refused whole", async () => {
    const {desk, visitor, fields} = await openReporter();
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
    const {desk, visitor, fields} = await openReporter();
    const sent = await visitor.send("/report?year=2023", Object.assign(fields, {[field]: text}));
    expect(sent.statusCode).toBe(422);
    expect(sent.body).not.toMatch(/<script|<img/);
    expect(listReceipts(desk.data)).toEqual([]);
  });

  it("cannot add what no form has", async () => {
    const {desk, visitor, fields} = await openReporter();
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
    const {visitor, fields} = await openReporter({limits: {submissions: 2}});
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await visitor.send("/report?year=2023", fields)).statusCode);
    expect(statuses).toEqual([303, 303, 429, 429]);
  });
});
