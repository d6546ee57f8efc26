import {randomBytes} from "node:crypto";
import {readFileSync} from "node:fs";
import cookie from "@fastify/cookie";
import csrfProtection from "@fastify/csrf-protection";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import session, {type SessionStore as FastifySessionStore} from "@fastify/session";
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type Session
} from "fastify";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {WriteError} from "../../files/write-whole-file.js";
import {reportInputsReader} from "../../reporting/receive-reports.js";
import {readLanguages} from "../language/read-messages.js";
import {readAuditLog, recordEvent} from "./audit-log.js";
import {type Desk, type DeskLimits, sendPage} from "./desk.js";
import {messagePage} from "./desk-pages.js";
import {listReceipts, readSubmission} from "./inbox.js";
import {isInForce, readInvitations} from "./invitations.js";
import {entryRoutes, reportRoutes} from "./report-routes.js";
import {reviewRoutes} from "./review-routes.js";
import type {BuildSite} from "./site-rebuild.js";
import {SiteRebuild} from "./site-rebuild.js";

/** What a desk is run with. */
export interface DeskOptions {
  /** The data folder. */
  data: string;
  /** Says what time it is: the one clock of the command. */
  clock: () => Date;
  /** The address under which a proxy offers the desk, `https://desk.example.org`; null for loopback alone. */
  publicAddress: URL | null;
  build: BuildSite;
  limits?: Partial<DeskLimits>;
}

const LIMITS: DeskLimits = {requests: 300, submissions: 30, links: 20, request_ms: 60_000};

/** Sessions end after a working day. */
const SESSION_MS = 8 * 3_600_000;
/** Of a form without files; with files, MAX_FORM_BYTES of report-routes.ts. */
const MAX_BODY_BYTES = 64 * 1024;

/**
 * Returns the desk as a server that does not listen yet: pages for focal points, who come in by a link of their sector and
 * report, and for reviewers, who decide; every step in the audit log.
 *
 * A request for another host, a form that another site sends, one without the token of its page, of an unknown type or too
 * large is refused before it is read. Throws nothing of a request: a fault is a page with its status, and ends nothing.
 * @example const app = await deskServer(options); await app.listen({host: "127.0.0.1", port: 4300})
 */
export async function deskServer({data, clock, publicAddress, build, limits}: DeskOptions): Promise<FastifyInstance> {
  await readLanguages(data);
  const bounds = Object.assign({}, LIMITS, limits);
  const isSecure = publicAddress?.protocol === "https:";
  const record: Desk["record"] = (by, action, about = null, detail = null) =>
    recordEvent(data, {at: clock().toISOString(), by, action, about, detail});
  const desk: Desk = {
    data,
    clock,
    limits: bounds,
    record,
    inputs: reportInputsReader(data),
    rebuild: new SiteRebuild(build, clock, ({state, message}) =>
      record("desk", state === "built" ? "site built" : "site not built", null, message)
    ),
    findVisitor: ({session: {invitation}}) => {
      const found = readInvitations(data).find((one) => one.invitation === invitation);
      return found !== undefined && isInForce(found, clock()) ? found : null;
    }
  };
  const app = fastify({
    // An address with a secret in it must not be written anywhere.
    logger: false,
    // A proxy on the same machine says who asks, and only where one is named.
    trustProxy: publicAddress === null ? false : "loopback",
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: bounds.request_ms,
    http: {
      headersTimeout: bounds.request_ms,
      requestTimeout: bounds.request_ms,
      connectionsCheckingInterval: Math.min(bounds.request_ms, 5000)
    }
  });
  app.removeAllContentTypeParsers();
  app.addHook("onRequest", async (request, reply) => refuseForeign(request, reply, publicAddress));
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"]
      }
    },
    strictTransportSecurity: isSecure,
    // With none at all, browsers would say of our own forms that they come from nowhere.
    referrerPolicy: {policy: "same-origin"}
  });
  await app.register(cookie);
  await app.register(session, {
    secret: randomBytes(48).toString("base64url"),
    store: new SessionStore(),
    cookieName: isSecure ? "__Host-desk" : "desk",
    cookie: {path: "/", httpOnly: true, sameSite: "strict", secure: isSecure, maxAge: SESSION_MS},
    saveUninitialized: false
  });
  await app.register(csrfProtection, {sessionPlugin: "@fastify/session"});
  await app.register(rateLimit, {
    max: bounds.requests,
    timeWindow: "1 minute",
    keyGenerator: ({session: {invitation}, ip}) => invitation ?? ip
  });
  await app.register(formbody, {bodyLimit: MAX_BODY_BYTES});
  await app.register(multipart);
  app.addHook("onSend", async (_request, reply) => void reply.header("Cache-Control", "no-store"));
  const style = ["tokens", "alone", "desk"].map((name) => readFileSync(`src/style/${name}.css`, "utf8")).join("\n");
  app.get("/style.css", (_request, reply) => reply.type("text/css; charset=utf-8").send(style));
  entryRoutes(app, desk);
  reportRoutes(app, desk);
  reviewRoutes(app, desk);
  app.setNotFoundHandler((_request, reply) =>
    sendPage(reply, 404, () => messagePage("desk-not-found", ["desk-no-page"]))
  );
  app.setErrorHandler(answerError);
  await resumeDesk(desk);
  return app;
}

