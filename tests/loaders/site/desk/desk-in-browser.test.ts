import {cpSync, symlinkSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {type Browser, chromium, type Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {readAuditLog} from "../../../../loaders/site/desk/audit-log.js";
import {invite} from "../../../../loaders/site/desk/invitations.js";
import {findBrowser} from "../../../../loaders/site/pictures/find-browser.js";
import {readInputs} from "../../../../loaders/store/read-inputs.js";
import {computeTables} from "../../../../src/lib/indicators/compute-tables.js";
import {barriers, RULES} from "../../../site/pages/barriers.js";
import {copyDeskData, openDesk, type TestDesk} from "./open-desk.js";
import {PDF} from "./smallest-pdf.js";

/** What waits for a browser takes as long as the machine is busy. */
const SLOW = {timeout: 300_000};

let browser: Browser;
let desk: TestDesk;
let address: string;

beforeAll(async () => {
  const data = copyDeskData();
  for (const name of ["snapshots", "curated"]) symlinkSync(resolve("data", name), join(data, name));
  cpSync("data/corrections.csv", join(data, "corrections.csv"));
  desk = await openDesk({data});
  address = await desk.app.listen({host: "127.0.0.1", port: 0});
  browser = await chromium.launch(await findBrowser());
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await desk?.app.close();
});

/** A visitor of her own, whose browser runs no script of a page and shows what is asked of it. */
async function comeIn(sector: string | null, options: {width: number; scheme: "light" | "dark"}): Promise<Page> {
  const {secret} = await invite(desk.data, {sector, name: "SYNTHETIC visitor", days: 30}, desk.clock.now);
  const {width, scheme} = options;
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: {width, height: 800},
    colorScheme: scheme
  });
  const page = await context.newPage();
  await page.goto(`${address}/enter/${secret}`);
  await page.getByRole("button", {name: "Continue"}).click();
  return page;
}

const tablesOf = async (vintage: string) => computeTables(await readInputs(desk.data, vintage));

describe("the desk in a browser without scripts", () => {
  it(
    "takes the report of 2023 for EDC-OC1 with evidence to the values, and leaves a frozen vintage",
    SLOW,
    async () => {
      const [frozen, before] = [await tablesOf("defr-2024"), await tablesOf("current")];
      const report = await comeIn("EDC", {width: 390, scheme: "dark"});
      await report.getByLabel("Year").selectOption("2023");
      await report.getByRole("button", {name: "Show"}).click();
      await report.getByLabel("Your name").fill("SYNTHETIC reporter");
      await report.getByLabel("Office", {exact: true}).fill("SYNTHETIC office");
      await report.getByLabel("Date of the report").fill("2024-02-28");
      const agreements = report.getByRole("group", {name: /^EDC-OC1/});
      await agreements.getByLabel(/^Figure/).fill("two");
      await agreements
        .getByLabel("Evidence", {exact: true})
        .fill("SYNTHETIC minutes of the education committee, page 4");
      const file = {name: "minutes.pdf", mimeType: "application/pdf", buffer: PDF};
      await report.getByLabel("Files", {exact: true}).setInputFiles(file);
      await report.getByRole("button", {name: "Send the report"}).click();
      expect(await report.getByRole("alert").textContent()).toContain("invalid figure");
      await report
        .getByRole("group", {name: /^EDC-OC1/})
        .getByLabel(/^Figure/)
        .fill("2");
      await report.getByLabel("Files", {exact: true}).setInputFiles(file);
      await report.getByRole("button", {name: "Send the report"}).click();
      expect(await report.getByRole("heading", {level: 1}).textContent()).toBe("Receipt EDC-2023-0001");

      const review = await comeIn(null, {width: 1280, scheme: "light"});
      await review.getByRole("link", {name: "EDC-2023-0001"}).click();
      expect(await review.getByText("EDC-OC1/agreements: baseline only → improved").count()).toBe(1);
      const [download] = await Promise.all([
        review.waitForEvent("download"),
        review.getByRole("link", {name: "minutes.pdf"}).click()
      ]);
      expect(download.suggestedFilename()).toMatch(/^EDC-2023-0001-[0-9a-f]{64}\.pdf$/);
      await review.getByRole("button", {name: "Accept"}).click();
      expect(await review.getByText("Waiting (0)").count()).toBe(1);
      await report.reload();
      expect(await report.getByText("A reviewer accepted it.").count()).toBe(1);

      await vi.waitFor(() => expect(readAuditLog(desk.data).at(-1)?.action).toBe("site built"), SLOW);
      const after = await tablesOf("current");
      const value = after.values.find(
        ({result, area, year}) => result === "EDC-OC1" && area === "CAREC" && year === 2023
      );
      expect(value).toMatchObject({measure: "agreements", value: 2});
      const standing = (tables: typeof after) =>
        tables.progress.find(({result, milestone}) => result === "EDC-OC1" && milestone === 2023);
      expect(standing(after)).not.toEqual(standing(before));
      expect(await tablesOf("defr-2024")).toEqual(frozen);
    }
  );

  it("has no barrier that axe finds, in two themes and widths, and no line wider than its page", SLOW, async () => {
    for (const options of [
      {width: 390, scheme: "dark"},
      {width: 1280, scheme: "light"}
    ] as const) {
      const {secret} = await invite(desk.data, {sector: "HLT", name: null, days: 1}, desk.clock.now);
      const reviewer = await invite(desk.data, {sector: null, name: null, days: 1}, desk.clock.now);
      // Axe is a script: these pages are let to run what the test brings, past their policy.
      const context = await browser.newContext({
        bypassCSP: true,
        viewport: {width: options.width, height: 800},
        colorScheme: options.scheme
      });
      const page = await context.newPage();
      const look = async (path: string) => {
        await page.goto(`${address}${path}`);
        expect([path, await barriers(page, RULES)]).toEqual([path, []]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([path, width <= options.width]).toEqual([path, true]);
      };
      await look("/");
      await look(`/enter/${secret}`);
      await page.getByRole("button", {name: "Continue"}).click();
      await look("/report?year=2022");
      await page.getByRole("button", {name: "Send the report"}).click();
      expect(await barriers(page, RULES)).toEqual([]);
      await page.getByRole("button", {name: "Leave"}).click();
      await page.goto(`${address}/enter/${reviewer.secret}`);
      await page.getByRole("button", {name: "Continue"}).click();
      for (const path of ["/review", "/review/EDC-2023-0001", "/log"]) await look(path);
      if (process.env.DESK_PICTURES)
        writeFileSync(
          join(process.env.DESK_PICTURES, `${options.scheme}.png`),
          await page.screenshot({fullPage: true})
        );
      await context.close();
    }
  });
});
