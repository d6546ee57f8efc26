import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {decideFigure, listDisputes, readForms, writeForm, writeSectorReport} from "../../../loaders/cli/report.js";

const SAVED = "tests/data/reporting/edc-2023-SYNTHETIC-libreoffice.xlsx";
let data: string;
let out: string;
let err: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "report-"));
  for (const part of ["prf", "reference", "reported", "vintages"])
    cpSync(join("data", part), join(data, part), {recursive: true});
  out = "";
  err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(data, {recursive: true});
});
const file = () => join(data, "reported/edc.csv");

describe("prf report", () => {
  it("writes a form, and never over one that is there", async () => {
    const form = join(data, "edc.xlsx");
    await writeForm(["edc"], {year: "2023", out: form}, {data});
    expect(err).toMatch(/edc\.xlsx written, with 4 measures to report/);
    await expect(writeForm(["EDC"], {year: "2023", out: form}, {data})).rejects.toThrow(
      /the file exists and may be filled in/
    );
    await expect(writeForm(["EDC"], {year: "23", out: form}, {data})).rejects.toThrow(/invalid --year 23/);
    await expect(writeForm(["EDC"], {year: "2023", lang: "fr", out: form}, {data})).rejects.toThrow(
      /unknown --lang fr; allowed: en, zh, ru/
    );
    await expect(writeForm(["EDC"], {year: "2023", out: join(data, "edc.txt")}, {data})).rejects.toThrow(
      /invalid --out .*edc\.txt: the form is a workbook; name a file that ends in \.xlsx/
    );
    for (const year of ["2017", "2100"])
      await expect(writeForm(["EDC"], {year, out: join(data, "no.xlsx")}, {data})).rejects.toThrow(
        `invalid year ${year}: progress is reported from 2018, the year after the baselines, to 2099`
      );
  });

  it("writes a sector's annual report, and says what is missing for another", async () => {
    const report = join(data, "hlt-2022.docx");
    await writeSectorReport(["hlt"], {year: "2022", out: report}, {data});
    expect(readFileSync(report).subarray(0, 2).toString()).toBe("PK");
    expect(err).toContain("  Meeting of the working group on health\n");
    expect(err).toMatch(/hlt-2022\.docx written\n$/);
    const page = join(data, "hlt-2022.html");
    await writeSectorReport(["HLT"], {year: "2022", lang: "zh", format: "html", out: page}, {data});
    expect(readFileSync(page, "utf8")).toContain('<html lang="zh-Hans">');
    // Without its Russian words a report is not written in English under another name.
    const inRussian = (from: string) =>
      writeSectorReport(["HLT"], {year: "2022", lang: "ru", format: "html", out: page}, {data: from});
    await expect(inRussian(data)).rejects.toThrow(
      /Russian text in data\/languages\/ru\/reported\.csv of data\/reported\/reports\/hlt-2022\.csv row 2\n/
    );
    await inRussian("data");
    const russian = readFileSync(page, "utf8");
    expect(russian).toContain('<html lang="ru">');
    expect(/<h1>(.*?)<\/h1>/.exec(russian)?.[1]).toMatch(/^Сектор здравоохранения ЦАРЭС: /);
    await expect(writeSectorReport(["HLT"], {year: "2022", out: page}, {data})).rejects.toThrow(
      /mismatched --out .*hlt-2022\.html: the format is docx; give --format html/
    );
    await expect(writeSectorReport(["HLT"], {year: "2022", format: "pdf"}, {data})).rejects.toThrow(
      "unknown --format pdf; allowed: docx, html"
    );
    await expect(writeSectorReport(["EDC"], {year: "2023"}, {data})).rejects.toThrow(
      /missing data for the report of EDC for 2023:\n {2}its texts: type them into data\/reported\/reports\/edc-2023\.csv/
    );
  });

  it("reads a filled form: first what it would change, then into the data, and again without effect", async () => {
    expect(await readForms([[SAVED]], {dryRun: true}, {data})).toBe(0);
    expect(out).toContain("EDC-OC1/agreements: baseline only → improved, no target set, 2\n");
    expect(err).toMatch(/4 figures would be added, 0 as they were, 0 disputed/);
    expect(existsSync(file())).toBe(false);
    expect(await readForms([[SAVED]], {}, {data})).toBe(0);
    const first = readFileSync(file(), "utf8");
    expect(first.trimEnd().split("\n")).toHaveLength(5);
    expect(await readForms([[SAVED]], {}, {data})).toBe(0);
    expect(readFileSync(file(), "utf8")).toBe(first);
    expect(err).toMatch(/0 figures added, 4 as they were/);
  });

  it("keeps a report that disagrees, lists it, and takes it on a decision", async () => {
    await readForms([[SAVED]], {}, {data});
    const other = join(data, "other.csv");
    const csv = readFileSync("tests/data/reporting/edc-2023-SYNTHETIC-semicolons.csv", "utf8");
    cpSync("tests/data/reporting/edc-2023-SYNTHETIC-semicolons.csv", other);
    writeFileSync(other, csv.replace("never reported;2;", "never reported;3;"));
    expect(await readForms([[other]], {}, {data})).toBe(1);
    expect(out).toContain("EDC-OC1/agreements/CAREC/2023: 3: disputed, does not count until decided; before: 2");
    out = "";
    await listDisputes([], {}, {data});
    expect(out).toMatch(/^EDC-OC1\/agreements\/CAREC\/2023: standing: 2 .*\n {2}other\.csv: 3/);
    const figure = "EDC-OC1/agreements/CAREC/2023";
    await expect(decideFigure([figure], {take: "none.csv", by: "C. Reviewer", reason: "why"}, {data})).rejects.toThrow(
      /take one of standing, other\.csv/
    );
    await decideFigure([figure], {take: "other.csv", by: "C. Reviewer", reason: "signed in May"}, {data});
    expect(err).toMatch(/3 is taken and counts now/);
    expect(readFileSync(file(), "utf8")).toMatch(/,3,.*signed in May\n$/);
  });

  it("says every fault, and refuses two files of one name and forms of another year", async () => {
    await expect(readForms([[SAVED, SAVED]], {}, {data})).rejects.toThrow(
      /two are named edc-2023-SYNTHETIC-libreoffice\.xlsx/
    );
    await expect(readForms([[SAVED]], {year: "2022"}, {data})).rejects.toThrow(/mismatched year 2023/);
    await expect(readForms([["none.xlsx"]], {}, {data})).rejects.toThrow(/missing file none\.xlsx/);
    await expect(readForms([[data]], {}, {data})).rejects.toThrow(/invalid file .*: it is a folder; name a form/);
    const bad = join(data, "bad.csv");
    writeFileSync(
      bad,
      readFileSync("tests/data/reporting/edc-2023-SYNTHETIC-semicolons.csv", "utf8").replace(
        "never reported;2;",
        "never reported;two;"
      )
    );
    expect(await readForms([[bad]], {}, {data})).toBe(1);
    expect(err).toMatch(/invalid figure "two" in bad\.csv, cell H8: not a number alone/);
    expect(err).toMatch(/1 cells to correct; nothing was written/);
  });
});
