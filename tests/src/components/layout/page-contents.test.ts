import {JSDOM} from "jsdom";
import {afterEach, describe, expect, it, vi} from "vitest";
import {pageContents} from "../../../../src/components/layout/page-contents.js";

/** A page with parts, so many windows long, in a window so wide; its words and tables end at `end`. */
function pageOf(html: string, {windows = 3, width = 1200, end = 800} = {}): Document {
  const {window} = new JSDOM(`<main id="observablehq-main">${html}</main>`);
  const {document} = window;
  vi.stubGlobal("document", document);
  const least = (query: string) => Number(/min-width: (\d+)px/.exec(query)![1]);
  window.matchMedia = (query) => ({matches: width >= least(query), addEventListener() {}}) as unknown as MediaQueryList;
  Object.defineProperty(document.documentElement, "clientWidth", {value: width});
  window.HTMLElement.prototype.getBoundingClientRect = () => ({right: end}) as DOMRect;
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
    const isOpen = (html: string, setting: Parameters<typeof pageOf>[1]) =>
      pageContents(pageOf(html, setting))!.querySelector("details")!.open;
    expect(isOpen(PARTS, {width: 1640, end: 1600})).toBe(true);
    // From 1,280 px in the column itself, where what it holds ends 204 px before the window.
    const words = `${PARTS}<p>Words</p><details><p>More words</p></details>`;
    expect(isOpen(words, {width: 1280, end: 1076})).toBe(true);
    expect(isOpen(words, {width: 1280, end: 1077})).toBe(false);
    expect(isOpen(words, {width: 1279, end: 1000})).toBe(false);
    expect(isOpen(`${words}<details><table></table></details>`, {width: 1280, end: 0})).toBe(false);
    expect(isOpen(`${words}<details open><table></table></details>`, {width: 1280, end: 1000})).toBe(true);
  });

  it("is for pages over two screens, with three parts or more, that have no contents of their own", () => {
    expect(pageContents(pageOf(PARTS, {windows: 2}))).toBeNull();
    expect(pageContents(pageOf('<h2 id="a">A</h2><h2 id="b">B</h2><h2>No id</h2>'))).toBeNull();
    expect(pageContents(pageOf(`${PARTS}<nav class="side-contents"></nav>`))).toBeNull();
  });
});
