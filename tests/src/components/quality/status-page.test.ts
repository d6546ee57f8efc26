import {describe, expect, it} from "vitest";
import {readFramework} from "../../../../loaders/framework/read-framework.js";
import {statusPage} from "../../../../src/components/quality/status-page.js";
import type {SourceStatus} from "../../../../src/lib/contract/vintage.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import type {SiteData} from "../../../../src/lib/site/site-data.js";

const framework = await readFramework("data", {edition: "2020-12", as_of: "2020-12-07"});
const row = (columns: Partial<SourceStatus>): SourceStatus => ({
  source: "wdi",
  title: "World Development Indicators",
  publisher: "World Bank",
  snapshot: "wdi/2026-04-08",
  rows: 1,
  last_checked: "2026-11-22T02:00:00.000Z",
  last_outcome: "unchanged",
  last_error: null,
  last_changed: "2026-04-09T06:00:00.000Z",
  release: "2026-04-08",
  upstream_date: "2026-04-08",
  age_days: 228,
  stale_after_days: 120,
  stale_reason: "four months without one are worth a look",
  is_stale: true,
  ...columns
});
const age = {
  source: "wdi",
  series: "SP.POP.TOTL",
  areas: 10,
  all_areas: 11,
  newer: "2026-04-08",
  last_year: 2019,
  within_days: 120,
  reason: "why"
};
const AGES = [
  {...age, release: "2020-07-01", age_days: 2335, age_least: 2335, age_most: 2335, state: "older than its calendar"},
  {...age, release: "..2026-11-01", newer: null, age_days: null, age_least: 21, age_most: null, state: "date unknown"}
];
const page = (status: SourceStatus[], vintage = {name: "current", snapshots: {wdi: "2026-04-08"}}) => {
  const history = {pairs: [], known: [], vintages: [], status, ages: AGES, mixtures: [], status_day: "2026-11-22"};
  return String(statusPage({history, vintage, inputs: {framework, reported: []}} as unknown as SiteData));
};

describe("statusPage(data)", () => {
  it("gives the dates, the age and what is expected, with the day that ages are counted to", () => {
    const html = page([row({}), row({source: "wef", is_stale: false, last_checked: null})]);
    expect(html).toContain("<strong>1 of 2 sources</strong>");
    expect(html).toContain("on 2026-11-22, the newest date in the data");
    expect(html).toContain("▲ older than expected");
    expect(html).toContain('data-label="Age">228 days</td>');
    expect(html).toContain('data-label="Last changed">2026-04-09</td>');
    expect(html).toContain("not recorded");
    expect(html).toContain("Within 120 days: four months without one are worth a look.");
  });

  it("says that a frozen vintage shows other snapshots than the store's newest", () => {
    expect(page([row({})])).not.toContain("This site is built on");
    const html = page([row({}), row({source: "weo", snapshot: "weo/2023-10-10"})], {
      name: "defr-2021",
      snapshots: {wdi: "2020-07-01"}
    });
    expect(html.replace(/<[^>]*>/g, "")).toContain(
      "built on vintage defr-2021: its other pages show wdi/2020-07-01, no weo."
    );
  });

  it("gives the age of each series from its release, and what has to be looked at", () => {
    const html = page([row({})]);
    expect(html).toContain("1 older than its calendar, 1 date unknown, of 2 series and groups of series");
    expect(html).toContain("▲ older than its calendar</td><td>2020-07-01");
    expect(html).toContain("(some areas 2026-04-08)");
    expect(html).toContain("unknown, at least 21");
    expect(html).toContain(
      "<strong>older than its calendar</strong> (<code>wdi</code>): 1 of 2 series are older than their calendar: <code>SP.POP.TOTL</code>; the"
    );
    const moved = page([row({last_outcome: "failed", last_error: "invalid redirect"})]);
    expect(moved).toContain("<strong>publisher moved</strong> (<code>wdi</code>): invalid redirect.");
  });

  it("says that the last check failed", () => {
    expect(page([row({last_outcome: "failed", last_error: "429 after 5 tries"})])).toContain(
      "The last check failed: 429 after 5 tries."
    );
  });

  it("says the same in Russian and in Chinese, with the codes of series as they are", () => {
    const words = (own: "zh" | "ru") => withLanguage(own, () => page([row({})])).replace(/<[^>]*>/g, "");
    expect(words("ru")).toContain("Данные 0 из 1 источника не старше ожидаемого по состоянию на 22 ноября 2026 года");
    expect(words("ru")).toContain("1 из 2 рядов старше срока по календарю: SP.POP.TOTL;");
    expect(words("ru")).toMatch(/представлены отчеты по 0 из \d+ показател/);
    expect(words("zh")).toContain("2个序列中有1个超出更新周期：SP.POP.TOTL；");
  });

  it("says of the last year that is over who has reported, with forms and reminders", () => {
    const html = page([row({})]);
    expect(html).toContain("Annual reports for 2025");
    expect(html).toContain("have been outstanding since 2026-01-01");
    expect(html).toContain("0 of 4 measures</td>");
    expect(html).toContain("0 of 1 measure</td>");
    expect(html).toContain("0 of 9 sectors have reported all of their measures.");
    expect(html).toContain('href="/report/EDC-2025.xlsx"');
    expect(html).toContain("Subject: CAREC PRF: report of Education for 2025");
  });
});
