import {describe, expect, it} from "vitest";
import {hasPage} from "../../../../loaders/site/data/search-file.js";

describe("hasPage(root, path)", () => {
  it("finds a page of its own and the index of a folder", () => {
    expect(hasPage("src", "/")).toBe(true);
    expect(hasPage("src", "/sources")).toBe(true);
    expect(hasPage("src", "/sectors/")).toBe(true);
  });
  it("finds no page where there is none, or only one made from a parameter", () => {
    expect(hasPage("src", "/no-such-page")).toBe(false);
    expect(hasPage("src", "/indicators/TRP-OC1")).toBe(false);
    expect(hasPage("src", "/indicators/")).toBe(false);
  });
});
