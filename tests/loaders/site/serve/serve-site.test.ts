import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {get, type Server} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findBrokenLinks} from "../../../../loaders/site/build/find-broken-links.js";
import {serveSite, sitePort} from "../../../../loaders/site/serve/serve-site.js";

let folder: string;
let address: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prf-site-"));
  await writeFile(
    join(folder, "index.html"),
    '<h1 id="top">Home</h1><a href="./about#gone">About</a><a href="./none">None</a>'
  );
  await writeFile(
    join(folder, "about.html"),
    '<a href="./?cluster=2#top">Home</a><a href="https://example.org/">Elsewhere</a>'
  );
  await writeFile(join(folder, "404.html"), "<h1>Page not found</h1>");
  ({address, server} = await serveSite(folder, 0));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, {recursive: true});
});

describe("serveSite(folder, port)", () => {
  it("serves pages under addresses without an ending", async () => {
    expect(await (await fetch(new URL("about", address))).text()).toContain("Home");
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it("answers with the site's own page and 404 what is not there", async () => {
    const response = await fetch(new URL("nothing/here", address));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Page not found");
  });

  // fetch fixes such addresses before it sends them.
  it.each(["//", "//[", "/%", "/..%2f..%2fetc/passwd"])("answers %s with 404 and goes on", async (path) => {
    const {port} = new URL(address);
    const status = await new Promise((resolve, reject) => {
      get({port, path}, (response) => resolve(response.resume().statusCode)).on("error", reject);
    });
    expect(status).toBe(path === "//" ? 200 : 404);
  });

  it("says a taken port, and what to do", async () => {
    const port = Number(new URL(address).port);
    await expect(serveSite(folder, port)).rejects.toThrow(
      `port ${port} is taken; choose another: PORT=${port + 1} npm start`
    );
  });

  it("says where nothing is built", async () => {
    await expect(serveSite(join(folder, "none"), 0)).rejects.toThrow(/missing .*index\.html; build the site first/);
  });
});

describe("findBrokenLinks(out)", () => {
  it("finds pages and places that are not there, and follows queries", async () => {
    expect(await findBrokenLinks(folder)).toEqual(["broken link /about#gone on page /", "broken link /none on page /"]);
  });
});

describe("sitePort(option, environment)", () => {
  it("takes the option, then the environment, then 3000", () => {
    expect([sitePort("1", "2"), sitePort(undefined, "2"), sitePort(undefined, ""), sitePort("0", "2")]).toEqual([
      1, 2, 3000, 0
    ]);
  });

  it("throws on what is no port", () => {
    expect(() => sitePort("http", undefined)).toThrow('invalid port "http"; give a number from 0 to 65535');
    expect(() => sitePort("70000", undefined)).toThrow(TypeError);
  });
});
