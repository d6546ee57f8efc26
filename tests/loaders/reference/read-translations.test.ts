import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {originalTexts} from "../../../loaders/reference/original-texts.js";
import {findUntranslated, readTranslations} from "../../../loaders/reference/read-translations.js";
import {nameInCase, textIn, translated} from "../../../src/lib/language/data-texts.js";

let data: string;

/** Replaces a piece of a file of the folder, or writes the file where nothing is to be replaced. */
function edit(path: string, from: string | null, to: string) {
  const file = join(data, path);
  const text = from === null ? to : readFileSync(file, "utf8").replace(from, to);
  if (from !== null && text === readFileSync(file, "utf8")) throw new Error(`${from} is not in ${path}`);
  writeFileSync(file, text);
}

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "prf-languages-"));
  mkdirSync(join(data, "reference"));
  for (const language of ["ru", "zh"]) mkdirSync(join(data, "languages", language), {recursive: true});
  edit("reference/short_names.csv", null, "result,short_en\nTRP-OC1,Speed in 2.5 hours\nTRP-OP1,SWD\n");
  edit("reference/corridors.csv", null, "corridor,name_en,name_zh,members,source_url\nC1,Europe,欧洲,,x\n");
  edit(
    "reference/countries.csv",
    null,
    "iso3,iso2,name_en,short_en,name_zh,carec_member\nKAZ,KZ,Kazakhstan,Kazakhstan,哈萨克斯坦,true\nTUR,TR,Türkiye,Türkiye,土耳其,false\n"
  );
  edit("languages/ru/short_names.csv", null, 'english,text,source\nSpeed in 2.5 hours,"Скорость за 2,5 часа",\n');
  edit("languages/ru/corridors.csv", null, "english,text,source\nEurope,Европа,\n");
  edit(
    "languages/ru/countries.csv",
    null,
    "iso3,name,short,genitive,dative,instrumental,locative,source\n" +
      "KAZ,Казахстан,Казахстан,Казахстана,Казахстану,Казахстаном,в Казахстане,\nTUR,Турция,Турция,,,,,\n"
  );
  edit("languages/zh/short_names.csv", null, "english,text,source\nSpeed in 2.5 hours,2.5小时的速度,\n");
});

afterEach(() => rmSync(data, {recursive: true, force: true}));

