import type {FastifyInstance} from "fastify";
import type {Desk} from "./desk.js";
import {sendPage} from "./desk.js";
import {enterPage, messagePage} from "./desk-pages.js";
import {findInvitation} from "./invitations.js";

const NO_LINK = ["desk-link-why", "desk-link-next"];

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
