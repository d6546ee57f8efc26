import {afterEach, describe, expect, it} from "vitest";
import {readAuditLog} from "../../../../loaders/site/desk/audit-log.js";
import {listReceipts} from "../../../../loaders/site/desk/inbox.js";
import {revoke} from "../../../../loaders/site/desk/invitations.js";
import {closeDesks, openReporter, openTestDesk, tokenOf, Visitor} from "./open-desk.js";

afterEach(closeDesks);

describe("a link", () => {
  it.each(["", "a", "x".repeat(43), "..%2f..%2finvitations.jsonl", "%00", "<script>"])(
    "that is guessed (%j) lets nobody in",
    async (guess) => {
      const {desk} = await openReporter();
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
    const {desk, visitor, secret, invitation, fields} = await openReporter();
    await revoke(desk.data, invitation, desk.clock.now);
    expect((await visitor.get("/report")).statusCode).toBe(403);
    expect((await visitor.send("/report?year=2023", fields)).statusCode).toBe(403);
    expect((await visitor.get(`/enter/${secret}`)).statusCode).toBe(404);
    expect(listReceipts(desk.data)).toEqual([]);
  });

  it("can be tried so often and no more", async () => {
    const {desk} = await openReporter({limits: {links: 3}});
    const visitor = new Visitor(desk.app);
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await visitor.get(`/enter/guess${i}`)).statusCode);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect(readAuditLog(desk.data).some(({action}) => action === "turned away")).toBe(true);
  });

  it("is in no log with its secret", async () => {
    const {desk, secret} = await openReporter();
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
    const {desk, visitor} = await openReporter();
    for (const cookie of ["desk=made-up", `${visitor.cookie}x`, "desk=", "desk=%00"]) {
      const attacker = new Visitor(desk.app);
      attacker.cookie = cookie;
      expect((await attacker.get("/report")).statusCode).toBe(403);
    }
  });

  it("ends when its visitor leaves", async () => {
    const {visitor} = await openReporter();
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
