import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {JSDOM} from "jsdom";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it, vi} from "vitest";
import {annexHtml} from "../../../loaders/site/annex/annex-html.js";
import {readVintageData} from "../../../loaders/site/data/read-site-data.js";
import {invite} from "../../../loaders/site/desk/invitations.js";
import {buildInChild} from "../../../loaders/site/desk/site-rebuild.js";
import {toAnnex} from "../../../src/lib/annex/to-annex.js";
import {fileTree} from "../../kills/file-tree.js";
import {openDesk, type TestDesk} from "../../loaders/site/desk/open-desk.js";
import {PDF} from "../../loaders/site/desk/smallest-pdf.js";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

const {first, pages} = inject("builds");
const EVIDENCE = "SYNTHETIC minutes of the education committee, 5 February 2024, page 3";
/** A build beside other tests, and what waits for it. */
const SLOW = 1_200_000;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(first);
});
afterAll(() => site.close());

/** Presses Tab until the control with an id has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let turn = 0; turn < 250; turn++) {
    if (await page.evaluate((name) => document.activeElement?.id === name, id)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`missing ${id} among the stops of the Tab key`);
}

async function typeInto(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, id);
  await page.keyboard.type(text);
}

const faultOf = (page: Page, id: string) => page.locator(`#${id}-fault`).textContent();

/** The form of education for 2023 in a window of its own; `problems` is what went wrong on the page. */
async function openForm(address: string) {
  const context = await site.newContext({viewport: {width: 1280, height: 800}, locale: "en-US"});
  const watched = await watchedPage(context, address);
  await watched.page.goto(new URL("report/EDC", address).href, {waitUntil: "load"});
  await watched.page.waitForLoadState("networkidle");
  // The years are in a list, the newest first.
  await tabTo(watched.page, "report-choose-year");
  while ((await watched.page.locator("#report-choose-year").inputValue()) !== "2023")
    await watched.page.keyboard.press("ArrowDown");
  return watched;
}

/** Comes back to the form of 2023 by its address. */
async function reopen(page: Page): Promise<void> {
  await page.goto(new URL("report/EDC?year=2023", site.address).href, {waitUntil: "load"});
  await page.waitForLoadState("networkidle");
}

/** Fills who reports, and two agreements with their evidence, by keyboard alone. */
async function fillByKeyboard(page: Page): Promise<void> {
  await typeInto(page, "head-name", "A. Synthetic");
  await typeInto(page, "head-office", "SYNTHETIC education office");
  await typeInto(page, "head-reported_on", "02052024");
  await typeInto(page, "row-0-value", "2");
  await typeInto(page, "row-0-evidence", EVIDENCE);
}

async function saveByKeyboard(page: Page, folder: string): Promise<string> {
  await tabTo(page, "report-save");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

describe("the form of a sector's report", () => {
  it("opens for every sector, with the years that may be reported or why nothing is", async () => {
    const forms = pages.filter((path) => path.startsWith("/report/"));
    expect(forms).toHaveLength(10);
    for (const path of forms) {
      const {window} = new JSDOM(readFileSync(join(first, `${path}.html`), "utf8"));
      const count = window.document.querySelectorAll("#report-form [data-measure]").length;
      expect([path, count > 0 || /Nothing is reported by hand/.test(window.document.body.textContent!)]).toEqual([
        path,
        true
      ]);
    }
  });

  it("says what is wrong as one types, keeps a draft, saves the file and deletes the draft, by keyboard alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "form-"));
    const {page, problems} = await openForm(site.address);
    expect(await page.locator("h1").textContent()).toBe("Report of Education for 2023");
    await typeInto(page, "row-0-value", "two");
    expect(await faultOf(page, "row-0-value")).toMatch(/^invalid figure "two": not a number alone/);
    for (const _ of "two") await page.keyboard.press("Backspace");
    expect(await faultOf(page, "row-0-value")).toBe("");
    // A form that is not whole is not saved: the faults are named, and have the focus.
    await tabTo(page, "report-save");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("report-faults");
    await fillByKeyboard(page);
    expect(await page.locator("#report-effects").textContent()).toMatch(/^EDC-OC1\/agreements: baseline only → .*, 2$/);
    await reopen(page);
    expect(await page.locator("#report-draft").textContent()).toBe("Draft of an earlier visit.");
    expect(await page.locator("#row-0-evidence").inputValue()).toBe(EVIDENCE);
    const file = await saveByKeyboard(page, folder);
    expect(readFileSync(file, "utf8")).toContain("EDC-OC1/agreements,CAREC,2,");
    await tabTo(page, "report-delete");
    await page.keyboard.press("Enter");
    await reopen(page);
    expect(await page.locator("#row-0-evidence").inputValue()).toBe("");
    expect(problems).toEqual([]);
    await page.context().close();
    rmSync(folder, {recursive: true});
  });
});

