import {JSDOM} from "jsdom";
import {afterEach, describe, expect, it, vi} from "vitest";
import {pageContents} from "../../../../src/components/layout/page-contents.js";

/** A page with parts, so many windows long. */
function pageOf(html: string, {windows = 3, isWide = false} = {}): Document {
  const {window} = new JSDOM(`<main id="observablehq-main">${html}</main>`);
  const {document} = window;
  vi.stubGlobal("document", document);
  window.matchMedia = () => ({matches: isWide, addEventListener() {}}) as unknown as MediaQueryList;
  Object.defineProperty(document.querySelector("main")!, "scrollHeight", {value: windows * window.innerHeight});
  return document;
}

const PARTS = '<h1>Gaps</h1><h2 id="a">First\n part</h2><h2 id="b">Second</h2><h2 id="c">Third</h2>';

describe("pageContents(page)", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("links to each part, folded and as one tab stop", () => {
    const page = pageOf(PARTS);
    const nav = pageContents(page)!;
    expect([...nav.querySelectorAll("a")].map((link) => `${link.hash} ${link.textContent}`)).toEqual([
      "#a First part",
      "#b Second",
      "#c Third"
    ]);
    expect(nav.querySelector("details")!.open).toBe(false);
    expect(nav.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(page.querySelector("main")!.firstElementChild).toBe(nav);
  });

  it("is open where there is room beside the page", () => {
    expect(pageContents(pageOf(PARTS, {isWide: true}))!.querySelector("details")!.open).toBe(true);
  });

  it("is for pages over two screens, with three parts or more, that have no contents of their own", () => {
    expect(pageContents(pageOf(PARTS, {windows: 2}))).toBeNull();
    expect(pageContents(pageOf('<h2 id="a">A</h2><h2 id="b">B</h2><h2>No id</h2>'))).toBeNull();
    expect(pageContents(pageOf(`${PARTS}<nav class="side-contents"></nav>`))).toBeNull();
  });
});
