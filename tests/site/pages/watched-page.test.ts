import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {type Browser, chromium} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findBrowser} from "../../../loaders/site/pictures/find-browser.js";
import {watchedPage} from "./open-site.js";

/** A site whose engine never comes, so that it is still loading whenever its page is left. */
const server = createServer((request, response) => {
  if (request.url?.endsWith(".wasm")) return;
  response.writeHead(200, {"Content-Type": "text/html"});
  response.end('<!doctype html><title>t</title><link rel="icon" href="data:,"><h1>t</h1>');
});
let browser: Browser;
let address: string;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch(await findBrowser());
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

const open = async () => {
  const watched = await watchedPage(await browser.newContext(), address);
  await watched.page.goto(address);
  const asked = watched.page.waitForRequest(/engine\.wasm/);
  await watched.page.evaluate(() => {
    const stop = new AbortController();
    Object.assign(window, {stop});
    fetch("/engine.wasm", {signal: stop.signal}).catch(() => {});
  });
  await asked;
  return watched;
};

describe("watchedPage(context, address)", () => {
  it("takes it for no problem that a page which is left drops what it still loads", async () => {
    const {page, problems} = await open();
    await page.goto(`${address}other`);
    await page.waitForLoadState("networkidle");
    expect(problems).toEqual([]);
  });

  it("notes a request that is dropped while its page stays", async () => {
    const {page, problems} = await open();
    const failed = page.waitForEvent("requestfailed");
    await page.evaluate(() => (window as unknown as {stop: AbortController}).stop.abort());
    await failed;
    expect(problems).toEqual([`failed request: ${address}engine.wasm net::ERR_ABORTED`]);
  });
});
