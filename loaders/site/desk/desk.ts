import type {FastifyReply, FastifyRequest} from "fastify";
import {type Language, toLanguage, withLanguage} from "../../../src/lib/language/language.js";
import type {ReportInputs} from "../../reporting/receive-reports.js";
import type {DeskEvent} from "./audit-log.js";
import type {Invitation} from "./invitations.js";
import type {SiteRebuild} from "./site-rebuild.js";

declare module "fastify" {
  interface Session {
    /** The invitation by which someone came in. */
    invitation?: string;
    /** The language that a visitor chose. */
    lang?: Language;
  }
}

/** Bounds that keep one sender from taking the desk from the others. */
export interface DeskLimits {
  /** Requests a minute of one invitation, or of one address before it came in. */
  requests: number;
  /** Submissions a minute of one invitation. */
  submissions: number;
  /** Links a minute that one address may try. */
  links: number;
  /** Milliseconds within which a request must be there whole. */
  request_ms: number;
}

/** What the routes are given. */
export interface Desk {
  data: string;
  clock: () => Date;
  limits: DeskLimits;
  rebuild: SiteRebuild;
  /** What forms are made from and checked against, as the data folder has it now. */
  inputs: () => Promise<ReportInputs>;
  /** Who is asking, where the link by which they came in still holds. */
  findVisitor(request: FastifyRequest): Invitation | null;
  /** Writes to the audit log; `detail` null where there is nothing to add. */
  record(by: string, action: DeskEvent["action"], about?: string | null, detail?: string | null): Promise<void>;
}

/**
 * Returns the language of whoever asks: the one that was chosen, now or before, else the first of those that the browser asks for that
 * the desk has, else English. A choice is kept for those who came in.
 */
export function visitorLanguage(request: FastifyRequest): Language {
  const {lang} = request.query as {lang?: unknown};
  const asked = typeof lang === "string" ? toLanguage(lang) : null;
  // Whoever is turned away at once has no session yet.
  const session = request.session as FastifyRequest["session"] | undefined;
  if (session?.invitation !== undefined && asked !== null) session.lang = asked;
  const accepted = (request.headers["accept-language"] ?? "").split(",").map((name) => name.trim().slice(0, 2));
  return asked ?? session?.lang ?? accepted.map(toLanguage).find((own) => own !== null) ?? "en";
}

/** Sends a page of the desk in the language of whoever asks. @example sendPage(reply, 200, () => messagePage("desk-start", ["desk-start-how"])) */
export function sendPage(reply: FastifyReply, status: number, make: () => string): FastifyReply {
  const page = withLanguage(visitorLanguage(reply.request), make);
  return reply.code(status).type("text/html; charset=utf-8").send(page);
}
