import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {postProcessPage} from "../../../../loaders/site/framework/post-process-pages.js";

const page = (script: string, lang = "en") => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>Old</title>
<meta name="page-title" content="Trade &amp; <services>">
<meta name="page-language" content="${lang}">
<script type="module">${script}</script>
<script type="application/json">{"a": 1}</script>
</head><body></body></html>`;

describe("postProcessPage(html)", () => {
  it("names language and title, and lets readers zoom", () => {
    const html = postProcessPage(page("1", "zh"));
    expect(html).toContain('<html lang="zh">');
    expect(html).toContain("<title>Trade &amp; &lt;services></title>");
    expect(html).not.toMatch(/maximum-scale|page-title|page-language/);
  });

  it("gives a heading that has no Latin letters no empty id, and leaves the id of any other", () => {
    const heading = (id: string) =>
      `<h1 id="${id}" tabindex="-1"><a class="observablehq-header-anchor" href="#${id}">口岸</a></h1>`;
    const html = postProcessPage(page("1", "zh").replace("</body>", `${heading("")}${heading("borders")}</body>`));
    expect(html).toContain(`<body><h1>口岸</h1>${heading("borders")}</body>`);
  });

  it("allows the page's own module by its hash, data blocks not, and no code from text", () => {
    const hash = createHash("sha256").update("let a = 1;").digest("base64");
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(postProcessPage(page("let a = 1;")))!;
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain("'unsafe-eval'");
  });

  it("allows code from text on a page that loads Arquero, and on no other", () => {
    expect(postProcessPage(page('import "./_npm/arquero.1a2b3c4d.js";'))).toContain("'unsafe-eval'");
    expect(postProcessPage(page('import "./_npm/arquero@8.0.3/1.js";'))).toContain("'unsafe-eval'");
    expect(postProcessPage(page('import "./_npm/arquerologist.1a2b3c4d.js";'))).not.toContain("'unsafe-eval'");
  });

  it("throws on markup of another version of Framework", () => {
    expect(() => postProcessPage(page("1").replace("<html>", "<html dir='ltr'>"))).toThrow(
      /missing <html> in a built page/
    );
  });
});
