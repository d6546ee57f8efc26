import {createFont} from "fonteditor-core";
import {describe, expect, it} from "vitest";
import {PICTURE_FAMILY, type PictureFont, pictureFont} from "../../../../loaders/site/pictures/picture-fonts.js";

const read = ({bytes}: PictureFont) => createFont(Buffer.from(bytes), {type: "ttf"}).get();
const glyphOf = (font: ReturnType<typeof read>, character: string) => font.glyf[font.cmap[character.codePointAt(0)!]!];

describe("pictureFont(lang, weight, text)", () => {
  it("holds a text's letters of every face in one font, and none that no face has", () => {
    for (const lang of ["en", "zh"] as const) {
      const font = read(pictureFont(lang, 400, "aZ 09 走廊 Ўзбек ə ش"));
      for (const character of "aZ 09走廊Ўə") expect(glyphOf(font, character), character).toBeDefined();
      expect(glyphOf(font, "ش")).toBeUndefined();
      expect(font.name.fontFamily).toBe(PICTURE_FAMILY);
    }
  });

  it("draws a letter and its accents, and a Chinese character, in the weight that was asked for", () => {
    const [plain, bold] = ([400, 700] as const).map((weight) => read(pictureFont("en", weight, "Ѷ国")));
    for (const character of "Ѷ国") {
      expect(glyphOf(plain!, character)!.contours.length).toBeGreaterThan(1);
      expect(glyphOf(bold!, character)!.contours).not.toEqual(glyphOf(plain!, character)!.contours);
    }
    expect([plain!["OS/2"].usWeightClass, bold!["OS/2"].usWeightClass]).toEqual([400, 700]);
  });

  it("measures what it draws: digits are as wide as each other, a Chinese character as its size", () => {
    const {widthOf} = pictureFont("en", 400, "18iW走ş");
    expect(widthOf("1")).toBe(widthOf("8"));
    expect(widthOf("走")).toBe(1);
    expect(widthOf("ii")).toBeCloseTo(2 * widthOf("i"));
    expect(widthOf("W")).toBeGreaterThan(widthOf("i"));
    expect(widthOf("ش")).toBeGreaterThan(0);
  });
});
