import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {briefCard, type CardBrief} from "../../../../src/components/briefs/brief-card.js";

const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"/>';
const half = (text: string) => [...text].length / 2;
const look = {tokens: new Map([["ink", "#111"]]), icon: ICON, plain: half, bold: half};
const brief: CardBrief = {
  title: "Speeds",
  answer: ["They rose to 23.4 km/h.", "Then they fell."],
  vintage: "defr-2024",
  date: "2026-11-22",
  version: 1,
  lang: "en"
};

/** Texts of a card by their baseline; a card that is no XML fails. */
function textsOf(changes: Partial<CardBrief>): {text: string; y: number; size: number; x: number}[] {
  const {document} = new JSDOM(briefCard({...brief, ...changes}, look), {contentType: "image/svg+xml"}).window;
  expect(document.querySelector("script, foreignObject, image")).toBeNull();
  return [...document.querySelectorAll("text")].map((node) => ({
    text: node.textContent,
    x: Number(node.getAttribute("x")),
    y: Number(node.getAttribute("y")),
    size: Number(node.getAttribute("font-size") ?? 25)
  }));
}

describe("briefCard(brief, look)", () => {
  it("says title, answer, vintage, date and version", () => {
    expect(textsOf({}).map(({text}) => text)).toEqual([
      "CAREC PRF Observatory",
      "Speeds",
      "They rose to 23.4 km/h. Then they fell.",
      "Vintage defr-2024 · 2026-11-22 · Version 1"
    ]);
    expect(textsOf({lang: "zh", version: 2}).at(-1)!.text).toBe("数据版本 defr-2024 · 2026-11-22 · 版次 2");
  });

  it("keeps sentences whole, as many as there is room for", () => {
    const texts = textsOf({answer: ["One.", `Two ${"and more ".repeat(40)}.`]}).map(({text}) => text);
    expect(texts).toContain("One.");
    expect(texts.join()).not.toContain("Two");
  });

  it("stays inside its edges whatever is written", () => {
    for (const [title, answer] of [
      ["on and on ".repeat(90), "and on ".repeat(400)],
      ["W".repeat(900), "m".repeat(9000)],
      ["走廊速度，".repeat(90), "过境时间。".repeat(900)],
      ["تقرير ".repeat(90), "עברית ".repeat(400)]
    ] as const) {
      const texts = textsOf({title, answer: [answer]});
      for (const {text, x, size} of texts) expect(x + half(text) * size).toBeLessThanOrEqual(1120);
      expect(texts.at(-2)!.y).toBeLessThan(520);
      expect(texts.some(({text}) => text.endsWith("…"))).toBe(true);
      expect(texts.map(({y}) => y)).toEqual(texts.map(({y}) => y).sort((a, b) => a - b));
    }
  });

  it("shows hostile words as words, and leaves out what steers or breaks a text", () => {
    const texts = textsOf({
      title: `<script>"1"</script> \${1} ]]>`,
      answer: ["\u202egnp.exe\u0000 \u0007a\ud800b\n=cmd()"]
    }).map(({text}) => text);
    expect(texts).toContain(`<script>"1"</script> \${1} ]]>`);
    expect(texts).toContain("gnp.exe ab =cmd()");
  });
});