describe("readTranslations(dataDir, language)", () => {
  it("reads every text of the project's own data in both languages", async () => {
    const [ru, zh] = [await readTranslations("data", "ru"), await readTranslations("data", "zh")];
    expect(translated("Dostyk", "bcps", ru)).toBe("Достык");
    expect(translated("Dostyk", "bcps", zh)).toBe("多斯特克");
    expect(nameInCase("KGZ", "locative", ru)).toBe("в Кыргызской Республике");
    expect(translated("As published", "methods", ru)).toBe("Как опубликовано");
    expect(translated("calendar year", "columns", ru)).toBe("календарный год");
    expect(translated("calendar year", "columns", zh)).toBe("日历年");
    const result = {title_en: "CAREC food safety network launched", title_zh: "启动了CAREC 食品安全网"};
    expect(textIn(result, "title", "results", zh)).toEqual({text: "启动了CAREC 食品安全网", language: "zh"});
    expect(textIn(result, "title", "results", ru)?.language).toBe("ru");
  });

  it("reads a good folder, in which a code needs no words", async () => {
    const ru = await readTranslations(data, "ru");
    expect(translated("Speed in 2.5 hours", "short_names", ru)).toBe("Скорость за 2,5 часа");
    expect(translated("SWD", "short_names", ru)).toBe("SWD");
    await expect(readTranslations(data, "zh")).resolves.toMatchObject({language: "zh"});
  });

  it("gives no text where there is no folder", async () => {
    rmSync(join(data, "languages"), {recursive: true});
    expect((await readTranslations(data, "ru")).texts.size).toBe(0);
  });

  it.each([
    [
      "ru/short_names.csv",
      "Speed in 2.5",
      "Pace in 2.5",
      /unknown english "Pace in 2.5 hours" in .*short_names.csv row 2: no text/
    ],
    [
      "ru/corridors.csv",
      "Европа,\n",
      "Европа,\nEurope,Европа,\n",
      /duplicate english "Europe" in .*corridors.csv row 3; keep one row/
    ],
    ["ru/corridors.csv", "Европа", "", /invalid text "" in .*corridors.csv row 2: must not be empty/],
    ["ru/short_names.csv", "2,5", "2,6", /invalid text ".*" in .*short_names.csv row 2: has 2.6 and lacks 2.5/],
    ["ru/corridors.csv", "Европа", "Eвропа", /mixes Latin and Cyrillic letters in "Eв"/],
    [
      "ru/countries.csv",
      "Казахстана",
      "",
      /missing genitive of "KAZ" in .*countries.csv row 2; a member needs every case/
    ],
    ["ru/countries.csv", "TUR,Турция", "TUK,Турция", /unknown iso3 "TUK".*\n.*missing Russian name of "TUR"/]
  ])("says what is wrong in %s: %s → %s", async (file, from, to, message) => {
    edit(`languages/${file}`, from, to);
    await expect(readTranslations(data, "ru")).rejects.toThrow(message);
  });

  it("refuses Chinese that the table has already, and a table that nobody reads", async () => {
    edit("languages/zh/corridors.csv", null, "english,text,source\nEurope,欧罗巴,\n");
    edit("languages/zh/corridor.csv", null, "english,text,source\n");
    await expect(readTranslations(data, "zh")).rejects.toThrow(
      /unknown table .*corridor.csv; the tables are(.|\n)*duplicate text of "Europe" in .*the data has it in this language; delete the row/
    );
  });

  it("names a text that is not translated yet, and gives its English, so that no refresh waits for a translator", async () => {
    expect((await readTranslations(data, "ru")).missing).toEqual([]);
    cpSync("data/reference/short_names.csv", join(data, "reference", "short_names.csv"));
    edit("languages/ru/short_names.csv", null, "english,text,source\n");
    const ru = await readTranslations(data, "ru");
    expect(ru.missing).toContainEqual(
      expect.stringMatching(
        /^missing ru text of short_en "Growth, current account, debt" of .*short_names.csv row \d+; add a row/
      )
    );
    expect(textIn({short_en: "Growth, current account, debt"}, "short", "short_names", ru)?.language).toBe("en");
  });
});

describe("texts beside the code", () => {
  it("are due of a vintage with a title of its own, and not of one that is named by its day", async () => {
    mkdirSync(join(data, "vintages"), {recursive: true});
    edit("vintages/mine.json", null, '{"title": "Frozen on 2024-06-30"}');
    expect((await readTranslations(data, "ru")).missing.join()).not.toContain("Frozen on");
    edit("vintages/mine.json", null, '{"title": "Frozen on a whim"}');
    expect((await readTranslations(data, "ru")).missing.join()).toContain("Frozen on a whim");
  });

  it("are named where their table is there and lacks one, and a text that no method has is a fault", async () => {
    edit("languages/ru/methods.csv", null, "english,text,source\nAs published,Как опубликовано,\n");
    const {missing} = await readTranslations(data, "ru");
    expect(missing).toContainEqual(
      expect.stringMatching(/^missing ru text of text "Regional growth and debt" of src\/lib/)
    );
    expect(missing.join()).not.toContain('"As published"');
    edit("languages/ru/methods.csv", null, "english,text,source\nAs printed,Как опубликовано,\n");
    await expect(readTranslations(data, "ru")).rejects.toThrow(/unknown english "As printed"/);
  });
});

describe("findUntranslated(dataDir)", () => {
  it("finds nothing in the project's own data", async () => {
    expect(await findUntranslated("data")).toEqual([]);
  });

  it("leaves what cannot be read to the reader of translations", async () => {
    edit("languages/ru/corridors.csv", "Европа", "");
    expect(await findUntranslated(data)).toEqual([]);
  });
});

describe("originalTexts(dataDir)", () => {
  it("gives each text with file, line and field, and its own Chinese", async () => {
    expect((await originalTexts(data)).filter(({table}) => table === "corridors")).toEqual([
      {
        table: "corridors",
        english: "Europe",
        zh: "欧洲",
        file: join(data, "reference", "corridors.csv"),
        row: 2,
        field: "name_en"
      }
    ]);
  });
});
