import {createHash} from "node:crypto";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, inject, it} from "vitest";
import {readSiteData} from "../../../loaders/site/data/read-site-data.js";

describe("prf build", () => {
  const {first, second, pages} = inject("builds");

  it("gives the same bytes in two folders, whether Framework or our own writer makes the pages of a template", async () => {
    expect(await hashes(second)).toEqual(await hashes(first));
  });

  it("has a page for every result and every sector of the framework", async () => {
    const {inputs} = await readSiteData("data", "current");
    expect(inputs.framework.results).toHaveLength(31);
    expect(pages).toEqual(expect.arrayContaining(inputs.framework.results.map(({id}) => `/indicators/${id}`)));
    expect(pages).toEqual(expect.arrayContaining(inputs.framework.sectors.map(({sector}) => `/sectors/${sector}`)));
    expect(pages).toEqual(expect.arrayContaining(["/", "/sources", "/methods", "/about", "/404"]));
  });

  it("gives every page a title, a description and a social card of its own", async () => {
    const seen = new Map<string, string>();
    for (const path of pages) {
      const html = await readPage(first, path);
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1];
      expect(title, path).toBeTruthy();
      // The newest version of a brief is at two addresses: its own, and the one that always has the newest.
      const page = path.replace(/\.v\d+(?=(\.(zh|ru))?$)/, "");
      expect(seen.get(title!) ?? page, `${path} is named as another page`).toBe(page);
      seen.set(title!, page);
      expect(/<meta name="description" content="[^"]{20,}"/.test(html), `description of ${path}`).toBe(true);
      expect(
        /<meta property="og:image" content="(\.\.?\/)*[^"]*(social-card|\.card)\.png"/.test(html),
        `card of ${path}`
      ).toBe(true);
      expect(/<link rel="icon" href="([^"]+\.svg|data:image\/svg\+xml;[^"]+)"/.test(html), `icon of ${path}`).toBe(
        true
      );
    }
  });

  it("asks nothing of other hosts in any page, script or style", async () => {
    for (const name of await files(first)) {
      if (!/\.(html|css)$/.test(name)) continue;
      const text = await readFile(join(first, name), "utf8");
      const loads = [
        ...text.matchAll(
          /(?:<(?:script|img|source|iframe)[^>]*\ssrc|<link[^>]*\shref|url)[=(]["']?(https?:[^"')\s>]+)/g
        )
      ];
      expect(
        loads.map(([, address]) => address),
        name
      ).toEqual([]);
    }
  });

  it("sets a policy for this host alone on every page", async () => {
    for (const path of pages) {
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/
        .exec(await readPage(first, path))?.[1]
        ?.replaceAll("&#39;", "'");
      // A version of a brief and a folder of files stand alone: they have no script and ask for none.
      const isAlone = /^\/(?:briefs\/[^/]+\/.+\.v\d+(?:\.[a-z]{2})?$|downloads\/.)/.test(path);
      expect(policy, path).toMatch(
        isAlone ? /^default-src 'none'; style-src/ : /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'/
      );
      if (isAlone) expect(policy, path).not.toMatch(/script-src/);
      expect(policy, path).not.toMatch(/https?:|\*|'unsafe-inline'(?=[^;]*'sha256)/);
    }
  });
});

async function files(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

async function hashes(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await files(folder)) {
    found[name] = createHash("sha256")
      .update(await readFile(join(folder, name)))
      .digest("hex");
  }
  return found;
}

function readPage(folder: string, path: string): Promise<string> {
  return readFile(join(folder, `${path.endsWith("/") ? `${path}index` : path}.html`), "utf8");
}
