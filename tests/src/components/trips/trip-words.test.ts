import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {changeTitle} from "../../../../src/components/trips/trip-words.js";
import {againWords, errorWords} from "../../../../src/components/trips/trips-controls.js";
import {DataError} from "../../../../src/lib/contract/data-error.js";
import type {PeriodChange} from "../../../../src/lib/cpmm/explorer.js";
import {toRefusedRow, tripCells} from "../../../../src/lib/cpmm/reading.js";
import {AllRefusedError, TRIP_COLUMNS, type TripReport} from "../../../../src/lib/cpmm/record.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {text} from "../../../../src/lib/language/text.js";
import {houseFiles} from "../../../house/house-files.js";

const change = (first: number | null, second: number | null): PeriodChange => ({
  first,
  second,
  change: first === null || second === null ? null : second - first,
  first_n: first === null ? 0 : 40,
  second_n: second === null ? 0 : 40,
  few: false
});
/** From July to December 2023, and from January to June. */
const PERIODS = [
  [24282, 24287],
  [24276, 24281]
] as const;
const title = (rows: PeriodChange[]) => changeTitle(rows, PERIODS, "crossing");

describe("changeTitle(rows, periods, thing)", () => {
  it("counts what fell, rose and stayed, so that the parts add up", () => {
    expect(title([change(2, 1), change(1, 2), change(3, 4)])).toBe("1 crossing became quicker, 2 slower");
    expect(title([change(2, 1), change(1, 1), change(3, null)])).toBe(
      "1 crossing became quicker, 0 slower, 1 stayed the same"
    );
  });

  it("names the period without trips in place of a count of nothing", () => {
    expect(title([change(null, 1)])).toBe("No trips from 2023-01 to 2023-06: nothing to compare");
    expect(title([change(1, null), change(2, null)])).toBe("No trips from 2023-07 to 2023-12: nothing to compare");
    expect(
      changeTitle(
        [change(1, null)],
        [
          [24276, 24281],
          [24285, 24285]
        ],
        "crossing"
      )
    ).toBe("No trips in 2023-10: nothing to compare");
    expect(title([])).toBe("No crossing has trips in either period");
    expect(title([change(1, null), change(null, 2)])).toBe("No crossing has trips in both periods");
  });
});

describe("againWords(source, isFiltered)", () => {
  it("says which files must be opened again, and that filters are kept", () => {
    expect(againWords("may.csv of 2026-01-02", false)).toMatch(
      /holds no trips, .* Open may\.csv of 2026-01-02 again\.$/
    );
    expect(againWords("may.csv of 2026-01-02", true)).toMatch(/again\. Your filters are still in the address/);
    expect(againWords("SYNTHETIC", false)).toContain("Show the SYNTHETIC trips again.");
  });
});

describe("words of files in Chinese and Russian", () => {
  const code = houseFiles(["src/lib/cpmm", "src/lib/workbook", "src/components/trips"], /\.ts$/)
    .map((file) => file.text)
    .join("\n");
  const inBoth = (make: () => string) => [withLanguage("zh", make), withLanguage("ru", make)];

  it("are there for each rule by which a row is refused, and for each column", () => {
    const checks = ["trip-checks.ts", "refused-report.ts"].map((name) =>
      readFileSync(`src/lib/cpmm/reading/${name}`, "utf8")
    );
    const rules = [...checks.join("\n").matchAll(/(?:check\(\s*"|^ {2})(\w+)(?:"|: ?\n? +")/gm)].map(
      ([, rule]) => rule!
    );
    const refused = rules.map((rule) => toRefusedRow({rule})).filter(({allowed}) => allowed !== "");
    expect(refused.length).toBeGreaterThan(30);
    for (const {rule, allowed} of refused)
      for (const words of inBoth(() => text("trips-allowed", {rule, allowed}))) expect(words, rule).not.toBe(allowed);
    for (const {name, description} of TRIP_COLUMNS)
      for (const words of inBoth(() => text("trips-column", {name, description})))
        expect(words, name).not.toBe(description);
    expect(text("trips-allowed", {rule: "unknown_mode", allowed: "road or rail"})).toBe("road or rail");
  });

  it("are there for each kind of fault that an error names", () => {
    const named = [...code.matchAll(/fault: \{\s*kind: "([a-z-]+)"/g)].map(([, kind]) => kind!);
    expect(named.length).toBeGreaterThan(15);
    for (const own of ["zh", "ru"]) {
      const [, variants] = /^trips-error =\n([\s\S]*?)^ {4}\}/m.exec(
        readFileSync(`src/messages/${own}/trips.ftl`, "utf8")
      )!;
      const kinds = [...variants!.matchAll(/^ {8}\[([\w-]+)\]/gm)].map(([, kind]) => kind!);
      expect(kinds).toEqual(expect.arrayContaining(named));
      expect(kinds.filter((kind) => kind !== "values" && !code.includes(`"${kind}"`))).toEqual([]);
    }
  });

  it("say what is wrong with a file, quote an error without a kind, and name the first of refused rows", () => {
    const header = TRIP_COLUMNS.map(({name}) => name).join(",");
    const read = () => [...tripCells("may.csv", {}).push(new TextEncoder().encode(`${header}\n1\n`))];
    let error = new Error("none");
    try {
      read();
    } catch (thrown) {
      error = thrown as Error;
    }
    const said = (own: "en" | "ru", given: Error) => withLanguage(own, () => String(errorWords(given)));
    expect(said("en", error)).toMatch(/^invalid row 2 of may\.csv: it has 1 cell where the header has \d+/);
    expect(said("ru", error)).toMatch(/^В строке 2 файла may\.csv меньше ячеек, чем в заголовке: 1 и \d+/);
    expect(said("ru", new DataError("invalid x", {source: "may.csv"}))).toBe(
      'Файл не прочитан. Причина по-английски: <span lang="en">invalid x</span>'
    );
    const row = {
      source_file: "may.csv",
      source_row: 3,
      trip_id: "1",
      stop: 1,
      rule: "unknown_mode",
      field: "mode",
      value: "sea",
      allowed: "road or rail"
    };
    const report = {refused: [row]} as unknown as TripReport;
    expect(said("ru", new AllRefusedError("missing trips", {source: "may.csv"}, report))).toBe(
      "Все рейсы в may.csv отклонены; первая ошибка: may.csv, строка 3: mode «sea» (<code>road</code> (автомобильный) или <code>rail</code> (железнодорожный))"
    );
  });

  it("count what changed with the plurals of each language", () => {
    const [zh, ru] = inBoth(() => title([change(2, 1), change(1, 1)]));
    expect(zh).toBe("1处过境时间缩短，0处延长，1处不变");
    expect(ru).toBe("Время сократилось в 1 случае, выросло в 0, без изменений – 1");
    expect([1, 2, 5, 21].map((count) => withLanguage("ru", () => text("trips-count-trips", {count})))).toEqual([
      "1 рейс",
      "2 рейса",
      "5 рейсов",
      "21 рейс"
    ]);
  });
});
