import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {replaceFolder} from "../../../../loaders/site/build/replace-folder.js";
import {serveSite} from "../../../../loaders/site/serve/serve-site.js";

/** Lengths that differ from build to build, so that a length of one and bytes of another are seen. */
async function writeBuild(folder: string, build: number): Promise<void> {
  await mkdir(join(folder, "pages"), {recursive: true});
  const letter = String.fromCharCode(97 + (build % 26));
  const text = letter.repeat(40_000 + (build % 7) * 30_000);
  for (const path of ["index.html", "about.html", "pages/one.html", "404.html"])
    await writeFile(join(folder, path), text);
  await writeFile(join(folder, "_headers"), `/*\n  X-Build: ${letter}\n`);
}

describe("serveSite(folder, port) while builds take its place", () => {
  it("answers 2,000 requests, 50 at once, each whole and of one build", async () => {
    const folder = await mkdtemp(join(tmpdir(), "prf-swap-"));
    const site = join(folder, "dist");
    await writeBuild(site, 0);
    const {address, server} = await serveSite(site, 0);
    // A busy machine stops this process for longer than an idle connection is kept.
    server.keepAliveTimeout = 0;
    let left = 2000;
    let builds = 0;
    const swaps = (async () => {
      while (left > 0) {
        const next = join(folder, "next");
        await writeBuild(next, ++builds);
        await replaceFolder(next, site);
      }
    })();
    const found = new Map<string, number>();
    const reader = async () => {
      for (; left > 0; ) {
        const path = ["", "about", "pages/one", "none"][left-- % 4]!;
        const response = await fetch(new URL(path, address));
        const text = await response.text();
        const isWhole =
          text.length === Number(response.headers.get("content-length")) &&
          text === text.slice(0, 1).repeat(text.length) &&
          text[0] === response.headers.get("x-build");
        const what = `${path === "none" ? "none" : "page"} ${response.status} ${isWhole ? "whole" : "cut"}`;
        found.set(what, (found.get(what) ?? 0) + 1);
      }
    };
    try {
      await Promise.all(Array.from({length: 50}, reader));
    } finally {
      left = 0;
      await swaps;
      server.closeAllConnections();
      server.close();
      await rm(folder, {recursive: true});
    }
    expect(Object.fromEntries(found)).toEqual({"page 200 whole": 1500, "none 404 whole": 500});
    expect(builds).toBeGreaterThan(10);
  });
});
