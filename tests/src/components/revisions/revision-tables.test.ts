import {describe, expect, it} from "vitest";
import {revisionTables} from "../../../../src/components/revisions/revisions-page.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import type {Revision} from "../../../../src/lib/revisions/revisions.js";
import type {RevisionPair} from "../../../../src/lib/site/site-data.js";

const NAMES = {
  countries: [
    {iso3: "TKM", iso2: "TM", name_en: "Turkmenistan", short_en: "Turkmenistan", name_zh: "", carec_member: true}
  ],
  bcps: [],
  series: [{series: "NGDP_RPCH", name_en: "SYNTHETIC growth", name_ru: "СИНТЕТИЧЕСКИЙ рост", name_zh: "SYNTHETIC增长"}],
  measures: [
    {
      result: "EFS-CO",
      measure: "growth",
      name_en: "SYNTHETIC measure",
      name_ru: "СИНТЕТИЧЕСКИЙ показатель",
      name_zh: "经济增速"
    }
  ]
};
const figure = (columns: Partial<Revision>): Revision => ({
  kind: "revised",
  source: "weo",
  series: "NGDP_RPCH",
  area: "TKM",
  partner: null,
  mode: null,
  direction: null,
  year: 2016,
  unit: "%",
  old: 6.2,
  new: -0.983,
  difference: -7.183,
  percent: -115.9,
  old_flag: null,
  new_flag: null,
  ...columns
});
const move = (columns: Partial<RevisionPair["moves"][number]>) => ({
  result: "EFS-CO",
  measure: "growth",
  area: "CAREC-X",
  year: 2017,
  variant: "headline",
  unit: "%",
  old: 4.96,
  new: 4.17,
  difference: -0.79,
  ...columns
});
const pair = (columns: Partial<RevisionPair>): RevisionPair => ({
  id: "weo",
  title: "World Economic Outlook",
  a: "weo/2019-04-09",
  b: "weo/2023-10-10",
  revisions: [],
  moves: [],
  ...columns
});
const text = (given: RevisionPair, most = 10) => String(revisionTables(given, NAMES, most));

describe("revisionTables(pair, names, most)", () => {
  it("says that nothing changed", () => {
    expect(text(pair({}))).toBe(
      "<p>Nothing changed from <strong>weo/2019-04-09</strong> to <strong>weo/2023-10-10</strong>.</p>"
    );
  });

  it("gives old, new, difference and percent by the names of series and country", () => {
    const html = text(pair({revisions: [figure({}), figure({kind: "new", year: 2024, old: null})]}));
    expect(html).toContain("1 figure revised, 1 new figure; 0 indicator values changed.");
    expect(html).toContain(
      '<td>SYNTHETIC growth</td><td>Turkmenistan</td><td class="n">2016</td><td class="n">6.20</td><td class="n">−0.98</td><td class="n">−7.18</td><td class="n">−115.9</td>'
    );
  });

  it("writes the figures of a row with the same decimals, as many as show the change", () => {
    const cells = (old: number, now: number) => {
      const html = text(pair({moves: [move({old, new: now, difference: now - old})]}));
      return [...html.matchAll(/<td class="n">([^<]*)<\/td>/g)].slice(1, 5).map(([, words]) => words);
    };
    expect(cells(6.5, 6.6762)).toEqual(["6.50", "6.68", "+0.18", "+2.7"]);
    expect(cells(7.5, 8.1)).toEqual(["7.50", "8.10", "+0.60", "+8.0"]);
    expect(cells(1.5, 1.506)).toEqual(["1.50", "1.51", "+0.01", "+0.4"]);
    expect(cells(1.5, 1.504)).toEqual(["1.500", "1.504", "+0.004", "+0.3"]);
    expect(cells(1234.56, 1240)).toEqual(["1,234.6", "1,240.0", "+5.4", "+0.4"]);
    expect(cells(0, 0)).toEqual(["0.00", "0.00", "0.00", ""]);
  });

  it("names the indicator values that moved, headline readings first, then the largest", () => {
    const html = text(
      pair({
        moves: [
          move({area: "KAZ", old: 1, new: 9, difference: 8}),
          move({}),
          move({year: 2018, old: 5, new: 1, difference: -4})
        ]
      })
    );
    const years = [...html.matchAll(/<td>([^<]+)<\/td><td class="n">(\d{4})/g)].map(
      ([, area, year]) => `${area} ${year}`
    );
    expect(years).toEqual(["CAREC without PRC 2018", "CAREC without PRC 2017", "KAZ 2017"]);
    expect(html).toContain('<a href="/indicators/EFS-CO">EFS-CO</a> growth');
  });

  it("names series, measures and numbers in the language of the page, without the texts of the data", () => {
    const given = pair({revisions: [figure({old: 1234.5, partner: "TKM"})], moves: [move({variant: "simple-mean"})]});
    const russian = withLanguage("ru", () => text(given));
    expect(russian).toContain("пересмотрено 1; значений индикаторов изменилось: 1.");
    // The country has its name of the texts of the data where another test has read them; no text has the other names.
    expect(russian).toMatch(/<td>СИНТЕТИЧЕСКИЙ рост<\/td><td>(\p{L}+), партнер – \1<\/td>/u);
    expect(russian).toContain('<td class="n">1\u00a0234,5</td>');
    expect(russian).toContain('СИНТЕТИЧЕСКИЙ показатель, <span class="muted">простое среднее</span>');
    const chinese = withLanguage("zh", () => text(given));
    expect(chinese).toContain("1个数值已修订；1个指标数值发生变化。");
    expect(chinese).toContain("经济增速");
  });

  it("counts the rows that it leaves out", () => {
    expect(text(pair({revisions: [figure({}), figure({area: "UZB"}), figure({area: "KAZ"})]}), 1)).toContain(
      "and 2 more"
    );
  });

  it("escapes what a publisher wrote", () => {
    expect(text(pair({revisions: [figure({series: "<img onerror=x>"})]}))).not.toContain("<img");
  });
});
