import type {AmendmentEffect, Framework, Measure, Result} from "../contract/framework.js";
import type {ValueRow} from "../contract/tables.js";
import {type Language, withLanguage} from "../language/language.js";
import {localName, measureName} from "../language/local-name.js";
import {lineageByMeasure} from "../progress/like-for-like.js";
import {countStandings} from "../progress/standing.js";
import type {SiteData} from "../site/site-data.js";
import {areaWords} from "../wording/area-words.js";
import {listWords} from "../wording/rank-words.js";
import {flagWords, standingList} from "../wording/status-words.js";
import type {AnnexView} from "./annex.js";
import {annexWords, EFFECT_WORDS, FOOTNOTES} from "./annex-words.js";

/** Returns the footnote of a value: year, area, coverage, missing members, flag, snapshots, and the words that were reported. */
export function footnoteText(measure: Measure, row: ValueRow, data: SiteData, lang: Language): string {
  const words = FOOTNOTES[lang];
  const name = (code: string) => areaWords(code, data.inputs.reference, lang) ?? code;
  const ofMeasure = lineageByMeasure(data.tables.lineage).get(`${row.result}/${row.measure}`) ?? [];
  const lineage = ofMeasure.filter(
    (line) => line.area === row.area && line.variant === row.variant && line.year === row.year
  );
  const snapshots = [...new Set(lineage.map(({snapshot}) => snapshot))].sort();
  const parts = [
    words.head(
      withLanguage(lang, () => measureName(measure)),
      row.year,
      name(row.area)
    )
  ];
  if (row.expected !== null) parts.push(words.coverage(row.reporting ?? 0, row.expected));
  if (row.missing !== null) parts.push(`${words.missing}${listWords(row.missing.split(";").map(name), lang)}`);
  if (row.flag !== null) parts.push(flagWords(row.flag, lang));
  if (snapshots.length > 0) parts.push(`${words.source}${snapshots.join(", ")}`);
  const reported = row.text !== null && row.text.length > 0 ? ` ${reportedText(row, data, lang)}` : "";
  return `${parts.join(words.between)}${words.stop}${reported}`;
}

/** The reported words in the language of the annex where they are known in it. */
function reportedText(row: ValueRow, {inputs}: SiteData, lang: Language): string {
  const found = inputs.reported.find(
    (value) =>
      value.result === row.result && value.measure === row.measure && value.year === row.year && value.area === row.area
  );
  const text = found && withLanguage(lang, () => localName(found, "text", "reported"));
  return text ?? row.text ?? "";
}

/** Returns the risks and assumptions of a cluster, sector or result, each with its kind in front. */
export function riskTexts({risks}: Framework, scope: string, ref: string, lang: Language): string[] {
  const words = annexWords(lang);
  return risks
    .filter((row) => row.scope === scope && String(row.ref) === ref)
    .map(
      (row) =>
        `${words[row.kind]}${lang === "zh" ? "：" : ": "}${withLanguage(lang, () => localName(row, "text", "risks"))}`
    );
}

/** Returns what amendments in force changed of a result, one change a text: when, by which document, what stood before. */
export function amendedTexts({history = []}: Framework, id: string, lang: Language): string[] {
  return history
    .filter(({state}) => state === "endorsed")
    .flatMap((record) =>
      record.effects
        .filter(({result}) => result === id)
        .map((effect) => {
          const head = {
            en: `Amended ${record.date} (${record.document}): `,
            zh: `${record.date}修订（${record.document}）：`,
            ru: `Изменено ${record.date} (${record.document}): `
          }[lang];
          return `${head}${effectText(effect, lang)}`;
        })
    );
}

function effectText({measure, what, before, after}: AmendmentEffect, lang: Language): string {
  const nothing = {en: "none", zh: "无", ru: "нет"}[lang];
  const said = {
    en: what,
    zh: EFFECT_WORDS.zh[what] ?? what.replace(/^target of (\d{4})$/, "$1年目标"),
    ru: EFFECT_WORDS.ru[what] ?? what.replace(/^target of (\d{4})$/, "целевое значение на $1 год")
  }[lang];
  return `${measure === null ? "" : `${measure}${lang === "zh" ? "：" : ": "}`}${said}${lang === "zh" ? "：" : ": "}${before ?? nothing} → ${after ?? nothing}`;
}

/** Results that an amendment retired, which no row shows any more, and proposals that nobody has decided on. */
function amendmentNotes({history = [], results}: Framework, lang: Language): string[] {
  const retired = history
    .filter(({state}) => state === "endorsed")
    .flatMap(({date, document, effects}) =>
      effects
        .filter(
          ({what, after, result}) => what === "result" && after === null && results.every(({id}) => id !== result)
        )
        .map(
          ({result, before}) =>
            ({
              en: `${result} is no longer reported since ${date} (${document}); it was: ${before}.`,
              zh: `${date}起不再报告${result}（${document}）；此前为：${before}。`,
              ru: `${result} больше не отслеживается с ${date} (${document}); прежде: ${before}.`
            })[lang]
        )
    );
  const proposed = history
    .filter(({state}) => state === "proposed")
    .map(
      ({id, date, document}) =>
        ({
          en: `Amendment ${id} is proposed (${date}, ${document}) and not in force: nothing in this table counts it.`,
          zh: `框架修订${id}（${date}，${document}）已提出，尚未通过，本表未计入。`,
          ru: `Поправка ${id} предложена (${date}, ${document}) и не действует: в этой таблице она не учтена.`
        })[lang]
    );
  return [...retired, ...proposed];
}

