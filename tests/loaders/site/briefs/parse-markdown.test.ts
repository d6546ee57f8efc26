import {describe, expect, it} from "vitest";
import {parseBrief} from "../../../../loaders/site/briefs/parse-brief.js";
import {parseMarkdown, plainText, renderTokens} from "../../../../loaders/site/briefs/parse-markdown.js";

const MATTER = `title: "T"\ndescription: "D"\nvintage: defr-2024\ndate: 2026-11-22\nplain: ["top 70"]\n`;
/** The body begins at line 8 of the file. */
const parse = (body: string) => parseMarkdown(parseBrief("x", "en", "briefs/x.md", `---\n${MATTER}---\n${body}`));

describe("parseMarkdown(brief)", () => {
  it("finds every helper with its line and text, in paragraphs, lists, headings, cells and captions", () => {
    const {runs} = parse(
      "First {{a}},\nthen {{b\nc}}.\n\n## {{d}}\n\n- one\n- {{e}}\n\n| A |\n| - |\n| {{f 1 \\| g 2}} |\n\n```static trend X y\n{{h}}\nunit {{i}}\n```\n"
    );
    const found = runs.flatMap(({line, helpers}) => helpers.map(({token}) => `${line} ${token.content}`));
    expect(found).toEqual(["8 a", "8 b\nc", "12 d", "15 e", "19 f 1 | g 2", "22 h", "23 i"]);
    expect(runs[0]).toMatchObject({text: "First {{a}},\nthen {{b\nc}}."});
    expect(runs[0]!.helpers.map(({offset}) => offset)).toEqual([6, 18]);
  });

  it("leaves helpers in code as they were written", () => {
    const {runs, tokens} = parse("Write `{{value 9}}`.\n");
    expect(runs[0]!.helpers).toEqual([]);
    expect(renderTokens(tokens)).toContain("<code>{{value 9}}</code>");
  });

  it("numbers charts and tables apart, in the order of the text", () => {
    const {blocks} = parse(
      ["trend A b", "table A b id=t", "trend C d", "checks A/b"]
        .map((each) => `\`\`\`static ${each}\nT\n\`\`\`\n`)
        .join("\n")
    );
    expect(blocks.map(({id, number, line}) => `${id} ${number} ${line}`)).toEqual([
      "figure-1 1 8",
      "table-1 1 12",
      "figure-2 2 16",
      "table-2 2 20"
    ]);
    expect(blocks[1]!.side).toEqual({words: ["A", "b"], options: {id: "t"}});
  });

  it("takes the first line of a fence as its title and joins the others as notes", () => {
    const [one, two] = parse(
      "```static trend A b\nTitle *x*\nunit\nand more\n```\n\n```static table A b\n```\n"
    ).blocks;
    expect([plainText(one!.title), plainText(one!.notes!)]).toEqual(["Title x", "unit and more"]);
    expect([plainText(two!.title), two!.notes]).toEqual(["", null]);
  });

  it.each([
    ["an entity", "It took &#57;.9 hours.\n", '8: typed number "9.9"'],
    ["the title of a link", '[x](y "about 5 hours")\n', '8: typed number "5"'],
    ["the words of a picture", "![5 hours](y)\n", '8: typed number "5"'],
    ["a code block", "\nText.\n\n    5 hours\n", '11: typed number "5"'],
    ["a list", "- one\n- took 5\n", '9: typed number "5"'],
    ["a second line", "In 2022\nit took 5 hours.\n", '9: typed number "5"'],
    ["the notes of a fence", "```static trend A b\nT\n% of 5\n```\n", '10: typed number "5"']
  ])("refuses a number that was typed in %s", (_, body, message) => {
    expect(() => parse(body)).toThrow(`invalid briefs/x.md line ${message}`);
  });

  it("takes numbers of code, addresses, lists, years, results and plain names", () => {
    const body = "1. `5` in 1900, the top 70\n2. [x](https://a.example/5), <https://a.example/6>, TRD-OP1, 2099\n";
    expect(parse(body).runs).toHaveLength(2);
    expect(() => parse("In 1899.\n")).toThrow('typed number "1899"');
    expect(() => parse("In 2100.\n")).toThrow('typed number "2100"');
  });

  it.each([
    ["an unknown fence", "```static trends A b\nT\n```\n", 'unknown fence "static trends"; known are trend, table'],
    ["a fence without a name", "```static\nT\n```\n", 'unknown fence "static "'],
    [
      "a fence named for what every object has",
      "```static constructor\nT\n```\n",
      'unknown fence "static constructor"'
    ],
    [
      "two fences of one id",
      "```static trend A b id=a\n```\n\n```static table A b id=a\n```\n",
      '11: duplicate id "a"'
    ],
    ["a helper without an end", "All is {{well.\n", "8: missing }} of a helper"]
  ])("refuses %s", (_, body, message) => {
    expect(() => parse(body)).toThrow(message);
  });

  it("shows HTML and unsafe links as text", () => {
    const {tokens} = parse("<b>x</b> [y](javascript:alert)\n");
    expect(renderTokens(tokens)).toBe("<p>&lt;b&gt;x&lt;/b&gt; [y](javascript:alert)</p>\n");
  });
});
