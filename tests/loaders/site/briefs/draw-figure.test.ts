import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {chartPng} from "../../../../loaders/site/briefs/write-briefs.js";
import {chartLook} from "../../../../loaders/site/downloads/chart-style.js";
import {pictureFont} from "../../../../loaders/site/pictures/picture-fonts.js";
import {chartPicture} from "../../../../src/components/charts/chart-picture.js";
import {Markup} from "../../../../src/components/layout/markup.js";

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
  it("gives a PNG of 2,008 pixels at 300 dots an inch, the same bytes each time", async () => {
    const svg = chartPicture(figure, look).text;
    const png = await chartPng(svg, "en");
    expect(at(png, 16)).toBe(2008);
    expect(Buffer.from(png).toString("latin1", 37, 41)).toBe("pHYs");
    // Dots a metre: 300 an inch.
    expect(at(png, 41)).toBe(11811);
    expect(Buffer.from(await chartPng(svg, "en")).equals(png)).toBe(true);
  });

  it("writes its letters as large as its style says, in a form that every reader knows", async () => {
    const svg = chartPicture(figure, look).text;
    expect(svg).toContain("font-size: 12px");
    expect(svg).not.toMatch(/[{;]\s*font:/);
  });

  it("draws hostile titles as words inside the picture", async () => {
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
