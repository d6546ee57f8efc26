import {describe, expect, it} from "vitest";
import {parseBrief} from "../../../../loaders/site/briefs/parse-brief.js";
import {cardPng} from "../../../../loaders/site/briefs/write-briefs.js";

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

  it("draws a title that no face has the letters of, and one that is markup", async () => {
    for (const title of ["تقرير", "<script>alert(1)</script>", "\u0e01"])
      expect(sizeOf(await cardPng({brief: brief("en", title), answer: ["\u0000"]}, "src"))).toEqual([1200, 630]);
  });
});
