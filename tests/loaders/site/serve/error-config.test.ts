import {describe, expect, it} from "vitest";
import {errorText} from "../../../../loaders/site/serve/loader-fault.js";
import {errorConfig} from "../../../../loaders/site/serve/serve-preview.js";
import {DataError} from "../../../../src/lib/contract/data-error.js";

const SENTENCE = 'unknown country "<Kyrgyz> Rep" in data/snapshots/wef/2025-05-01.csv row 41; add it as an alias';

describe("errorConfig(error, last, root)", () => {
  it("says on every page what the terminal says, as text", () => {
    const {header} = errorConfig(new DataError(SENTENCE), undefined, "src");
    expect(header()).toContain(
      "unknown country &quot;&lt;Kyrgyz&gt; Rep&quot; in data/snapshots/wef/2025-05-01.csv row 41; add it as an alias"
    );
    expect(header()).toContain("cannot be shown until this is fixed");
  });

  it("keeps what the last good configuration had, but for its header", () => {
    const last = {root: "src", style: "style.css", header: () => "old", footer: () => "foot"};
    const config = errorConfig(new DataError(SENTENCE), last, "src");
    expect(config).toMatchObject({root: "src", style: "style.css", footer: last.footer});
    expect(config.header()).toContain("from before this error");
    expect(config.header()).not.toContain("old");
  });
});

describe("errorText(error)", () => {
  it("gives a data error its sentence, whatever class it is of, and other errors their stack", () => {
    expect(errorText(new DataError(SENTENCE))).toBe(SENTENCE);
    expect(errorText(Object.assign(new Error(SENTENCE), {name: "DataError"}))).toBe(SENTENCE);
    expect(errorText(new TypeError("x is not a function"))).toMatch(/^TypeError: x is not a function\n\s+at /);
    expect(errorText("text")).toBe("text");
  });
});
