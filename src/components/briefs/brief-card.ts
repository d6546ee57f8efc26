import type {Brief} from "../../lib/briefs/brief.js";
import {breakLines, fitLines, type TextWidth} from "../../lib/text/break-lines.js";
import {escapeText} from "../layout/markup.js";

/** Size of a social card in pixels, as social networks recommend. */
export const CARD = {width: 1200, height: 630};

const LEFT = 80;
const MEASURE = CARD.width - 2 * LEFT;
const FOOT = 552;
/** Title sizes, largest first: the first at which a title takes at most three lines; at the last a longer one is cut. */
const TITLE_SIZES = [58, 52, 46, 40];
const TITLE_LINES = 3;
const ANSWER_LINES = 4;
const ANSWER = {size: 31, line: 45};
const SMALL = 25;

const WORDS = {
  en: {site: "CAREC PRF Observatory", vintage: "Vintage", version: "Version"},
  zh: {site: "CAREC结果框架观察站", vintage: "数据版本", version: "版次"},
  ru: {site: "Обсерватория результатов ЦАРЭС", vintage: "Версия данных", version: "Версия"}
};

/** What a card says: the brief's title, and the sentences it begins with. */
export type CardBrief = Pick<Brief, "title" | "vintage" | "date" | "version" | "lang"> & {answer: string[]};

/** How a card looks, and the width of text in its fonts, in font sizes. */
export interface CardLook {
  /** Colors of the light theme. */
  tokens: ReadonlyMap<string, string>;
  /** The site's icon as SVG. */
  icon: string;
  plain: TextWidth;
  bold: TextWidth;
}

/** Returns every character that a card may show, for the choice of fonts. */
export function cardText({title, answer, vintage, date, version, lang}: CardBrief): string {
  return `${cleanText(title)}${answer.map(cleanText).join("")}${Object.values(WORDS[lang]).join("")}${vintage}${date}${version} ·…`;
}

/**
 * Returns the social card of a brief as SVG: title, first sentences, vintage, date and version, in the colors of the site.
 *
 * It shows as many whole sentences as there is room for. A title that is too long is set smaller and then cut after a word
 * with an ellipsis; so is a first sentence. Characters that change the direction of text are left out: they would affect
 * the text beside them.
 */
export function briefCard(brief: CardBrief, {tokens, icon, plain, bold}: CardLook): string {
  const words = WORDS[brief.lang];
  const color = (name: string) => tokens.get(name) ?? "#000";
  const title = cleanText(brief.title);
  const sized = (size: number, widthOf: TextWidth) => (text: string) => widthOf(text) * size;
  const size =
    TITLE_SIZES.find((each) => breakLines(title, MEASURE, sized(each, bold)).length <= TITLE_LINES) ??
    TITLE_SIZES.at(-1)!;
  const heads = fitLines(title, {width: MEASURE, lines: TITLE_LINES}, sized(size, bold));
  const head = 186;
  const step = Math.round(size * 1.24);
  const first = head + (heads.length - 1) * step + 66;
  const lines = Math.min(ANSWER_LINES, Math.floor((FOOT - 52 - first) / ANSWER.line) + 1);
  const answers = answerLines(brief, lines, sized(ANSWER.size, plain));
  const foot = [`${words.vintage} ${brief.vintage}`, brief.date, `${words.version} ${brief.version}`].join(" · ");
  const line = (text: string, y: number, rest: string) =>
    `<text x="${LEFT}" y="${y}" ${rest}>${escapeText(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-size="${SMALL}" fill="${color("ink")}">
<rect width="${CARD.width}" height="${CARD.height}" fill="${color("paper")}"/>
${icon.replace("<svg ", `<svg x="${LEFT}" y="62" width="36" height="36" `)}
<text x="${LEFT + 52}" y="89" fill="${color("muted")}">${escapeText(words.site)}</text>
${heads.map((text, i) => line(text, head + i * step, `font-size="${size}" font-weight="700"`)).join("\n")}
${answers.map((text, i) => line(text, first + i * ANSWER.line, `font-size="${ANSWER.size}"`)).join("\n")}
<path d="M${LEFT} ${FOOT - 14}H${CARD.width - LEFT}" stroke="${color("rule")}" stroke-width="2"/>
${line(foot, FOOT + 28, `fill="${color("muted")}"`)}
</svg>
`;
}

function answerLines({answer, lang}: CardBrief, lines: number, widthOf: TextWidth): string[] {
  const joined = answer.map((_, i) => cleanText(answer.slice(0, i + 1).join(lang === "zh" ? "" : " ")));
  const whole = joined.findLast((text) => breakLines(text, MEASURE, widthOf).length <= lines);
  return fitLines(whole ?? joined[0] ?? "", {width: MEASURE, lines}, widthOf);
}

/** One line of plain text: without control characters, which change direction or cannot be written in XML. */
function cleanText(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\p{C}/gu, "").trim();
}
