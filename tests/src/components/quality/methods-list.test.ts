import {beforeAll, describe, expect, it} from "vitest";
import {readFramework} from "../../../../loaders/framework/read-framework.js";
import {readLanguages} from "../../../../loaders/site/language/read-messages.js";
import {methodsList, textIssuesTable, thresholdsTable} from "../../../../src/components/quality/methods-list.js";
import {METHODS} from "../../../../src/lib/indicators/registry.js";
import {withLanguage} from "../../../../src/lib/language/language.js";

beforeAll(() => readLanguages("data"));

describe("methodsList() and thresholdsTable()", () => {
  it("say every method in the language of the page, with the same ids and figures", () => {
    const english = String(methodsList());
    for (const {id, title} of METHODS)
      expect(english).toContain(`<h3 id="${id}">${title.replaceAll("'", "&#39;")}</h3>`);
    const russian = withLanguage("ru", () => String(methodsList()));
    expect(russian).toContain('<h3 id="simple-mean">Простое среднее по странам</h3>');
    expect(russian.match(/<h3 id="[\w-]+"/g)).toEqual(english.match(/<h3 id="[\w-]+"/g));
    expect(withLanguage("zh", () => String(methodsList()))).toContain('<h3 id="simple-mean">成员国简单平均</h3>');
  });

  it("write a threshold as the language writes numbers, and a year without a thousand", () => {
    expect(String(thresholdsTable())).toContain('<td class="n">0.6667</td>');
    expect(withLanguage("ru", () => String(thresholdsTable()))).toContain('<td class="n">0,6667</td>');
    expect(withLanguage("ru", () => String(thresholdsTable()))).toContain('<td class="n">2017</td>');
  });
});

describe("textIssuesTable(framework)", () => {
  it("marks what it quotes of another language", async () => {
    const framework = await readFramework("data", {edition: "2020-12", as_of: "2020-12-07"});
    const russian = withLanguage("ru", () => String(textIssuesTable(framework)));
    expect(russian).toContain('Рамочная программа результатов, <span lang="zh">项目结果框架</span>');
    expect(russian).toContain('<span lang="en">meetings-high-level</span>');
    expect(withLanguage("zh", () => String(textIssuesTable(framework)))).not.toContain('lang="zh">项目结果框架</span>');
  });
});
