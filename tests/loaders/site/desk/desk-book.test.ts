import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {afterEach, describe, expect, it} from "vitest";
import {readReportBytes} from "../../../../loaders/reporting/read-report-file.js";
import {receiveReports} from "../../../../loaders/reporting/receive-reports.js";
import {findInboxErrors, inboxFolder, listReceipts, readSubmission} from "../../../../loaders/site/desk/inbox.js";
import {closeDesks, copyDeskData, openReporter, openTestDesk, type SentFile, tokenOf, Visitor} from "./open-desk.js";
import {PDF} from "./smallest-pdf.js";

const FOLDER = "tests/data/reporting";
const BOOK = readFileSync(join(FOLDER, "edc-2023-SYNTHETIC-libreoffice.xlsx"));
const CSV = readFileSync(join(FOLDER, "edc-2023-SYNTHETIC-semicolons.csv"));
const HEALTH = readFileSync(join(FOLDER, "hlt-2023-zh-SYNTHETIC-libreoffice.xlsx"));
const book = (bytes: Uint8Array, name = "EDC-2023.xlsx"): SentFile => ({name, bytes, field: "form"});
/** The workbook with one part changed. */
const edited = (part: string, change: (xml: string) => string) => {
  const parts = unzipSync(BOOK);
  return zipSync(Object.assign({}, parts, {[part]: strToU8(change(strFromU8(parts[part]!)))}));
};

afterEach(closeDesks);

async function openSender() {
  const {desk, visitor} = await openReporter();
  const send = async (files: SentFile[], _csrf?: string) => {
    const page = await visitor.get("/report?year=2023");
    return visitor.send("/report?year=2023", {_csrf: _csrf ?? tokenOf(page.body)}, files);
  };
  return {desk, visitor, send};
}

