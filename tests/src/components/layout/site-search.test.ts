import {JSDOM} from "jsdom";
import {describe, expect, it, vi} from "vitest";
import {siteHeader} from "../../../../src/components/layout/site-header.js";
import {type Finder, searchTerms, siteSearch} from "../../../../src/components/layout/site-search.js";

const ENTRIES = ["Kazakhstan", "Kyrgyz Republic", "Khorgos"].map((name) => ({
  path: `/x/${name[1]}`,
  kind: "member" as const,
  name
}));
const find: Finder = (query) => ENTRIES.filter(({name}) => name.toLowerCase().startsWith(query.toLowerCase()));

function open(body = "", url = "https://example.org/prf/about") {
  const {document} = new JSDOM(
    `<base href="https://example.org/prf/">${siteHeader("/about", {has: () => true, languages: () => ["en"]})}${body}`,
    {
      url
    }
  ).window;
  document.querySelector(".home")!.setAttribute("href", "https://example.org/prf/");
  const load = vi.fn(async (_root: string) => find);
  siteSearch(document, load);
  const field = document.querySelector<HTMLInputElement>("#site-search")!;
  const list = document.querySelector<HTMLElement>("#site-found")!;
  const {Event, KeyboardEvent} = document.defaultView!;
  return {
    document,
    load,
    field,
    list,
    type: async (text: string) => {
      field.focus();
      field.value = text;
      field.dispatchEvent(new Event("input", {bubbles: true}));
      await new Promise((resolve) => setTimeout(resolve));
    },
    press: (key: string, target: Element = field) =>
      target.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true})),
    chosen: () => list.querySelector("[aria-selected=true]")?.firstChild?.textContent?.trim()
  };
}

describe("siteSearch(page, load)", () => {
  it("asks for what can be found once, when a reader first goes to the field", async () => {
    const {load, type, list, field} = open();
    expect(load).not.toHaveBeenCalled();
    await type("k");
    await type("ky");
    expect(load.mock.calls).toEqual([["https://example.org/prf/"]]);
    expect(list.hidden).toBe(false);
    expect(field.getAttribute("aria-expanded")).toBe("true");
  });

  it("chooses with the arrow keys, round the ends, and opens with Enter", async () => {
    const {document, type, press, chosen, field, list} = open();
    await type("k");
    expect(chosen()).toBe("Kazakhstan");
    press("ArrowUp");
    expect(chosen()).toBe("Khorgos");
    press("ArrowDown");
    press("ArrowDown");
    expect(chosen()).toBe("Kyrgyz Republic");
    expect(field.getAttribute("aria-activedescendant")).toBe("found-1");
    const opened: string[] = [];
    list.addEventListener("click", (event) => {
      event.preventDefault();
      opened.push((event.target as HTMLAnchorElement).href);
    });
    field.form!.dispatchEvent(new document.defaultView!.Event("submit", {cancelable: true}));
    expect(opened).toEqual(["https://example.org/prf/x/y"]);
  });

  it("says that nothing was found, and closes with Escape and without words", async () => {
    const {type, press, list, document} = open();
    await type("zebra");
    expect(list.textContent).toBe("Nothing found for “zebra”.");
    expect(document.querySelector(".site-search output")!.textContent).toBe("0 found");
    press("Escape");
    expect(list.hidden).toBe(true);
    await type("k");
    await type("");
    expect(list.hidden).toBe(true);
  });

  it("says that the list could not be loaded, and asks again", async () => {
    const {type, list, load} = open();
    load.mockRejectedValueOnce(new Error("offline"));
    await type("k");
    expect(list.textContent).toMatch(/could not be loaded/);
    await type("ky");
    expect(list.querySelectorAll("[role=option]")).toHaveLength(1);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("lists what the words of an unknown address find", async () => {
    const {document} = open("<div data-suggest></div>", "https://example.org/prf/countries/kyrgyz.html?x=kazakhstan");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([...document.querySelectorAll("[data-suggest] a")].map((link) => link.textContent)).toEqual([
      "Kyrgyz Republic"
    ]);
  });
});

describe("searchTerms(text)", () => {
  it("splits words and ids without accents, and Chinese into each two neighbors", () => {
    expect(searchTerms("TRD-OP1, Ålát")).toEqual(["trd", "op1", "alat"]);
    expect(searchTerms("吉尔吉斯 中国 跨境2")).toEqual(["吉尔", "尔吉", "吉斯", "中国", "跨境", "2"]);
    expect(searchTerms("Обзор")).toEqual(["обзор"]);
  });
});
