import {beforeAll, describe, expect, it} from "vitest";
import {readHistory} from "../../../../loaders/site/data/read-history.js";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {readLanguages} from "../../../../loaders/site/language/read-messages.js";
import {corridorsPage} from "../../../../src/components/corridors/corridors-page.js";
import {countryPage} from "../../../../src/components/countries/country-page.js";
import {efsSection} from "../../../../src/components/sectors/efs-section.js";
import {energySection} from "../../../../src/components/sectors/energy-section.js";
import {healthReport} from "../../../../src/components/sectors/health-report.js";
import {indexEditions} from "../../../../src/components/sectors/rank-editions.js";
import {tourismSection} from "../../../../src/components/sectors/tourism-section.js";
import {transportSection} from "../../../../src/components/sectors/transport-section.js";
import type {ReportedValue} from "../../../../src/lib/contract/reported.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

let data: SiteData;
beforeAll(async () => {
  await readLanguages("data");
  data = await readSiteData("data", "current");
});

/** The site's data with one value more that a sector reported. */
function withReported(result: string, measure: string): SiteData {
  const [first] = data.inputs.reported;
  const row: ReportedValue = {...first!, result, measure, area: "CAREC", year: 2023, value: 1, state: null};
  return {...data, inputs: {...data.inputs, reported: [...data.inputs.reported, row]}};
}

describe("energySection(data)", () => {
  it("says that nothing was reported only while that is so", () => {
    expect(String(energySection(data))).toContain("since then: not reported");
    const text = String(energySection(withReported("ENG-OP1", "projects-operating")));
    expect(text).not.toContain("since then: not reported");
    expect(text).not.toContain("No state of any project has been reported");
  });

  it("lists the projects of data/reference, and no others", () => {
    const facts = {
      ...data.facts!,
      interconnections: [{project: "X-1", name_en: "Ex", kind: "pipe", named_in: "a note"}]
    };
    const text = String(energySection({...data, facts}));
    expect(text).toContain('<th scope="row">X-1</th><td>Ex</td><td>pipe</td>');
    expect(text).not.toContain("TUTAP</th>");
  });
});

describe("transportSection(data)", () => {
  it("says that the committee has reported nothing only while that is so", () => {
    expect(String(transportSection(data))).toContain("the committee has reported nothing");
    const text = String(transportSection(withReported("TRP-OP1", "road-hours")));
    expect(text).toContain("the committee has reported one value");
    expect(text).not.toContain("reported nothing");
  });
});

describe("efsSection(data)", () => {
  it("takes what the editions lack and the year that was revised most from the values", async () => {
    const text = String(efsSection({...data, history: await readHistory("data", data)}));
    expect(text).toContain(
      "have no figure: the edition of 2019-04-09 has no GDP of Pakistan after 2019, and the edition of 2025-10-14 has " +
        "no GDP of Pakistan after 2025 and no forecast for Afghanistan.</p>"
    );
    expect(text).toMatch(/<caption>Growth in 20[01][0-9], %/);
  });
});

describe("indexEditions(ranks)", () => {
  const rank = (variant: string, year: number, value: number | null = 50) => ({
    ...data.tables.values[0]!,
    variant,
    year,
    value
  });

  it("gives one edition for each variant with the years that it has ranks of, the oldest first", () => {
    const ranks = [rank("ttdi-2024", 2024), rank("ttdi-2024", 2021), rank("ttci", 2019), rank("ttci", 2017, null)];
    expect(indexEditions(ranks)).toEqual([
      {variant: "ttci", name: "TTCI, as published", short: "TTCI", within: "the TTCI", years: [2019]},
      {
        variant: "ttdi-2024",
        name: "TTDI 2024, with its restated past",
        short: "TTDI ’24",
        within: "the edition of 2024",
        years: [2021, 2024]
      }
    ]);
    expect(indexEditions([rank("ttdi-2021", 2021)]).map(({name}) => name)).toEqual(["TTDI 2021, as published"]);
  });
});

