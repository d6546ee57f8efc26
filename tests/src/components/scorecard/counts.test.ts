import {describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {toResultsBadge} from "../../../../loaders/site/downloads/write-badges.js";
import {fences} from "../../../../src/components/layout/fences.js";
import {siteTables} from "../../../../src/components/layout/site-tables.js";
import {scorecard} from "../../../../src/components/scorecard/scorecard.js";
import {sectorList, sectorPage} from "../../../../src/components/sectors/sector-page.js";
import {toAnnex} from "../../../../src/lib/annex/to-annex.js";
import {helperText} from "../../../../src/lib/briefs/helper-text.js";
import {parseHelper} from "../../../../src/lib/briefs/parse-helper.js";
import {MILESTONES} from "../../../../src/lib/contract/framework.js";
import {STANDINGS} from "../../../../src/lib/contract/tables.js";
import {countStandings} from "../../../../src/lib/progress/standing.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";
import {standingList} from "../../../../src/lib/wording/status-words.js";

const VINTAGES = ["current", "prf-2020", "defr-2021", "defr-2024"];
const RESULTS = 31;

/** The sum of every number that stands before one of the words of a count. */
function toSha256(text: string): number {
  const found = text.matchAll(
    /(\d+)(?: with|项)? ?(?:improved|mixed|worsened|unchanged|not comparable|no figure held|not reported|改善|好坏参半|恶化|持平|无法比较|本站没有数值|未报告)/g
  );
  return [...found].reduce((sum, [, number]) => sum + Number(number), 0);
}

/** Text of a page without its marks. */
const plain = (markup: unknown) => String(markup).replace(/<[^>]*>/g, "");

describe.each(VINTAGES)("counts of %s", (vintage) => {
  let known: Promise<SiteData> | null = null;
  const read = () => (known ??= readSiteData("data", vintage));

  it("add up by result and by measure at every milestone", async () => {
    const {inputs, tables} = await read();
    for (const milestone of MILESTONES) {
      const {results, measures} = countStandings(inputs.framework.results, tables.progress, milestone);
      expect(STANDINGS.reduce((sum, standing) => sum + results[standing], 0)).toBe(RESULTS);
      expect(STANDINGS.reduce((sum, standing) => sum + measures[standing], 0)).toBe(inputs.framework.measures.length);
    }
  });

  it("are the same on the scorecard, by sector, in the annex, in briefs and on the badge", async () => {
    const data = await read();
    const {framework} = data.inputs;
    const {milestone} = siteTables(data);
    const counts = countStandings(framework.results, data.tables.progress, milestone);
    const [results, measures] = [standingList(counts.results, "en"), standingList(counts.measures, "en")];
    expect(toSha256(results)).toBe(RESULTS);
    expect(toSha256(measures)).toBe(framework.measures.length);

    const [answer = "", rest = ""] = String(fences.scorecard!([], data, {} as never, {} as never)).split("</h1>");
    expect(plain(answer).replace(/\s+/g, " ")).toContain(results);
    expect(plain(/<p class="note-line">(.*?)<\/p>/s.exec(rest)![1])).toContain(measures);

    const facts = {lang: "en" as const, vintage, of: new Map([[vintage, data]])};
    expect(helperText(parseHelper(`standing results ${milestone}`), facts)).toBe(results);
    expect(helperText(parseHelper(`standing measures ${milestone}`), facts)).toBe(measures);
    expect(toResultsBadge(counts).message).toBe(`${RESULTS}: ${results}`);
    expect(toAnnex(data, milestone, "en").general.join(" ")).toContain(results);
    const zh = standingList(counts.results, "zh");
    expect(toSha256(zh)).toBe(RESULTS);
    expect(toAnnex(data, milestone, "zh").general.join(" ")).toContain(zh);
  });

  it("add up on each sector's page and over all sectors", async () => {
    const data = await read();
    const {framework} = data.inputs;
    let all = 0;
    for (const {sector} of framework.sectors) {
      const own = framework.results.filter((row) => row.sector === sector).length;
      all += own;
      if (own === 0) continue;
      const lede = plain(/<p class="lede">(.*?)<\/p>/s.exec(String(sectorPage(sector, data)))![1]);
      const [byResult = "", byMeasure] = lede.split(" Of the ");
      const measures = framework.measures.filter((row) => row.result.startsWith(`${sector}-`)).length;
      if (!lede.includes("reported yet")) expect(toSha256(byResult)).toBe(own);
      if (byMeasure !== undefined) expect(toSha256(byMeasure)).toBe(measures);
    }
    expect(all).toBe(RESULTS);
    const rows = [...String(sectorList(data)).matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<td class="n">(\d+)<\/td>/g)].map(([, number]) => Number(number))
    );
    for (const [total = 0, ...parts] of rows) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
    expect(rows.at(-1)![0]).toBe(RESULTS);
    expect(rows.slice(0, -1).reduce((sum, [total = 0]) => sum + total, 0)).toBe(RESULTS);
  });

  it("give each result the same word in its sector's results chain as in the scorecard", async () => {
    const data = await read();
    const {views, milestone, spark_years} = siteTables(data);
    const table = String(scorecard(views, data.inputs.framework, {milestone, spark_years}));
    const said = new Map(
      data.inputs.framework.sectors.flatMap(({sector}) => {
        const [, chain = ""] = /<ol class="chain">(.*?)<\/ol>/s.exec(String(sectorPage(sector, data))) ?? [];
        const links = chain.matchAll(
          /href="\/indicators\/([\w-]+)">.*?<span class="status \w+">.*?<\/svg> ([^<]+)<\/span>/gs
        );
        return [...links].map(([, id = "", words = ""]) => [id, words] as const);
      })
    );
    expect(said.size).toBe(RESULTS);
    for (const [id, words] of said) {
      const [row = ""] = new RegExp(`<tr class="result" data-result="${id}".*?</tr>`, "s").exec(table) ?? [];
      const [, standing] = new RegExp(`at-${milestone}" data-standing="([^"]*)"`).exec(row) ?? [];
      expect(words, id).toBe(standing);
    }
  });
});
