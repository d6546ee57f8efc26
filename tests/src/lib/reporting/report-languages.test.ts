import {describe, expect, it} from "vitest";
import {readReportInputs} from "../../../../loaders/reporting/receive-reports.js";
import {readLanguages} from "../../../../loaders/site/language/read-messages.js";
import {LANGUAGES, type Language, withLanguage} from "../../../../src/lib/language/language.js";
import {text} from "../../../../src/lib/language/text.js";
import {checkReport} from "../../../../src/lib/reporting/check-report.js";
import {findChoice, type ReportField, STATE_CHOICES} from "../../../../src/lib/reporting/report-fields.js";
import {reportForm} from "../../../../src/lib/reporting/report-form.js";
import {foreignWords} from "../../components/foreign-words.js";
import {filledForm, TODAY} from "./filled.js";

const inputs = await readReportInputs("data");
await readLanguages("data");
type Cells = Partial<Record<ReportField, string>>;

/** The faults of SYNTHETIC rows in a language. */
function faultsIn(own: Language, sector: string, rows: Cells[], head: Record<string, string> = {}) {
  return withLanguage(own, () => {
    const form = reportForm(inputs, {sector, year: 2023});
    return checkReport(form, filledForm(form, rows, head), TODAY).faults;
  });
}

/** What a fault says without what was typed and where: file and place of this test's forms are English. */
const ownWords = ({brief, value}: {brief: string; value: string}) =>
  (value === "" ? brief : brief.replace(value, "")).replace("row 1", "");

const EVIDENCE = "протокол 12";
const ONE_OF_EACH: [string, Cells][] = [
  ["EDC", {value: "about 12"}],
  ["EDC", {value: "≥12"}],
  ["EDC", {value: "<12"}],
  ["EDC", {value: "1,5"}],
  ["EDC", {value: "2023-05-03"}],
  ["EDC", {value: "5 x"}],
  ["EDC", {value: "5%"}],
  ["EDC", {value: "?"}],
  ["EDC", {value: "1.5"}],
  ["EDC", {value: "1", part: "1", whole: "2"}],
  ["EDC", {part: "1"}],
  ["EDC", {sign: "≈"}],
  ["EDC", {state: "yes"}],
  ["EDC", {id: "EDC-OP1/countries", value: "12"}],
  ["EDC", {id: "EDC-OP1/countries", area: "GEO", value: "1"}],
  ["EDC", {id: "EDC-OP1/countries", area: "Gruzia", state: "yes"}],
  ["EDC", {id: "EDC-OP1/countries", area: "Kazakstan", state: "yes"}],
  ["EDC", {id: "EDC-OP1/countries", state: "yes"}],
  ["EDC", {id: "?", value: "1"}],
  ["EDC", {id: "", area: "GEO", value: "1"}],
  ["EDC", {value: "1", from: "?"}],
  ["EDC", {value: "1", from: "2023-01"}],
  ["EDC", {value: "1", from: "2023-06", to: "2023-01"}],
  ["EDC", {value: "1", from: "2022-01", to: "2022-12"}],
  ["EDC", {value: "1", by_date: "2024-12-01"}],
  ["EDC", {value: "1", by_date: "?"}],
  ["EDC", {value: "1", by_date: "2023-05-01"}],
  ["EDC", {value: "1", by_name: "?"}],
  ["EDC", {value: "1", evidence: ""}],
  ["EDC", {value: "1", evidence: "yes"}],
  ["EDC", {value: "1", words_en: "<b>"}],
  ["EDC", {value: "1", words_en: "=1"}],
  ["EDC", {value: "1", words_en: "x\u202e"}],
  ["EDC", {value: "1", words_en: "1".repeat(4001)}],
  ["EDC", {words_zh: ""}],
  ["AGR", {id: "AGR-OC1/standards-adopted", value: "1"}],
  ["AGR", {id: "AGR-OC1/standards-adopted", state: "?"}],
  ["HLT", {id: "HLT-OP2/women-share", value: "101"}],
  ["HLT", {id: "HLT-OP2/women-share", part: "3", whole: "2"}],
  ["HLT", {id: "HLT-OP2/women-share", value: "3", part: "1", whole: "2"}],
  ["HLT", {id: "HLT-OP1/solutions", state: "yes"}]
];

describe("faults of a form", () => {
  it.each(LANGUAGES)("name each of forty bad cells wholly in %s", (own) => {
    const said = ONE_OF_EACH.flatMap(([sector, cells]) => {
      const id = {EDC: "EDC-OC1/agreements", AGR: "", HLT: ""}[sector];
      const faults = faultsIn(own, sector, [Object.assign({id, evidence: EVIDENCE}, cells)]);
      expect(faults.length, JSON.stringify(cells)).toBeGreaterThan(0);
      return faults.map(ownWords);
    });
    expect(new Set(said).size).toBeGreaterThanOrEqual(40);
    expect(foreignWords(own, said)).toEqual([]);
  });

  it.each(LANGUAGES)("of the form as a whole are in %s too, and name its file and place", (own) => {
    const row = {id: "EDC-OC1/agreements", value: "x", evidence: EVIDENCE};
    const head = {form: "EDC-2022", framework: "", name: "", office: "", reported_on: "?"};
    const faults = faultsIn(own, "EDC", [row, row], head);
    expect(faults).toHaveLength(8);
    expect(foreignWords(own, faults.map(ownWords))).toEqual([]);
    for (const {message, place} of faults) {
      expect(message).toContain("synthetic.xlsx");
      expect(message).toContain(place);
    }
    expect(faultsIn(own, "EDC", []).map(({brief}) => foreignWords(own, [brief]))).toEqual([[]]);
  });

  it("are sentences of the language: what, where, the reason and the next step", () => {
    const bad = [{id: "EDC-OC1/agreements", value: "около 12", evidence: "см. письмо"}];
    expect(faultsIn("ru", "EDC", bad).map(({message}) => message)).toEqual([
      "недопустимая запись «около 12» в графе «Значение» (synthetic.xlsx, value of row 1): это не только число; запишите 12 и выберите " +
        "«около» в графе «Точность»",
      "недопустимая запись «см. письмо» в графе «Подтверждающий документ» (synthetic.xlsx, evidence of row 1): документ не назван; " +
        "укажите название со страницей или пунктом либо адрес в интернете, чтобы документ мог найти другой человек"
    ]);
    expect(faultsIn("zh", "EDC", bad)[0]!.message).toBe(
      "“数值”栏的内容“около 12”无效（synthetic.xlsx，value of row 1）：不是单纯的数字；请填写12，并在“是否精确”栏选择“约”"
    );
  });

  it.each([
    [1, "известен 1 пункт"],
    [2, "известны 2 пункта"],
    [5, "известно 5 пунктов"],
    [21, "известен 21 пункт"]
  ])("count crossings as Russian does: %i", (count, words) => {
    expect(withLanguage("ru", () => text("report-why-crossings", {count}))).toContain(`${words} пересечения границы`);
  });
});

describe("answers of a form", () => {
  it("are read in any language, whatever the language of the page", () => {
    for (const own of LANGUAGES)
      expect(
        withLanguage(own, () =>
          ["Да", "нет", "В процессе", "是", "in progress"].map((word) => findChoice(STATE_CHOICES, word))
        )
      ).toEqual(["yes", "no", "in_progress", "yes", "in_progress"]);
  });
});
