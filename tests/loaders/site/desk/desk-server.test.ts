import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it, vi} from "vitest";
import {receiveReports} from "../../../../loaders/reporting/receive-reports.js";
import {readAuditLog} from "../../../../loaders/site/desk/audit-log.js";
import {toFilledForm} from "../../../../loaders/site/desk/check-submission.js";
import {decide, listReceipts, readSubmission} from "../../../../loaders/site/desk/inbox.js";
import {educationReport, openDesk, tokenOf, Visitor} from "./open-desk.js";
import {PDF} from "./smallest-pdf.js";

describe("deskServer(options)", () => {
  it("takes a report with evidence, and writes its rows when a reviewer accepts", async () => {
    const desk = await openDesk();
    const {visitor} = await Visitor.comeIn(desk, "EDC");
    const page = await visitor.get("/report?year=2023");
    expect(page.statusCode).toBe(200);
    const sent = await visitor.send("/report?year=2023", educationReport(page.body, "2"), [
      {name: "minutes.pdf", bytes: PDF}
    ]);
    expect(sent.statusCode).toBe(303);
    expect(sent.headers.location).toBe("/receipt/EDC-2023-0001");
    const receipt = await visitor.get("/receipt/EDC-2023-0001");
    const entry = readSubmission(desk.data, "EDC-2023-0001")!;
    expect(receipt.body).toContain(entry.digest);
    expect(receipt.body).toContain("EDC-OC1/agreements: baseline only → improved");

    const {visitor: reviewer} = await Visitor.comeIn(desk, null);
    const queue = await reviewer.get("/review");
    expect(queue.body).toContain("EDC-OC1/agreements: baseline only → improved");
    const review = await reviewer.get("/review/EDC-2023-0001");
    const accepted = await reviewer.post("/review/EDC-2023-0001", {
      _csrf: tokenOf(review.body),
      outcome: "accepted",
      reason: ""
    });
    expect(accepted.statusCode).toBe(303);
    const rows = readFileSync(join(desk.data, "reported", "edc.csv"), "utf8")
      .trim()
      .split("\n");
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain("EDC-OC1,agreements,CAREC,2023,,2,");
    expect(rows[1]).toContain("2024-02-28,2024-03-01");
    await vi.waitFor(() => expect(readAuditLog(desk.data).at(-1)?.action).toBe("site built"), 30_000);
    const actions = readAuditLog(desk.data).map(({action}) => action);
    expect(actions).toEqual(["entered", "submitted", "entered", "accepted", "site built"]);
    expect(desk.builds).toBe(1);
  });

  it("names every fault, keeps what was typed, and keeps nothing of the form", async () => {
    const desk = await openDesk();
    const {visitor} = await Visitor.comeIn(desk, "EDC");
    const page = await visitor.get("/report?year=2023");
    const fields = educationReport(page.body, "two");
    fields["rows.0.evidence"] = "see email";
    const sent = await visitor.send("/report?year=2023", fields, [{name: "a.pdf", bytes: Buffer.from("<html>")}]);
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain("3 things have to be corrected");
    expect(sent.body).toContain('value="two"');
    expect(sent.body).toContain("invalid file “a.pdf”: its content is not PDF, PNG, XLSX or DOCX");
    expect(listReceipts(desk.data)).toEqual([]);
    expect(readAuditLog(desk.data).map(({action}) => action)).toEqual(["entered"]);
  });

  it("lets a reviewer ask back with a reason, which the focal point reads, and no one decide again", async () => {
    const desk = await openDesk();
    const {visitor} = await Visitor.comeIn(desk, "EDC");
    const page = await visitor.get("/report?year=2023");
    await visitor.send("/report?year=2023", educationReport(page.body, "2"));
    const {visitor: reviewer} = await Visitor.comeIn(desk, null);
    const token = tokenOf((await reviewer.get("/review/EDC-2023-0001")).body);
    const decide = (outcome: string, reason: string) =>
      reviewer.post("/review/EDC-2023-0001", {_csrf: token, outcome, reason});
    expect((await decide("asked back", " ")).statusCode).toBe(422);
    expect((await decide("asked back", "=1+1")).statusCode).toBe(422);
    expect((await decide("approved", "x")).statusCode).toBe(422);
    expect((await decide("asked back", "Which page?")).statusCode).toBe(303);
    expect((await decide("accepted", "")).statusCode).toBe(409);
    expect((await visitor.get("/receipt/EDC-2023-0001")).body).toContain("<blockquote>Which page?</blockquote>");
    expect(existsSync(join(desk.data, "reported", "edc.csv"))).toBe(false);
    expect(desk.builds).toBe(0);
  });

  it("replaces a figure that stands with a reason alone, and keeps the old row", async () => {
    const desk = await openDesk();
    const {visitor} = await Visitor.comeIn(desk, "EDC");
    const {visitor: reviewer} = await Visitor.comeIn(desk, null);
    for (const figure of ["2", "3"]) {
      const page = await visitor.get("/report?year=2023");
      await visitor.send("/report?year=2023", educationReport(page.body, figure));
    }
    const accept = async (receipt: string, reason: string) => {
      const {body} = await reviewer.get(`/review/${receipt}`);
      return reviewer.post(`/review/${receipt}`, {_csrf: tokenOf(body), outcome: "accepted", reason});
    };
    expect((await accept("EDC-2023-0001", "")).statusCode).toBe(303);
    expect((await reviewer.get("/review/EDC-2023-0002")).body).toContain("What it would replace");
    expect((await accept("EDC-2023-0002", "")).statusCode).toBe(422);
    expect((await accept("EDC-2023-0002", "SYNTHETIC: a third was signed")).statusCode).toBe(303);
    const rows = readFileSync(join(desk.data, "reported", "edc.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1);
    expect(rows.map((row) => row.split(",")[5])).toEqual(["2", "3"]);
    expect(rows[1]).toContain("SYNTHETIC: a third was signed");
  });

  it("shows reviewers a build that failed, and builds again at the next start", async () => {
    const desk = await openDesk({build: async () => Promise.reject(new Error("SYNTHETIC: the disk is full"))});
    const {visitor} = await Visitor.comeIn(desk, "EDC");
    const page = await visitor.get("/report?year=2023");
    await visitor.send("/report?year=2023", educationReport(page.body, "2"));
    const {visitor: reviewer} = await Visitor.comeIn(desk, null);
    const {body} = await reviewer.get("/review/EDC-2023-0001");
    await reviewer.post("/review/EDC-2023-0001", {_csrf: tokenOf(body), outcome: "accepted", reason: ""});
    await vi.waitFor(() => expect(readAuditLog(desk.data).at(-1)?.action).toBe("site not built"), 30_000);
    const queue = await reviewer.get("/review");
    expect(queue.body).toContain("The site could not be built");
    expect(queue.body).toContain("SYNTHETIC: the disk is full");
    await desk.app.close();
    const again = await openDesk({data: desk.data});
    await vi.waitFor(() => expect(again.builds).toBe(1), 30_000);
  });

  it("lets one of two reviewers decide who ask at once, and writes the rows once", async () => {
    const desk = await openDesk();
    const {visitor} = await Visitor.comeIn(desk, "EDC");
    const page = await visitor.get("/report?year=2023");
    await visitor.send("/report?year=2023", educationReport(page.body, "2"));
    const reviewers = await Promise.all([1, 2, 3].map(() => Visitor.comeIn(desk, null)));
    const answers = await Promise.all(
      reviewers.map(async ({visitor: reviewer}) => {
        const {body} = await reviewer.get("/review/EDC-2023-0001");
        return reviewer.post("/review/EDC-2023-0001", {_csrf: tokenOf(body), outcome: "accepted", reason: ""});
      })
    );
    expect(answers.map(({statusCode}) => statusCode).sort()).toEqual([303, 409, 409]);
    expect(
      readFileSync(join(desk.data, "reported", "edc.csv"), "utf8")
        .trim()
        .split("\n")
    ).toHaveLength(2);
    expect(readAuditLog(desk.data).filter(({action}) => action === "accepted")).toHaveLength(1);
  });

  it("takes up what a kill left between rows and decision, and between decision and log", async () => {
    const desk = await openDesk();
    const {visitor} = await Visitor.comeIn(desk, "EDC");
    const page = await visitor.get("/report?year=2023");
    await visitor.send("/report?year=2023", educationReport(page.body, "2"));
    const {submission} = readSubmission(desk.data, "EDC-2023-0001")!;
    const now = desk.clock.now.toISOString();
    await receiveReports(desk.data, [toFilledForm(submission, submission.receipt)], {now, reason: null});
    const rows = readFileSync(join(desk.data, "reported", "edc.csv"), "utf8");
    const {visitor: reviewer} = await Visitor.comeIn(desk, null);
    const {body} = await reviewer.get("/review/EDC-2023-0001");
    const again = await reviewer.post("/review/EDC-2023-0001", {_csrf: tokenOf(body), outcome: "accepted", reason: ""});
    expect(again.statusCode).toBe(303);
    expect(readFileSync(join(desk.data, "reported", "edc.csv"), "utf8")).toBe(rows);

    // A decision that is in no line of the log.
    await visitor.send("/report?year=2023", educationReport((await visitor.get("/report?year=2023")).body, "3"));
    const decision = {outcome: "refused", reason: "SYNTHETIC", by: "REVIEW-1", decided_at: now} as const;
    decide(desk.data, "EDC-2023-0002", decision);
    await desk.app.close();
    await openDesk({data: desk.data});
    const log = readAuditLog(desk.data).filter(({about}) => about === "EDC-2023-0002");
    expect(log.map(({action}) => action)).toEqual(["submitted", "refused"]);
    expect(log.at(-1)?.detail).toBe("logged when the desk was started again");
  });
});