describe("a report of education that is filled in the browser and accepted at the desk", () => {
  const out = join(".site-test", "rebuilt");
  let data: string;
  let desk: TestDesk;
  let rebuilt: OpenSite;

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), "form-"));
    for (const name of readdirSync("data").filter((entry) => entry !== "reported" && !entry.startsWith(".")))
      symlinkSync(resolve("data", name), join(data, name));
    cpSync("data/reported", join(data, "reported"), {recursive: true});
    vi.stubEnv("PRF_REPOSITORY", "example/prf-observatory").stubEnv("NODE_OPTIONS", "");
    desk = await openDesk({data, build: buildInChild(data, out)});
    // The day on which it is received: no frozen vintage sees it.
    desk.clock.now = new Date();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rebuilt?.close();
    await desk?.app.close();
    rmSync(data, {recursive: true, force: true});
    rmSync(out, {recursive: true, force: true});
  });

  async function comeIn(sector: string | null): Promise<Page> {
    const {port} = desk.app.server.address() as {port: number};
    const {secret} = await invite(data, {sector, name: "SYNTHETIC visitor", days: 1}, desk.clock.now);
    const context = await site.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}/enter/${secret}`);
    await page.getByRole("button", {name: "Continue"}).click();
    return page;
  }

  it("is on every page of the site that the desk builds in a process of its own", {timeout: SLOW}, async () => {
    const {page: form} = await openForm(site.address);
    await fillByKeyboard(form);
    const file = await saveByKeyboard(form, data);
    await form.context().close();

    await desk.app.listen({host: "127.0.0.1", port: 0});
    const report = await comeIn("EDC");
    await report.getByLabel("Filled form").setInputFiles(file);
    await report
      .getByLabel("Files of evidence")
      .setInputFiles({name: "a.pdf", mimeType: "application/pdf", buffer: PDF});
    await report.getByRole("button", {name: "Send the workbook"}).click();
    expect(await report.getByRole("heading", {level: 1}).textContent()).toBe("Receipt EDC-2023-0001");
    const review = await comeIn(null);
    await review.getByRole("link", {name: "EDC-2023-0001"}).click();
    await review.getByRole("button", {name: "Accept"}).click();
    const queue = async () => {
      await review.goto(review.url());
      return review.locator("main").textContent();
    };
    await expect.poll(queue, {timeout: SLOW, interval: 5000}).toMatch(/Site: built|could not be built/);
    expect(await review.locator("main").textContent()).toContain("Site: built");

    const textOf = (folder: string, path: string, selector = "main") =>
      new JSDOM(readFileSync(join(folder, path), "utf8")).window.document
        .querySelector(selector)!
        .textContent!.replace(/\s+/g, " ");
    const changed = ["index.html", "sectors/EDC.html", "indicators/EDC-OC1.html", "gaps.html", "status.html"];
    for (const path of changed) expect([path, textOf(out, path) !== textOf(first, path)]).toEqual([path, true]);
    expect(textOf(first, "sectors/EDC.html")).toContain("None of the 3 results has been reported yet");
    expect(textOf(out, "sectors/EDC.html")).not.toContain("None of the 3 results has been reported yet");
    expect(textOf(out, "status.html")).toMatch(/Education ?0 of 4 ?1 of 4 ?0 of 4/);
    const annex = async (folder: string, vintage: string) =>
      annexHtml(toAnnex(await readVintageData(folder, vintage), 2023, "en"));
    expect(await annex(data, "current")).not.toBe(await annex("data", "current"));
    // What was frozen before has not moved by a byte.
    expect(await annex(data, "defr-2024")).toBe(await annex("data", "defr-2024"));
    const frozen = (folder: string) => fileTree(join(folder, "downloads", "defr-2024"));
    expect(frozen(out)).toBe(frozen(first));
    expect(frozen(out)).toContain("values.csv");
  });

  it("may be proposed on GitHub where the site names a repository", async () => {
    rebuilt = await openSite(out);
    const {page} = await openForm(rebuilt.address);
    await page.context().route("https://github.com/**", (route) => route.fulfill({body: "SYNTHETIC"}));
    await fillByKeyboard(page);
    await tabTo(page, "report-propose");
    const [opened] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("Enter")]);
    await opened.waitForURL(/github/);
    const {pathname, searchParams} = new URL(opened.url());
    expect([pathname, searchParams.get("filename")]).toEqual([
      "/example/prf-observatory/new/main",
      "data/reported/forms/EDC-2023.csv"
    ]);
    expect(searchParams.get("value")).toContain("EDC-OC1/agreements,CAREC,2,");
    await page.context().close();
    const {page: without} = await openForm(site.address);
    expect(await without.locator("#report-propose").count()).toBe(0);
    await without.context().close();
  });
});
