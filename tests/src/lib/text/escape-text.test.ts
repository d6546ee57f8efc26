import {describe, expect, it} from "vitest";
import {toMarkdownCell} from "../../../../src/lib/text/escape-text.js";

describe("toMarkdownCell(text)", () => {
  it("keeps codes and numbers readable", () => {
    expect(toMarkdownCell("wdi 2020-07-01 BG.GSR.NFSV.GD.ZS -1.5%")).toBe("wdi 2020-07-01 BG.GSR.NFSV.GD.ZS -1.5%");
  });

  it.each([
    "<script>alert(1)</script>",
    "[x](https://evil.example)",
    "a|b",
    "`x`",
    "$" + "{process.exit()}",
    "@team",
    "https://a.b",
    "a_b_",
    "~~x~~",
    "&lt;"
  ])("takes the meaning out of %j", (text) => {
    expect(toMarkdownCell(text).replace(/&#\d+;/g, "")).not.toMatch(/[<>[\]|`$@:_~&{}]/);
  });

  it("turns line breaks, escapes and direction marks into spaces", () => {
    expect(toMarkdownCell("a\nb\u001bc\u202ed")).toBe("a b c d");
  });
});
