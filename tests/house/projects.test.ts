import {describe, expect, it} from "vitest";
import {LONG, SYSTEM} from "../../vitest.config.js";
import {houseFiles, importsOf} from "./house-files.js";

/** What a test imports that starts a process, a browser or a copy of the project. */
const OUTSIDE = /^node:child_process$|^playwright-core$|\/project-copy\.js$/;

const all = houseFiles(["tests"], /\.test\.ts$/);
const tests = all.filter(({path}) => !path.startsWith("tests/site/pages/"));

describe("the projects of the tests", () => {
  it("have what starts processes in `system`, so that `code` stays quick", () => {
    const starting = tests.filter((test) => importsOf(test).some((name) => OUTSIDE.test(name)));
    expect(starting.length).toBeGreaterThan(8);
    expect(starting.filter(({path}) => !SYSTEM.includes(path)).map(({path}) => path)).toEqual([]);
  });

  it("list no file that is not there", () => {
    const known = tests.map(({path}) => path);
    expect(SYSTEM.filter((path) => !known.includes(path))).toEqual([]);
    expect(LONG.filter((long) => !all.some(({path}) => path === long))).toEqual([]);
  });
});
