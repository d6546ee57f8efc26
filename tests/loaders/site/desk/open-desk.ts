import {cpSync, mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {FastifyInstance, LightMyRequestResponse} from "fastify";
import type {DeskLimits} from "../../../../loaders/site/desk/desk.js";
import {deskServer} from "../../../../loaders/site/desk/desk-server.js";
import {invite} from "../../../../loaders/site/desk/invitations.js";
import type {BuildSite} from "../../../../loaders/site/desk/site-rebuild.js";

/** A desk in a folder of its own, with a clock that is set. */
export interface TestDesk {
  data: string;
  app: FastifyInstance;
  /** Sets the time of the desk. */
  clock: {now: Date};
  /** How often the site was built. */
  builds: number;
}

/** A file as a form sends it: evidence, or in the field `form` a filled workbook. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
  type?: string;
  field?: "evidence" | "form";
}

/** What a desk of a test is opened with. */
export interface TestOptions {
  data?: string;
  limits?: Partial<DeskLimits>;
  publicAddress?: URL;
  build?: BuildSite;
}

/** Returns the parts of the data folder that a desk reads, copied into a folder of its own. */
export function copyDeskData(): string {
  const data = mkdtempSync(join(tmpdir(), "desk-"));
  for (const name of ["prf", "reference", "reported", "vintages"])
    cpSync(join("data", name), join(data, name), {recursive: true});
  return data;
}

/** Opens a desk at noon of 1 March 2024; limits are wide unless they are set. */
export async function openDesk(options: TestOptions = {}): Promise<TestDesk> {
  const data = options.data ?? copyDeskData();
  const clock = {now: new Date("2024-03-01T12:00:00Z")};
  const desk: Partial<TestDesk> = {data, clock, builds: 0};
  const limits = Object.assign({requests: 10_000, submissions: 10_000, links: 10_000}, options.limits);
  const count = async () => void desk.builds!++;
  desk.app = await deskServer({
    data,
    clock: () => clock.now,
    publicAddress: options.publicAddress ?? null,
    build: options.build ?? count,
    limits
  });
  return desk as TestDesk;
}

/** Someone with a browser: keeps the cookie, and sends what a page's forms would. */
export class Visitor {
  cookie = "";

  constructor(
    readonly app: FastifyInstance,
    readonly headers: Record<string, string> = {host: "localhost:4300"}
  ) {}

  /** Comes in by a new link of a sector, or as a reviewer where it is null. */
  static async comeIn(
    {app, data, clock}: TestDesk,
    sector: string | null,
    days = 30
  ): Promise<{visitor: Visitor; secret: string; invitation: string}> {
    const {secret, invitation} = await invite(data, {sector, name: "SYNTHETIC visitor", days}, clock.now);
    const visitor = new Visitor(app);
    const page = await visitor.get(`/enter/${secret}`);
    await visitor.post("/enter", {_csrf: tokenOf(page.body), secret});
    return {visitor, secret, invitation: invitation.invitation};
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.#keep(await this.app.inject({method: "GET", url, headers: this.#headers(headers)}));
  }

  async post(
    url: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {}
  ): Promise<LightMyRequestResponse> {
    const own = {"content-type": "application/x-www-form-urlencoded"};
    const payload = new URLSearchParams(fields).toString();
    return this.#keep(
      await this.app.inject({method: "POST", url, payload, headers: this.#headers(Object.assign(own, headers))})
    );
  }

  /** Sends a form with files, as a browser does. */
  async send(
    url: string,
    fields: Record<string, string>,
    files: SentFile[] = [],
    headers: Record<string, string> = {}
  ): Promise<LightMyRequestResponse> {
    const {payload, type} = multipartBody(fields, files);
    const own = {"content-type": type, "content-length": String(payload.length)};
    return this.#keep(
      await this.app.inject({method: "POST", url, payload, headers: this.#headers(Object.assign(own, headers))})
    );
  }

  #headers(own: Record<string, string>): Record<string, string> {
    const cookie: Record<string, string> = this.cookie === "" ? {} : {cookie: this.cookie};
    return Object.assign(cookie, this.headers, own);
  }

  #keep(response: LightMyRequestResponse): LightMyRequestResponse {
    const set = response.headers["set-cookie"];
    const first = Array.isArray(set) ? set[0] : set;
    if (first !== undefined) this.cookie = first.split(";")[0]!;
    return response;
  }
}

const BOUNDARY = "----SYNTHETIC";

/** The body of a form with files, and its type. */
export function multipartBody(fields: Record<string, string>, files: SentFile[]): {payload: Buffer; type: string} {
  const head = (lines: string[]) => Buffer.from([`--${BOUNDARY}`, ...lines, "", ""].join("\r\n"));
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.concat([head([`Content-Disposition: form-data; name="${name}"`]), Buffer.from(`${value}\r\n`)])
    ),
    ...files.map(({name, bytes, type = "application/octet-stream", field = "evidence"}) =>
      Buffer.concat([
        head([`Content-Disposition: form-data; name="${field}"; filename="${name}"`, `Content-Type: ${type}`]),
        bytes,
        Buffer.from("\r\n")
      ])
    )
  ];
  const payload = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  return {payload, type: `multipart/form-data; boundary=${BOUNDARY}`};
}

/** The token that the forms of a page carry. */
export function tokenOf(page: string): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1];
  if (token === undefined) throw new Error(`missing a token in ${page.slice(0, 300)}`);
  return token;
}

/** The fields of a SYNTHETIC report of education: a number of agreements with its evidence, as the page for the year names them. */
export function educationReport(page: string, agreements: string, year = 2023): Record<string, string> {
  const [, framework = ""] = /name="head\.framework" value="([^"]+)"/.exec(page) ?? [];
  return {
    _csrf: tokenOf(page),
    "head.form": `EDC-${year}`,
    "head.framework": framework,
    "head.name": "SYNTHETIC reporter",
    "head.office": "SYNTHETIC office",
    "head.reported_on": "2024-02-28",
    "rows.0.id": "EDC-OC1/agreements",
    "rows.0.area": "CAREC",
    "rows.0.value": agreements,
    "rows.0.evidence": "SYNTHETIC minutes of the education committee, page 4"
  };
}

const opened: TestDesk[] = [];

/** Opens a desk that `closeDesks` closes. */
export async function openTestDesk(options: TestOptions = {}): Promise<TestDesk> {
  const desk = await openDesk(options);
  opened.push(desk);
  return desk;
}

/** Closes the desks of a test, after it. */
export async function closeDesks(): Promise<void> {
  for (const {app} of opened.splice(0)) await app.close();
}

/** A focal point of education with her form. */
export async function openReporter(options: TestOptions = {}) {
  const desk = await openTestDesk(options);
  const {visitor, secret, invitation} = await Visitor.comeIn(desk, "EDC");
  const fields = educationReport((await visitor.get("/report?year=2023")).body, "2");
  return {desk, visitor, secret, invitation, fields};
}
