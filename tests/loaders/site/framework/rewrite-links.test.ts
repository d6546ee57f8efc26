import {describe, expect, it} from "vitest";
import {canRewriteLinks, findAssets, rewriteLinks} from "../../../../loaders/site/framework/html-placeholders.js";

const none = new Map<string, string>();

describe("rewriteLinks(html, path, assets)", () => {
  it.each([
    ["/methods#gdp", "/indicators/TRD-OP1", "../methods#gdp"],
    ["/?cluster=2", "/sectors/index", "../?cluster=2"],
    ["/sectors/", "/index", "./sectors/"],
    ["/sectors/TRD.html", "/sectors/HLT", "./TRD"],
    ["../index#cluster-2", "/indicators/TRD-OP1", "../#cluster-2"],
    ["#sources", "/about", "#sources"]
  ])("writes %s on %s as %s", (address, path, link) => {
    expect(rewriteLinks(`<a class="x" href="${address}">x</a>`, path, none)).toBe(`<a class="x" href="${link}">x</a>`);
  });

  it("opens other hosts in a window of their own, unless the link says otherwise", () => {
    const link = '<a href="https://example.org/?a=1&amp;b=2">x</a>';
    expect(rewriteLinks(link, "/", none)).toBe(
      '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">x</a>'
    );
    expect(rewriteLinks('<a rel="external" href="/raw">x</a>', "/a/b", none)).toBe(
      '<a rel="external" href="/raw">x</a>'
    );
  });

  it("gives files the names that they were given, and lets headings lead to themselves", () => {
    const assets = new Map([["/data/values.arrow", "../_file/data/values.1a2b.arrow"]]);
    expect(rewriteLinks('<a href="/data/values.arrow" download>x</a>', "/indicators/A", assets)).toBe(
      '<a href="../_file/data/values.1a2b.arrow" download>x</a>'
    );
    expect(rewriteLinks('<h2 id="method">How</h2>', "/", none)).toBe(
      '<h2 id="method"><a class="observablehq-header-anchor" href="#method">How</a></h2>'
    );
  });
});

describe("findAssets(html)", () => {
  it("gives downloads and pictures of the site, each once", () => {
    const html =
      '<a href="/a.csv" download>a</a><a download href="/a.csv">a</a><a href="/b">b</a><img alt="" src="/c.png"><a download href="https://example.org/d">d</a>';
    expect(findAssets(html)).toEqual(["/a.csv", "/c.png"]);
  });
});

describe("canRewriteLinks(html)", () => {
  it.each([
    '<script src="/a.js"></script>',
    '<code class="language-js">',
    '<img srcset="/a.png 2x">',
    "<!--:0a1b2c3d:-->"
  ])("leaves %s to Framework", (html) => {
    expect(canRewriteLinks(html)).toBe(false);
  });

  it("takes tables, pictures and blocks of data", () => {
    expect(canRewriteLinks('<svg><a href="/x"></a></svg><script type="application/json" id="a">{}</script>')).toBe(
      true
    );
  });
});
