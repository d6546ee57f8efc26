import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {gzipSync} from "node:zlib";
import type {CDPSession, Page} from "playwright-core";
import type {OpenSite} from "./open-site.js";

/** What a page cost its reader until nothing more was loaded. */
export interface PageLoad {
  /** The page itself among them, its icon and the fonts that it keeps for the next page not. */
  requests: number;
  /** Bytes over the wire with headers, text compressed with gzip. */
  bytes: number;
  /** Elements in the document when nothing more was loaded. */
  elements: number;
  /** Sum of all layout shifts (CLS counts the worst five seconds of it). */
  shift: number;
  /** Places where the Tab key stops: links, controls and what else takes the focus, where it can be seen. */
  tab_stops: number;
  /** Milliseconds from the click until the first chart or spark line was there to be painted; null where there is none. */
  first_figure: number | null;
  /** Milliseconds from the click until what `ready` names was there. */
  ready: number | null;
}

/** A line with its bits a second and its way there and back in milliseconds, and how many times slower the processor is. */
export interface SlowLine {
  bits: number;
  latency: number;
  processor: number;
}

/** A host that compresses, in front of a served site. */
export interface CompressingHost {
  address: string;
  close(): Promise<void>;
}

const TEXT = /^(text\/|application\/(javascript|json|manifest)|image\/svg)/;

/** What a host answers to an address. */
interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Puts a host that compresses text with gzip before a served site, as static hosts do. Each address is asked for and compressed once. */
export async function compressingHost(site: string): Promise<CompressingHost> {
  const answers = new Map<string, Promise<Answer>>();
  const server: Server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    const known = answers.get(path) ?? ask(new URL(path, site));
    answers.set(path, known);
    const {status, headers, body} = await known;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  };
}

async function ask(address: URL): Promise<Answer> {
  const answer = await fetch(address);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const headers = Object.fromEntries(answer.headers);
  delete headers["content-length"];
  if (!TEXT.test(headers["content-type"] ?? "")) return {status: answer.status, headers, body: bytes};
  headers["content-encoding"] = "gzip";
  return {status: answer.status, headers, body: gzipSync(bytes)};
}

/**
 * Opens a page as someone does who has nothing of the site yet, and returns what it cost. `ready` is a selector of what is there
 * once the page answers.
 */
export async function loadPage(
  site: OpenSite,
  address: string,
  {
    width = 1280,
    height = 800,
    ready = null,
    line = null
  }: {
    width?: number;
    height?: number;
    ready?: string | null;
    line?: SlowLine | null;
  } = {}
): Promise<PageLoad> {
  const context = await site.newContext({viewport: {width, height}});
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const sizes = watchRequests(session);
    if (line !== null) await slowDown(session, line);
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(watchPage, ready);
    await page.goto(address, {waitUntil: "load"});
    if (ready !== null) await page.locator(ready).first().waitFor({state: "attached"});
    await page.waitForLoadState("networkidle");
    const [requests, bytes] = [sizes.length, sizes.reduce((a, b) => a + b, 0)];
    const elements = await page.locator("*").count();
    const tab_stops = await page.evaluate(countTabStops);
    // What is drawn again when it comes into view may move the page as well: a reader scrolls.
    if (line === null) await scrollThrough(page);
    const {
      shift,
      first_figure,
      ready: answered
    } = await page.evaluate(() => (globalThis as unknown as Watched).watched);
    return {requests, bytes, elements, tab_stops, shift, first_figure, ready: answered};
  } finally {
    await context.close();
  }
}

/** What a page asks for when it is at rest, so that a slow machine may see it before and a fast one not at all. */
const AT_REST = /\/favicon\.\w+$|\/_file\/data\/fonts\//;

/** The bytes of each answer, as they come in. */
function watchRequests(session: CDPSession): number[] {
  const sizes: number[] = [];
  const left = new Set<string>();
  session.on("Network.requestWillBeSent", ({requestId, request}) => {
    if (AT_REST.test(request.url) || !/^https?:/.test(request.url)) left.add(requestId);
  });
  session.on("Network.loadingFinished", ({requestId, encodedDataLength}) => {
    if (!left.has(requestId)) sizes.push(encodedDataLength);
  });
  return sizes;
}

async function slowDown(session: CDPSession, {bits, latency, processor}: SlowLine): Promise<void> {
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: bits / 8,
    uploadThroughput: bits / 16
  });
  await session.send("Emulation.setCPUThrottlingRate", {rate: processor});
}

interface Watched {
  watched: Pick<PageLoad, "shift" | "first_figure" | "ready">;
}

/** Runs in the page before anything of it: notes shifts, and when the first figure and what `ready` names were there. */
function watchPage(ready: string | null): void {
  const watched: Watched["watched"] = {shift: 0, first_figure: null, ready: null};
  Object.assign(globalThis, {watched});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as {value: number; hadRecentInput: boolean}[])
      if (!entry.hadRecentInput) watched.shift += entry.value;
  }).observe({type: "layout-shift", buffered: true});
  const look = () => {
    const figure = [...document.querySelectorAll("main svg")].find((svg) => svg.getClientRects().length > 0);
    if (figure) watched.first_figure ??= performance.now();
    if (ready !== null && document.querySelector(ready)) watched.ready ??= performance.now();
    if ((watched.first_figure === null || (ready !== null && watched.ready === null)) && performance.now() < 60_000)
      requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function countTabStops(): number {
  const places = document.querySelectorAll<HTMLElement>(
    "a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex]"
  );
  const groups = new Set<string>();
  return [...places].filter((place) => {
    if (place.tabIndex < 0 || place.matches(":disabled") || !place.checkVisibility({visibilityProperty: true}))
      return false;
    if (!(place instanceof HTMLInputElement) || place.type !== "radio") return true;
    // Of radio buttons that belong together, Tab stops at one.
    const group = `${place.form?.id} ${place.name}`;
    const isNew = !groups.has(group);
    groups.add(group);
    return isNew;
  }).length;
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({top: y, behavior: "instant"});
      await frame();
      await frame();
    }
  });
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
}
