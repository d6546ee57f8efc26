import {JSDOM} from "jsdom";
import {describe, expect, it, vi} from "vitest";
import {siteHeader} from "../../../../src/components/layout/site-header.js";
import {wakeSearch} from "../../../../src/components/layout/wake-search.js";

function open(body = "") {
  const {document} = new JSDOM(`${siteHeader("/about", {has: () => true, languages: () => ["en"]})}${body}`).window;
  const siteSearch = vi.fn();
  const load = vi.fn(
    async () => ({siteSearch}) as unknown as typeof import("../../../../src/components/layout/site-search.js")
  );
  wakeSearch(document, load);
  const {Event, KeyboardEvent} = document.defaultView!;
  const field = document.querySelector<HTMLInputElement>("#site-search")!;
  return {
    document,
    field,
    load,
    siteSearch,
    type: () => field.dispatchEvent(new Event("input", {bubbles: true})),
    press: (key: string, target: Element) =>
      target.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}))
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("wakeSearch(page, load)", () => {
  it("fetches the search once, when a reader first goes to the field", async () => {
    const {field, load, siteSearch, type, document} = open();
    await settled();
    expect(load).not.toHaveBeenCalled();
    field.focus();
    type();
    field.blur();
    field.focus();
    await settled();
    expect(load).toHaveBeenCalledTimes(1);
    expect(siteSearch.mock.calls).toEqual([[document]]);
  });

  it("is gone to by /, but not from where a reader types", () => {
    const {document, press, field, load} = open("<input id='own'>");
    const own = document.querySelector<HTMLElement>("#own")!;
    own.focus();
    expect(press("/", own)).toBe(true);
    expect(document.activeElement).toBe(own);
    expect(load).not.toHaveBeenCalled();
    own.blur();
    expect(press("/", document.body)).toBe(false);
    expect(document.activeElement).toBe(field);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("searches at once on the page for addresses that do not exist", () => {
    expect(open("<div data-suggest></div>").load).toHaveBeenCalledTimes(1);
  });

  it("says that it could not be fetched, and tries again with the next letter", async () => {
    const {document, field, load, siteSearch, type} = open();
    load.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    field.focus();
    await settled();
    const list = document.querySelector<HTMLElement>("#site-found")!;
    expect(list.hidden).toBe(false);
    expect(list.textContent).toMatch(/could not be loaded/);
    type();
    await settled();
    expect(siteSearch).toHaveBeenCalledTimes(1);
  });

  it("does nothing on a page without the field", () => {
    expect(() => wakeSearch(new JSDOM("").window.document)).not.toThrow();
  });
});