/** What the notes of an annex are of. */
interface AnnexScope {
  milestone: number;
  lang: Language;
  view: AnnexView;
  /** The results that it holds. */
  results: readonly Result[];
}

/** Which results an annex of a view holds, by which paragraph, and that the choice is read into it. */
function viewNote({text_issues}: Framework, {lang, view}: AnnexScope): string {
  const issue = text_issues.find(({text_issue}) => text_issue === "headline");
  if (lang === "zh") {
    const held =
      view === "defr" ? "本表供发展成果报告（DEfR）使用，只列主要指标。" : "本表供年度报告使用，列出全部指标。";
    return `${held}${issue ? `框架第6段：“${issue.printed}”。` : ""}框架没有说明哪些是主要指标；本站将成果（含EFS-CO）视为主要指标。`;
  }
  if (lang === "ru") {
    const held =
      view === "defr" ? "Это состав ОЭР: только основные показатели." : "Это состав ежегодного отчета: все показатели.";
    const reading = "обсерватория считает основными показатели конечных результатов (в том числе EFS-CO)";
    return `${held} Какие показатели основные, в Рамочной программе не указано; ${reading}.`;
  }
  const held =
    view === "defr" ? "This is the DEfR view: the headline measures alone." : "This is the annual view: every measure.";
  const reading = issue
    ? ` Which measures are headline (${issue.where}) is a reading: ${issue.read_as}; ${issue.why}.`
    : "";
  return `${held}${reading}`;
}

/** Returns how to read the annex: its measures, edition, cells, counts by status, amendments, and the citation of each snapshot. */
export function generalNotes({vintage, inputs, snapshots, tables}: SiteData, scope: AnnexScope): string[] {
  const {framework} = inputs;
  const {milestone, lang} = scope;
  const counts = countStandings(scope.results, tables.progress, milestone);
  const results = standingList(counts.results, lang);
  const measures = standingList(counts.measures, lang);
  const amended = framework.amendments.length === 0 ? "" : ` (${framework.amendments.join(", ")})`;
  const sources = snapshots.map(({source, date, citation}) => `${source}/${date}: ${citation}`);
  const edition = `${framework.edition}${amended}`;
  const notes: Record<Language, string[]> = {
    zh: [
      `框架版本：${edition}；数据版本：${vintage.name}。`,
      `各里程碑列依次给出目标、截至该年已知的数值及其年份、状态；${milestone}年以后只列目标。`,
      [
        "#、X、Y、Z表示框架尚未设定的数值；“不适用”按框架原文；空白表示框架未载任何内容；",
        "没有数值时注明原因：“未报告”（行业尚未报送）、“本站未收录”或“成员国数据不足”。零就是零。"
      ].join(""),
      [
        `截至${milestone}年与基线相比，${counts.results.all}项结果：${results}。按衡量内容（${counts.measures.all}项）：${measures}。`,
        "部分衡量内容改善、部分恶化的结果计为“好坏参半”。"
      ].join("")
    ],
    ru: [
      [
        `Редакция Рамочной программы ${edition}; версия данных ${vintage.name}.`,
        "Русский текст – неофициальный перевод китайского текста Рамочной программы."
      ].join(" "),
      [
        "В столбце каждого контрольного года – целевое значение, значение, известное к этому году, с его годом, и статус;",
        `в столбцах после ${milestone} года – только целевое значение.`
      ].join(" "),
      [
        "#, X, Y и Z – значения, которые в Рамочной программе еще не установлены; «неприменимо» – так указано в Рамочной программе;",
        "ячейка, пустая здесь, пуста и в Рамочной программе. Если значения нет, указано почему:",
        "отчет не представлен (сектором), нет в обсерватории или мало стран с данными. Ноль – это ноль."
      ].join(" "),
      [
        `Результаты (${counts.results.all}) относительно базовых значений к ${milestone} году: ${results}.`,
        `Показатели (${counts.measures.all}): ${measures}.`,
        "Изменение считается разнонаправленным, если одни показатели результата улучшились, а другие ухудшились."
      ].join(" ")
    ],
    en: [
      [
        `Framework edition ${edition}; vintage ${vintage.name}.`,
        "The Chinese text is that of the framework’s Chinese version, the version available here; the English is a translation of it."
      ].join(" "),
      [
        "Each milestone column gives the target, the value known by then with its year, and the status;",
        `columns after ${milestone} give the target alone.`
      ].join(" "),
      [
        "#, X, Y and Z are figures that the framework has yet to set; n/a means not applicable in the framework;",
        "an empty cell is empty in the framework. Where there is no value, the cell says why:",
        "not reported (by the sector), not held (in this system), or too few members. Zero is zero."
      ].join(" "),
      [
        `Of ${counts.results.all} results, against their baselines by ${milestone}: ${results}.`,
        `Of ${counts.measures.all} measures: ${measures}.`,
        "A result is mixed where some of its measures improved and others worsened."
      ].join(" ")
    ]
  };
  return [viewNote(framework, scope), ...notes[lang], ...amendmentNotes(framework, lang), ...sources];
}
