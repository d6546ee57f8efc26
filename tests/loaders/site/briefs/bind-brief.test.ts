import {beforeAll, describe, expect, it} from "vitest";
import {readFramework} from "../../../../loaders/framework/read-framework.js";
import {bindFrontMatter, readReleaseData} from "../../../../loaders/site/briefs/bind-brief.js";
import {parseBrief} from "../../../../loaders/site/briefs/parse-brief.js";
import {listBriefs, readBrief} from "../../../../loaders/site/briefs/read-brief.js";
import {renderBrief} from "../../../../loaders/site/briefs/render-brief.js";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import type {Brief} from "../../../../src/lib/briefs/brief.js";
import type {BriefFacts} from "../../../../src/lib/briefs/find-figure.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

const briefOf = (title: string, description: string) =>
  parseBrief(
    "x",
    "en",
    "briefs/x.md",
    `---\ntitle: '${title}'\ndescription: '${description}'\nvintage: defr-2024\ndate: 2026-11-22\n---\n`
  );

/** Words that claim a change or an order: they must be bound to figures, like the figures themselves. */
const CLAIMS = {
  en: /\b(rose|risen|rise[sn]?|fell|fallen|falls?|grew|grown|grow(s|th)?|gain(s|ed)?|lost|los(e|ing)|improved?|worsened?|increased?|decreased?|declined?|dropped|recovered|doubled|halved|higher|lower|highest|lowest|faster|slower|longer|shorter|longest|shortest|sooner|upward|downward|moved up|moved down|equal|unchanged|twice)\b/gi,
  zh: /上升|下降|增长|增加|减少|提高|降低|加快|减慢|缩短|延长|回升|较高|较低|更高|更低|更快|更久|更长|最高|最低|最久|最短|上调|下调|升至|降至|不变/g,
  // A verb of change is bound by the helper that follows it with its figures: the helper fails where the direction is another one.
  ru: /(?<!\p{L})(вырос|возрос|повыс|увелич|сниз|сократ|упа[лд]|подня|опусти|улучши|ухудши|восстанов|выше|ниже|больше|меньше|быстрее|медленнее|дольше|короче|росте|снижени|поднимают)\p{L}*/giu
};

