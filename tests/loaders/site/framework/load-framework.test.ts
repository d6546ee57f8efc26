import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {frameworkFolder, loadFramework} from "../../../../loaders/site/framework/framework-modules.js";

const HTML = `<p class="a">A<noscript><b>b</b></noscript><script type="module">1 < 2</script><template><i>t</i></template>
<table><td>x</table><svg viewBox="0 0 1 1"><a href="#x"/></svg><!--:0a1b2c3d:--><h2 id="x">X</h2>&amp;&nbsp;`;

describe("loadFramework()", () => {
  it("lets Framework parse HTML without a window for each piece, to the document that a window gives", async () => {
    await loadFramework();
    await loadFramework();
    const file = pathToFileURL(join(frameworkFolder(), "dist", "html.js")).href;
    const {parseHtml} = (await import(file)) as {parseHtml(html: string): {document: Document}};
    const parsed = [HTML, "<p>other"].map((html) => parseHtml(html));
    const inWindows = [HTML, "<p>other"].map((html) => new JSDOM(`<!DOCTYPE html><body>${html}`).window);
    expect(parsed.map(({document}) => document.documentElement.outerHTML)).toEqual(
      inWindows.map(({document}) => document.documentElement.outerHTML)
    );
    expect(parsed.map(({document}) => [document.URL, document.compatMode])).toEqual(
      inWindows.map(({document}) => [document.URL, document.compatMode])
    );
    expect(parsed.map((window) => Object.keys(window))).toEqual([["document"], ["document"]]);
  });
});
