import type {FastifyInstance, FastifyReply, FastifyRequest} from "fastify";
import {LANGUAGES, withLanguage} from "../../../src/lib/language/language.js";
import {reportForm} from "../../../src/lib/reporting/report-form.js";
import {formFile} from "../../../src/lib/reporting/report-guide.js";
import {toReportWorkbook} from "../../reporting/report-workbook.js";
import {checkSubmission, isAnswered, readSentBook} from "./check-submission.js";
import {type Desk, sendPage, visitorLanguage} from "./desk.js";
import {enterPage, messagePage, type Seen} from "./desk-pages.js";
import {formPage, formRows, type Typed} from "./form-page.js";
import {type InboxEntry, keepSubmission, listReceipts, readSubmission, sha256} from "./inbox.js";
import type {Invitation} from "./invitations.js";
import {findInvitation} from "./invitations.js";
import {readSentForm, type SentParts} from "./read-sent-form.js";
import {receiptPage} from "./receipt-page.js";

const NO_LINK = ["desk-link-why", "desk-link-next"];

/** Years that a form is offered for, back from this one. */
const YEARS = 6;

/** A focal point's way: her sector's form, what is wrong with it, and the receipt. */
export function reportRoutes(app: FastifyInstance, desk: Desk): void {
  const {data, clock, limits} = desk;

  app.get<{Querystring: {year?: unknown}}>("/report", async (request, reply) => {
    const seen = reporterOf(desk, request, reply);
    if (seen === null) return refuseVisitor(reply);
    const year = yearOf(request.query.year, clock());
    const inputs = await desk.inputs();
    const form = withLanguage(seen.lang, () => reportForm(inputs, {sector: seen.sector, year}));
    const typed = {head: {reported_on: today(clock())}, rows: [], faults: [], fileFaults: [], bookFaults: []};
    return sendPage(reply, 200, () => formPage(form, typed, listOf(desk, seen.sector, form.year), seen));
  });

  const rateLimit = {max: limits.submissions, timeWindow: "1 minute"};
  app.post<{Querystring: {year?: unknown}}>("/report", {config: {rateLimit}}, async (request, reply) => {
    const visitor = reporterOf(desk, request, reply);
    // Before a byte of the form is read.
    if (visitor === null) return refuseVisitor(reply);
    if (!request.isMultipart()) return reply.code(415).send(Object.assign(new Error("wrong type"), {statusCode: 415}));
    const year = yearOf(request.query.year, clock());
    const inputs = await desk.inputs();
    const form = withLanguage(visitor.lang, () => reportForm(inputs, {sector: visitor.sector, year}));
    const rows = formRows(form);
    const sent = await readSentForm(request, rows.length, visitor.lang);
    await assertToken(app, request, reply, sent.csrf);
    const now = clock().toISOString();
    const {sector, visitor: by, lang} = visitor;
    // The page names measure and area of every row; those in which nothing was typed say nothing.
    const typed = sent.rows.map((own, i) =>
      isAnswered(own) ? Object.assign({id: rows[i]!.id, area: rows[i]!.area}, own) : {}
    );
    const onPage = {sector, year, head: sent.head, rows: typed};
    const {book} = sent;
    const read = book === null ? {cells: onPage} : withLanguage(lang, () => readSentBook(inputs, book, {sector, now}));
    const faults = book === null ? withLanguage(lang, () => checkSubmission(inputs, onPage, now)).faults : [];
    const bookFaults = "refused" in read ? read.refused : [];
    if ("refused" in read || faults.length + sent.fileFaults.length > 0) {
      const again: Typed = {head: sent.head, rows: typed, faults, fileFaults: sent.fileFaults, bookFaults};
      return sendPage(reply, 422, () => formPage(form, again, listOf(desk, sector, year), visitor));
    }
    if (book !== null) keepBook(sent, book);
    const cells = {...read.cells, rows: read.cells.rows.filter(isAnswered)};
    const submission = Object.assign({invitation: by.invitation, received_at: now, files: sent.files}, cells);
    const kept = keepSubmission(data, {submission, evidence: sent.evidence});
    await desk.record(by.invitation, "submitted", kept.submission.receipt, kept.digest);
    return reply.redirect(`/receipt/${kept.submission.receipt}`, 303);
  });

  app.get<{Querystring: {year?: unknown}}>("/form.xlsx", async (request, reply) => {
    const seen = reporterOf(desk, request, reply);
    if (seen === null) return refuseVisitor(reply);
    const asked = {sector: seen.sector, year: yearOf(request.query.year, clock())};
    const workbook = await toReportWorkbook(await desk.inputs(), asked, seen.lang);
    return reply
      .header("Content-Disposition", `attachment; filename="${formFile(asked.sector, asked.year, seen.lang)}"`)
      .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      .send(Buffer.from(workbook));
  });

  app.get<{Params: {receipt: string}}>("/receipt/:receipt", async (request, reply) => {
    const seen = reporterOf(desk, request, reply);
    if (seen === null) return refuseVisitor(reply);
    const entry = readSubmission(data, request.params.receipt);
    if (entry === null || entry.submission.sector !== seen.sector)
      return sendPage(reply, 404, () => messagePage("desk-not-found", ["desk-no-receipt"], seen));
    const inputs = await desk.inputs();
    return sendPage(reply, 200, () => {
      const checked = checkSubmission(inputs, entry.submission, entry.submission.received_at);
      return receiptPage(entry, checked, seen);
    });
  });
}

