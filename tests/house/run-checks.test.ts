import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {runChecks} from "./run-checks.js";

describe("runChecks(scripts, run)", () => {
  const scripts = {"check:types": "", test: "", "check:style": "", check: "", "check:data": ""};

  it("runs every part, also after one has failed, and returns those that failed", () => {
    const ran: string[] = [];
    const failed = runChecks(scripts, (name) => {
      ran.push(name);
      return name !== "check:style";
    });
    expect(ran).toEqual(["check:types", "check:style", "check:data"]);
    expect(failed).toEqual(["check:style"]);
    expect(runChecks(scripts, () => false)).toEqual(ran);
    expect(runChecks(scripts, () => true)).toEqual([]);
  });

  it("is what `npm run check` calls, with types, style, house and data", () => {
    const own = (JSON.parse(readFileSync("package.json", "utf8")) as {scripts: Record<string, string>}).scripts;
    expect(own.check).toBe("tsx tests/house/run-checks.ts");
    expect(runChecks(own, () => false)).toEqual(["check:types", "check:style", "check:house", "check:data"]);
  });
});
