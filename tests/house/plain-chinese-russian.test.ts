import {readdirSync, readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {describe, expect, it} from "vitest";
import {houseFiles} from "./house-files.js";

type Own = "zh" | "ru";

const HAN = String.raw`\p{Script=Han}`;
const UNITS = String.raw`(?:%|км\/ч|км|ч|т|г\.|гг\.|тыс\.|млн|млрд|долл\.|МБ|кБ|ГВт|ТВт|п\.)`;

/** What an editor of each language corrects, and what to write in its place. Terms are those of docs/languages.md. */
const FAULTS: Readonly<Record<Own, readonly [pattern: RegExp, instead: string][]>> = {
  zh: [
    [
      new RegExp(`${HAN} +[A-Za-z0-9{]|[A-Za-z0-9}] +${HAN}`, "u"),
      "no space between Chinese and Latin letters, digits or values"
    ],
    [new RegExp(`${HAN}[,;:?!()"]|[,;:?!(]${HAN}`, "u"), "full-width punctuation: ，；：？！（）“”"],
    [/本系统|本网站/, "本站"],
    [/发布者/, "发布机构"],
    [/佐证材料|证明材料/, "依据文件"],
    [/位次/, "排名"],
    [/成员(?!国)/, "成员国"],
    [/走廊(?:[1-6]|\{)/, "1号走廊, as in the framework"],
    [/停车/, "停留"],
    [/(?<!发展)中国(?!香港)/, "中华人民共和国"],
    [/高官会(?![议/])|部长会(?!议)/, "高官会议, 部长级会议"],
    [/范围研究|内容研究/, "概略研究"],
    [/截止20|截止\{/, "截至"],
    [/组群|各部门|个部门/, "集群, 行业"]
  ],
  ru: [
    [/"\p{Script=Cyrillic}|\p{Script=Cyrillic}"|[“”]/u, "«ёлочки»"],
    [/ - |—/, "a dash is –, with a space on both sides"],
    [/[ёЁ]/, "е"],
    [new RegExp(String.raw`[\d}#] ${UNITS}(?![\p{L}/])`, "u"), "a no-break space between a number and its unit"],
    [/\d%/, "a no-break space between a number and %"],
    [/не собран[ыо]|собранны\p{L} (?:здесь )?(?:отчет|таблиц|исходн|документ)/u, "нет в обсерватории, имеющихся"],
    [/не применим/, "неприменим"],
    [/ЦАРЭС-20\d\d|РПР ЦАРЭС/, "Рамочная программа результатов ЦАРЭС до 2030 года, Обсерватория результатов ЦАРЭС"],
    [/[^.!?:•]\s(?:Вы|Вас|Вам|Ваш\p{L}*)(?!\p{L})/u, "вы, ваш"],
    [/публикующ\p{L}+ организац/u, "издатель"],
    [/(?<!на )поездк|поездок/, "рейс"],
    [/[Вв]ариант\p{L}* расчета/u, "толкование"],
    [/целев\p{L}+ значени\p{L}+ (?:еще )?не задан/u, "не установлено"],
    [/Кыргызстан|Киргиз|Туркмени[яию](?!\p{L})|Белорусси/u, "names of data/languages/ru/countries.csv"],
    [/(?<!Гонконг, )Кита[йяею](?!\p{L})/u, "КНР"],
    [/[Нн]етопливн/, "прочие товары"],
    [/(?<!еже)годов\p{L}+ отчет/u, "ежегодный отчет"],
    [/[Уу]твержден\p{L}* Рамочн/u, "одобрена"]
  ]
};

/** Returns what an editor would correct in some texts, each with its place. */
function findFaults(own: Own, texts: readonly {path: string; text: string}[]): string[] {
  return texts.flatMap(({path, text}) =>
    FAULTS[own].flatMap(([pattern, instead]) => {
      // Formulas are written as such.
      if (text.includes("Σ")) return [];
      const found = pattern.exec(text);
      return found === null ? [] : `${path}: "${found[0]}" in “${text.trim().slice(0, 90)}”; write: ${instead}`;
    })
  );
}

/** Lines of a text, each with its number, as a reader sees them: without code, comments, bindings, and addresses of links. */
function linesOf(path: string, source: string): {path: string; text: string}[] {
  return source
    .replace(/^```js[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ""))
    .split("\n")
    .map((line, i) => ({
      path: `${path}:${i + 1}`,
      text: /^(?:```|#)/.test(line) && path.endsWith(".ftl") ? "" : plainLine(line)
    }))
    .filter(({text}) => text !== "");
}

function plainLine(line: string): string {
  if (/^```|^(?:vintage|compares|date|plain):/.test(line)) return "";
  return line
    .replace(/^[\w-]+ = |^\s+\*?\[[\w-]+\] |^\w+: "|"$/g, "")
    .replace(/\{\{[^}]*?=> ([^}]*)\}\}/g, "$1")
    .replace(/\{\{.*?\}\}/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/\{ "\\u00A0" \}/g, "\u00a0")
    .replace(/\{ "[^"]*" \}/g, "");
}

/** Every text of a language that the repository holds. */
function textsOf(own: Own): {path: string; text: string}[] {
  const files = [
    ...readdirSync(`src/messages/${own}`).map((name) => `src/messages/${own}/${name}`),
    ...houseFiles([`src/${own}`], /\.md$/).map(({path}) => path),
    ...readdirSync("data/briefs").flatMap((name) => (name.endsWith(`.${own}.md`) ? `data/briefs/${name}` : []))
  ];
  const tables = readdirSync(`data/languages/${own}`).flatMap((name) => {
    const path = `data/languages/${own}/${name}`;
    return csvParse(readFileSync(path, "utf8")).map((row, i) => ({
      path: `${path}:${i + 2}`,
      text: row.text ?? row.name ?? ""
    }));
  });
  const terms = csvParse(readFileSync("data/reference/glossary.csv", "utf8")).flatMap((row) =>
    [row[`term_${own}`], row[`definition_${own}`]].map((text) => ({
      path: `data/reference/glossary.csv ${row.term}`,
      text: text ?? ""
    }))
  );
  return [...files.flatMap((path) => linesOf(path, readFileSync(path, "utf8"))), ...tables, ...terms];
}

describe("plain Chinese and Russian", () => {
  it.each([
    ["zh", "CAREC 结果框架"],
    ["zh", "共 { $count }项"],
    ["zh", "来源:世界银行"],
    ["zh", "框架(2020年)"],
    ["zh", "本系统未收录"],
    ["zh", "十个成员的平均值"],
    ["zh", "中国的排名"],
    ["zh", "走廊4的速度"],
    ["ru", 'раздел "Источники"'],
    ["ru", "значение — за год"],
    ["ru", "ещё не установлено"],
    ["ru", "на 500 км"],
    ["ru", "в { $year } г."],
    ["ru", "10,8% ВВП"],
    ["ru", "данные не собраны"],
    ["ru", "рейсы в Вашем файле"],
    ["ru", "товары из Китая"],
    ["ru", "экспорт Кыргызстана"]
  ] as const)("finds the fault in %s: %s", (own, text) => {
    expect(findFaults(own, [{path: "a", text}])).toHaveLength(1);
  });

  it.each([
    ["zh", "CAREC 2030项目结果框架，2020年12月7日"],
    ["zh", "中华人民共和国和中国香港"],
    ["zh", "4号走廊：成员国10个（不含阿富汗）"],
    ["ru", "на 500\u00a0км, 10,8\u00a0% ВВП в 2020\u00a0г."],
    ["ru", "«Гонконг, Китай» – по данным за 2020 год"],
    ["ru", "Файлы. Ваш отчет"]
  ] as const)("lets pass in %s: %s", (own, text) => {
    expect(findFaults(own, [{path: "a", text}])).toEqual([]);
  });

  it.each(["zh", "ru"] as const)("is what messages, pages, briefs, data and terms are written in: %s", (own) => {
    const texts = textsOf(own);
    expect(texts.length).toBeGreaterThan(1000);
    expect(findFaults(own, texts)).toEqual([]);
  });
});
