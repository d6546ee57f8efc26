import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {updateMarkup} from "../../../../src/components/layout/update-markup.js";

describe("updateMarkup(place, markup)", () => {
  const {window} = new JSDOM("<div></div>");
  const place = window.document.querySelector("div")!;
  const names = ["document", "Text", "Element"] as const;
  beforeAll(() => {
    for (const name of names) Object.defineProperty(globalThis, name, {value: window[name], configurable: true});
  });
  afterAll(() => {
    for (const name of names) Reflect.deleteProperty(globalThis, name);
  });

  it("writes words and attributes into the elements that are there", () => {
    updateMarkup(place, '<p class="a">12 <b data-value="3">trips</b></p>');
    const [p, b] = [place.querySelector("p"), place.querySelector("b")];
    updateMarkup(place, '<p title="x">13 <b data-value="4">ways</b></p>');
    expect(place.innerHTML).toBe('<p title="x">13 <b data-value="4">ways</b></p>');
    expect(place.querySelector("p")).toBe(p);
    expect(place.querySelector("b")).toBe(b);
  });

  it("replaces all where the elements are other ones", () => {
    updateMarkup(place, "<p>13 <i>ways</i></p>");
    expect(place.innerHTML).toBe("<p>13 <i>ways</i></p>");
    updateMarkup(place, "<p>one</p><p>two</p>");
    expect(place.innerHTML).toBe("<p>one</p><p>two</p>");
    updateMarkup(place, "");
    expect(place.innerHTML).toBe("");
  });
});
