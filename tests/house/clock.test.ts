import {describe, expect, it} from "vitest";
import {houseFiles} from "./house-files.js";

/** How old a lock, a temporary file or a folder that is being replaced is, and how long a server waits: nothing of a figure. */
const MEASURE_AGE = [
  "loaders/files/lock.ts",
  "loaders/files/temporary-files.ts",
  "loaders/site/build/replace-folder.ts",
  "loaders/site/serve/open-site-file.ts"
];

const files = houseFiles(["loaders", "src/lib"], /\.ts$/);
const count = (text: string, words: string) => text.split(words).length - 1;

/** Where code reads the clock that should be handed the moment: outside the commands, or twice in one of them. */
function findClocks(file: string, text: string): string[] {
  const functions = text.split(/^(?=(?:export )?(?:async )?function )/m);
  const isCommand = file.startsWith("loaders/cli/");
  const found = functions.filter((part) => count(part, "new Date()") > (isCommand ? 1 : 0));
  if (!MEASURE_AGE.includes(file)) found.push(...functions.filter((part) => part.includes("Date.now()")));
  return found.map((part) => `${file}: ${part.split("\n", 1)[0]}`);
}

describe("the clock", () => {
  it("is read once in a command, which passes the moment on, and nowhere else", () => {
    expect(files.flatMap(({path, text}) => findClocks(path, text))).toEqual([]);
  });

  it("is found where it is read in a source, or twice in a command", () => {
    const once = "export function a() {\n  return new Date();\n}\n";
    expect(findClocks("loaders/cli/a.ts", once)).toEqual([]);
    expect(findClocks("loaders/cli/a.ts", once.replace("return", "new Date(); return"))).toHaveLength(1);
    expect(findClocks("loaders/sources/a.ts", once)).toHaveLength(1);
    expect(findClocks("src/lib/a.ts", "const now = Date.now();")).toHaveLength(1);
    expect(findClocks("loaders/files/lock.ts", "const now = Date.now();")).toEqual([]);
  });
});
