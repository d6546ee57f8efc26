import {spawn} from "node:child_process";
import {appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {type DeskEvent, readAuditLog, recordEvent} from "../../../../loaders/site/desk/audit-log.js";
import {
  decide,
  findInboxErrors,
  inboxFolder,
  keepSubmission,
  listReceipts,
  readSubmission,
  type SentForm,
  sha256
} from "../../../../loaders/site/desk/inbox.js";
import {findInvitation, invite, isInForce, readInvitations, revoke} from "../../../../loaders/site/desk/invitations.js";
import {mountSmallDisk} from "../../files/small-disk.js";
import {PDF} from "./smallest-pdf.js";

const newFolder = () => mkdtempSync(join(tmpdir(), "records-"));
const at = "2024-03-01T12:00:00.000Z";
const now = new Date(at);
const event = (about: string): DeskEvent => ({at, by: "EDC-1", action: "submitted", about, detail: "SYNTHETIC 数"});

/** A SYNTHETIC report with one file. */
function sentForm(office = "SYNTHETIC office"): SentForm {
  const digest = sha256(PDF);
  const file = {path: `evidence/${digest}.pdf`, name: "a.pdf", bytes: PDF.length, sha256: digest};
  const head = {name: "SYNTHETIC", office};
  return {
    submission: {sector: "EDC", year: 2023, invitation: "EDC-1", received_at: at, head, rows: [], files: [file]},
    evidence: new Map([[file.path, PDF]])
  };
}

describe("recordEvent(dataDir, event)", () => {
  it("keeps the order of events that come at once, each chained to the one before", async () => {
    const data = newFolder();
    await Promise.all(Array.from({length: 20}, (_, i) => recordEvent(data, event(`EDC-2023-${i}`))));
    expect(new Set(readAuditLog(data).map(({about}) => about)).size).toBe(20);
    expect(readAuditLog(data)[0]).toMatchObject({detail: "SYNTHETIC 数"});
  });

  it("shows a line that was changed, and one that was taken out", async () => {
    const data = newFolder();
    for (const about of ["EDC-2023-0001", "EDC-2023-0002", "EDC-2023-0003"]) await recordEvent(data, event(about));
    const file = join(inboxFolder(data), "audit.jsonl");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("EDC-2023-0001", "EDC-2023-0009"));
    expect(() => readAuditLog(data)).toThrow(
      /mismatched digest in .*audit\.jsonl line 2: the line before it was changed/
    );
    writeFileSync(file, text.split("\n").toSpliced(1, 1).join("\n"));
    expect(() => readAuditLog(data)).toThrow(/mismatched digest in .* line 2/);
    writeFileSync(file, text.replace('"action":"submitted"', '"action":"praised"'));
    expect(() => readAuditLog(data)).toThrow(/invalid event in .* line 1/);
  });

  it("goes on after a line that a killed run left unfinished", async () => {
    const data = newFolder();
    await recordEvent(data, event("EDC-2023-0001"));
    appendFileSync(join(inboxFolder(data), "audit.jsonl"), '{"at":"2024-03-0');
    expect(readAuditLog(data)).toHaveLength(1);
    await recordEvent(data, event("EDC-2023-0002"));
    expect(readAuditLog(data).map(({about}) => about)).toEqual(["EDC-2023-0001", "EDC-2023-0002"]);
  });
});

describe("invite(dataDir, invited, now)", () => {
  it("shows its secret once, and keeps a hash", async () => {
    const data = newFolder();
    const {secret, invitation} = await invite(data, {sector: "EDC", name: "SYNTHETIC", days: 30}, now);
    expect(invitation).toMatchObject({invitation: "EDC-1", expires_at: "2024-03-31T12:00:00.000Z", revoked_at: null});
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(join(inboxFolder(data), "invitations.jsonl"), "utf8")).not.toContain(secret);
    expect(findInvitation(data, secret, now)?.invitation).toBe("EDC-1");
    expect(findInvitation(data, `${secret.slice(0, -1)}_`, now)).toBeNull();
  });

  it("numbers links of a sector, and of reviewers, apart, also of two runs at once", async () => {
    const data = newFolder();
    const whom = ["EDC", "EDC", "HLT", null, null];
    await Promise.all(whom.map((sector) => invite(data, {sector, name: null, days: 1}, now)));
    const ids = readInvitations(data).map(({invitation}) => invitation);
    expect(ids.sort()).toEqual(["EDC-1", "EDC-2", "HLT-1", "REVIEW-1", "REVIEW-2"]);
  });

  it.each([0, 367, 1.5, Number.NaN])("refuses %s days", async (days) => {
    await expect(invite(newFolder(), {sector: "EDC", name: null, days}, now)).rejects.toThrow(/invalid --days/);
  });

  it.each(["", "  "])("refuses a name of nothing: %j", async (name) => {
    const data = newFolder();
    await expect(invite(data, {sector: "EDC", name, days: 1}, now)).rejects.toThrow(/^missing --name: say whom/);
    expect(readInvitations(data)).toEqual([]);
  });

  it.each([1, 366])("takes %s days", async (days) => {
    expect(await invite(newFolder(), {sector: "EDC", name: null, days}, now)).toHaveProperty("secret");
  });
});

