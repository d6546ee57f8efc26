import {sectorsToReport} from "../../src/lib/reporting/report-form.js";
import {readFramework} from "../framework/read-framework.js";
import {recordEvent} from "../site/desk/audit-log.js";
import {deskServer} from "../site/desk/desk-server.js";
import {invite, isInForce, readInvitations, revoke} from "../site/desk/invitations.js";
import {buildInChild} from "../site/desk/site-rebuild.js";
import {sitePort} from "../site/serve/serve-site.js";
import type {CommandContext} from "./run-command.js";

const BY = "command line";
/** Port where neither `--port` nor PORT names one. */
const DESK_PORT = "4300";
const LOOPBACK = "127.0.0.1";

/** `prf desk`: runs the reporting desk until it is interrupted; on loopback unless told otherwise. */
export async function desk(
  _args: [],
  {port, host, public: address, out}: {port?: string; host: string; public?: string; out: string},
  {data}: CommandContext
): Promise<void> {
  const publicAddress = address === undefined ? null : toPublicAddress(address);
  if (host !== LOOPBACK && publicAddress === null)
    throw new TypeError(`missing --public for --host ${host}; give the address that visitors open: https://…`);
  const app = await deskServer({data, clock: () => new Date(), publicAddress, build: buildInChild(data, out)});
  const listening = await app.listen({host, port: sitePort(port, process.env.PORT || DESK_PORT)});
  const end = () => void app.close().then(() => process.exit(0));
  process.once("SIGINT", end).once("SIGTERM", end);
  process.stderr.write(`desk: ${publicAddress?.origin ?? listening} (Ctrl-C ends; invite with \`prf desk invite\`)\n`);
}

/** `prf desk invite [sector]`: makes a link for a sector or a reviewer and prints it, this once. */
export async function deskInvite(
  [sector]: [string | undefined],
  {
    reviewer = false,
    name = null,
    days,
    public: address
  }: {reviewer?: boolean; name?: string | null; days: string; public?: string},
  {data}: CommandContext
): Promise<void> {
  const sectors = sectorsToReport(await readFramework(data));
  if (reviewer === (sector !== undefined))
    throw new TypeError(`missing whom to invite; name a sector (${sectors.join(", ")}), or give --reviewer`);
  if (sector !== undefined && !sectors.includes(sector))
    throw new TypeError(`unknown sector "${sector}"; sectors that report: ${sectors.join(", ")}`);
  const now = new Date();
  const {invitation, secret} = await invite(data, {sector: sector ?? null, name, days: Number(days)}, now);
  const {invitation: id, expires_at} = invitation;
  await recordEvent(data, {at: now.toISOString(), by: BY, action: "invited", about: id, detail: name});
  const origin = address === undefined ? `http://localhost:${DESK_PORT}` : toPublicAddress(address).origin;
  process.stdout.write(`${origin}/enter/${secret}\n`);
  process.stderr.write(`desk: ${id} holds until ${expires_at}; the link is shown this once, send it to one person\n`);
}

/** `prf desk revoke ID`: ends a link at once. */
export async function deskRevoke([id]: [string], _options: object, {data}: CommandContext): Promise<void> {
  const now = new Date();
  const {invitation} = await revoke(data, id, now);
  await recordEvent(data, {at: now.toISOString(), by: BY, action: "revoked", about: invitation, detail: null});
  process.stderr.write(`desk: ${invitation} is revoked\n`);
}

/** `prf desk list`: prints every link, one a line: id, sector, name, until when, and whether it holds. */
export async function deskList(_args: [], _options: object, {data}: CommandContext): Promise<void> {
  const now = new Date();
  for (const one of readInvitations(data)) {
    const state = one.revoked_at !== null ? `revoked ${one.revoked_at}` : isInForce(one, now) ? "holds" : "expired";
    const {invitation, sector, name, expires_at} = one;
    process.stdout.write(`${[invitation, sector ?? "reviewer", name ?? "", expires_at, state].join("\t")}\n`);
  }
}

function toPublicAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url !== null && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  if (url === null || !isOrigin || !(url.protocol === "https:" || url.hostname === "localhost"))
    throw new TypeError(
      `invalid --public "${text}"; give the address that visitors open, such as https://desk.example.org`
    );
  return url;
}
