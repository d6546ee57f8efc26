import {describe, expect, it} from "vitest";
import {escapeText, html, inEnglish, jsonBlock, listMarkup} from "../../../../src/components/layout/markup.js";
import {withLanguage} from "../../../../src/lib/language/language.js";

describe("html`…`", () => {
  it("escapes data and takes markup as it is", () => {
    const inner = html`<b>${"<script>alert(1)</script>"}</b>`;
    expect(String(html`<p title="${'"&'}">${inner}</p>`)).toBe(
      '<p title="&quot;&amp;"><b>&lt;script&gt;alert(1)&lt;/script&gt;</b></p>'
    );
  });
  it("writes nothing for null, undefined and false, and zero for zero", () => {
    expect(String(html`${null}${undefined}${false}${0}`)).toBe("0");
  });
  it("makes no link of an address that may be code", () => {
    const link = (address: string, rest = "") => String(html`<a class="x" href="${address}${rest}#y">words</a>`);
    expect(link("https://example.org/", "z")).toBe('<a class="x" href="https://example.org/z#y">words</a>');
    expect(link("java\tscript:alert(1)//", "z")).toBe('<a class="x">words</a>');
  });
  it("joins lists", () => {
    expect(String(html`${[1, 2].map((n) => html`<i>${n}</i>`)}`)).toBe("<i>1</i><i>2</i>");
  });
});

describe("escapeText(text)", () => {
  it("escapes what could end a text or an attribute", () => {
    expect(escapeText(`<a href='x'>`)).toBe("&lt;a href=&#39;x&#39;&gt;");
  });
});

describe("listMarkup(parts) and inEnglish(words)", () => {
  const list = (count: number) =>
    String(listMarkup(["a", "b", "c"].slice(0, count).map((part) => html`<b>${part}</b>`)));
  it("joins one, two and three parts as each language does", () => {
    expect([1, 2, 3].map(list)).toEqual(["<b>a</b>", "<b>a</b> and <b>b</b>", "<b>a</b>, <b>b</b>, and <b>c</b>"]);
    expect(withLanguage("ru", () => list(3))).toBe("<b>a</b>, <b>b</b> и <b>c</b>");
    expect(withLanguage("zh", () => list(3))).toBe("<b>a</b>、<b>b</b>和<b>c</b>");
  });
  it("says which words are English, where the page is not", () => {
    expect(String(inEnglish("Natural Earth"))).toBe("Natural Earth");
    expect(withLanguage("ru", () => String(inEnglish("A & B")))).toBe('<span lang="en">A &amp; B</span>');
  });
});

describe("jsonBlock(id, data)", () => {
  it("lets no datum close the element", () => {
    const text = String(jsonBlock("x", {name: "</script><script>alert(1)"}));
    expect(text.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.parse(text.replace(/^<script[^>]*>|<\/script>$/g, ""))).toEqual({name: "</script><script>alert(1)"});
  });
});
