import {cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readReportInputs} from "../../loaders/reporting/receive-reports.js";
import {checkSubmission} from "../../loaders/site/desk/check-submission.js";
import {deskServer} from "../../loaders/site/desk/desk-server.js";
import {keepSubmission, listReceipts, readSubmission} from "../../loaders/site/desk/inbox.js";
import {invite} from "../../loaders/site/desk/invitations.js";
import {educationReport, tokenOf} from "../loaders/site/desk/open-desk.js";
import type {BenchLine} from "./bench-line.js";

const SUBMISSIONS = 200;
/** A link may send thirty a minute. */
const LINKS = 10;
/** Sessions, parsing, log and answers, beside checking and keeping the same forms alone. */
const AIM = 4;

/** SYNTHETIC submissions that come to a desk at once over HTTP, and the same forms checked and kept one after another. */
export default async function desk(): Promise<BenchLine[]> {
  const data = mkdtempSync(join(tmpdir(), "bench-desk-"));
  for (const name of ["prf", "reference", "reported", "vintages"])
    cpSync(join("data", name), join(data, name), {recursive: true});
  const now = new Date("2024-03-01T12:00:00Z");
  const app = await deskServer({data, clock: () => now, publicAddress: null, build: async () => {}});
  try {
    const address = await app.listen({host: "127.0.0.1", port: 0});
    const visitors = await Promise.all(Array.from({length: LINKS}, () => comeIn(address, data, now)));
    const started = performance.now();
    const answers = await Promise.all(
      Array.from({length: SUBMISSIONS}, async (_, i) => {
        const {cookie, page} = visitors[i % LINKS]!;
        const form = new FormData();
        for (const [name, value] of Object.entries(educationReport(page, String(i)))) form.append(name, value);
        // A request of fetch names its length where its body is whole.
        const {headers, body} = await wholeBody(form);
        headers.cookie = cookie;
        const url = `${address}/report?year=2023`;
        const response = await fetch(url, {method: "POST", redirect: "manual", headers, body});
        return response.headers.get("location")?.split("/").at(-1) ?? `status ${response.status}`;
      })
    );
    const value = (performance.now() - started) / 1000;
    const kept = new Set(listReceipts(data));
    const figures = new Set([...kept].map((receipt) => readSubmission(data, receipt)!.submission.rows[0]!.value));
    const lost = answers.filter((receipt) => !kept.has(receipt));
    if (lost.length > 0 || figures.size !== SUBMISSIONS)
      throw new Error(`missing ${SUBMISSIONS - figures.size} of ${SUBMISSIONS} submissions: ${lost[0]}`);
    const reference = await keepAlone(data, now);
    const note = `${SUBMISSIONS} SYNTHETIC submissions over HTTP, none lost, beside checking and keeping the same forms in turn.`;
    return [{name: "submissions to the desk at once", value, unit: "s", reference, aim: AIM * reference, note}];
  } finally {
    await app.close();
    rmSync(data, {recursive: true});
  }
}

async function comeIn(address: string, data: string, now: Date): Promise<{cookie: string; page: string}> {
  const {secret} = await invite(data, {sector: "EDC", name: null, days: 1}, now);
  const entry = await fetch(`${address}/enter/${secret}`);
  const before = cookieOf(entry);
  const body = new URLSearchParams({_csrf: tokenOf(await entry.text()), secret});
  const entered = await fetch(`${address}/enter`, {
    method: "POST",
    redirect: "manual",
    headers: {cookie: before},
    body
  });
  const cookie = cookieOf(entered);
  const page = await fetch(`${address}/report?year=2023`, {headers: {cookie}});
  return {cookie: page.headers.has("set-cookie") ? cookieOf(page) : cookie, page: await page.text()};
}

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(";")[0] ?? "";

async function wholeBody(form: FormData): Promise<{headers: Record<string, string>; body: Uint8Array<ArrayBuffer>}> {
  const request = new Response(form);
  const body = new Uint8Array(await request.arrayBuffer());
  return {headers: {"content-type": request.headers.get("content-type")!}, body};
}

/** Seconds for the same forms without a server. */
async function keepAlone(data: string, now: Date): Promise<number> {
  const receipts = listReceipts(data).slice(0, SUBMISSIONS);
  const forms = receipts.map((receipt) => readSubmission(data, receipt)!.submission);
  const inputs = await readReportInputs(data);
  const started = performance.now();
  for (const {receipt: _receipt, ...submission} of forms) {
    const {faults} = checkSubmission(inputs, submission, now.toISOString());
    if (faults.length > 0) throw new Error(faults[0]!.message);
    keepSubmission(data, {submission, evidence: new Map()});
  }
  return (performance.now() - started) / 1000;
}
