import {describe, expect, it} from "vitest";
import type {FrameworkConfig} from "../../../../loaders/site/framework/framework-modules.js";
import {insertPlaceholders} from "../../../../loaders/site/framework/html-placeholders.js";

const page = (body: string) =>
  `<head><title>A</title>\n</head><body><div id="observablehq-center"><main>${body}</main></div></body>`;

function build(html: string, info = "static table") {
  const config = {
    md: {renderer: {rules: {fence: () => html}}},
    head: ({path}: {path: string}) => `<meta name="page" content="${path}">`,
    header: () => '<a href="/">Home</a>',
    footer: null
  } as unknown as FrameworkConfig;
  const placeholders = insertPlaceholders(config);
  const shown = config.md.renderer.rules.fence!([{info, content: ""}], 0, {}, {path: "/a/b"}, {});
  return {config, placeholders, shown};
}

describe("insertPlaceholders(config)", () => {
  it("shows Framework an empty element with the files of a fence, and puts the HTML back under their new names", () => {
    const {placeholders, shown} = build('<p><a href="/x.csv" download>CSV</a> <a href="/c">c</a></p>');
    expect(shown).toBe('<div data-placeholder="0"><a download href="/x.csv"></a></div>\n');
    const built = page('<div data-placeholder="0"><a download="" href="../_file/x.1a.csv"></a></div>');
    expect(placeholders.fill("/a/b", built)).toContain(
      '<main><p><a href="../_file/x.1a.csv" download>CSV</a> <a href="../c">c</a></p></main>'
    );
  });

  it("puts head and header in their places of a page, and no footer where there is none", () => {
    const {config, placeholders} = build("");
    expect(config.head!({title: null, path: "/a/b"})).toBeNull();
    expect(config.header!({title: null, path: "/a/b"})).toBeNull();
    const html = placeholders.fill("/a/b", page("words"));
    expect(html).toContain('<title>A</title>\n<meta name="page" content="/a/b">\n');
    expect(html).toContain('<header id="observablehq-header">\n<a href="../">Home</a>\n</header><main>');
    expect(html).not.toContain("footer");
  });

  it("leaves the files of scripts in the head to Framework, which names them, and puts them in once", () => {
    const script = '<script type="module" src="/site.js"></script>';
    const head = () => `<meta name="a">\n${script}`;
    const config = {md: {renderer: {rules: {fence: () => ""}}}, head, header: null, footer: null};
    const placeholders = insertPlaceholders(config as unknown as FrameworkConfig);
    expect((config.head as (page: object) => string)({title: null, path: "/a"})).toBe(script);
    const named = '<script type="module" src="./_import/site.1a.js"></script>';
    const html = placeholders.fill("/a", page("").replace("</head>", `${named}</head>`));
    expect(html).toContain('<meta name="a">');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain(named);
  });

  it("writes another page of the template with the parts of its own address", () => {
    const {config, placeholders} = build('<p><a href="/x.csv" download>CSV</a> of b</p>');
    config.head!({title: null, path: "/a/b"});
    config.header!({title: null, path: "/a/b"});
    const built = page('<div data-placeholder="0"><a download="" href="../_file/x.1a.csv"></a></div>');
    const bodies = ['<p><a href="/x.csv" download>CSV</a> of c</p>'];
    const html = placeholders.fillLike("/a/b", built, {path: "/a/c", bodies});
    expect(html).toContain('<main><p><a href="../_file/x.1a.csv" download>CSV</a> of c</p></main>');
    expect(html).toContain('<meta name="page" content="/a/c">');
    expect(html).toContain('<a href="../">Home</a>');
  });

  it("leaves to Framework what it must see itself", () => {
    expect(build('<code class="language-js">1</code>').shown).toBe('<code class="language-js">1</code>');
    expect(build("<p></p>", "js").shown).toBe("<p></p>");
  });
});
