import {describe, expect, it} from "vitest";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {differenceWords, figureChangeWords} from "../../../../src/lib/wording/change-words.js";
import {figureWords, numberWords} from "../../../../src/lib/wording/figure-words.js";
import {listWords} from "../../../../src/lib/wording/rank-words.js";

describe("words of a figure in Russian", () => {
  it.each([
    [{value: 23.4, unit: "km/h"}, "23,4\u00a0км/ч"],
    [{value: 3400, unit: "usd"}, "3\u00a0400\u00a0usd"],
    [{value: 10, unit: "% of GDP"}, "10,0\u00a0% ВВП"],
    [{value: -4.678, unit: "%"}, "−4,7\u00a0%"],
    [{value: 15, unit: "rank"}, "15-е место"],
    [{value: 2, unit: "count", sign: "≥"}, "не менее 2"],
    [{value: 150, unit: "count", sign: "≈"}, "около 150"],
    [{value: 1, unit: "%", sign: "<"}, "<1\u00a0%"],
    [{value: 1, unit: "yes/no"}, "да"],
    [{value: null, unit: "%", text: "in_progress"}, "в процессе"],
    [{value: null, unit: "%"}, "отчет не представлен"]
  ])("gives %o as %s", (figure, words) => {
    expect(figureWords(figure, "ru")).toBe(words);
    // Whatever language the page around it is written in.
    expect(withLanguage("ru", () => figureWords(figure, "ru"))).toBe(words);
  });

  it.each([
    [1, "1 место"],
    [2, "2 места"],
    [5, "5 мест"],
    [11, "11 мест"],
    [21, "21 место"],
    [22, "22 места"]
  ])("counts places: %i", (places, words) => {
    expect(differenceWords({value: 100, unit: "rank"}, {value: 100 - places, unit: "rank"}, "ru")).toBe(words);
  });

  it("leaves the verb of a change to the sentence", () => {
    const words = (before: number | null, after: number | null, unit: string) =>
      figureChangeWords({value: before, unit}, {value: after, unit}, "ru");
    expect(words(22.2, 23.4, "km/h")).toBe("с 22,2 до 23,4\u00a0км/ч");
    expect(words(70, 68, "rank")).toBe("с 70-го на 68-е место");
    expect(words(6.9, 6.9, "%")).toBe("на уровне 6,9\u00a0%");
    expect(words(null, 6.9, "%")).toBe("впервые сообщено: 6,9\u00a0%");
    expect(words(6.9, null, "%")).toBe("прежде 6,9\u00a0%, далее не сообщается");
    expect(words(null, null, "%")).toBe("не сообщается");
    expect(differenceWords({value: 10, unit: "%"}, {value: 9.8, unit: "%"}, "ru")).toBe("0,20\u00a0п.\u00a0п.");
  });

  it("joins names, and writes numbers alone", () => {
    expect(listWords(["Грузия", "КНР", "Казахстан"], "ru")).toBe("Грузия, КНР и Казахстан");
    expect(numberWords({value: 0.7, unit: "hours"}, "ru")).toBe("0,7");
  });
});