describe("a filled workbook that is sent to the desk", () => {
  it("is kept whole with its evidence, and gives when accepted the rows that the command gives", async () => {
    const {desk, visitor, send} = await openSender();
    const sent = await send([book(BOOK), {name: "minutes.pdf", bytes: PDF}]);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, "/receipt/EDC-2023-0001"]);
    const {submission} = readSubmission(desk.data, "EDC-2023-0001")!;
    expect(submission.files.map(({name}) => name)).toEqual(["EDC-2023.xlsx", "minutes.pdf"]);
    expect(readFileSync(join(inboxFolder(desk.data), "EDC-2023-0001", submission.files[0]!.path)).equals(BOOK)).toBe(
      true
    );
    expect(findInboxErrors(desk.data)).toEqual([]);
    expect((await visitor.get("/receipt/EDC-2023-0001")).body).toContain("EDC-OC1/agreements: baseline only → ");
    const {visitor: reviewer} = await Visitor.comeIn(desk, null);
    const {body} = await reviewer.get("/review/EDC-2023-0001");
    await reviewer.post("/review/EDC-2023-0001", {_csrf: tokenOf(body), outcome: "accepted", reason: ""});
    const data = copyDeskData();
    const now = desk.clock.now.toISOString();
    await receiveReports(data, [readReportBytes(BOOK, "EDC-2023-0001")], {now, reason: null});
    const rows = (folder: string) => readFileSync(join(folder, "reported", "edc.csv"), "utf8");
    expect(rows(desk.data)).toBe(rows(data));
    expect(rows(desk.data).trimEnd().split("\n")).toHaveLength(5);
  });

  it("may be CSV with semicolons, and of another year than the page shows", async () => {
    const {desk, visitor} = await openSender();
    const page = await visitor.get("/report?year=2022");
    const sent = await visitor.send("/report?year=2022", {_csrf: tokenOf(page.body)}, [book(CSV, "EDC-2023.csv")]);
    expect(sent.headers.location).toBe("/receipt/EDC-2023-0001");
    expect(readSubmission(desk.data, "EDC-2023-0001")!.submission.files[0]!.path).toMatch(/^form\/[0-9a-f]{64}\.csv$/);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["the form of another sector", HEALTH, /mismatched form HLT-2023 in EDC-2023\.xlsx: your link is for EDC/],
    [
      "a formula",
      edited("xl/worksheets/sheet1.xml", (xml) => xml.replace(/(<c r="H8"[^>]*>)<v>2<\/v>/, "$1<f>1+1</f><v>2</v>")),
      /invalid figure in EDC-2023\.xlsx, sheet “report”, cell H8: a formula/
    ],
    [
      "a foreign sheet",
      edited("xl/workbook.xml", (xml) => xml.replace('name="countries"', 'name="Sheet3"')),
      /unknown sheet in EDC-2023\.xlsx, sheet “Sheet3”/
    ],
    [
      "a text that a spreadsheet would run",
      strToU8(strFromU8(CSV).replace(";2;", ";=1+1;")),
      /invalid figure &quot;=1\+1&quot; in EDC-2023\.xlsx, cell H8: a spreadsheet would run it/
    ],
    ["markup", strToU8(strFromU8(CSV).replace(";2;", ";<script>;")), /it contains markup/],
    ["a program", Buffer.from("MZ\u0000\u0000"), /neither a workbook nor CSV/],
    ["half of one", BOOK.subarray(0, 4000), /invalid workbook EDC-2023\.xlsx/],
    ["an archive that unpacks to much", zipSync({"xl/workbook.xml": new Uint8Array(40 * 2 ** 20)}), /EDC-2023\.xlsx/],
    ["what is no form", zipSync({"a.txt": strToU8("SYNTHETIC")}), /EDC-2023\.xlsx/],
    ["more bytes than a form has", Buffer.concat([BOOK, Buffer.alloc(6 * 2 ** 20)]), /a form has up to/],
    ["nothing in it", Buffer.from("x"), /neither a workbook nor CSV/]
  ])("with %s is refused, and nothing is kept", async (_what, bytes, message) => {
    const {desk, send} = await openSender();
    const sent = await send([book(bytes)]);
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toMatch(message);
    expect(sent.body).not.toContain("<script");
    expect(listReceipts(desk.data)).toEqual([]);
  });

  it("is refused without the token of its page, and with evidence that is none", async () => {
    const {desk, send} = await openSender();
    expect((await send([book(BOOK)], "made-up")).statusCode).toBe(403);
    const sent = await send([book(BOOK), {name: "a.pdf", bytes: Buffer.from("<html>")}]);
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain("invalid file “a.pdf”");
    expect(listReceipts(desk.data)).toEqual([]);
    expect(existsSync(join(desk.data, "reported", "edc.csv"))).toBe(false);
  });

  it("comes back to a reviewer as a file to be kept, and to no other sector", async () => {
    const {desk, visitor, send} = await openSender();
    await send([book(BOOK, "../../evil.xlsx")]);
    const [file] = readdirSync(join(inboxFolder(desk.data), "EDC-2023-0001", "form"));
    expect(file).toMatch(/^[0-9a-f]{64}\.xlsx$/);
    const answer = await visitor.get(`/evidence/EDC-2023-0001/${file}`);
    expect(answer.headers["content-disposition"]).toBe(`attachment; filename="EDC-2023-0001-${file}"`);
    expect(answer.headers["content-security-policy"]).toContain("sandbox");
    expect(answer.rawPayload.equals(BOOK)).toBe(true);
    const {visitor: health} = await Visitor.comeIn(desk, "HLT");
    expect((await health.get(`/evidence/EDC-2023-0001/${file}`)).statusCode).toBe(404);
  });
});

describe("the empty workbook of the desk", () => {
  it("is of the sector of the link and of the year, in the language of the page", async () => {
    const {desk, visitor} = await openSender();
    const english = await visitor.get("/form.xlsx?year=2023");
    expect(english.headers["content-disposition"]).toBe('attachment; filename="EDC-2023.xlsx"');
    expect(readReportBytes(english.rawPayload, "x").head.form?.text).toBe("EDC-2023");
    await visitor.get("/report?year=2023&lang=zh");
    const chinese = await visitor.get("/form.xlsx?year=2023");
    expect(strFromU8(unzipSync(chinese.rawPayload)["xl/workbook.xml"]!)).toContain('name="填报"');
    expect(
      (await new Visitor((await openTestDesk({data: desk.data})).app).get("/form.xlsx?year=2023")).statusCode
    ).toBe(403);
  });
});
