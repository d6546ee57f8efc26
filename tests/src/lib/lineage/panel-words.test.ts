import {beforeAll, describe, expect, it} from "vitest";
import {readReference} from "../../../../loaders/reference/read-reference.js";
import {readLanguages} from "../../../../loaders/site/language/read-messages.js";
import {METHODS} from "../../../../src/lib/indicators/registry.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {panelWords} from "../../../../src/lib/lineage/lineage-words.js";

beforeAll(() => readLanguages("data"));

describe("panelWords(sources, names, reported)", () => {
  it("has areas, series, units, methods and reported words by their English, and nothing that is the same", async () => {
    const sources = {reference: await readReference("data"), snapshots: [], methods: METHODS};
    const reported = [{text_en: "none", text_zh: "没有"}];
    const words = withLanguage("zh", () => panelWords(sources, [["All corridors", "全部走廊"]], reported));
    expect(words).toMatchObject({
      "CAREC without the PRC": "CAREC（不含中华人民共和国）",
      "the PRC": "中华人民共和国",
      "corridor 4": "4号走廊",
      "All corridors": "全部走廊",
      "Plain mean of the members": "成员国简单平均",
      hours: "小时",
      none: "没有"
    });
    expect(Object.entries(words).filter(([english, own]) => english === own)).toEqual([]);
    expect(withLanguage("ru", () => panelWords(sources, [], []))["the PRC"]).toBe("КНР");
    expect(withLanguage("en", () => panelWords(sources, [], []))).toEqual({});
  });
});
