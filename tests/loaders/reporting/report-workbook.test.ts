import {readFileSync} from "node:fs";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import writeXlsxFile from "write-excel-file/node";
import {readReportBytes, readReportFile} from "../../../loaders/reporting/read-report-file.js";
import {readReportInputs} from "../../../loaders/reporting/receive-reports.js";
import {toReportWorkbook} from "../../../loaders/reporting/report-workbook.js";
import {readLanguages} from "../../../loaders/site/language/read-messages.js";
import {LANGUAGES, type Language, withLanguage} from "../../../src/lib/language/language.js";
import {checkReport} from "../../../src/lib/reporting/check-report.js";
import {reportForm} from "../../../src/lib/reporting/report-form.js";
import {toReportCsv} from "../../../src/lib/reporting/report-grid.js";
import {foreignWords} from "../../src/components/foreign-words.js";
import {filledForm} from "../../src/lib/reporting/filled.js";

const inputs = await readReportInputs("data");
await readLanguages("data");
const formOf = (sector: string) => reportForm(inputs, {sector, year: 2023});
const bookOf = (sector: string, own: Language) => toReportWorkbook(inputs, {sector, year: 2023}, own);
const SAVED = "tests/data/reporting/edc-2023-SYNTHETIC-libreoffice.xlsx";
const TODAY = "2024-03-15";
const check = (bytes: Uint8Array, name: string, sector = "EDC") =>
  checkReport(formOf(sector), readReportBytes(bytes, name), TODAY);
const answers = ({rows}: ReturnType<typeof checkReport>) =>
  rows.map((row) => [row.result, row.measure, row.area, row.value ?? row.numerator ?? row.state, row.sign, row.period]);
/** The workbook that LibreOffice saved, with one part changed. */
const edited = (part: string, change: (xml: string) => string) => {
  const parts = unzipSync(readFileSync(SAVED));
  return zipSync({...parts, [part]: strToU8(change(strFromU8(parts[part]!)))});
};

describe("toReportWorkbook(form, lang)", () => {
  it("locks what is asked, unlocks what is to be filled, and gives each cell its rule", async () => {
    const parts = unzipSync(await bookOf("EDC", "en"));
    const report = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    for (const id of [1, 2, 3, 4])
      expect(strFromU8(parts[`xl/worksheets/sheet${id}.xml`]!)).toContain('<sheetProtection sheet="1"');
    expect(report).not.toContain("password");
    expect(report).toMatch(
      /<dataValidation type="whole" operator="between" [^>]* sqref="H9"><formula1>0<\/formula1><formula2>11<\/formula2>/
    );
    expect(report).toMatch(
      /<dataValidation type="list" [^>]* sqref="I8"><formula1>&quot;about,at least,below&quot;<\/formula1>/
    );
    const areas = strFromU8(parts["xl/worksheets/sheet2.xml"]!);
    expect(areas).toMatch(/sqref="B3:B46"><formula1>'lists'!\$B\$2:\$B\$13<\/formula1>/);
    expect(areas).toMatch(/sqref="E3:E46"><formula1>&quot;yes,no,in progress&quot;/);
    // Who answers a row, and when, where that is another person: a name and an office in words, and a day.
    const [, by = ""] = /(<dataValidation type="date" [^>]* sqref="N3:N46">.*?<\/dataValidation>)/.exec(areas) ?? [];
    expect(by).toContain("<formula2>TODAY()</formula2>");
    // Spreadsheets do not all work out the height of a row whose text wraps: a long line of the guide would be cut.
    const guide = [...strFromU8(parts["xl/worksheets/sheet3.xml"]!).matchAll(/<row r="\d+"[^>]* ht="([\d.]+)"/g)];
    expect(guide.some(([, height]) => Number(height) > 30)).toBe(true);
    const styles = strFromU8(parts["xl/styles.xml"]!);
    const unlocked = [...styles.matchAll(/<xf [^>]*>(?:(?!<\/xf>).)*<\/xf>/g)].filter(([xf]) =>
      xf.includes('locked="0"')
    );
    expect(unlocked.length).toBeGreaterThan(0);
    expect(unlocked.length).toBeLessThan([...styles.matchAll(/<xf /g)].length);
  });

  it.each(LANGUAGES)(
    "gives in %s the same bytes each time, and reads back as a form that nobody filled",
    async (lang) => {
      const bytes = await bookOf("HLT", lang);
      expect(await bookOf("HLT", lang)).toEqual(bytes);
      const {faults, rows} = check(bytes, "empty.xlsx", "HLT");
      expect(rows).toEqual([]);
      expect(faults.map(({field}) => field)).toEqual(["name", "office", "reported_on"]);
    }
  );

  it("has a form for every sector that reports", async () => {
    for (const sector of ["EFS", "TRD", "TSM", "ECD", "ENG", "AGR", "WTR"])
      expect((await bookOf(sector, "ru")).length).toBeGreaterThan(5000);
  });
});

