import {describe, expect, it} from "vitest";
import {explainTerms, glossaryPage, term} from "../../../../src/components/layout/glossary.js";
import type {GlossaryTerm} from "../../../../src/lib/contract/reference.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {renderPage} from "../render-pages.js";

const row = (name: string, definition_en = `What ${name} is.`): GlossaryTerm => ({
  term: name,
  definition_en,
  term_zh: "词",
  definition_zh: "词的定义。",
  term_ru: null,
  definition_ru: null,
  source: "a publisher"
});
const GLOSSARY = [row("SWD"), row("SWOD"), row("baseline", "Where <change> starts.")];

const explain = (content: string) => String(explainTerms(content, "part", GLOSSARY));

describe("explainTerms(content, part, glossary)", () => {
  it("makes a term of the first of each abbreviation, and gives its definition once", () => {
    const text = explain("<p>SWD and SWOD, SWD again</p>");
    expect(text.match(/popovertarget="term-part-swd"/g)).toHaveLength(1);
    expect(text.match(/popovertarget="term-part-swod"/g)).toHaveLength(1);
    expect(text).toContain("SWD again");
    expect(text.match(/popover id="term-part-swd"/g)).toHaveLength(1);
    expect(text).toContain('<a href="/glossary#swd">');
  });

  it.each([
    ["a link", '<a href="/x">SWD</a>'],
    ["a heading", "<h2>SWD</h2>"],
    ["a control", "<option>SWD</option>"],
    ["a drawing", "<svg><text>SWD</text></svg>"],
    ["Chinese", '<dd lang="zh"><b>SWD</b></dd>'],
    ["an attribute", '<div aria-label="SWD"></div>'],
    ["a longer word", "<p>SWDX ROAD-SWD SWD-2</p>"]
  ])("leaves %s as it is", (_, content) => {
    expect(explain(content)).toBe(content);
  });

  it("goes on after what it leaves", () => {
    expect(explain('<a href="/x"><b>SWD</b></a> SWD')).toContain('</a> <button type="button" class="term"');
  });

  it("explains an ordinary word only where it is named, and escapes its definition", () => {
    expect(explain("<p>the baseline</p>")).toBe("<p>the baseline</p>");
    const text = explain(`<p>${term("baseline", "Baseline")}</p>`);
    expect(text).toContain('popovertarget="term-part-baseline">Baseline</button>');
    expect(text).toContain("Where &lt;change&gt; starts.");
  });

  it("refuses a term without a definition", () => {
    expect(() => explain(String(term("vintage")))).toThrow(/unknown term "vintage"; add it to .*glossary\.csv/);
  });
});

describe("glossaryPage(glossary)", () => {
  it("has every term under its anchor, and Russian once there is some", () => {
    const russian = {...row("GDP"), term_ru: "ВВП", definition_ru: "Валовой внутренний продукт."};
    const text = String(glossaryPage([...GLOSSARY, russian]));
    for (const id of ["swd", "swod", "baseline", "gdp"]) expect(text).toContain(`<dt id="${id}">`);
    expect(text.match(/lang="ru"/g)).toHaveLength(1);
    expect(text).toContain("ВВП");
  });

  it("stands in the order of the page's language, with the English beside it, and says what is English", () => {
    const rows = [
      {...row("GDP"), term_ru: "ВВП", definition_ru: "Стоимость."},
      {...row("WITS"), term_ru: "World Integrated Trade Solution", definition_ru: "База данных."},
      {...row("baseline"), term_ru: "базовое значение", definition_ru: "Начало."},
      row("new")
    ];
    const text = withLanguage("ru", () => String(glossaryPage(rows)));
    expect([...text.matchAll(/<dt id="([^"]*)"( lang="en")?>/g)].map(([, id, mark]) => `${id}${mark ?? ""}`)).toEqual([
      "baseline",
      "gdp",
      'new lang="en"',
      'wits lang="en"'
    ]);
    expect(text).toContain('<dd lang="en"><strong>GDP</strong> What GDP is.</dd>');
    const popover = withLanguage("ru", () => String(explainTerms(String(term("GDP")), "part", rows)));
    expect(popover).toContain("<p><strong>ВВП</strong> Стоимость.</p>");
    expect(popover).toContain(">Глоссарий</a>");
  });
});

describe("terms on pages", () => {
  it("open a definition, each id once", async () => {
    for (const path of ["/index", "/indicators/TRP-OC1", "/corridors", "/gaps"]) {
      const html = await renderPage(path);
      const asked = [...html.matchAll(/popovertarget="([^"]+)"/g)].map(([, id]) => id);
      const ids = [...html.matchAll(/ popover id="([^"]+)"/g)].map(([, id]) => id);
      expect(asked.length, path).toBeGreaterThan(0);
      expect(ids.sort(), path).toEqual([...new Set(asked)].sort());
    }
  });
});