describe("revoke(dataDir, id, now)", () => {
  it("ends one link and leaves the others, and is done once", async () => {
    const data = newFolder();
    const first = await invite(data, {sector: "EDC", name: null, days: 30}, now);
    const second = await invite(data, {sector: "EDC", name: null, days: 30}, now);
    await revoke(data, "EDC-1", now);
    expect(findInvitation(data, first.secret, now)).toBeNull();
    expect(findInvitation(data, second.secret, now)?.invitation).toBe("EDC-2");
    await expect(revoke(data, "EDC-1", now)).rejects.toThrow(/was revoked at .* already/);
    await expect(revoke(data, "EDC-9", now)).rejects.toThrow(/unknown invitation "EDC-9"/);
    expect(isInForce(readInvitations(data)[1]!, new Date("2024-03-31T11:59:59.999Z"))).toBe(true);
    expect(isInForce(readInvitations(data)[1]!, new Date("2024-03-31T12:00:00Z"))).toBe(false);
  });

  it("passes over a line that a killed run left unfinished, and refuses one that is none of ours", async () => {
    const data = newFolder();
    await invite(data, {sector: "EDC", name: null, days: 30}, now);
    const file = join(inboxFolder(data), "invitations.jsonl");
    appendFileSync(file, '{"invitation":"EDC-2","sec');
    expect(readInvitations(data)).toHaveLength(1);
    appendFileSync(file, '\n{"invitation":"EDC-3"}\n');
    expect(() => readInvitations(data)).toThrow(/invalid line in .*invitations\.jsonl row 3/);
  });
});

describe("keepSubmission(dataDir, form)", () => {
  it("keeps a form whole, by a number of its own, and the next by the next", () => {
    const data = newFolder();
    expect(keepSubmission(data, sentForm()).submission.receipt).toBe("EDC-2023-0001");
    expect(keepSubmission(data, sentForm()).submission.receipt).toBe("EDC-2023-0002");
    const entry = readSubmission(data, "EDC-2023-0001")!;
    expect(entry.digest).toBe(sha256(readFileSync(join(inboxFolder(data), "EDC-2023-0001", "submission.json"))));
    expect(findInboxErrors(data)).toEqual([]);
  });

  it("takes the next number where another desk was faster", () => {
    const data = newFolder();
    mkdirSync(join(inboxFolder(data), "EDC-2023-0001"), {recursive: true});
    writeFileSync(join(inboxFolder(data), "EDC-2023-0001", "submission.json"), "{}");
    expect(keepSubmission(data, sentForm()).submission.receipt).toBe("EDC-2023-0002");
  });

  it("keeps nothing where the disk is full, and all that was there", ({skip}) => {
    const disk = mountSmallDisk("200k") ?? skip("this user may not mount");
    try {
      let kept = 0;
      const office = "x".repeat(20_000);
      for (let i = 0; i < 30; i++) {
        try {
          keepSubmission(disk.folder, sentForm(office));
          kept++;
        } catch (error) {
          expect(String(error)).toMatch(/the disk is full \(ENOSPC\); nothing of the submission is kept/);
        }
      }
      expect(kept).toBeGreaterThan(2);
      expect(kept).toBeLessThan(30);
      expect(listReceipts(disk.folder)).toHaveLength(kept);
      expect(findInboxErrors(disk.folder)).toEqual([]);
      expect(readdirSync(inboxFolder(disk.folder))).toHaveLength(kept);
    } finally {
      disk.end();
    }
  });

  it("loses nothing that has a receipt when the desk is killed, and leaves nothing half", async () => {
    const data = newFolder();
    for (const after of [20, 60, 150]) {
      const child = spawn(process.execPath, ["--import", "tsx", "tests/loaders/site/desk/keep-many.ts", data]);
      let said = "";
      let first: () => void;
      const started = new Promise<void>((resolve) => {
        first = resolve;
      });
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
        first();
      });
      await started;
      setTimeout(() => child.kill("SIGKILL"), after);
      await new Promise((resolve) => child.on("close", resolve));
      const receipts = said.split("\n").filter((line) => /^EDC-2023-\d{4,}$/.test(line));
      expect(receipts.length).toBeGreaterThan(0);
      const kept = listReceipts(data);
      expect(receipts.filter((receipt) => !kept.includes(receipt))).toEqual([]);
      expect(findInboxErrors(data)).toEqual([]);
    }
    keepSubmission(data, sentForm());
    expect(readdirSync(inboxFolder(data)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("decide(dataDir, receipt, decision)", () => {
  it("takes the first of two decisions, and changes nothing by the second", () => {
    const data = newFolder();
    keepSubmission(data, sentForm());
    const decision = (by: string) => ({outcome: "refused" as const, reason: "SYNTHETIC", by, decided_at: at});
    expect(decide(data, "EDC-2023-0001", decision("REVIEW-1"))).toBe(true);
    expect(decide(data, "EDC-2023-0001", decision("REVIEW-2"))).toBe(false);
    expect(readSubmission(data, "EDC-2023-0001")?.decision?.by).toBe("REVIEW-1");
  });
});

describe("findInboxErrors(dataDir)", () => {
  it("names evidence that was changed or is gone", () => {
    const data = newFolder();
    const {submission} = keepSubmission(data, sentForm());
    const file = join(inboxFolder(data), submission.receipt, submission.files[0]!.path);
    writeFileSync(file, "changed");
    expect(findInboxErrors(data)).toEqual([expect.stringMatching(/^mismatched digest of .*\.pdf: it was changed/)]);
    expect(statSync(file).size).toBe(7);
  });
});
