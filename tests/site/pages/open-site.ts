import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request
} from "playwright-core";
import {findBrowser} from "../../../loaders/site/pictures/find-browser.js";
import {type ServedSite, serveSite} from "../../../loaders/site/serve/serve-site.js";

/** A built site, served and seen in a browser. */
export interface OpenSite {
  address: string;
  browser: Browser;
  /** A browser's window without past, which waits longer than Playwright does by itself. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** As long as a test may take, nearly: a machine that does ten other things makes a page with DuckDB slow, and no test red. */
const PATIENCE = 240_000;

/** Serves a folder and starts a browser. */
export async function openSite(folder: string): Promise<OpenSite> {
  const {address, server}: ServedSite = await serveSite(folder, 0);
  const browser = await chromium.launch(await findBrowser());
  return {
    address,
    browser,
    async newContext(options) {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(PATIENCE);
      return context;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}

/**
 * What Chromium itself drops where nothing is wrong, seen with a server that answers late: the icon of a page, and the end of
 * a response whose bytes are all there, once the Arrow reader has met the end mark in them (`FileAttachment(…).arrow()`
 * reads a stream; a file that is cut before its mark makes it throw, which is seen).
 */
const DROPPED = /^\/favicon\.svg$|^\/_file\/[^?]*\.arrow$/;

/** A page with everything that went wrong on it so far, in words. */
export interface WatchedPage {
  page: Page;
  problems: string[];
  /**
   * Waits until the page is loaded, no cell of it loads any more, and nothing that it asked for is on its way. Playwright's own
   * `networkidle` is the same after half a second of silence, which is most of what a page costs here.
   */
  settled(): Promise<void>;
  /** Opens an address where another was open: what the other still loaded is dropped, and its problems are forgotten. */
  reopen(address: string): Promise<void>;
}

/** So long without a request, what loads one thing after another has loaded the last. */
const SILENCE = 100;

/** Opens a page that notes console errors, failed and outside requests, and breaches of its content security policy. */
export async function watchedPage(context: BrowserContext, address: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/.test(message.text()))
      problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  // A page that is left drops what it still loads (its icon, DuckDB's engine): each request belongs to a visit.
  let visit = 0;
  const visits = new Map<Request, number>();
  let lastHeard = 0;
  for (const event of ["request", "requestfinished", "requestfailed"] as const)
    page.on(event as "request", () => (lastHeard = Date.now()));
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) visit += 1;
    visits.set(request, visit);
  });
  page.on("requestfinished", (request) => visits.delete(request));
  page.on("requestfailed", (request) => {
    const error = request.failure()?.errorText;
    const {pathname} = new URL(request.url());
    const wasLeft = page.isClosed() || visits.get(request) !== visit;
    visits.delete(request);
    if (error === "net::ERR_ABORTED" && (wasLeft || DROPPED.test(pathname))) return;
    problems.push(`failed request: ${request.url()} ${error}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url()))
      problems.push(`outside request: ${request.url()}`);
  });
  const settled = async () => {
    await page.waitForLoadState("load");
    do {
      await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForTimeout(Math.max(10, SILENCE - (Date.now() - lastHeard)));
    } while ([...visits.values()].includes(visit) || Date.now() - lastHeard < SILENCE);
  };
  const reopen = async (address: string) => {
    await page.goto("about:blank");
    problems.length = 0;
    await page.goto(address);
    await settled();
  };
  return {page, problems, settled, reopen};
}
