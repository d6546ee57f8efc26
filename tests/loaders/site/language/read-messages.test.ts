import {describe, expect, it} from "vitest";
import {messageBlock, messageSource, pickMessages} from "../../../../loaders/site/language/read-messages.js";
import {withLanguage} from "../../../../src/lib/language/language.js";
import {text} from "../../../../src/lib/language/text.js";

const SOURCE = `# A comment.
-framework = framework
a = A
b =
    { $count ->
        [one] { a } of one
       *[other] { -framework } of { $count }
    }

c = C
`;

describe("pickMessages(source, ids)", () => {
  it("takes the messages with the ids, whole, and what they are made of", () => {
    expect(pickMessages(SOURCE, ["c"])).toBe("c = C\n");
    const picked = pickMessages(SOURCE, ["b", "no-such-message"]);
    expect(picked).toContain("-framework = framework\na = A\nb =\n    { $count ->");
    expect(picked).toContain("*[other] { -framework } of { $count }\n    }\n");
    expect(picked).not.toContain("c = C");
    expect(pickMessages(SOURCE, [])).toBe("");
  });
  it("takes every message of the site as it is read", () => {
    for (const language of ["en", "zh", "ru"] as const) {
      const source = messageSource(language);
      const ids = [...source.matchAll(/^([a-z][\w-]*) =/gm)].map(([, id]) => id!);
      expect(
        pickMessages(source, ids)
          .split("\n")
          .filter((line) => line !== "")
      ).toEqual(source.split("\n").filter((line) => line !== "" && !line.startsWith("#")));
    }
  });
});

describe("messageBlock(source)", () => {
  it("closes no element, whatever a message holds", () => {
    expect(messageBlock("a = </script>")).not.toMatch(/<\/script>.*<\/script>/);
  });
});

describe("readMessages()", () => {
  it("gives each language its own words and plurals", () => {
    const columns = (count: number) => text("table-more-columns", {count});
    expect([1, 2, 5, 21].map((count) => withLanguage("ru", () => columns(count)))).toEqual([
      "еще 1 столбец",
      "еще 2 столбца",
      "еще 5 столбцов",
      "еще 21 столбец"
    ]);
    expect([1, 2].map(columns)).toEqual(["1 more column", "2 more columns"]);
    expect(withLanguage("zh", () => columns(2))).toBe("还有2列");
  });
});
