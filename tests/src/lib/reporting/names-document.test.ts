import {describe, expect, it} from "vitest";
import {namesDocument} from "../../../../src/lib/reporting/names-document.js";

describe("namesDocument(evidence)", () => {
  it.each([
    "Minutes of the committee, 3 May 2023, page 4",
    "minutes of June",
    "Report 2023",
    "letter 12/44",
    "Memorandum of Understanding between Kazakhstan and Uzbekistan",
    "卫生部门进度报告",
    "教育部官方文件第3页",
    "https://www.carecprogram.org/a.pdf"
  ])("takes %s", (evidence) => expect(namesDocument(evidence)).toBe(true));

  it.each([
    "yes",
    "see email",
    "See the attached document",
    "as discussed by phone",
    "our internal report",
    "see page 4",
    "official website",
    "x 1",
    "n/a",
    "to be provided later",
    "详见附件",
    "见电子邮件",
    "纪要",
    "https://nowhere",
    "http://"
  ])("refuses %s", (evidence) => expect(namesDocument(evidence)).toBe(false));
});
