import {createHash, randomBytes, timingSafeEqual} from "node:crypto";
import {join} from "node:path";
import {z} from "zod";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {appendJsonLine, readJsonLines} from "../../files/json-lines.js";
import {withDataLock} from "../../files/lock.js";

/** Bytes of a link's secret: nobody guesses 256 bits, so that a plain SHA-256 of it can be kept without a salt. */
const SECRET_BYTES = 32;
const DAY_MS = 86_400_000;
/** A link that holds longer than a round of reporting and its questions is renewed instead. */
export const MAX_DAYS = 366;

const invitationSchema = z.strictObject({
  invitation: z.string().regex(/^[A-Z]{3}-\d+$|^REVIEW-\d+$/),
  sector: z.string().nullable(),
  name: z.string().nullable(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  invited_at: z.iso.datetime(),
  expires_at: z.iso.datetime()
});
const lineSchema = z.union([invitationSchema, z.strictObject({revoked: z.string(), revoked_at: z.iso.datetime()})]);

/** One link to the desk: of a sector's focal point, or of a reviewer. */
export interface Invitation {
  /** `EDC-1`, `REVIEW-2`: what the audit log calls it. */
  invitation: string;
  /** The sector that may report by it; null for a reviewer, who sees all sectors. */
  sector: string | null;
  /** Whom it was made for, as the secretariat wrote it. */
  name: string | null;
  /** SHA-256 of the link's secret, hexadecimal; the secret itself is kept nowhere. */
  hash: string;
  /** ISO moments in UTC. */
  invited_at: string;
  expires_at: string;
  revoked_at: string | null;
}

/** Whom a new link is for. */
export interface Invited {
  sector: string | null;
  name: string | null;
  days: number;
}

/**
 * Makes a link for a sector, or for a reviewer where the sector is null, and returns it with its secret, which is shown this
 * once: `data/reported/inbox/invitations.jsonl` keeps its hash.
 *
 * Throws TypeError where the days are not a whole number from 1 to 366, and for a name of nothing.
 * @example (await invite("data", {sector: "EDC", name: null, days: 30}, now)).secret.length // 43
 */
export async function invite(
  dataDir: string,
  {sector, name, days}: Invited,
  now: Date
): Promise<{invitation: Invitation; secret: string}> {
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS)
    throw new TypeError(`invalid --days ${days}; give a whole number from 1 to ${MAX_DAYS}`);
  if (name !== null && name.trim() === "")
    throw new TypeError("missing --name: say whom the link is for, as in --name 'A. Name'; the log names who did what");
  return withDataLock(dataDir, "invitations", async () => {
    const prefix = sector ?? "REVIEW";
    const number = readInvitations(dataDir).filter(({invitation}) => invitation.startsWith(`${prefix}-`)).length + 1;
    const secret = randomBytes(SECRET_BYTES).toString("base64url");
    const written = {
      invitation: `${prefix}-${number}`,
      sector,
      name,
      hash: hashSecret(secret),
      invited_at: now.toISOString(),
      expires_at: new Date(now.getTime() + days * DAY_MS).toISOString()
    };
    appendJsonLine(invitationsFile(dataDir), written);
    return {invitation: {...written, revoked_at: null}, secret};
  });
}

/**
 * Ends a link at once: who came in by it is turned away at the next step. Returns the link.
 *
 * Throws TypeError where no link has that id, or it was revoked already.
 * @example (await revoke("data", "EDC-1", now)).revoked_at
 */
export async function revoke(dataDir: string, id: string, now: Date): Promise<Invitation> {
  return withDataLock(dataDir, "invitations", async () => {
    const found = readInvitations(dataDir).find(({invitation}) => invitation === id);
    if (found === undefined) throw new TypeError(`unknown invitation "${id}"; \`prf desk list\` names them`);
    if (found.revoked_at !== null)
      throw new TypeError(`invalid invitation "${id}": it was revoked at ${found.revoked_at} already`);
    const revoked_at = now.toISOString();
    appendJsonLine(invitationsFile(dataDir), {revoked: id, revoked_at});
    return {...found, revoked_at};
  });
}

/**
 * Returns every link that was made, oldest first; none where nobody was invited. A last line that a killed run left
 * unfinished made no link: its secret was never shown.
 *
 * Throws DataError where a line is none of ours.
 * @example readInvitations("data").map(({invitation}) => invitation) // ["EDC-1", "REVIEW-1"]
 */
export function readInvitations(dataDir: string): Invitation[] {
  const file = invitationsFile(dataDir);
  const all = new Map<string, Invitation>();
  for (const {value, text, row} of readJsonLines(file)) {
    if (value === undefined && !text.endsWith("}")) continue;
    const parsed = lineSchema.safeParse(value);
    if (!parsed.success)
      throw new DataError(`invalid line in ${file} row ${row}; restore the file from a backup`, {source: file, row});
    if ("invitation" in parsed.data) all.set(parsed.data.invitation, {...parsed.data, revoked_at: null});
    else {
      const found = all.get(parsed.data.revoked);
      if (found !== undefined) found.revoked_at = parsed.data.revoked_at;
    }
  }
  return [...all.values()];
}

/**
 * Returns the link of a secret where it holds at a moment; null where no link has the secret, or it expired or was revoked.
 * The answer does not say which, and takes as long either way.
 *
 * @example findInvitation("data", secret, now)?.sector // "EDC"
 */
export function findInvitation(dataDir: string, secret: string, now: Date): Invitation | null {
  const asked = Buffer.from(hashSecret(secret));
  const found = readInvitations(dataDir).filter(({hash}) => timingSafeEqual(Buffer.from(hash), asked));
  return found.find((one) => isInForce(one, now)) ?? null;
}

/** Returns whether a link holds at a moment: not revoked, and not expired (it holds up to, not at, `expires_at`). */
export function isInForce({revoked_at, expires_at}: Invitation, now: Date): boolean {
  return revoked_at === null && now.toISOString() < expires_at;
}

const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");

const invitationsFile = (dataDir: string) => join(dataDir, "reported", "inbox", "invitations.jsonl");
