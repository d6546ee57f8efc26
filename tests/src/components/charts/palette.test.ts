import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {areaColor, CORRIDOR_COLORS, MEMBER_COLORS} from "../../../../src/components/charts/palette.js";

const TEXT_CONTRAST = 4.5;
/** The paper of both themes, as in tokens.css. */
const BACKGROUND = {light: "#fdfcf9", dark: "#14171a"};

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe("palette", () => {
  const tokens = readFileSync("src/style/tokens.css", "utf8");
  const colors = {...MEMBER_COLORS, ...CORRIDOR_COLORS};
  it("has eleven members and six corridors, each with a color of its own", () => {
    expect(Object.keys(MEMBER_COLORS)).toHaveLength(11);
    expect(Object.keys(CORRIDOR_COLORS)).toHaveLength(6);
    expect(new Set(Object.values(MEMBER_COLORS).map(({light}) => light)).size).toBe(11);
  });
  it("is measured on the papers of the style", () => {
    for (const paper of Object.values(BACKGROUND)) expect(tokens).toContain(`--paper: ${paper};`);
  });
  it.each(Object.entries(colors))(
    "%s can be read as text in both themes and is the style's own",
    (area, {light, dark}) => {
      expect(contrast(light, BACKGROUND.light)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      expect(contrast(dark, BACKGROUND.dark)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      expect(tokens).toContain(`--${area}: ${light};`);
      expect(tokens).toContain(`--${area}: ${dark};`);
    }
  );
  it("gives the region the color of the text", () => {
    expect(areaColor("CAREC-X")).toBe("var(--ink)");
    expect(areaColor("KAZ")).toBe("var(--KAZ)");
  });
});
