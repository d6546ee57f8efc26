import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";

interface LockEntry {
  name?: string;
  version: string;
  resolved?: string;
  integrity?: string;
  inBundle?: boolean;
  engines?: {node?: string};
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

/** Optional packages of other systems that the registry did not hold when the lockfile was written: nothing to pin. */
const NOT_HELD = ["@chdb/lib-darwin-arm64", "@chdb/lib-darwin-x64", "@chdb/lib-linux-arm64-gnu"];

describe("package-lock.json", () => {
  it("pins every package to the public registry's file and its digest", () => {
    const loose = Object.entries(packages)
      .filter(([at, {inBundle}]) => at !== "" && !inBundle)
      .filter(([at, {name = at.split("node_modules/").at(-1)!, version, resolved, integrity}]) => {
        const file = `https://registry.npmjs.org/${name}/-/${name.split("/").at(-1)}-${version}.tgz`;
        return resolved !== file || !/^sha512-[\w+/]{86}==$/.test(integrity ?? "");
      })
      .map(([at]) => at);
    expect(loose).toEqual(NOT_HELD.map((name) => `node_modules/${name}`));
  });

  it("asks for the Node that vite needs, and the docs say it", () => {
    const {engines} = JSON.parse(readFileSync("package.json", "utf8")) as LockEntry;
    expect(engines).toEqual(packages["node_modules/vite"]!.engines);
    expect(packages[""]!.engines).toEqual(engines);
    const [first, second] = engines!.node!.match(/\d+\.\d+/g)!;
    for (const file of ["README.md", "CONTRIBUTING.md"])
      expect(readFileSync(file, "utf8")).toContain(`Node ${first} or later (of Node 22, ${second})`);
    expect(readFileSync(".github/workflows/ci.yml", "utf8")).toContain(`node: ["${first}", "22"]`);
  });

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