/** What reads like a claim but is not, or is bound by the helper that follows it. */
const ALLOWED = {
  en: [
    /the lower the number, the better/g,
    /no longer/g,
    // Counts and names of results by status, and what the words mean.
    /\{\{standing improved 2023\}\} (had )?improved/g,
    /## Results that improved They are \{\{named improved/g,
    /some of its measures improved and others worsened/g,
    // The name of the measure; the first sentence is bound by the two figures of the next.
    /growth (of|for) 2016|growth in five editions|growth and services|figures of growth|## Growth: one year|a member growth/gi,
    /: growth (?=\{\{improved)/g,
    // The helper names the one area at that end, and fails where it is a different one.
    /(highest|lowest|longest|shortest)[^.]{0,60}\{\{(highest|lowest|list)/g
  ],
  zh: [/经济增长|2016年增长(?=\{\{within)/g, /(最高|最低|最久|最短)的是\{\{(highest|lowest|list)/g],
  ru: [
    /(вырос|возрос|повыс|увелич|подня)\p{L}*[^.;{]{0,90}\{\{(rose|improved|worsened|alike)/gu,
    /(сниз|сократ|опусти)\p{L}*[^.;{]{0,90}\{\{(fell|improved|worsened|alike)/gu,
    /Данные о росте за/gu,
    // Counts and names of results by status, and what the words mean.
    /улучшились \{\{standing|Улучшившиеся результаты|одни его показатели улучшились, а другие ухудшились/gu,
    /чем меньше число, тем лучше|больше не выходит|и большего|меньше одного процента|больше, чем в самом узком|доля с гидроэнергией выше четырех пятых/gu,
    /Меньше ли доля|меньше и первое|снижалась|профицит – ниже нуля|перечисленных ниже/gu
  ]
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
  it("replaces the helpers of title and description by their words", () => {
    const brief = briefOf("In {{a}}, 2022", "It {{b}}.");
    expect(bindFrontMatter(brief, (helper) => `<${helper}>`)).toMatchObject({
      title: "In <a>, 2022",
      description: "It <b>."
    });
  });

  it("refuses a typed number, and names the field", () => {
    expect(() => bindFrontMatter(briefOf("In the top 70", "x"), String)).toThrow(
      'invalid title of briefs/x.md: typed number "70"'
    );
    expect(() => bindFrontMatter(briefOf("x", "It took 9.9 hours"), String)).toThrow("invalid description");
  });
});

describe("the words of the briefs", () => {
  it.each(listBriefs("data/briefs").flatMap((name) => readBrief(name, "data/briefs")))(
    "in $file: no claim of a change or an order is typed",
    (brief) => {
      expect(claimsOf(brief)).toEqual([]);
    }
  );
});

describe("the charts of the briefs", () => {
  const framework = readFramework("data");
  it.each(listBriefs("data/briefs").flatMap((name) => readBrief(name, "data/briefs")))(
    "in $file draw the published baseline of a headline figure of the region",
    async ({body}) => {
      const {measures} = await framework;
      const fences = [...body.matchAll(/^```static trend (\S+) (\S+?)(?:,\S+)? (.*)$/gm)];
      const without = fences.filter(([, result, measure, options = ""]) => {
        const own = measures.find((row) => row.result === result && row.measure === measure);
        const isOther = /areas=|among=|vintages=|variants=(?!headline)/.test(options);
        return own?.baseline_value != null && !isOther && !options.includes("baseline=yes");
      });
      expect(without.map(([line]) => line)).toEqual([]);
    }
  );
});

const COMPARED = ["weo/2021-10-12", "weo/2025-10-14", "wdi/2020-07-01", "wdi/2024-06-30"];
let own: SiteData;
let facts: BriefFacts;

beforeAll(async () => {
  own = await readSiteData("data", "defr-2024");
  const of = new Map([["defr-2024", own]]);
  for (const name of COMPARED) of.set(name, await readReleaseData("data", name, own));
  facts = {lang: "en", vintage: "defr-2024", of};
});

const value = (vintage: string, result: string, measure: string, area: string, year = 2016) =>
  facts.of
    .get(vintage)!
    .tables.values.find(
      (row) =>
        row.result === result &&
        row.measure === measure &&
        row.area === area &&
        row.year === year &&
        row.variant === "headline"
    );

const MATTER = `title: "T"\ndescription: "D"\nvintage: defr-2024\ndate: 2026-11-22\n`;
const render = (body: string) => {
  const brief = parseBrief("t", "en", "briefs/t.md", `---\n${MATTER}compares: [${COMPARED}]\n---\n${body}`);
  return renderBrief(brief, facts, {site: null, style: "", icon: "data:,", languages: ["en"]}).page;
};

describe("readReleaseData(dataDir, snapshot, own)", () => {
  // World Economic Outlook of October 2021 and of October 2025, growth of Turkmenistan in 2016.
  it("gives the values of one edition, even one later than the vintage", () => {
    expect(value("weo/2021-10-12", "EFS-CO", "growth", "TKM")?.value).toBe(-4.678);
    expect(value("weo/2025-10-14", "EFS-CO", "growth", "TKM")?.value).toBe(3.674);
  });

  it("computes from that release alone and names it", () => {
    for (const name of COMPARED) {
      const {tables, value_snapshots} = facts.of.get(name)!;
      expect(new Set(tables.lineage.map(({snapshot}) => snapshot))).toEqual(new Set([name]));
      expect(new Set(tables.values.map(({vintage}) => vintage))).toEqual(new Set([name]));
      expect(value_snapshots.map(({source, date}) => `${source}/${date}`)).toEqual([name]);
    }
  });

  // WDI of 2020-07-01 has the shares and the GDP that weights them; the undated release has shares alone.
  it("gives no regional share where a release has no weights, but still its members' shares", () => {
    expect(value("wdi/2020-07-01", "TRD-OP1", "services", "CAREC-X")?.value).toBeCloseTo(10.09, 2);
    expect(value("wdi/2024-06-30", "TRD-OP1", "services", "CAREC-X")?.value ?? null).toBeNull();
    expect(value("wdi/2020-07-01", "TRD-OP1", "services", "PAK")?.value).toBeCloseTo(5.3, 2);
    expect(value("wdi/2024-06-30", "TRD-OP1", "services", "PAK")?.value).toBeCloseTo(4.7, 2);
  });

  it("refuses a snapshot that is not stored", async () => {
    await expect(readReleaseData("data", "weo/1999-01-01", own)).rejects.toThrow("weo/1999-01-01");
  });
});

describe("a brief that compares releases", () => {
  it("says how a figure changed between releases, and that snapshots are not rewritten", () => {
    const side = (vintage: string) => `EFS-CO growth 2016 area=TKM vintage=${vintage}`;
    const page = render(`\nIt {{rose ${side(COMPARED[0]!)} | ${side(COMPARED[1]!)}}}.\n`);
    expect(page).toContain("It rose from −4.7 to 3.7%.");
    expect(page).toContain("<code>weo/2025-10-14</code>");
    expect(page).toContain("which are never rewritten");
  });

  it("shows releases as rows or columns, with the longer list down the page", () => {
    const table = (rest: string) => render(`\n\`\`\`static releases ${rest}\nOne\n\`\`\`\n`);
    const editions = table("EFS-CO growth 2016 areas=TKM vintages=weo/2021-10-12,weo/2025-10-14");
    expect(editions).toContain('<tr><th scope="row">2021-10-12</th><td class="n">−4.7</td></tr>');
    const members = table("TRD-OP1 services 2016 among=members vintages=wdi/2020-07-01,wdi/2024-06-30");
    expect(members).toContain('<th scope="col" class="n">between 2023-06-01 and 2024-06-30</th>');
    expect(members).toContain('<tr><th scope="row">Pakistan</th><td class="n">5.3</td><td class="n">4.7</td></tr>');
    expect(members).not.toContain("Turkmenistan");
  });

  it("refuses a table without areas, and an area that no release has", () => {
    const table = (rest: string) => () => render(`\n\`\`\`static releases ${rest}\nOne\n\`\`\`\n`);
    expect(table("TRD-OP1 services 2016 vintages=wdi/2020-07-01")).toThrow("missing areas; name them");
    expect(table("TRD-OP1 services 2016 areas=TKM vintages=wdi/2020-07-01")).toThrow("missing figures of TKM for 2016");
  });
});

describe("the languages of a brief", () => {
  /** What a text is bound to: each helper without the words of its language. `number` is `value` without its unit. */
  const bindings = ({title, description, body}: Brief) => {
    const text = `${title}\n${description}\n${body}`;
    const helpers = [...text.matchAll(/\{\{([\s\S]*?)\}\}/g)].map(([, call]) =>
      call!
        .split("=>")[0]!
        .replace(/\s+/g, " ")
        .trim()
        .replace(/^number /, "value ")
    );
    const fences = [...body.matchAll(/^```static (.*)$/gm)].map(([, call]) => call!.replace(/ labels=\S+/, ""));
    return [...new Set([...helpers, ...fences])].sort();
  };

  it.each(listBriefs("data/briefs"))("of %s are three, bound to the same figures, charts and tables", (name) => {
    const [en, ...others] = readBrief(name, "data/briefs");
    expect(others.map(({lang}) => lang)).toEqual(["zh", "ru"]);
    for (const other of others)
      expect({lang: other.lang, to: bindings(other)}).toEqual({lang: other.lang, to: bindings(en!)});
  });
});