/** Throws with the status 403 where the token is not that of this session. */
async function assertToken(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string
): Promise<void> {
  request.body = {_csrf: token};
  const send = reply.send;
  await new Promise<void>((resolve, reject) => {
    // The plugin sends its refusal itself; here the routes' own error page answers.
    reply.send = (error) => {
      reply.send = send;
      reject(error as Error);
      return reply;
    };
    app.csrfProtection(request, reply, () => resolve());
  });
  reply.send = send;
}

interface Reporter extends Seen {
  sector: string;
}

function reporterOf(desk: Desk, request: FastifyRequest, reply: FastifyReply): Reporter | null {
  const visitor = desk.findVisitor(request);
  if (visitor === null || visitor.sector === null) return null;
  return Object.assign({sector: visitor.sector}, seenBy(visitor, request, reply));
}

/** Returns what a page knows of who sees it, with its addresses in the other languages. */
export function seenBy(visitor: Invitation, request: FastifyRequest, reply: FastifyReply): Seen {
  const own = visitorLanguage(request);
  const others = LANGUAGES.filter((each) => each !== own).map((lang) => {
    const here = new URL(request.url, "http://desk");
    here.searchParams.set("lang", lang);
    return {lang, address: `${here.pathname}${here.search}`};
  });
  return {visitor, csrf: reply.generateCsrf(), lang: own, others};
}

/** Answers whoever is not, or no longer, in. */
export function refuseVisitor(reply: FastifyReply): FastifyReply {
  return sendPage(reply, 403, () => messagePage("desk-outside", ["desk-outside-how"]));
}

/** Keeps the workbook as it came, beside the evidence: named by its content, as every file is. */
function keepBook({files, evidence}: SentParts, {name, bytes}: {name: string; bytes: Uint8Array}): void {
  const digest = sha256(bytes);
  const kind = bytes[0] === 0x50 && bytes[1] === 0x4b ? "xlsx" : "csv";
  const path = `form/${digest}.${kind}`;
  files.unshift({path, name, bytes: bytes.byteLength, sha256: digest});
  evidence.set(path, bytes);
}

const today = (now: Date) => now.toISOString().slice(0, 10);

/** What is asked for, or the last year that is over. */
function yearOf(asked: unknown, now: Date): number {
  return /^\d{4}$/.test(String(asked)) ? Number(asked) : now.getUTCFullYear() - 1;
}

function listOf({data, clock}: Desk, sector: string, year: number): {entries: InboxEntry[]; years: number[]} {
  const own = listReceipts(data).filter((receipt) => receipt.startsWith(`${sector}-`));
  const newest = clock().getUTCFullYear();
  const years = Array.from({length: YEARS}, (_, i) => newest - i);
  return {
    entries: own.map((receipt) => readSubmission(data, receipt)!).reverse(),
    years: [...new Set([...years, year])].sort((a, b) => b - a)
  };
}

/**
 * Adds the way in and out: a link is opened, its page says whom it is for, and the button on it starts a new session. Opening alone
 * starts nothing, since mail programs open links too; and no session of before the button goes on after it.
 */
export function entryRoutes(app: FastifyInstance, desk: Desk): void {
  const {data, clock, limits, record} = desk;
  const rateLimit = {max: limits.links, timeWindow: "1 minute"};

  app.get("/", (request, reply) => {
    const visitor = desk.findVisitor(request);
    if (visitor !== null) return reply.redirect(visitor.sector === null ? "/review" : "/report", 303);
    return sendPage(reply, 200, () => messagePage("desk-start", ["desk-start-how"]));
  });

  app.get<{Params: {secret: string}}>("/enter/:secret", {config: {rateLimit}}, async (request, reply) => {
    const found = findInvitation(data, request.params.secret, clock());
    if (found === null) {
      await record("desk", "turned away");
      return sendPage(reply, 404, () => messagePage("desk-link", NO_LINK));
    }
    const token = reply.generateCsrf();
    return sendPage(reply, 200, () => enterPage(found, request.params.secret, token));
  });

  app.post<{Body: {secret?: unknown} | undefined}>(
    "/enter",
    {config: {rateLimit}, preHandler: app.csrfProtection},
    async (request, reply) => {
      const found = findInvitation(data, String(request.body?.secret ?? ""), clock());
      if (found === null) {
        await record("desk", "turned away");
        return sendPage(reply, 404, () => messagePage("desk-link", NO_LINK));
      }
      await request.session.regenerate();
      request.session.invitation = found.invitation;
      await record(found.invitation, "entered");
      return reply.redirect("/", 303);
    }
  );

  app.post("/leave", {preHandler: app.csrfProtection}, async (request, reply) => {
    const visitor = desk.findVisitor(request);
    await request.session.destroy();
    if (visitor !== null) await record(visitor.invitation, "left");
    return reply.redirect("/", 303);
  });
}
