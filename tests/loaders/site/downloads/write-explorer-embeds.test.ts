import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {writeExplorerEmbeds, writeExplorerScript} from "../../../../loaders/site/downloads/write-embeds.js";

const RANKING = "[data-rows=ranking] .at-wide";

describe("writeExplorerEmbeds(data, setting)", () => {
  const out = mkdtempSync(join(tmpdir(), "prf-explorers-"));
  const names: Record<string, string[]> = {};
  const read = (path: string) => readFileSync(join(out, "embed", path), "utf8");

  beforeAll(async () => {
    await writeExplorerScript(out);
    await writeExplorerScript(join(out, "again"));
    for (const vintage of ["current", "defr-2024", "defr-2021"]) {
      const data = await readSiteData("data", vintage);
      names[vintage] = await writeExplorerEmbeds(data, {root: "src", out, isLive: vintage === "current"});
      if (vintage !== "current") await writeExplorerEmbeds(data, {root: "src", out: join(out, "again"), isLive: false});
    }
  });
  afterAll(() => rmSync(out, {recursive: true, force: true}));

  /** An embed in which its script has run, at an address. */
  function open(path: string, query = "") {
    const {window} = new JSDOM(read(`${path}.html`), {
      url: `https://prf.example.org/embed/${path}${query}`,
      runScripts: "outside-only"
    });
    // jsdom lays nothing out: nothing has a width to follow.
    window.eval("globalThis.ResizeObserver = class { observe() {} };");
    const {document} = window;
    const current = document.querySelector("script[src]");
    Object.defineProperty(document, "currentScript", {get: () => current});
    window.eval(read("explorers.js"));
    const drawing = () => document.querySelector<HTMLScriptElement>('script[src$="/explorers-drawing.js"]');
    const draw = () => window.eval(read("explorers-drawing.js"));
    if (drawing() !== null) draw();
    return {document, drawing, draw, window};
  }
  const chosen = (document: Document) => document.querySelector(".chosen")?.textContent;

  it("writes the figures that a vintage holds", () => {
    expect(names.current).toEqual([
      "borders-ranking",
      "borders-changes",
      "borders-map",
      "borders-activities",
      "corridors-hours-lost",
      "corridors-speeds"
    ]);
    expect(names["defr-2024"]).toEqual(names.current);
    // The first reports that are stored print no figure of a crossing.
    expect(names["defr-2021"]).toEqual(["corridors-hours-lost", "corridors-speeds"]);
  });

  it("gives the same bytes for a frozen vintage, whose figures and snapshot it names", () => {
    for (const name of readdirSync(join(out, "embed", "defr-2024")))
      expect(readFileSync(join(out, "again", "embed", "defr-2024", name), "utf8")).toBe(read(`defr-2024/${name}`));
    const text = read("defr-2024/borders-ranking.html");
    expect(text).toContain("snapshot 2023-12-31. Vintage defr-2024.");
    expect(text).toContain('href="../../downloads/defr-2024/"');
    expect(text).not.toContain("cpmm/2024-12-31");
  });

  it("runs one script of its own host, and none where there is nothing to choose", () => {
    const text = read("borders-ranking.html");
    expect(text).toContain("script-src &#39;self&#39;");
    expect([...text.matchAll(/<script(?! type="application\/json")[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<script src="./explorers.js" defer>'
    ]);
    expect(read("borders-activities.html")).not.toMatch(/<script|script-src/);
  });

  it("has each figure in Chinese and Russian too, which say their choice and lead to pages in their language", () => {
    for (const own of ["zh", "ru"]) {
      expect(readdirSync(join(out, "embed", own)).filter((name) => name.endsWith(".html"))).toHaveLength(6);
      expect(readdirSync(join(out, "embed", own, "defr-2024"))).toHaveLength(6);
      expect(read(`${own}/borders-ranking.html`)).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${own}">`));
    }
    const {document} = open("ru/defr-2024/borders-ranking", "?mode=rail&year=2022");
    expect(chosen(document)).toContain("железнодорожный");
    expect(read("ru/defr-2024/borders-ranking.html")).toContain('<script src="../../explorers.js" defer>');
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")!);
    expect(links.filter((href) => href.includes("borders/")).length).toBeGreaterThan(3);
    expect(links.filter((href) => href.includes("borders/") && !href.startsWith("../../../ru/borders/"))).toEqual([]);
  });

  it("shows the first choice without a script, and says it; filters are out of sight", () => {
    const {document} = new JSDOM(read("borders-ranking.html")).window;
    expect(chosen(document)).toBe("Measure: hours (TFI1) · Mode: road");
    expect(document.querySelector("form")!.closest("[hidden]")).not.toBeNull();
    expect(document.querySelector(".picture svg")).not.toBeNull();
  });

  // CPMM annual report 2022: 1,861 dollars at Horgos.
  it("shows what the address chooses, says it, and leads back to the same choice", () => {
    const {document} = open("borders-ranking", "?measure=dollars&year=2022");
    expect(chosen(document)).toBe("Measure: dollars (TFI2) · Mode: road · Year: 2022");
    expect(document.querySelector(RANKING)!.textContent).toContain("$1,861");
    expect(document.querySelector<HTMLAnchorElement>("a.back")!.href).toBe(
      "https://prf.example.org/borders?measure=dollars&year=2022"
    );
    const link = document.querySelector(`${RANKING} a`)!;
    expect(link.getAttribute("href")).toMatch(/^\.\.\/borders\//);
    expect(link.getAttribute("target")).toBe("_blank");
    const {document: bars} = open("defr-2024/corridors-hours-lost", "?mode=rail");
    expect(chosen(bars)).toBe("Mode: rail · Areas: members");
    expect(bars.querySelector("[data-rows=hours-lost] .at-wide")!.textContent).not.toContain("road");
  });

  it("loads what draws, Plot with it, at the first touch, and then keeps listening", () => {
    expect(read("explorers.js").length).toBeLessThan(3000);
    const {document, drawing, draw, window} = open("borders-ranking");
    const before = document.querySelector(RANKING)!.innerHTML;
    expect(drawing()).toBeNull();
    document.querySelector(".picture")!.dispatchEvent(new window.Event("pointerenter"));
    expect(drawing()!.src).toBe("https://prf.example.org/embed/explorers-drawing.js");
    draw();
    // The first choice is drawn already, and its links lead out of the frame.
    expect(document.querySelector(RANKING)!.textContent).toBe(new JSDOM(before).window.document.body.textContent);
    for (const link of document.querySelectorAll(".picture a")) expect(link.getAttribute("href")).toMatch(/^\.\.\//);
  });

  it("passes over a choice that the vintage does not offer, whatever it holds", () => {
    const {document} = open("borders-ranking", "?year=1900&mode=%3Cscript%3E&country=%22%3E%3Cimg%20src=x%3E");
    expect(chosen(document)).toBe("Measure: hours (TFI1) · Mode: road");
    expect(document.querySelector("img")).toBeNull();
    expect(document.querySelector(RANKING)!.textContent).not.toContain("NaN");
  });
});
