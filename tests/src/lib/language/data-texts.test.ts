import {describe, expect, it} from "vitest";
import {findTextErrors} from "../../../../src/lib/language/data-texts.js";

describe("findTextErrors(english, text, language)", () => {
  it.each([
    ["rose by 0.5 to 3,400 in June 2022", "вырос на 0,5 до 3 400 в июне 2022 года", "ru"],
    ["rose by 0.5 to 3,400 in June 2022", "2022年6月上升0.5，至3400", "zh"],
    ["at least 1,000,000 of #", "не менее 1 000 000 из #", "ru"],
    ["COVID-19 in 2020", "2020年的新冠疫情", "zh"],
    ["s = Σ shareᵢ / n", "s = Σ доляᵢ / n", "ru"],
    ["Corridor 4: 10.0/20.6 km/h (SWD/SWOD)", "Коридор 4: 10,0/20,6 км/ч (SWD/SWOD)", "ru"]
  ] as const)("finds nothing in %s → %s", (english, text, language) => {
    expect(findTextErrors(english, text, language)).toEqual([]);
  });

  it.each([
    ["rose by 0.5", "вырос на 0,6", "ru", "has 0.6 and lacks 0.5"],
    ["rose by 0.5", "вырос", "ru", "lacks 0.5"],
    ["rose", "上升0.5", "zh", "has 0.5"],
    ["in June 2022", "2022年7月", "zh", "has 7 and lacks 6"],
    ["rose to 10.0", "вырос до 10", "ru", "has 10 and lacks 10.0"],
    ["# of # members", "# из стран", "ru", "another number of #"],
    ["Speed", "Cкорость", "ru", "mixes Latin and Cyrillic"]
  ] as const)("finds the fault of %s → %s", (english, text, language, fault) => {
    expect(findTextErrors(english, text, language).join()).toContain(fault);
  });
});
