import {describe, expect, it} from "vitest";
import {parseBrief} from "../../../../loaders/site/briefs/parse-brief.js";
import {listBriefs, readBrief} from "../../../../loaders/site/briefs/read-brief.js";
import {bindFrontMatter} from "../../../../src/lib/briefs/bind-prose.js";
import type {Brief} from "../../../../src/lib/briefs/brief.js";

const briefOf = (title: string, description: string) =>
  parseBrief(
    "x",
    "en",
    "briefs/x.md",
    `---\ntitle: '${title}'\ndescription: '${description}'\nvintage: defr-2024\ndate: 2026-11-22\n---\n`
  );

/** What says that something changed, or how it stands to another: bound to figures, like the figures themselves. */
const CLAIMS = {
  en: /\b(rose|risen|rise[sn]?|fell|fallen|falls?|grew|grown|grow(s|th)?|gain(s|ed)?|lost|los(e|ing)|improved?|worsened?|increased?|decreased?|declined?|dropped|recovered|doubled|halved|higher|lower|highest|lowest|faster|slower|longer|shorter|longest|shortest|sooner|upward|downward|moved up|moved down|equal|unchanged|twice)\b/gi,
  zh: /上升|下降|增长|增加|减少|提高|降低|加快|减慢|缩短|延长|回升|较高|较低|更高|更低|更快|更久|更长|最高|最低|最久|最短|上调|下调|升至|降至|不变/g
};

/** What reads like a claim and is none, or is bound by the helper that follows it. */
const ALLOWED = {
  en: [
    /the lower the number, the better/g,
    /no longer/g,
    // Counts and names of results that stand so, and what the words mean.
    /\{\{standing improved 2023\}\} (had )?improved/g,
    /## Results that improved They are \{\{named improved/g,
    /some of its measures improved and others worsened/g,
    // The measure's name; the first sentence is bound by the two figures of the next.
    /growth (of|for) 2016|growth in five editions|growth and services|figures of growth|## Growth: one year|a member growth/gi,
    /: growth (?=\{\{improved)/g,
    // The helper names the one area at that end, and fails where it is another.
    /(highest|lowest|longest|shortest)[^.]{0,60}\{\{(highest|lowest|list)/g
  ],
  zh: [/经济增长|2016年增长(?=\{\{within)/g, /(最高|最低|最久|最短)的是\{\{(highest|lowest|list)/g]
};

function claimsOf({lang, title, description, body}: Brief): string[] {
  const text = `${title}\n${description}\n${body}`.replace(/^```static.*$/gm, "");
  const allowed = ALLOWED[lang].reduce((rest, words) => rest.replace(words, " "), text.replace(/\s+/g, " "));
  const prose = allowed.replace(/\{\{.*?\}\}/g, " ");
  return [...prose.matchAll(CLAIMS[lang])].map(
    ({0: word, index}) => `${word}: …${prose.slice(Math.max(0, index - 40), index + 40)}…`
  );
}

describe("bindFrontMatter(brief, words)", () => {
  it("puts helpers' words into title and description", () => {
    const brief = briefOf("In {{a}}, 2022", "It {{b}}.");
    expect(bindFrontMatter(brief, (helper) => `<${helper}>`)).toMatchObject({
      title: "In <a>, 2022",
      description: "It <b>."
    });
  });

  it("refuses a number that was typed, and names what does not hold", () => {
    expect(() => bindFrontMatter(briefOf("In the top 70", "x"), String)).toThrow(
      'invalid title of briefs/x.md: typed number "70"'
    );
    expect(() => bindFrontMatter(briefOf("x", "It took 9.9 hours"), String)).toThrow("invalid description");
  });
});

describe("the words of the briefs", () => {
  it.each(listBriefs("data/briefs").flatMap((name) => readBrief(name, "data/briefs")))(
    "of $file claim no change and no order that is typed",
    (brief) => {
      expect(claimsOf(brief)).toEqual([]);
    }
  );
});
