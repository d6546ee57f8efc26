import {afterEach, describe, expect, it} from "vitest";
import {readSubmission} from "../../../../loaders/site/desk/inbox.js";
import {closeDesks, educationReport, openReporter, tokenOf, Visitor} from "./open-desk.js";

afterEach(closeDesks);

describe("the desk in Chinese", () => {
  it("shows form and receipt in Chinese once it was chosen, and in English again", async () => {
    const {visitor} = await openReporter();
    const english = (await visitor.get("/report?year=2023")).body;
    expect(english).toContain('<a href="/report?year=2023&amp;lang=zh" lang="zh" hreflang="zh">中文</a>');
    expect(english).toContain('<html lang="en">');
    const chinese = (await visitor.get("/report?year=2023&lang=zh")).body;
    expect(chinese).toContain('<html lang="zh-Hans">');
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
    expect((await visitor.get("/report")).body).toContain('<html lang="zh-Hans">');
    expect((await visitor.get("/report?lang=en")).body).toContain('<html lang="en">');
    expect((await visitor.get("/report?lang=%3Cscript%3E")).body).toContain('<html lang="en">');
  });

  it("names faults in Chinese, keeps what was typed, and takes answers in Chinese", async () => {
    const {desk, visitor} = await openReporter();
    const page = (await visitor.get("/report?year=2023&lang=zh")).body;
    const [, row = ""] = /name="(rows\.\d+)\.area" value="GEO"/.exec(page) ?? [];
    const fields = Object.assign(educationReport(page, "two"), {
      [`${row}.state`]: "进行中",
      [`${row}.evidence`]: "SYNTHETIC 教育委员会会议纪要，第 4 页"
    });
    const refused = await visitor.send("/report?year=2023", fields);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain("有 1 处需要更正");
    expect(refused.body).toContain("数值（EDC-OC1/agreements）无效：“two”。不小于 0 的整数。");
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
      "回执 EDC-2023-0001",
      "等待审核",
      "2024年3月1日 12:00 UTC",
      "将引起的变化",
      "EDC-OC1/agreements："
    ])
      expect(receipt).toContain(words);
    // A reviewer reads the same in English.
    const {visitor: reviewer} = await Visitor.comeIn(desk, null);
    const review = (await reviewer.get("/review/EDC-2023-0001?lang=zh")).body;
    expect(review).toContain('<html lang="en">');
    expect(review).toContain("in progress");
    expect(tokenOf(review)).not.toBe("");
  });
});
