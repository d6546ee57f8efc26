import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {parseBrief} from "../../../../loaders/site/briefs/parse-brief.js";
import {cardPng, chartPng} from "../../../../loaders/site/briefs/write-briefs.js";
import {chartLook} from "../../../../loaders/site/downloads/write-embeds.js";
import {pictureFont} from "../../../../loaders/site/pictures/picture-fonts.js";
import {Markup} from "../../../../src/components/layout/markup.js";
import {chartPicture} from "../../../../src/components/pictures/chart-picture.js";

const brief = (lang: "en" | "zh", title: string) =>
  parseBrief(
    "x",
    lang,
    "x.md",
    `---\n${JSON.stringify({title, description: "d", vintage: "v", date: "2026-11-22"})}\n---\n`
  );

/** Width and height in the header of a PNG. */
const sizeOf = (png: Uint8Array) => [16, 20].map((at) => Buffer.from(png).readUInt32BE(at));

describe("cardPng({brief, answer}, root)", () => {
  it("gives a PNG of 1200 by 630 pixels, the same bytes each time", async () => {
    const drawn: Uint8Array[] = [];
    for (const [lang, title] of [
      ["en", "Speeds"],
      ["zh", "走廊速度"],
      ["en", "Speeds"],
      ["zh", "走廊速度"]
    ] as const)
      drawn.push(await cardPng({brief: brief(lang, title), answer: ["23.4 km/h."]}, "src"));
    expect(drawn.map(sizeOf)).toEqual(Array(4).fill([1200, 630]));
    expect(Buffer.from(drawn[0]!).equals(drawn[2]!)).toBe(true);
    expect(Buffer.from(drawn[1]!).equals(drawn[3]!)).toBe(true);
    expect(Buffer.from(drawn[0]!).equals(drawn[1]!)).toBe(false);
  });

  it("draws a title in letters that no font has, and one that is markup", async () => {
    for (const title of ["تقرير", "<script>alert(1)</script>", "\u0e01"])
      expect(sizeOf(await cardPng({brief: brief("en", title), answer: ["\u0000"]}, "src"))).toEqual([1200, 630]);
  });
});

const look = chartLook("src");
const figure = {
  title: "Figure 1. It rose",
  subtitle: "km/h",
  source: "CPMM (2023-12-31)",
  vintage: "defr-2024",
  lang: "en" as const,
  wide: new Markup(
    '<svg class="trend" viewBox="0 0 700 220" width="700" height="220"><text x="38" y="20">Rail 走廊</text></svg>'
  )
};
const at = (png: Uint8Array, offset: number) => Buffer.from(png).readUInt32BE(offset);

describe("chartPng(svg, lang, fonts)", () => {
  it("gives a PNG of 2,008 pixels at 300 dots per inch, the same bytes each time", async () => {
    const svg = chartPicture(figure, look).text;
    const png = await chartPng(svg, "en");
    expect(at(png, 16)).toBe(2008);
    expect(Buffer.from(png).toString("latin1", 37, 41)).toBe("pHYs");
    // Dots per meter: 300 per inch.
    expect(at(png, 41)).toBe(11811);
    expect(Buffer.from(await chartPng(svg, "en")).equals(png)).toBe(true);
  });

  it("writes font sizes in a form that every SVG reader supports", async () => {
    const svg = chartPicture(figure, look).text;
    expect(svg).toContain("font-size: 12px");
    expect(svg).not.toMatch(/[{;]\s*font:/);
  });

  it("draws hostile titles as text inside the picture", async () => {
    const long = "W".repeat(300);
    for (const title of [
      `<script>alert(1)</script> ]]> \${1} \u0000\u202e\u0007`,
      long,
      "走廊".repeat(90),
      "تقرير ".repeat(60),
      "on and on ".repeat(60)
    ]) {
      const svg = chartPicture({...figure, title}, look).text;
      const png = await chartPng(svg, "en");
      expect(at(png, 16)).toBe(2008);
      const root = new JSDOM(svg, {contentType: "image/svg+xml"}).window.document.documentElement;
      expect(root.querySelector("script")).toBeNull();
      const {widthOf} = pictureFont("en", 700, title);
      const heads = [...root.children].filter((node) => node.getAttribute("font-weight") === "700");
      expect(heads.length).toBeGreaterThan(0);
      // The mean width of a letter is taken, not each letter's own: what is broken may be a little wider than meant.
      if (title !== long)
        for (const node of heads) expect(16 + widthOf(node.textContent!) * 13).toBeLessThanOrEqual(732);
    }
  });
});
