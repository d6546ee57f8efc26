import type {SessionStore as FastifySessionStore} from "@fastify/session";
import type {Session} from "fastify";

/** Sessions that are kept at most: a secretariat has some twenty visitors. */
const MAX_SESSIONS = 10_000;

/**
 * Sessions in memory, the oldest dropped beyond 10,000: what is not asked for again must not fill the memory. They end with the
 * desk; whoever was in opens the link again.
 */
export class SessionStore implements FastifySessionStore {
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
