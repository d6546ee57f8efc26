import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {FastifyInstance, FastifyReply, FastifyRequest} from "fastify";
import {type Language, withLanguage} from "../../../src/lib/language/language.js";
import {text} from "../../../src/lib/language/text.js";
import {mayRun} from "../../../src/lib/text/escape-text.js";
import {withDataLock} from "../../files/lock.js";
import {receiveReports} from "../../reporting/receive-reports.js";
import {readAuditLog} from "./audit-log.js";
import {checkSubmission, toFilledForm} from "./check-submission.js";
import {type Desk, sendPage} from "./desk.js";
import {logPage, messagePage, type Seen} from "./desk-pages.js";
import {decide, type InboxEntry, inboxFolder, listReceipts, readSubmission, type SubmissionDecision} from "./inbox.js";
import {queuePage, reviewPage} from "./receipt-page.js";
import {refuseVisitor, seenBy} from "./report-routes.js";

/** Letters of a reason; the focal point reads it, and it stands in the file of the reported rows. */
const MAX_REASON = 1000;
const NOT_FOUND = ["desk-no-submission"];

/** A reviewer's way: the queue, a submission with what it would change, her decision, the log; and the files of evidence. */
export function reviewRoutes(app: FastifyInstance, desk: Desk): void {
  const {data, clock, rebuild} = desk;

  app.get("/review", async (request, reply) => {
    const seen = reviewerOf(desk, request, reply);
    if (seen === null) return refuseVisitor(reply);
    const inputs = await desk.inputs();
    const entries = listReceipts(data).map((receipt) => readSubmission(data, receipt)!);
    return sendPage(reply, 200, () => {
      const lines = entries.map((entry) => {
        const {submission, decision} = entry;
        if (decision !== null) return {entry, effects: []};
        const {effects, faults} = checkSubmission(inputs, submission, submission.received_at);
        return {entry, effects: [...effects.map((effect) => effect.text), ...faults.map(({message}) => message)]};
      });
      return queuePage(lines, rebuild.state, seen);
    });
  });

  app.get<{Params: {receipt: string}}>("/review/:receipt", async (request, reply) => {
    const seen = reviewerOf(desk, request, reply);
    if (seen === null) return refuseVisitor(reply);
    const entry = readSubmission(data, request.params.receipt);
    if (entry === null) return sendPage(reply, 404, () => messagePage("desk-not-found", NOT_FOUND, seen));
    return sendReview(desk, reply, 200, {entry, seen, problem: null});
  });

  app.post<{Params: {receipt: string}; Body: {outcome?: unknown; reason?: unknown} | undefined}>(
    "/review/:receipt",
    {preHandler: app.csrfProtection},
    async (request, reply) => {
      const seen = reviewerOf(desk, request, reply);
      if (seen === null) return refuseVisitor(reply);
      const {receipt} = request.params;
      const {outcome} = request.body ?? {};
      const reason = plainReason(request.body?.reason);
      const say = (id: string) => withLanguage(seen.lang, () => text(id));
      // Two reviewers, or two desks on one folder: one decides, the other is told.
      return withDataLock(data, "desk", async () => {
        const entry = readSubmission(data, receipt);
        if (entry === null) return sendPage(reply, 404, () => messagePage("desk-not-found", NOT_FOUND, seen));
        const sendProblem = (status: number, problem: string) =>
          sendReview(desk, reply, status, {entry, seen, problem});
        if (entry.decision !== null) return sendProblem(409, say("desk-is-decided"));
        if (outcome !== "accepted" && outcome !== "asked back" && outcome !== "refused")
          return sendProblem(422, say("desk-no-outcome"));
        if (reason !== null && (mayRun(reason) || /<[a-z/!?]/i.test(reason)))
          return sendProblem(422, say("desk-reason-plain"));
        if (outcome !== "accepted" && reason === null) return sendProblem(422, say("desk-reason-missing"));
        if (outcome === "accepted") {
          const problem = await accept(desk, entry, reason, seen.lang);
          if (problem !== null) return sendProblem(422, problem);
        }
        const decision: SubmissionDecision = {
          outcome,
          reason,
          by: seen.visitor.invitation,
          decided_at: clock().toISOString()
        };
        decide(data, receipt, decision);
        await desk.record(seen.visitor.invitation, outcome, receipt, reason);
        if (outcome === "accepted") rebuild.ask();
        return reply.redirect("/review", 303);
      });
    }
  );

  app.get<{Params: {receipt: string; file: string}}>("/evidence/:receipt/:file", async (request, reply) => {
    const visitor = desk.findVisitor(request);
    if (visitor === null) return refuseVisitor(reply);
    const {receipt, file} = request.params;
    const entry = readSubmission(data, receipt);
    const found = entry?.submission.files.find(({path}) => path === `evidence/${file}` || path === `form/${file}`);
    const isTheirs = visitor.sector === null || visitor.sector === entry?.submission.sector;
    if (found === undefined || !isTheirs)
      return sendPage(reply, 404, () => messagePage("desk-not-found", ["desk-no-file"]));
    await desk.record(visitor.invitation, "downloaded", `${receipt}/${file}`);
    // Never shown by the browser in the name of this site, whatever is in it.
    return reply
      .header("Content-Disposition", `attachment; filename="${receipt}-${file}"`)
      .header("Content-Security-Policy", "default-src 'none'; sandbox")
      .type("application/octet-stream")
      .send(await readFile(join(inboxFolder(data), receipt, found.path)));
  });

  app.get("/log", async (request, reply) => {
    const seen = reviewerOf(desk, request, reply);
    if (seen === null) return refuseVisitor(reply);
    const events = readAuditLog(data);
    return sendPage(reply, 200, () => logPage(events, seen));
  });
}

