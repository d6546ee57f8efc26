import {beforeAll, describe, expect, it} from "vitest";
import {buildBrief} from "../../../../loaders/site/briefs/build-brief.js";
import {parseBrief} from "../../../../loaders/site/briefs/parse-brief.js";
import {listBriefs} from "../../../../loaders/site/briefs/read-brief.js";
import {renderBrief} from "../../../../loaders/site/briefs/render-brief.js";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import type {BriefFacts} from "../../../../src/lib/briefs/find-figure.js";
import {DataError} from "../../../../src/lib/contract/data-error.js";

const MATTER = `title: "Times"\ndescription: "Short."\nvintage: defr-2024\ndate: 2026-11-22\n`;
const options = {site: null, style: "", icon: "data:,", languages: ["en" as const]};
let facts: BriefFacts;

beforeAll(async () => {
  facts = {lang: "en", vintage: "defr-2024", of: new Map([["defr-2024", await readSiteData("data", "defr-2024")]])};
});

const renderAll = (body: string, matter = MATTER) =>
  renderBrief(parseBrief("times", "en", "briefs/times.md", `---\n${matter}---\n${body}`), facts, options);
const render = (body: string, matter = MATTER) => renderAll(body, matter).page;

function errorOf(run: () => unknown): DataError {
  try {
    run();
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error("expected a DataError");
}

describe("renderBrief(brief, facts, options)", () => {
  // CPMM annual report 2022: road, 9.9 hours; the framework publishes 16.9 for 2017.
  it("binds sentences to values", () => {
    expect(render("\nThe time {{fell TRP-OP1 road-hours baseline 2022}}.\n")).toContain(
      "The time fell from 16.9 to 9.9 hours."
    );
  });

  it("refuses a sentence that does not hold, and names brief, line and sentence", () => {
    const error = errorOf(() =>
      render("\nAll is well. The time {{rose TRP-OP1 road-hours baseline 2022}}, we say. The end.\n")
    );
    expect(error.message).toContain('expected "rose", but the figure fell from 16.9 to 9.9 hours');
    expect(error.message).toContain("briefs/times.md line 8");
    expect(error.message).toContain("“The time {{rose TRP-OP1 road-hours baseline 2022}}, we say.”");
    expect(error.place).toMatchObject({source: "briefs/times.md", row: 8});
  });

  it("begins with what it found: the contents come before the first heading, or at the end where there is none", () => {
    const order = (body: string) =>
      [...render(body).matchAll(/<p>Found\.|<nav class="contents"|<h2 id="part-1"|<h2 id="sources"/g)].map(
        ([part]) => part
      );
    const [found, contents, part, sources] = [
      "<p>Found.",
      '<nav class="contents"',
      '<h2 id="part-1"',
      '<h2 id="sources"'
    ];
    expect(order("\nFound.\n\nMore.\n\n## One\n\nText.\n")).toEqual([found, contents, part, sources]);
    expect(order("\nFound.\n")).toEqual([found, contents, sources]);
    expect(order("\n## One\n\nFound.\n")).toEqual([contents, part, found, sources]);
  });

  it("refuses one in the title of a chart too", () => {
    const fence = "\n```static trend TRP-OP1 road-hours\nIt {{rose TRP-OP1 road-hours 2021 2022}}\n```\n";
    expect(errorOf(() => render(fence)).message).toContain("line 9");
  });

  it("refuses a typed figure, and accepts years and listed names", () => {
    expect(errorOf(() => render("\nIt took 9.9 hours.\n")).message).toContain('typed number "9.9"');
    expect(render("\nIn 2022, the CAREC 2030 framework.\n")).toContain("In 2022");
    expect(errorOf(() => render("\nIn the top 70.\n")).message).toContain('typed number "70"');
    expect(errorOf(() => render("\nIt rose by .5 points.\n")).message).toContain('typed number "5"');
    expect(errorOf(() => render("\n增长了５个百分点。\n")).message).toContain('typed number "5"');
    expect(render("\nIn the top 70.\n", `${MATTER}plain: ["top 70"]\n`)).toContain("In the top 70");
  });

  it("refuses unknown names and missing values", () => {
    const fails = (helper: string) => errorOf(() => render(`\nIt is {{${helper}}}.\n`)).message;
    expect(fails("value TRP-OP9 road-hours 2022")).toContain('unknown result "TRP-OP9"');
    expect(fails("value TRP-OP1 road-ours 2022")).toContain('unknown measure "road-ours"');
    expect(fails("value TRP-OP1 road-hours 2022 area=ZZZ")).toContain('unknown area "ZZZ"');
    expect(fails("value TRP-OP1 road-hours 2022 variant=x")).toContain('unknown variant "x"');
    expect(fails("value TRP-OP1 road-hours 2022 vintage=current")).toContain('unknown vintage "current"');
    expect(fails("value TRP-OC1 rail-swd 2022")).toContain("nothing was reported");
    expect(fails("constructor TRP-OC1")).toContain('unknown helper "constructor"');
    expect(fails("within TRP-OP1 road-hours 2022 below=9.9")).toContain("within the bounds, but it is 9.9 hours");
    expect(render("\nIt is {{within TRP-OP1 road-hours 2022 most=9.9 least=9.9}}.\n")).toContain("It is 9.9 hours.");
    expect(fails("highest TRP-OP1 road-hours 2022 is=KAZ")).toContain("expected KAZ, but it is PAK");
  });

  it("refuses a typing error in an option, which would make another statement", () => {
    const fails = (helper: string) => errorOf(() => render(`\nIt is {{${helper}}}.\n`)).message;
    const ranks = "TSM-OC1 rank 2024 variant=ttdi-2024";
    expect(fails(`count ${ranks} mots=70`)).toContain('unknown option "mots"');
    expect(fails(`count ${ranks} most=7O`)).toContain('invalid most "7O"');
    expect(fails(`list ${ranks} first=0`)).toContain('invalid first "0"');
    expect(fails(`list ${ranks} order=ascending`)).toContain('invalid order "ascending"');
    expect(fails("list TRP-OC1 road-swd 2035")).toContain("nothing was reported");
    expect(fails("standing better 2024")).toContain('unknown milestone "2024"');
    expect(fails("difference TRP-OC1 road-swd 2022 | TRP-OP1 road-hours 2022")).toContain("two numbers of one unit");
    expect(fails("rose TRP-OC1 road-swd 2022 | TRP-OP1 road-hours 2022")).toContain(
      'mismatched units "km/h" and "hours"'
    );
  });

  // Over the five members that have both years, from figures of one file; over ten and then five it is 0.97 and 1.37.
  it("says how a mean changed over the members that have both years", () => {
    const share = "ENG-OC1 renewable-share 2016 2017";
    expect(render(`\nIt {{alike ${share} is=rose}}.\n`)).toContain("It rose from 1.05 to 1.37%.");
    expect(render(`\nIt {{alike ${share} variant=with-hydro is=fell}}.\n`)).toMatch(
      /It fell from 1\d\.\d\d to 16\.96%\./
    );
    const fails = (helper: string) => errorOf(() => render(`\nIt {{${helper}}}.\n`)).message;
    expect(fails(`alike ${share}`)).toContain("expected is=rose: over the same members it was 1.05 and is 1.37");
    expect(fails("alike ENG-OC1 renewable-share 2017 2018 is=rose")).toContain("both years cover the same members");
    expect(fails("alike ENG-OC1 renewable-share 2016 2035 is=rose")).toContain("nothing was reported");
  });

  it("names the results with a status, and refuses a different list", () => {
    expect(render("\nMixed: {{named mixed 2023 is=EFS-CO,TRP-OC1,TRP-OP1}}.\n")).toContain(
      "Mixed: EFS-CO, TRP-OC1 and TRP-OP1."
    );
    const fails = (helper: string) => errorOf(() => render(`\nIt is {{${helper}}}.\n`)).message;
    expect(fails("named mixed 2023 is=TRP-OC1")).toContain("expected TRP-OC1, but it is EFS-CO,TRP-OC1,TRP-OP1");
    expect(fails("named worsened 2023")).toContain("no result is worsened");
    expect(fails("named mixt 2023")).toContain('unknown standing "mixt"; known are improved, mixed');
    expect(fails("named mixed 2024")).toContain('unknown milestone "2024"');
  });

  it("joins the years of an index only where the fence gives their distance", () => {
    const fence = (step: string) =>
      `\n\`\`\`static trend TSM-OC1 rank areas=GEO,CHN variants=ttci from=2017${step}\nOne\n\`\`\`\n`;
    const lines = (page: string) => page.match(/class="line \w+ area-GEO"[^>]*><path/g) ?? [];
    expect(lines(render(fence("")))).toHaveLength(0);
    // Drawn wide and narrow.
    expect(lines(render(fence(" step=2")))).toHaveLength(2);
    expect(errorOf(() => render(fence(" step=0"))).message).toContain('invalid step "0"');
  });

  it("says which way a rank moved, and lets none rise", () => {
    expect(render("\nGeorgia {{improved TSM-OC1 rank-geo 2017 2019}}.\n")).toContain(
      "Georgia moved up from rank 70 to rank 68."
    );
    const rose = errorOf(() => render("\nIt {{fell TSM-OC1 rank-geo 2017 2019}}.\n")).message;
    expect(rose).toContain("say improved or worsened");
  });

  it("numbers charts and tables in order, and links to later ones too", () => {
    const page = render(
      "\nSee {{table b}}.\n\n```static trend TRP-OP1 road-hours\nOne\n```\n\n```static table TRP-OP1 road-hours id=b\nTwo\n```\n"
    );
    expect(page).toContain('<a href="#table-1">Table 1</a>');
    expect(page).toContain('<figure class="figure" id="figure-1">');
    expect(page).toContain('<figure class="table" id="table-1">');
  });

  // CPMM figures of 2019 come from the report of 2020, which the vintage reads beside the newer one that it names.
  it("names the fence where a chart cannot be drawn or a link leads nowhere", () => {
    const fence = errorOf(() => render("\n```static trend TRP-OP1 road-ours\nOne\n```\n")).message;
    expect(fence).toContain('briefs/times.md line 8: unknown measure "road-ours"');
    expect(fence).toContain("“static trend TRP-OP1 road-ours”");
    const table = "\n```static table TRP-OP1 road-hours id=b\nOne\n```\n";
    expect(errorOf(() => render(`\nSee {{figure b}}.\n${table}`)).message).toContain('unknown figure "b"');
    expect(errorOf(() => render(`\nSee {{table c}}.\n${table}`)).message).toContain('unknown table "c"');
  });

  it("gives each chart with the rows that it draws, apart from the page", () => {
    const {charts, rows, page} = renderAll(
      "\n```static trend TRP-OP1 road-hours from=2021 to=2022\nIt *fell*\nhours\n```\n"
    );
    expect(charts).toHaveLength(1);
    expect(charts[0]).toMatchObject({id: "figure-1", title: "Figure 1. It fell", subtitle: "hours"});
    expect(charts[0]!.rows.map(({year}) => year)).toEqual([2021, 2022]);
    expect(String(charts[0]!.wide)).toMatch(/^<svg[\s\S]*<\/svg>$/);
    expect(page).toContain(String(charts[0]!.wide));
    expect(rows).toEqual(charts[0]!.rows);
  });

  it("takes the first paragraph as the answer, figures and all; without one, the description", () => {
    expect(renderAll("\nIt **{{fell TRP-OP1 road-hours baseline 2022}}**.\nThen what?\n").answer).toEqual([
      "It fell from 16.9 to 9.9 hours.",
      "Then what?"
    ]);
    expect(renderAll("\n## Times\n\nIt fell.\n").answer).toEqual(["Short."]);
  });

  it("names an older snapshot of the vintage by its publisher, and a sector's report as a report", () => {
    const page = render("\n{{value TRP-OP1 road-hours 2019}}, {{value HLT-OP2 participants 2022}}\n");
    expect(page).toMatch(/<dt>CAREC Corridor Performance[^<]*<code>cpmm\/2021-12-31<\/code>/);
    expect(page.match(/<dt>Figures reported by sectors/g)).toHaveLength(1);
  });

  it("names the sources of a table of checks", () => {
    const page = render("\n```static checks TRD-OP1/services\nOne\n```\n");
    expect(page).toContain("<code>wdi/2020-07-01</code>");
  });

  it("names the direction of a line of a crossing", () => {
    const fence = "static table TRP-OP1 road-hours areas=BCP-horgos,BCP-torugart variants=headline,outbound from=2021";
    const page = render(`\n\`\`\`${fence}\nOne\n\`\`\`\n`);
    expect(page).toContain("Horgos (Khorgos), both directions");
    expect(page).toContain("Torugart, outbound");
  });

  it("has no script, and shows hostile text without running it", () => {
    const hostile = `<script>alert(document.title)</script> ${"$"}{alert()} [x](javascript:alert) "><img src=x onerror=y>`;
    const page = render(
      `\n${hostile}\n\n\`\`\`static table TRP-OP1 road-hours\n<b>${hostile}</b>\n\`\`\`\n`,
      `title: '</title></style><script>x</script>'\ndescription: '"><script>y</script>'\nvintage: defr-2024\ndate: 2026-11-22\nauthors: ["<i>A</i>"]\n`
    );
    expect(page).not.toMatch(/<(script|img|b|i)\b/i);
    expect(page).not.toContain('href="javascript');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });
});

describe("parseBrief(name, lang, file, text)", () => {
  it("requires an erratum for each new version", () => {
    expect(() => parseBrief("x", "en", "briefs/x.md", `---\n${MATTER}version: 2\n---\n`)).toThrow(
      "version 2 needs 1 that say what changed"
    );
    const corrected = (date: string) =>
      `---\n${MATTER}version: 2\nerrata:\n  - {date: ${date}, text: "The second figure of 2019."}\n---\n`;
    expect(parseBrief("x", "en", "briefs/x.md", corrected("2026-11-22")).errata).toHaveLength(1);
    expect(() => parseBrief("x", "en", "briefs/x.md", corrected("2026-12-01"))).toThrow(
      "mismatched date of briefs/x.md: 2026-11-22, but its last erratum is dated 2026-12-01"
    );
  });

  it("refuses unknown keys and a missing front matter", () => {
    expect(() => parseBrief("x", "en", "briefs/x.md", `---\n${MATTER}vintages: a\n---\n`)).toThrow(
      "invalid front matter"
    );
    expect(() => parseBrief("x", "en", "briefs/x.md", "no front matter")).toThrow("missing front matter");
  });
});

describe("the briefs of this project", () => {
  it("hold in their vintages, in all languages, with the same bytes twice", async () => {
    const names = listBriefs("data/briefs");
    expect(names.length).toBeGreaterThanOrEqual(5);
    for (const name of names) {
      const once = await buildBrief(name, {data: "data", root: "src"});
      const again = await buildBrief(name, {data: "data", root: "src"});
      expect(once.map(({brief}) => brief.lang)).toEqual(["en", "zh", "ru"]);
      expect(again.map(({page}) => page)).toEqual(once.map(({page}) => page));
      for (const {page} of once) expect(page).not.toMatch(/<script|undefined|\[object|NaN|\{\{/);
    }
    // Reads every vintage that a brief names: half a minute on a busy machine.
  }, 240_000);
});
