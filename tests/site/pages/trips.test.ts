import {readFile} from "node:fs/promises";
import type {BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {TEN_TRIPS} from "../../loaders/cpmm/ten-trips.js";
import {barriers, RULES} from "./barriers.js";
import {leaveOutRows} from "./leave-out-rows.js";
import {type OpenSite, openSite, watchedPage} from "./open-site.js";

const VIEWS = ["months", "hours", "borders", "corridors", "activities", "stops"].map((name) => `trips-${name}`);
/** A trip that leaves before it arrives, beside the ten that are sound. */
const FAULTY = [
  "BAD,1,,2023-05-01T00:00Z,2023-05-01T00:00Z,0,0,road,C5,,,,PAK,20,fruit,TEST",
  "BAD,2,B,2023-05-01T09:00Z,2023-05-01T08:00Z,10,100,road,C5,,Chaman,outbound,PAK,20,fruit,TEST"
].join("\n");

describe("/corridors/trips", () => {
  let site: OpenSite;
  let context: BrowserContext;
  let page: Page;
  let problems: string[];
  const requests: {url: string; method: string; body: boolean}[] = [];

  beforeAll(async () => {
    site = await openSite(inject("builds").first);
    context = await site.newContext({
      viewport: {width: 1280, height: 900},
      acceptDownloads: true,
      reducedMotion: "reduce"
    });
    ({page, problems} = await watchedPage(context, site.address));
    context.on("request", (request) =>
      requests.push({url: request.url(), method: request.method(), body: request.postData() !== null})
    );
  });
  afterAll(async () => {
    expect(problems).toEqual([]);
    await site.close();
  });

  const open = async (query = "") => {
    await page.goto(new URL(`corridors/trips${query}`, site.address).href, {waitUntil: "load"});
    await page.locator("#make-trips:enabled").waitFor();
    // A page that is left while its icon still loads would have a request that failed.
    await page.waitForLoadState("networkidle");
  };
  const drop = async (name: string, text: string) => {
    const data = await page.evaluateHandle(
      ({name, text}) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], name, {lastModified: Date.UTC(2026, 0, 2)}));
        return transfer;
      },
      {name, text}
    );
    await page.dispatchEvent("#drop", "drop", {dataTransfer: data});
    await page.locator("#explorer:not([hidden]) svg").first().waitFor();
  };
  const answer = () => page.locator("#trip-answer").textContent();
  const download = async (button: string) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
    return {name: file.suggestedFilename(), bytes: await readFile(await file.path())};
  };
  const choose = (name: string, value: string) => page.selectOption(`#views select[name="${name}"]`, value);

  it("reads a dropped file on the spot: no request leaves the host, and none carries anything", async () => {
    await open();
    expect(await page.locator("main").textContent()).toContain("never leave this machine");
    requests.length = 0;
    await drop("ten.csv", `${TEN_TRIPS}${FAULTY}\n`);
    expect(
      requests.filter(
        ({url, method, body}) => (!url.startsWith(site.address) && !url.startsWith("blob:")) || method !== "GET" || body
      )
    ).toEqual([]);
    expect(requests.some(({url}) => url.includes("ten") || url.includes("Chaman"))).toBe(false);
    expect(await page.locator("#report").textContent()).toMatch(
      /ten\.csv of 2026-01-02: 10 trips, 41 stops\. 1 trip with 2 rows refused/
    );
    await page.click("#report summary");
    expect(await page.locator("#report table").textContent()).toContain("BAD");
    const report = await download("#report [data-refused]");
    expect(report.name).toBe("refused.csv");
    expect(String(report.bytes)).toContain("BAD");
  });

  it("shows what a pencil computes: 2.75 hours and 1,600 km over 84 hours by road, 10.5 and 800 over 59 by rail", async () => {
    const words = await answer();
    expect(words).toContain("All 10 trips");
    expect(words).toContain("A truck took 2.8 hours on average");
    expect(words).toContain("19.0 km/h with stops, 40.0 in motion");
    expect(words).toContain("a wagon took 10.5 hours");
    expect(words).toContain("13.6 km/h");
    await choose("bcp", "BCP-chaman");
    await expect.poll(answer).toContain("8 of 10 trips. A truck took 4.5 hours on average");
    await expect.poll(() => page.locator("#trips-borders-title").textContent()).toContain("Alashankou");
    await choose("bcp", "");
    await choose("direction", "inbound");
    await expect.poll(answer).toContain("A truck took 1.0 hours");
    await expect.poll(() => new URL(page.url()).search).toBe("?direction=inbound");
    await page.click("#trip-filters [type=reset]");
    await expect.poll(answer).toContain("All 10 trips");
  });

  it("chooses months and hours by pointer and by keyboard", async () => {
    const first = page.getByLabel("First month");
    await first.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => new URL(page.url()).search).toBe("?months=2023-05..2023-11");
    await expect.poll(answer).toContain("5 of 10 trips");
    await page.click("#trip-filters [type=reset]");
    const bars = page.locator("[data-view=hours] svg");
    const box = (await bars.boundingBox())!;
    await page.mouse.move(box.x + 50, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, box.y + 60, {steps: 4});
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).search).toMatch(/^\?hours=0\.\.\d/);
    await expect.poll(() => page.getByLabel("Hours below").getAttribute("aria-valuetext")).toMatch(/hours$/);
    await page.click("#trip-filters [type=reset]");
  });

  it("keeps filters in the address, and shows them again on the next file", async () => {
    await open("?mode=road&months=2023-02..2023-03&cost=usd&change_days=90");
    await drop("ten.csv", TEN_TRIPS);
    await expect.poll(answer).toContain("2 of 10 trips. A truck took 1.8 hours");
    await choose("corridor", "C5");
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe("?mode=road&corridor=C5&months=2023-02..2023-03&cost=usd&change_days=90");
    await open();
    await drop("ten.csv", TEN_TRIPS);
  });

  it("compares two periods", async () => {
    await choose("second-from", String(2023 * 12));
    await choose("second-to", String(2023 * 12 + 3));
    await page.getByLabel("First month").fill("4");
    await expect
      .poll(() => page.locator("#trips-border-changes-title").textContent())
      .toMatch(/^1 crossing became quicker, 2 slower, \d+ stayed the same$/);
    const {bytes} = await download("#trips-border-changes [data-action=csv]");
    expect(String(bytes)).toMatch(/^Chaman,Pakistan → Afghanistan,road,2\.5,6\.5,4,4,4,/m);
    await page.click("#trip-filters [type=reset]");
  });

  it("names a period without trips in place of 0 quicker and 0 slower", async () => {
    await choose("second-from", String(2023 * 12 + 9));
    for (const name of ["border", "corridor"])
      await expect
        .poll(() => page.locator(`#trips-${name}-changes-title`).textContent())
        .toBe("No trips in 2023-10: nothing to compare");
    await page.click("#trip-filters [type=reset]");
  });

  it("reads the rows of a picture out by keyboard, and chooses one", async () => {
    const svg = page.locator("[data-view=borders] svg");
    await svg.focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("#trips-borders .readout").textContent()).toMatch(/Chaman|Alashankou/);
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("bcp")).toMatch(/^BCP-/);
    await page.click("#trip-filters [type=reset]");
  });

  it("is walked by keyboard in at most 110 stops when it is full", async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const stops: string[] = [];
    for (let name = "top"; name !== "" && stops.length <= 110; ) {
      await page.keyboard.press("Tab");
      name = await page.evaluate(() => {
        const here = document.activeElement;
        return here === null || here === document.body
          ? ""
          : `${here.tagName} ${here.textContent?.trim().slice(0, 30)}`;
      });
      if (name !== "") stops.push(name);
    }
    expect(stops.length, stops.join("\n")).toBeLessThanOrEqual(110);
    expect(stops.filter((name) => name.startsWith("svg")).length).toBeGreaterThan(3);
  });

  it("says after a reload which files must be opened again, and that the filters are kept", async () => {
    await choose("mode", "road");
    await expect.poll(() => new URL(page.url()).search).toBe("?mode=road");
    await page.reload({waitUntil: "load"});
    await page.locator("#again:not([hidden])").waitFor();
    expect(await page.locator("#again").textContent()).toMatch(
      /Open ten\.csv of 2026-01-02 again\. Your filters are still in the address/
    );
    await page.waitForLoadState("networkidle");
    await drop("ten.csv", TEN_TRIPS);
    expect(await page.locator("#again").isVisible()).toBe(false);
    await page.click("#trip-filters [type=reset]");
  });

  it("writes recorded trips without the word SYNTHETIC, and names their file in every row", async () => {
    const {name, bytes} = await download("#trips-borders [data-action=csv]");
    expect(name).toBe("trips-borders.csv");
    expect(String(bytes)).toMatch(
      /^Chaman,Pakistan → Afghanistan,outbound,road,8,4\.5,2\.75,4\.5,6\.25,7\.3,36,45,few trips,ten\.csv of 2026-01-02$/m
    );
    const svg = await download("#trips-borders [data-action=svg]");
    expect(String(svg.bytes)).toContain("ten.csv of 2026-01-02");
    expect(String(svg.bytes)).not.toContain("SYNTHETIC");
    expect(await page.locator("#explorer").textContent()).not.toContain("SYNTHETIC");
  });

  it("marks SYNTHETIC trips on every view, in the name and the content of every file", async () => {
    await page.click("#report [data-close]");
    await page.click("#make-trips");
    await expect.poll(() => page.locator("#report").textContent()).toContain("SYNTHETIC");
    await page.click("#compare-before");
    for (const id of [...VIEWS, "trips-border-changes", "trips-corridor-changes"]) {
      expect(await page.locator(`#${id} figcaption`).textContent()).toMatch(/^SYNTHETIC/);
      expect(await page.locator(`#${id} svg`).textContent()).toContain("SYNTHETIC");
      for (const action of ["csv", "svg", "png"]) {
        const {name, bytes} = await download(`#${id} [data-action=${action}]`);
        expect(name).toBe(`SYNTHETIC-${id}.${action}`);
        if (action === "png") expect(bytes.length).toBeGreaterThan(5000);
        else if (action === "svg") expect(String(bytes)).toContain("SYNTHETIC");
        else for (const row of String(bytes).trim().split("\n").slice(1)) expect(row).toContain("SYNTHETIC");
      }
    }
    expect(await page.locator("#trips-summary table").textContent()).toContain("SYNTHETIC");
  });

  it("answers every control", async () => {
    await page.click("#trip-filters [type=reset]");
    await expect.poll(() => new URL(page.url()).search).toBe("");
    for (const name of ["mode", "corridor", "country", "bcp", "direction", "goods", "activity"]) {
      const before = await answer();
      await page.locator(`#views select[name="${name}"]`).selectOption({index: 1});
      await expect.poll(answer).not.toBe(before);
      await choose(name, "");
      await expect.poll(answer).toBe(before);
    }
    for (const [name, value, id] of [
      ["rank", "total_hours", "trips-borders"],
      ["cost", "usd", "trips-stops"]
    ] as const) {
      const title = page.locator(`#${id}-title`);
      const before = await title.textContent();
      await choose(name, value);
      await expect.poll(() => title.textContent()).not.toBe(before);
    }
    const speeds = await page.locator("[data-view=corridors]").textContent();
    await choose("rule", "mean_of_trips");
    await expect.poll(() => page.locator("[data-view=corridors]").textContent()).not.toBe(speeds);
    await page.locator("[data-view=borders] svg").click({position: {x: 120, y: 12}});
    await expect.poll(() => new URL(page.url()).searchParams.get("bcp")).toMatch(/^BCP-/);
    await page.locator("#trips-borders summary").click();
    await expect.poll(() => page.locator("#trips-borders tbody tr").count()).toBeGreaterThan(20);
    await page.click("#trip-filters [type=reset]");
  });

  it("has no barrier and no sideways scroll when it is full, at two widths and in two themes", async () => {
    await page.click("#compare-before");
    for (const id of ["trips-corridors", "trips-corridor-changes"]) await page.click(`#${id} summary`);
    // The bar of filters stays in view and would lie over what was scrolled to.
    await page.evaluate(() => scrollTo(0, 0));
    const found: string[] = [];
    for (const width of [1280, 390]) {
      await page.setViewportSize({width, height: 850});
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      if (over > 0) found.push(`${width}: sideways scroll of ${over} px`);
      await leaveOutRows(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({colorScheme});
        const rules = colorScheme === "light" ? RULES : ["color-contrast"];
        found.push(...(await barriers(page, rules)).map((barrier) => `${width} ${colorScheme}: ${barrier}`));
      }
    }
    expect(found).toEqual([]);
  });

  it("says what is wrong with a file that holds no trips", async () => {
    await open();
    // Without the browser's own dialog: a click that is quicker than its interception would leave that open for ever.
    await page.locator("#files:enabled").setInputFiles({
      name: "other.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("a,b\n1,2\n")
    });
    await page.locator("#failure:not([hidden])").waitFor();
    expect(await page.locator("#failure").textContent()).toContain("other.csv");
  });
});
