import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";

interface LockEntry {
  version: string;
  optionalDependencies?: Record<string, string>;
}

const {packages} = JSON.parse(readFileSync("package-lock.json", "utf8")) as {packages: Record<string, LockEntry>};

/** The place in the lockfile where a package finds another: its own folder first, then each folder above. */
function findEntry(from: string, name: string): LockEntry | undefined {
  for (let at = from; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    const entry = packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`];
    if (entry !== undefined || at === "") return entry;
  }
}

describe("package-lock.json", () => {
  // npm leaves out the packages of other systems where a registry does not hold them, and `npm ci` then refuses everywhere.
  it("names the optional packages of every system", () => {
    const missing = Object.entries(packages).flatMap(([at, {optionalDependencies = {}}]) =>
      Object.keys(optionalDependencies)
        .filter((name) => findEntry(at, name) === undefined)
        .map((name) => `${name} of ${at}`)
    );
    expect(missing).toEqual([]);
  });
});
