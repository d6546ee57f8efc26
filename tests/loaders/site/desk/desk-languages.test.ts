import {afterEach, beforeAll, describe, expect, it} from "vitest";
import {readReportBytes} from "../../../../loaders/reporting/read-report-file.js";
import {readSubmission} from "../../../../loaders/site/desk/inbox.js";
import {readLanguages} from "../../../../loaders/site/language/read-messages.js";
import {foreignWords} from "../../../src/components/foreign-words.js";
import {closeDesks, educationReport, openReporter, tokenOf, Visitor} from "./open-desk.js";

// The folder of a test has no texts of data/languages.
beforeAll(() => readLanguages("data"));
afterEach(closeDesks);

describe("the desk in Chinese", () => {
  it("shows form and receipt in Chinese once it was chosen, and in English again", async () => {
    const {visitor} = await openReporter();
    const english = (await visitor.get("/report?year=2023")).body;
    expect(english).toContain('<a href="/report?year=2023&amp;lang=zh" lang="zh" hreflang="zh">中文</a>');
    expect(english).toContain('<a href="/report?year=2023&amp;lang=ru" lang="ru" hreflang="ru">Русский</a>');
    expect(english).toContain('<html lang="en">');
    const chinese = (await visitor.get("/report?year=2023&lang=zh")).body;
    expect(chinese).toContain('<html lang="zh">');
    for (const words of [
      "教育",
      "填报人",
      "依据文件",
      "数值",
      "按成员国分别回答",
      "提交",
      "进行中",
      "或上传已填写的表格文件"
    ])
      expect(chinese).toContain(words);
    // Beside names of files and ids, no label is left in English.
    expect(chinese.match(/<(?:label|legend|summary|button|h2)[^>]*>[^<]*[a-z]{3,}[^<]*</g)).toBeNull();
    expect((await visitor.get("/report")).body).toContain('<html lang="zh">');
    expect((await visitor.get("/report?lang=en")).body).toContain('<html lang="en">');
    expect((await visitor.get("/report?lang=%3Cscript%3E")).body).toContain('<html lang="en">');
  });

  it("names faults in Chinese, keeps what was typed, and takes answers in Chinese", async () => {
    const {desk, visitor} = await openReporter();
    const page = (await visitor.get("/report?year=2023&lang=zh")).body;
    const [, row = ""] = /name="(rows\.\d+)\.area" value="GEO"/.exec(page) ?? [];
    const fields = Object.assign(educationReport(page, "two"), {
      [`${row}.state`]: "进行中",
      [`${row}.evidence`]: "SYNTHETIC 教育委员会会议纪要，第4页"
    });
    const refused = await visitor.send("/report?year=2023", fields);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain("有1处需要更正");
    expect(refused.body).toContain("“数值”栏的内容“two”无效（本表，EDC-OC1/agreements，“数值”）：不是单纯的数字；");
    expect(refused.body).toContain("<option selected>进行中</option>");
    fields["rows.0.value"] = "2";
    const sent = await visitor.send("/report?year=2023", fields);
    expect(sent.statusCode).toBe(303);
    expect(readSubmission(desk.data, "EDC-2023-0001")!.submission.rows.at(-1)).toMatchObject({
      area: "GEO",
      state: "进行中"
    });
    const receipt = (await visitor.get("/receipt/EDC-2023-0001")).body;
    for (const words of [
      "回执EDC-2023-0001",
      "等待审核",
      "2024年3月1日 12:00 UTC",
      "将引起的变化",
      "EDC-OC1/agreements："
    ])
      expect(receipt).toContain(words);
    // A reviewer reads the same in her own language.
    const {visitor: reviewer} = await Visitor.comeIn(desk, null);
    const review = (await reviewer.get("/review/EDC-2023-0001")).body;
    expect(review).toContain('<html lang="en">');
    expect(review).toContain("in progress");
    expect(tokenOf(review)).not.toBe("");
  });
});

