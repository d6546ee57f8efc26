import {describe, expect, it} from "vitest";
import {type HouseFile, houseFiles} from "./house-files.js";

/** Exports of a module under a name of its own; what it passes on of another module has one home there. */
const EXPORT = /^export (?:declare |abstract |async )*(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

/** Names that two modules export, each with the modules. */
function sharedNames(files: readonly HouseFile[]): string[] {
  const homes = new Map<string, Set<string>>();
  for (const {path, text} of files) {
    for (const [, name] of text.matchAll(EXPORT)) homes.set(name!, (homes.get(name!) ?? new Set()).add(path));
  }
  return [...homes]
    .filter(([, paths]) => paths.size > 1)
    .map(([name, paths]) => `${name}: ${[...paths].join(", ")}`)
    .sort();
}

describe("exported names", () => {
  it("are in one module each", () => {
    expect(sharedNames(houseFiles(["src", "loaders"], /\.ts$/))).toEqual([]);
  });

  it("are found where two modules share one, and not where one module declares a type and a value of it", () => {
    const file = (path: string, text: string): HouseFile => ({path, text});
    const a = file("a.ts", "export const LIMITS = 1;\nexport type LIMITS = number;\nexport async function read() {}\n");
    expect(sharedNames([a, file("b.ts", 'export {LIMITS} from "./a.js";\nconst read = 1;\n')])).toEqual([]);
    expect(sharedNames([a, file("b.ts", "export interface LIMITS {}\n")])).toEqual(["LIMITS: a.ts, b.ts"]);
    expect(sharedNames([a, file("b.ts", "export function read() {}\n")])).toEqual(["read: a.ts, b.ts"]);
    expect(sharedNames([a, file("b.ts", "export abstract class LIMITS {}\n")])).toEqual(["LIMITS: a.ts, b.ts"]);
  });
});