/** Another host name is another site that was pointed at this machine; another origin is a form of another site. */
async function refuseForeign(request: FastifyRequest, reply: FastifyReply, publicAddress: URL | null): Promise<void> {
  const {host = "", origin, "sec-fetch-site": site} = request.headers;
  const isOwnHost =
    publicAddress === null ? /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) : host === publicAddress.host;
  if (!isOwnHost) {
    await sendPage(reply, 421, () => messagePage("desk-other-host", ["desk-other-host-why"]));
    return;
  }
  if (request.method === "GET" || request.method === "HEAD") return;
  const own = publicAddress?.origin ?? `http://${host}`;
  if ((origin !== undefined && origin !== own) || (site !== undefined && site !== "same-origin"))
    await sendPage(reply, 403, () => messagePage("desk-not-accepted", ["desk-other-site"]));
}

const REASONS: Record<number, string> = {
  400: "desk-status-400",
  403: "desk-status-403",
  411: "desk-status-411",
  413: "desk-status-413",
  415: "desk-status-415",
  429: "desk-status-429"
};

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status < 500)
    return sendPage(reply, status, () => messagePage("desk-not-accepted", [REASONS[status] ?? REASONS[400]!]));
  // The address may hold a secret; the route does not.
  const place = `${request.method} ${request.routeOptions.url ?? "unknown route"}`;
  const isOurs = error instanceof DataError || error instanceof WriteError;
  process.stderr.write(`desk: ${place}: ${isOurs ? error.message : (error.stack ?? error.message)}\n`);
  const isFull = error instanceof WriteError;
  const why = isFull ? "desk-full" : "desk-wrong";
  return sendPage(reply, isFull ? 507 : 500, () => messagePage("desk-not-done", [why]));
}

/**
 * Takes up what a desk that was killed had not finished: submissions and decisions that are kept but are in no line of the log get
 * one, and figures that were accepted after the last build of the site are built. Returns how many lines were added.
 */
async function resumeDesk(desk: Desk): Promise<number> {
  const {data, record, rebuild} = desk;
  const events = readAuditLog(data);
  const logged = new Set(events.map(({action, about}) => `${action} ${about}`));
  let added = 0;
  for (const receipt of listReceipts(data)) {
    const {submission, digest, decision} = readSubmission(data, receipt)!;
    if (!logged.has(`submitted ${receipt}`)) {
      await record(submission.invitation, "submitted", receipt, `${digest}; logged when the desk was started again`);
      added++;
    }
    if (decision !== null && !logged.has(`${decision.outcome} ${receipt}`)) {
      await record(decision.by, decision.outcome, receipt, "logged when the desk was started again");
      added++;
    }
  }
  const all = readAuditLog(data);
  const lastBuilt = all.findLastIndex(({action}) => action === "site built");
  if (all.slice(lastBuilt + 1).some(({action}) => action === "accepted")) rebuild.ask();
  return added;
}

/** Sessions that are kept at most: a secretariat has some twenty visitors. */
const MAX_SESSIONS = 10_000;

/**
 * Sessions in memory, the oldest dropped beyond 10,000: what is not asked for again must not fill the memory. They end with the
 * desk; whoever was in opens the link again.
 */
class SessionStore implements FastifySessionStore {
  readonly #sessions = new Map<string, Session>();

  set(id: string, session: Session, callback: (error?: unknown) => void): void {
    this.#sessions.delete(id);
    this.#sessions.set(id, session);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > MAX_SESSIONS && oldest !== undefined) this.#sessions.delete(oldest);
    callback();
  }

  get(id: string, callback: (error: unknown, session?: Session | null) => void): void {
    callback(null, this.#sessions.get(id) ?? null);
  }

  destroy(id: string, callback: (error?: unknown) => void): void {
    this.#sessions.delete(id);
    callback();
  }
}
