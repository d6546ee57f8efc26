import {cpSync, existsSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {readAuditLog} from "../../../../loaders/site/desk/audit-log.js";
import {findInboxErrors, listReceipts, readSubmission} from "../../../../loaders/site/desk/inbox.js";
import {mountSmallDisk} from "../../files/small-disk.js";
import {closeDesks, copyDeskData, educationReport, openTestDesk, tokenOf, Visitor} from "./open-desk.js";
import {PDF} from "./smallest-pdf.js";

afterEach(closeDesks);

describe("the desk on a disk that is full", () => {
  it("says that nothing was kept, loses nothing, and goes on when there is room again", async ({skip}) => {
    const disk = mountSmallDisk("4m") ?? skip("this user may not mount");
    try {
      const data = join(disk.folder, "data");
      cpSync(copyDeskData(), data, {recursive: true});
      const desk = await openTestDesk({data});
      const {visitor} = await Visitor.comeIn(desk, "EDC");
      const {visitor: reviewer} = await Visitor.comeIn(desk, null);
      const form = async () => educationReport((await visitor.get("/report?year=2023")).body, "2");
      expect((await visitor.send("/report?year=2023", await form(), [{name: "a.pdf", bytes: PDF}])).statusCode).toBe(
        303
      );
      const {body} = await reviewer.get("/review/EDC-2023-0001");
      const fields = await form();
      const before = readAuditLog(data).length;
      fillUp(join(disk.folder, "filler"));

      const sent = await visitor.send("/report?year=2023", fields, [{name: "a.pdf", bytes: PDF}]);
      expect([sent.statusCode, sent.body.includes("nothing of what you sent was kept")]).toEqual([507, true]);
      const decision = {_csrf: tokenOf(body), outcome: "accepted", reason: ""};
      const accepted = await reviewer.post("/review/EDC-2023-0001", decision);
      expect(accepted.statusCode).toBe(507);
      expect(listReceipts(data)).toEqual(["EDC-2023-0001"]);
      expect(readSubmission(data, "EDC-2023-0001")?.decision).toBeNull();
      expect(existsSync(join(data, "reported", "edc.csv"))).toBe(false);
      expect(findInboxErrors(data)).toEqual([]);
      expect(readAuditLog(data)).toHaveLength(before);

      rmSync(join(disk.folder, "filler"));
      expect((await reviewer.post("/review/EDC-2023-0001", decision)).statusCode).toBe(303);
      expect((await visitor.send("/report?year=2023", await form())).statusCode).toBe(303);
      expect(
        readFileSync(join(data, "reported", "edc.csv"), "utf8")
          .trimEnd()
          .split("\n")
      ).toHaveLength(2);
      expect(
        readAuditLog(data)
          .slice(before)
          .map(({action}) => action)
      ).toEqual(expect.arrayContaining(["accepted", "submitted"]));
    } finally {
      await closeDesks();
      disk.end();
    }
  });
});

/** Takes all that is left of a disk, to the last byte. */
function fillUp(file: string): void {
  for (const size of [100_000, 4096, 1])
    for (let turn = 0; turn < 5000; turn++)
      try {
        writeFileSync(file, Buffer.alloc(size), {flag: "a"});
      } catch {
        break;
      }
}
