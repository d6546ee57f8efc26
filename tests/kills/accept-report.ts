import {readFileSync} from "node:fs";
import {join} from "node:path";
import {readAuditLog} from "../../loaders/site/desk/audit-log.js";
import {deskServer} from "../../loaders/site/desk/desk-server.js";
import {findInboxErrors, readSubmission} from "../../loaders/site/desk/inbox.js";
import {tokenOf, Visitor} from "../loaders/site/desk/open-desk.js";

// `accept-report.ts FOLDER`: starts a desk, and accepts the report that waits there, as a reviewer with a browser does; answers 1 where
// somebody has decided. With `--check` it only starts, takes up what a killed desk left, and looks whether all is whole.
const [folder = "", mode] = process.argv.slice(2);
const data = join(folder, "data");
const RECEIPT = "EDC-2023-0001";
const app = await deskServer({
  data,
  clock: () => new Date("2024-03-02T12:00:00Z"),
  publicAddress: null,
  build: async () => {}
});
const faults = mode === "--check" ? findFaults() : await accept();
await app.close();
process.stderr.write(faults.map((fault) => `${fault}\n`).join(""));
process.exitCode = faults.length > 0 ? 1 : 0;

async function accept(): Promise<string[]> {
  const visitor = new Visitor(app);
  const secret = readFileSync(join(folder, "secret.txt"), "utf8");
  await visitor.post("/enter", {_csrf: tokenOf((await visitor.get(`/enter/${secret}`)).body), secret});
  const {body} = await visitor.get(`/review/${RECEIPT}`);
  const {statusCode} = await visitor.post(`/review/${RECEIPT}`, {
    _csrf: tokenOf(body),
    outcome: "accepted",
    reason: ""
  });
  if (statusCode === 303) return [];
  return [statusCode === 409 ? "somebody has decided" : `status ${statusCode}`];
}

/** A decision is in the log once it is made, and its rows are there; nothing is there twice, and every file is as it was received. */
function findFaults(): string[] {
  const accepted = readAuditLog(data).filter(({action}) => action === "accepted").length;
  const isDecided = readSubmission(data, RECEIPT)?.decision != null;
  const rows = rowsOf().length;
  return [
    ...findInboxErrors(data),
    ...(accepted === (isDecided ? 1 : 0) ? [] : [`${accepted} lines of the log of ${isDecided ? "a" : "no"} decision`]),
    ...(rows > 1 || (isDecided && rows === 0) ? [`${rows} rows of one figure`] : [])
  ];
}

function rowsOf(): string[] {
  try {
    return readFileSync(join(data, "reported", "edc.csv"), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1);
  } catch {
    return [];
  }
}