describe("tourismSection(data)", () => {
  it("says which years the newest edition restates, and who is in none", () => {
    const text = String(tourismSection(data));
    expect(text).toContain("(TTCI) ended in 2019. The");
    expect(text).toContain("and its 2024 edition restates 2019 and 2021.");
    expect(text).toContain("Afghanistan and Turkmenistan are in none of the editions held here;");
  });

  it("says one member and one place of one", () => {
    const values = data.tables.values.filter(
      ({result, measure, value}) => result !== "TSM-OC1" || measure !== "rank" || value === null || value > 70
    );
    const text = String(tourismSection({...data, tables: {...data.tables, values}}));
    expect(text).toContain("No member ranks in the top 70</strong> of 2024.");
  });
});

describe("the words of sectors and members in each language", () => {
  const each = (make: () => unknown) =>
    (["en", "zh", "ru"] as const).map((own) => withLanguage(own, () => String(make())));

  it("count places by the plural of each language, at one place and at several", () => {
    const ranks = (rank: number) =>
      data.tables.values.map((row) =>
        row.result === "TSM-OC1" && row.measure === "rank" && row.variant === "ttdi-2024" && row.area === "UZB"
          ? {...row, value: rank}
          : row
      );
    const said = (rank: number) => {
      const own = {...data, tables: {...data.tables, values: ranks(rank)}};
      return each(() => tourismSection(own)).map(
        (text) => /(?:gaining|再上升|подняться на) ?<strong>(.*?)<\/strong>/.exec(text)?.[1]
      );
    };
    expect(said(71)).toEqual(["1 place", "1位", "1 место"]);
    expect(said(72)).toEqual(["2 places", "2位", "2 места"]);
    expect(said(75)).toEqual(["5 places", "5位", "5 мест"]);
  });

  it("name what an edition lacks in the case that the sentence needs", async () => {
    const own = {...data, history: await readHistory("data", data)};
    const [, zh, ru] = each(() => efsSection(own));
    expect(zh).toContain("2025-10-14版没有巴基斯坦2025年之后的GDP和阿富汗的预测值。");
    expect(ru).toContain("в издании от 2025-10-14 нет ВВП Пакистана после 2025 года и прогноза для Афганистана.");
  });

  it("write the months of a reported period as each language does", () => {
    const said = each(() => healthReport(data)).map((text) => text.replace(/<[^>]+>/g, ""));
    expect(said[0]).toContain(
      "54 of about 150 participants were women, about 36.0%, in regional health meetings between March 2021 and June 2022."
    );
    expect(said[1]).toContain("2021年3月至2022年6月的区域医疗卫生会议中，约150名与会者中有54名女性，约占36.0%。");
    expect(said[2]).toContain(
      "Из около 150 участников женщин – 54, то есть около 36,0\u00a0%, на региональных заседаниях по здравоохранению с марта 2021 года по июнь 2022 года."
    );
  });

  it("give a member's distance with the decimal sign of each language", () => {
    const said = each(() => countryPage("GEO", data));
    expect(said[0]).toMatch(/\d\.\d standard deviations above the members’ mean/);
    expect(said[1]).toMatch(/高于各成员国平均值\d\.\d个标准差/);
    expect(said[2]).toMatch(/на \d,\d стандартного отклонения выше среднего по странам/);
  });
});

describe("corridorsPage(data)", () => {
  it("tells a speed of CPMM from the framework's baseline of the same year", () => {
    const cpmm = data.inputs.observations.filter(
      (row) => row.source === "cpmm" && row.area === "ALL" && row.mode === "road" && row.year === 2019
    );
    const observations = [...data.inputs.observations, ...cpmm.map((row) => ({...row, year: 2017}))];
    const text = String(corridorsPage({...data, inputs: {...data.inputs, observations}}));
    const keys = [...text.matchAll(/<option value="(ALL-road-2017[^"]*)"/g)].map(([, key]) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });
});
