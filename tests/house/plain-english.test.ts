import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {type HouseFile, houseFiles} from "./house-files.js";

/** Words of the project's old dialect, and what to write in their place. */
const DIALECT: [pattern: RegExp, instead: string][] = [
  [/\bmend(?:s|ed|ing)?\b/i, "fix"],
  [/\bprinted baselines?\b/i, "published baseline"],
  [/\b(?:is|are|be|been|was|were) held against\b/i, "compared with"],
  [/\bfindings? of nobody\b/i, "not real data"],
  [/\bstands? (?:there )?twice\b/i, "occurs twice, duplicate"],
  [/\b(?:the house|house's)\b/i, "the project"],
  [/\b(?:framework|PRF) (?:was|is|as) approved\b|\bapprov(?:al|ed) of the (?:framework|PRF)\b/i, "endorsed"],
  [/\bthe (?:text|one) at hand\b|\bno source at hand\b/i, "the text used here"],
  [/\bfrom trips of your own\b|\bwho holds some\b/i, "if you hold trip records"],
  [/\bput right\b/i, "corrected"],
  [/\bin vain\b/i, "needlessly"],
  [/\b(?:PRF|publisher|IMF|CPMM) prints?\b/, "gives, publishes"],
  [/\b(?:what|which) the time goes into\b/i, "what the time is spent on"],
  // Russian has a no-break space there, and code a number after it.
  [/\d %(?!s\b| ?[\d($])/, "no space before %"]
];

/** British spellings; names of columns, files, and options are written as they are. */
const BRITISH: [pattern: RegExp, instead: string][] = [
  [/\b\w*(?:behaviour|colour|favour|honour|labour|rumour)\w*\b/i, "-or"],
  [/\b(?:centre[ds]?|(?:kilo|milli|centi)?metres?|theatre)\b/i, "-er"],
  [
    /\b(?:organ|recogn|summar|normal|prior|util|general|minim|maxim|special|categor)is(?:e|ed|es|ing|ation|ations)\b/i,
    "-ize"
  ],
  [/\banalys(?:e|ed|ing)\b/i, "analyze"],
  [/\b(?:travell|cancell|labell|modell|signall)(?:ed|ing)\b/i, "one l"],
  [/\b(?:artefact|programme|whilst|amongst|judgement)s?\b/i, "artifact, program, while, among, judgment"]
];

/** Titles and names that others wrote, which are quoted as they are. */
const QUOTED = [
  // Targets of the Sustainable Development Goals, in the words of the United Nations.
  "programmes of support",
  "labour-intensive sectors",
  "the-carec-programme-corridor-"
];

const files: HouseFile[] = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map((path) => ({path, text: readFileSync(path, "utf8")})),
  ...houseFiles(["src", "loaders", "tests"], /\.(?:ts|mjs|md|css)$/),
  ...houseFiles(["docs"], /\.md$/),
  ...houseFiles(["data/reference"], /\.csv$/),
  {path: "data/README.md", text: readFileSync("data/README.md", "utf8")}
].filter(({path}) => path !== "tests/house/plain-english.test.ts");

/** Returns what is not plain American English in a text, each with its line and the better word. */
function findDialect({path, text}: HouseFile): string[] {
  return text.split("\n").flatMap((line, i) => {
    const own = QUOTED.reduce((rest, words) => rest.replaceAll(words, ""), line);
    return [...DIALECT, ...BRITISH].flatMap(([pattern, instead]) => {
      const found = pattern.exec(own);
      return found === null ? [] : `${path}:${i + 1}: "${found[0]}"; write: ${instead}`;
    });
  });
}

describe("plain English", () => {
  it.each([
    ["the page mends it", "mends"],
    ["as the printed baseline", "printed baseline"],
    ["each is held against the last", "is held against"],
    ["findings of nobody", "findings of nobody"],
    ["it stands there twice", "stands there twice"],
    ["keep to the house's ways", "the house"],
    ["when the framework was approved", "framework was approved"],
    ["an error that is put right", "put right"],
    ["a page loads it in vain", "in vain"],
    ["as the PRF prints it", "PRF prints"],
    ["its behaviour", "behaviour"],
    ["areaColours", "areaColours"],
    ["20 kilometres", "kilometres"],
    ["summarised by year", "summarised"],
    ["analysed", "analysed"],
    ["labelled", "labelled"],
    ["95 % of the weight", "5 %"],
    ["in 3 %.", "3 %"]
  ])("finds the old words in %j", (text, word) => {
    expect(findDialect({path: "a.md", text})).toEqual([expect.stringContaining(`a.md:1: "${word}"`)]);
  });

  it.each([
    "amendments",
    "recommended",
    "aria-labelledby",
    "parameter",
    "the analysis",
    "promise",
    "center",
    "a house",
    "95% of the weight",
    "95\u00a0% веса",
    "31 % 7",
    "31 % (a + b)"
  ])("lets %j pass", (text) => {
    expect(findDialect({path: "a.md", text})).toEqual([]);
  });

  it("is what code, pages, docs, tests, and reference data are written in", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.flatMap(findDialect)).toEqual([]);
  });
});
