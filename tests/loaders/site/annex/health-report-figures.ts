import {readFileSync} from "node:fs";

/** Every figure and date of the health sector's report of June 2022, in its order, as its English reads here. */
export const FIGURES = [
  "28 June 2022",
  "CAREC 2030 strategy: human development",
  "July 2021 to June 2022",
  "COVID-19",
  "From July 2019 to June 2022",
  "CAREC health strategy 2030",
  "approved in November 2021",
  "approved by the CAREC Ministerial Conference in November 2021",
  "on 4 March 2021",
  "From March 2021 to September 2021",
  "four pillars",
  "In July 2020",
  "more than $4 million",
  "three outputs",
  "Regional health cooperation strategy to 2030 and investment framework (2022–2026)",
  "In December 2020",
  "in the third quarter of 2022",
  "In 2022, a series of regional webinars",
  "TA 9950",
  "discussed with the countries in 2021",
  "16 to 30 March 2022",
  "7 April, 6 May, and 2 June 2022",
  "On 7 December 2020, the 19th CAREC Ministerial Conference",
  "five operational clusters",
  "fifth operational cluster",
  "from 2017 to 2022",
  "Table 1 CAREC 2030 Program Results Framework: health sector",
  "About 150 participants",
  "between March 2021 and June 2022",
  "54 of about 150 participants were women",
  "Work plan for 2022",
  "see paragraph 3",
  "third or fourth quarter of 2022",
  "paragraph 5",
  "Deliverables for the Ministerial Conference of 2022",
  "by the end of 2022",
  "Time (2022)",
  "Quarter 4"
];

/** The same in the words of the document itself. */
export const FIGURES_ZH = [
  "2022年6月28日",
  "CAREC 2030: 战略",
  "2021年7月至2022年6月",
  "2021年7月——2022年6月",
  "2022年6月",
  "2019年7月至2022年6月",
  "《CAREC 2030年医疗卫生战略》，并于2021年11月获得部长级会议批准",
  "2021年11月CARE部长级会议",
  "2021年3月4日",
  "2021年3月至2021年9月",
  "四个支柱",
  "2020年7月",
  "超过400万美元",
  "三项产出",
  "制定2030年区域医疗卫生合作战略和投资框架（2022-2026年）",
  "2020年12月",
  "2022年第三季度",
  "《CAREC2030战略》",
  "9950技术援助项目",
  "在2021年已与各国",
  "2022年3月16日至30日",
  "2022年4月7日、5月6日和6月2日",
  "2020 年 12 月 7 日，第 19 届",
  "五大业务集群",
  "第五业务集群",
  "2017 年至 2022 年",
  "表 1",
  "2021 年 3 月至 2022 年 6 月，约 150 名",
  "其中 54 人为女性",
  "2022 年工作计划",
  "见第 3 段",
  "2022 年第三季度/第四季度",
  "第 5 段",
  "2022 年部长级会议可交付成果",
  "2022 年底",
  "时间 (2022)",
  "第四季度",
  "《CAREC 2030 实施框架》"
];

/** What the report is made of beside its figures: each of its parts begins so. */
export const PARTS = [
  "Through a regional approach, address public health threats",
  "Leadership and workforce",
  "Technical preparedness: laboratories and surveillance",
  "Surge demand and access to supplies",
  "Vulnerable groups and border health",
  "The institutional setup needed: the Working Group on Health",
  "Partnership and cooperation with stakeholders",
  "Political commitment and policy dialogue",
  "Coordination across sectors",
  "capacity building, supported by training, research, and knowledge sharing",
  "Capacity to respond to COVID-19 strengthened",
  "Capacity for prevention of, preparedness for, and response to",
  "Practical epidemiology",
  "Medicines regulation",
  "Foundations of digital health, and innovation",
  "pilot of a regional health security dashboard",
  "Georgia recently included",
  "Uzbekistan is preparing",
  "no strategy consultations could be held in person",
  "no field studies could be carried out",
  "their effort is commendable",
  "It is important to learn from experience",
  "Make the CAREC health strategy 2030 known",
  "Draw up the regional implementation framework",
  "Hold a WGH meeting",
  "Continue the capacity building seminars",
  "draft of the regional investment framework",
  "Regional implementation framework",
  "For information"
];

/** What of a list is not in a text, each piece sought behind the last one found. */
export function missingInOrder(pieces: readonly string[], text: string): string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const at = text.indexOf(piece, from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

/**
 * The numbers of the health sector's report as it came, each as often as it is there. Left out are the page numbers of its contents, the
 * marks of lists, which a list has by itself, and the second heading of its table, which is one table here.
 */
function sourceNumbers(): string[] {
  const text = readFileSync("data/reported/evidence/hlt-2022.zh.txt", "utf8");
  return numbersOf(
    text
      .replace(/目录[\s\S]*?(?=\n一、 )/, "")
      .replace(/（\d）/g, "")
      .replace("产出\t指标\t2017\t2022", "")
  );
}

const numbersOf = (text: string): string[] => text.match(/\d+/g) ?? [];

/** Which numbers of the health sector's report are not in a text, or not as often as in the report. */
export function missingNumbers(text: string): string[] {
  const left = numbersOf(text);
  return sourceNumbers().filter((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