/**
 * Writes the rows of a submission as those of any other form; null, or why that cannot be done. The rows come before the decision: a
 * desk that is killed between the two is asked again, and the same rows change nothing.
 */
async function accept(
  desk: Desk,
  {submission}: InboxEntry,
  reason: string | null,
  own: Language
): Promise<string | null> {
  const {data, clock} = desk;
  const now = clock().toISOString();
  const inputs = await desk.inputs();
  const {replaced, disputed, faults} = withLanguage(own, () => checkSubmission(inputs, submission, now));
  if (faults.length > 0) return faults[0]!.message;
  if (disputed.length > 0)
    return withLanguage(own, () =>
      text("desk-is-disputed", {figures: disputed.join(", "), command: "prf report decide"})
    );
  if (replaced.length > 0 && reason === null) return withLanguage(own, () => text("desk-reason-replace"));
  const source = submission.receipt;
  const written = await receiveReports(data, [toFilledForm(submission, source)], {
    now,
    reason: replaced.length > 0 ? reason : null
  });
  return written.faults[0]?.message ?? null;
}

async function sendReview(
  desk: Desk,
  reply: FastifyReply,
  status: number,
  {entry, seen, problem}: {entry: InboxEntry; seen: Seen; problem: string | null}
): Promise<FastifyReply> {
  const inputs = await desk.inputs();
  return sendPage(reply, status, () => {
    const checked = checkSubmission(inputs, entry.submission, entry.submission.received_at);
    return reviewPage(entry, checked, seen, problem);
  });
}

function reviewerOf(desk: Desk, request: FastifyRequest, reply: FastifyReply): Seen | null {
  const visitor = desk.findVisitor(request);
  return visitor === null || visitor.sector !== null ? null : seenBy(visitor, request, reply);
}

function plainReason(value: unknown): string | null {
  const text = typeof value === "string" ? value.replace(/\s+/g, " ").trim().slice(0, MAX_REASON) : "";
  return text === "" ? null : text;
}
