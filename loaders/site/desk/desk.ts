import type {FastifyReply, FastifyRequest} from "fastify";
import type {Lang} from "../../../src/lib/wording/figure-words.js";
import type {ReportInputs} from "../../reporting/receive-reports.js";
import type {DeskEvent} from "./audit-log.js";
import type {Invitation} from "./invitations.js";
import type {SiteRebuild} from "./site-rebuild.js";

declare module "fastify" {
  interface Session {
    /** The invitation by which someone came in. */
    invitation?: string;
    /** The language that a focal point chose. */
    lang?: Lang;
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

/** Sends a page of the desk. @example sendPage(reply, 200, messagePage("Thank you", ["…"])) */
export function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).type("text/html; charset=utf-8").send(page);
}