describe("readReportBytes(bytes, source)", () => {
  const EDC = [
    ["EDC-OC1", "agreements", "CAREC", 2, null, null],
    ["EDC-OP2", "agreements", "CAREC", 1, "≥", "2023-01/2023-06"]
  ];

  it("reads a form that LibreOffice filled and saved, in English and in Chinese", async () => {
    expect(answers(check(readFileSync(SAVED), "edc.xlsx"))).toEqual([
      ...EDC,
      ["EDC-OP1", "countries", "GEO", "yes", null, null],
      ["EDC-OP1", "countries", "KGZ", "in_progress", null, null]
    ]);
    const health = await readReportFile("tests/data/reporting/hlt-2023-zh-SYNTHETIC-libreoffice.xlsx");
    expect(answers(checkReport(formOf("HLT"), health, TODAY))).toEqual([
      ["HLT-OP1", "solutions", "CAREC", 2, null, null],
      ["HLT-OP2", "participants", "CAREC", 150, "≈", null],
      ["HLT-OP2", "women-share", "CAREC", 54, "≈", null],
      ["HLT-OC1", "countries", "GEO", "yes", null, null]
    ]);
  });

  it("reads CSV with semicolons, with commas, and with a byte order mark", () => {
    const semicolons = readFileSync("tests/data/reporting/edc-2023-SYNTHETIC-semicolons.csv");
    expect(answers(check(semicolons, "edc.csv"))).toEqual(EDC);
    expect(answers(check(strToU8(`\uFEFF${strFromU8(semicolons)}`), "edc.csv"))).toEqual(EDC);
    const form = formOf("EDC");
    const filled = filledForm(form, [
      {id: "EDC-OC1/agreements", value: "2", words_en: 'One, or "two"', evidence: "SYNTHETIC minutes, page 3"}
    ]);
    const {rows, faults} = check(strToU8(withLanguage("zh", () => toReportCsv(form, filled))), "edc.csv");
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{value: 2, text_en: 'One, or "two"', reported_by: "A. Synthetic, SYNTHETIC office"}]);
  });

  it("refuses a formula, whatever its result, and an error of the spreadsheet", () => {
    const formula = edited("xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(/(<c r="H8"[^>]*>)<v>2<\/v>/, "$1<f>1+1</f><v>2</v>")
    );
    expect(check(formula, "edc.xlsx").faults.map(({message}) => message)).toEqual([
      expect.stringMatching(/^invalid figure in edc\.xlsx, sheet “report”, cell H8: a formula; write its result/)
    ]);
    const error = edited("xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(/(<c r="H8" s="\d+") t="n">\s*<v>2<\/v>/, '$1 t="e"><v>#REF!</v>')
    );
    expect(check(error, "edc.xlsx").faults[0]?.message).toMatch(/cell H8: an error of the spreadsheet/);
  });

  it("refuses a filled cell that is merged with others, and leaves merged empty cells alone", () => {
    const merged = (...ranges: string[]) =>
      check(
        edited("xl/worksheets/sheet1.xml", (xml) =>
          xml.replace(
            "</sheetData>",
            `</sheetData><mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
          )
        ),
        "edc.xlsx"
      ).faults.map(({message}) => message);
    expect(merged("H8:H9", "H11:I11")).toEqual([
      expect.stringMatching(
        /^invalid figure "2" in edc\.xlsx, sheet “report”, cell H8: merged with other cells; split them/
      )
    ]);
    expect(merged("H11:I11")).toEqual([]);
  });

  it("reads the fifteen digits that a spreadsheet shows", () => {
    const figure = (value: string) =>
      check(
        edited("xl/worksheets/sheet1.xml", (xml) => xml.replace(/(<c r="H8"[^>]*>)<v>2<\/v>/, `$1<v>${value}</v>`)),
        "edc.xlsx"
      );
    expect(figure("2.0000000000000004").rows[0]).toMatchObject({value: 2});
    expect(figure("2.00000000000004").faults[0]?.message).toContain('invalid figure "2.00000000000004"');
  });

  it("refuses a foreign sheet, and a workbook that is no form", async () => {
    const foreign = edited("xl/workbook.xml", (xml) => xml.replace('name="countries"', 'name="Sheet3"'));
    expect(check(foreign, "edc.xlsx").faults[0]?.message).toMatch(
      /^unknown sheet in edc\.xlsx, sheet “Sheet3”: .*delete it/
    );
    const other = await writeXlsxFile([["a", "b"]], {sheet: "data"}).toBuffer();
    expect(
      check(other, "other.xlsx")
        .faults.map(({message}) => message)
        .slice(0, 2)
    ).toEqual([
      expect.stringMatching(/^unknown sheet in other\.xlsx/),
      expect.stringMatching(/^missing sheet “report” in other\.xlsx/)
    ]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["text that is no form", strToU8("a,b\n1,2\n"), /neither a workbook nor CSV/],
    ["an empty file", new Uint8Array(), /neither a workbook nor CSV/],
    ["half a workbook", readFileSync(SAVED).subarray(0, 4000), /invalid workbook x/],
    ["what is too large", new Uint8Array(5 * 2 ** 20 + 1), /a form has up to/],
    ["bytes that are no UTF-8", Uint8Array.of(...strToU8("Form,"), 0xff, 0xfe), /x/]
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readReportBytes(bytes, "x")).toThrow(message);
  });

  const BAD = ["a", "12 people", "1,5", "-1", "1.5", "≈4", "5%", "<2", "=1+1", "2e"];
  const BAD_FORM = [
    ["Form", "EDC-2023"],
    ["Framework", "2020-12"],
    ["Your name", "A. Synthetic"],
    ["Office", "SYNTHETIC"],
    ["Date of the report", "2024-02-05"],
    ["Measure", "Figure", "Exact?", "First month", "Evidence"],
    ...BAD.map((figure) => ["EDC-OC1/agreements", figure, "sure", "2023-13", "yes"])
  ];
  const asWorkbook = () =>
    writeXlsxFile(
      BAD_FORM.map((row) => row.map((value) => ({value, type: String}))),
      {sheet: "report"}
    ).toBuffer();
  const asCsv = async () => strToU8(BAD_FORM.map((row) => `${row.map((cell) => `"${cell}"`).join(";")}\r\n`).join(""));

  it.each([
    ["a workbook", asWorkbook, "sheet “report”, "],
    ["CSV with semicolons", asCsv, ""]
  ])("names each of forty bad cells of %s by sheet, cell, value and remedy", async (_, write, sheet) => {
    const {faults, rows} = check(await write(), "edc");
    expect(rows).toEqual([]);
    const expected = BAD.flatMap((_figure, i) => ["B", "C", "D", "E"].map((column) => `${column}${i + 7}`));
    expect(expected).toHaveLength(40);
    const cells = faults.map(({place}) => /cell (\w+)$/.exec(place)?.[1]).filter((cell) => cell !== undefined);
    expect(new Set(cells)).toEqual(new Set([...expected, ...cells.filter((cell) => cell.startsWith("A"))]));
    for (const cell of expected) {
      const {message, value} = faults.find(({place}) => place === `${sheet}cell ${cell}`)!;
      const row = Number(cell.slice(1)) - 1;
      expect(value).toBe(BAD_FORM[row]!["ABCDE".indexOf(cell[0]!)]);
      expect(message).toContain(`${JSON.stringify(value)} in edc, ${sheet}cell ${cell}`);
      // The remedy follows the place, in words.
      expect(message.split(`cell ${cell}`)[1]).toMatch(/^[;:] \p{L}.{8,}/u);
    }
  });
});

describe("a form in Russian, there and back", () => {
  /** A workbook with SYNTHETIC text or numbers typed into cells: sheet and cell, what is typed. */
  async function typed(sector: string, cells: Record<string, string | number>): Promise<Uint8Array> {
    const parts = unzipSync(await bookOf(sector, "ru"));
    for (const [place, value] of Object.entries(cells)) {
      const [sheet, cell] = place.split("!");
      const name = `xl/worksheets/sheet${sheet}.xml`;
      const content = typeof value === "number" ? `><v>${value}</v>` : ` t="inlineStr"><is><t>${value}</t></is>`;
      const before = strFromU8(parts[name]!);
      const after = before.replace(
        new RegExp(`<c r="${cell}"( s="\\d+")[^>]*?(?:/>|>.*?</c>)`),
        `<c r="${cell}"$1${content}</c>`
      );
      expect(after, place).not.toBe(before);
      parts[name] = strToU8(after);
    }
    return zipSync(parts);
  }
  const HEAD = {"1!B3": "А. Синтетический", "1!B4": "SYNTHETIC министерство", "1!B5": "2024-02-05"};
  const EVIDENCE = "SYNTHETIC протокол комитета, 5 февраля 2024 года, стр. 3";

  it("says in Russian what is asked, offers answers in Russian, and takes them back", async () => {
    const book = await typed(
      "EDC",
      Object.assign({}, HEAD, {
        "1!H8": 2,
        "1!I8": "не менее",
        "1!N8": "Два соглашения",
        "1!O8": EVIDENCE,
        "2!A3": "EDC-OP1/countries",
        "2!B3": "Грузия",
        "2!E3": "да",
        "2!K3": EVIDENCE,
        "2!A4": "EDC-OP1/countries",
        "2!B4": "Кыргызская Республика",
        "2!E4": "в процессе",
        "2!K4": EVIDENCE,
        "2!A5": "EDC-OP1/countries",
        "2!B5": "Узбекистан",
        "2!E5": "нет",
        "2!K5": EVIDENCE
      })
    );
    const {rows, faults} = check(book, "edc.xlsx");
    expect(faults).toEqual([]);
    expect(rows.map(({area, value, sign, state}) => [area, value ?? state, sign])).toEqual([
      ["CAREC", 2, "≥"],
      ["GEO", "yes", null],
      ["KGZ", "in_progress", null],
      ["UZB", "no", null]
    ]);
    expect(rows[0]).toMatchObject({
      reported_by: "А. Синтетический, SYNTHETIC министерство",
      evidence: EVIDENCE,
      text_ru: "Два соглашения"
    });
    const parts = unzipSync(book);
    expect(strFromU8(parts["xl/worksheets/sheet2.xml"]!)).toMatch(/<formula1>&quot;да,нет,в процессе&quot;/);
    expect(strFromU8(parts["xl/worksheets/sheet2.xml"]!)).toMatch(/<formula1>'списки'!\$B\$2:\$B\$13/);
    expect(strFromU8(parts["xl/workbook.xml"]!)).toMatch(
      /name="отчет".*name="по странам".*name="пояснения".*name="списки"/
    );
    const shared = [...strFromU8(parts["xl/sharedStrings.xml"]!).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, each]) => each!
    );
    expect(foreignWords("ru", shared)).toEqual([]);
  });

  it("names what is wrong with it by sheet, cell, value and remedy, in Russian", async () => {
    const book = await typed("EDC", Object.assign({}, HEAD, {"1!H8": "12,5", "1!O8": "см. письмо", "1!B5": "вчера"}));
    const said = withLanguage("ru", () => check(book, "edc.xlsx").faults.map(({message}) => message));
    expect(said).toEqual([
      expect.stringMatching(
        /^недопустимая запись «вчера» в графе «Дата отчета» \(edc\.xlsx, лист «отчет», ячейка B5\): такого дня нет/
      ),
      expect.stringMatching(
        /^недопустимая запись «12,5» в графе «Значение» \(edc\.xlsx, лист «отчет», ячейка H8\): .*запишите 12\.5/
      ),
      expect.stringMatching(/«см\. письмо».*ячейка O8\): документ не назван/)
    ]);
    expect(
      foreignWords(
        "ru",
        said.map((each) => each.replaceAll("edc.xlsx", ""))
      )
    ).toEqual([]);
  });

  it.each(["zh", "ru"] as const)("says in %s what is wrong with a file that is no form", (own) => {
    for (const bytes of [
      strToU8("a,b\n"),
      readFileSync(SAVED).subarray(0, 4000),
      Uint8Array.of(...strToU8("Форма,"), 0xff)
    ]) {
      const words = withLanguage(own, () => {
        try {
          return String(readReportBytes(bytes, "1.xlsx").source);
        } catch (error) {
          return (error as Error).message;
        }
      });
      expect(foreignWords(own, [words.replace("1.xlsx", "")])).toEqual([]);
    }
  });
});