const LABELS = /<(?:label|legend|summary|button|h1|h2|th|dt|title)[^>]*>([^<]*)</g;

describe("the desk in Russian", () => {
  it("takes a report from link to decision, each page and fault wholly in Russian", async () => {
    const {desk, visitor} = await openReporter();
    const page = (await visitor.get("/report?year=2023&lang=ru")).body;
    expect(page).toContain('<html lang="ru">');
    const [, row = ""] = /name="(rows\.\d+)\.area" value="GEO"/.exec(page) ?? [];
    const fields = Object.assign(educationReport(page, "около 2"), {
      [`${row}.state`]: "в процессе",
      [`${row}.evidence`]: "SYNTHETIC протокол комитета, стр. 4"
    });
    const refused = await visitor.send("/report?year=2023", fields);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain("Нужно исправить 1 запись");
    expect(refused.body).toContain("запишите 2 и выберите «около» в графе «Точность»");
    expect(refused.body).toContain("<option selected>в процессе</option>");
    fields["rows.0.value"] = "2";
    expect((await visitor.send("/report?year=2023", fields)).statusCode).toBe(303);
    const receipt = (await visitor.get("/receipt/EDC-2023-0001")).body;
    for (const words of [
      "Квитанция EDC-2023-0001",
      "ожидает проверки",
      "1 марта 2024 г., 12:00 UTC",
      "достигнут|улучшение"
    ])
      expect(receipt).toMatch(new RegExp(words));
    const {visitor: reviewer} = await Visitor.comeIn(desk, null);
    const queue = (await reviewer.get("/review?lang=ru")).body;
    const review = (await reviewer.get("/review/EDC-2023-0001")).body;
    expect(review).toContain("в процессе");
    const problem = await reviewer.post("/review/EDC-2023-0001", {
      _csrf: tokenOf(review),
      outcome: "refused",
      reason: ""
    });
    expect(problem.body).toContain("Укажите причину, чтобы составитель ее знал.");
    const again = {_csrf: tokenOf(problem.body), outcome: "accepted", reason: ""};
    expect((await reviewer.post("/review/EDC-2023-0001", again)).statusCode).toBe(303);
    const log = (await reviewer.get("/log")).body;
    expect((await visitor.get("/receipt/EDC-2023-0001")).body).toContain("Проверяющий принял отчет.");
    const missing = (await reviewer.get("/nowhere")).body;
    for (const body of [page, refused.body, receipt, queue, review, problem.body, log, missing]) {
      const labels = [...body.matchAll(LABELS)].map(([, words]) => words!.replaceAll("&quot;", ""));
      expect(labels.length).toBeGreaterThan(1);
      expect(foreignWords("ru", labels)).toEqual([]);
    }
  });

  it("is the language that a browser asks for first, until another is chosen", async () => {
    const {desk} = await openReporter();
    const ask = (language: string, path = "/") =>
      desk.app.inject({url: path, headers: {host: "localhost:4300", "accept-language": language}});
    expect((await ask("ru-RU,ru;q=0.9,en;q=0.8")).body).toContain('<html lang="ru">');
    expect((await ask("kk,ru;q=0.9")).body).toContain("Чтобы представить или проверить отчет");
    expect((await ask("fr")).body).toContain('<html lang="en">');
    expect((await ask("ru", "/?lang=zh")).body).toContain('<html lang="zh">');
    expect((await ask("zh-CN", "/report")).body).toContain("请通过您的链接进入");
  });

  it("gives the workbook in Russian", async () => {
    const {visitor} = await openReporter();
    await visitor.get("/report?year=2023&lang=ru");
    const book = await visitor.get("/form.xlsx?year=2023");
    expect(book.headers["content-disposition"]).toContain("EDC-2023.ru.xlsx");
    expect(readReportBytes(book.rawPayload, "EDC-2023.ru.xlsx").head.form?.text).toBe("EDC-2023");
  });
});
