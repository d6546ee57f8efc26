import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {type HouseFile, houseFiles, importsOf} from "./house-files.js";

/** The one module through which pages and tests reach a folder, where it is not `FOLDER.ts`. */
const ENTRIES: Record<string, string> = {"src/toolkit": "src/prf.ts"};

/** Tests that import no module of their folder, each with what they hold there. */
const WITHOUT_MODULE: Record<string, string> = {
  "tests/loaders/cli/recipes.test.ts": "runs prf as the recipes say, in a copy of the project (project-copy.ts)",
  "tests/loaders/cli/tutorial.test.ts": "runs prf as the tutorial says, in a copy of the project (project-copy.ts)",
  "tests/loaders/docs/notebook-kit.test.ts": "builds the example of docs/ with Notebook Kit's own command line",
  "tests/loaders/refresh/kill.test.ts": "kills a process of its own that refreshes (kill-child.ts)",
  "tests/loaders/sources/wdi/snapshots.test.ts": "what the World Bank printed against its snapshots"
};

/**
 * Whether a test is in the mirror of a folder of the product that it reaches: a module of the folder or of one below it, the
 * folder's entry, by itself or by a helper beside it, or the folder's path in quotes, as of a command that is run or of files that are read.
 */
function isInPlace(test: HouseFile): boolean {
  const folder = dirname(test.path).replace(/^tests\//, "");
  const pathsOf = (file: HouseFile) =>
    importsOf(file)
      .filter((name) => name.startsWith("."))
      .map((name) => join(dirname(file.path), name).replace(/\.js$/, ".ts"));
  const own = pathsOf(test);
  // What several tests of a folder share is a helper beside them.
  const helpers = own.filter((path) => dirname(path) === dirname(test.path) && existsSync(path));
  const imported = [...own, ...helpers.flatMap((path) => pathsOf({path, text: readFileSync(path, "utf8")}))];
  const entries = [`${folder}.ts`, ENTRIES[folder]];
  const isReached = imported.some((path) => path.startsWith(`${folder}/`) || entries.includes(path));
  return existsSync(folder) && (isReached || test.text.includes(`"${folder}/`));
}

describe("the path of a test", () => {
  it("mirrors the folder of what it tests", () => {
    const astray = houseFiles(["tests/src", "tests/loaders"], /\.test\.ts$/).filter((test) => !isInPlace(test));
    expect(astray.map(({path}) => path)).toEqual(Object.keys(WITHOUT_MODULE).sort());
  });

  it.each([
    ["tests/src/lib/progress/rules.test.ts", 'import {a} from "../../../../src/lib/progress/rule.js";', true],
    ["tests/src/lib/progress/rules.test.ts", 'import {a} from "../../../../src/lib/indicators/coverage.js";', false],
    ["tests/src/lib/rules.test.ts", 'import {a} from "../../../src/lib/progress/rule.js";', true],
    ["tests/src/lib/cpmm/sql/a.test.ts", 'import {a} from "../../../../../src/lib/cpmm/sql.js";', true],
    ["tests/src/lib/cpmm/sql/a.test.ts", 'import {a} from "../../../../../src/lib/cpmm/record.js";', false],
    ["tests/src/toolkit/a.test.ts", 'import {prf} from "../../../src/prf.js";', true],
    ["tests/loaders/cli/a.test.ts", 'run("loaders/cli/prf.ts");', true],
    ["tests/loaders/gone/a.test.ts", 'import {a} from "../../../loaders/gone/a.js";', false]
  ])("is looked at by what it imports: %s with %s", (path, text, isRight) => {
    expect(isInPlace({path, text})).toBe(isRight);
  });
});
