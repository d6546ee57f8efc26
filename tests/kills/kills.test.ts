import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {runScenario} from "./run-scenario.js";
import {scenarios} from "./scenarios.js";

/** Those that need not compute or check the data, and how often each is killed; `npm run kills` runs all of them, more often. */
const QUICK: [string, number][] = [
  ["report", 2],
  ["desk", 4],
  ["build", 2]
];

/** Moments at even distances, the same at each run. */
function createMoments(): () => number {
  let turn = 0;
  return () => (0.37 + 0.61 * turn++) % 1;
}

describe("runScenario(scenario, kills, random)", {timeout: 600_000}, () => {
  it.each(QUICK)("finds nothing broken after kills of %s", async (name, times) => {
    const scenario = scenarios.find((each) => each.name === name)!;
    const {broken, kills, ended} = await runScenario(scenario, times, createMoments());
    expect(broken).toEqual([]);
    expect(kills + ended).toBe(times);
  });

  it("finds a writer that is not whole", async () => {
    const script = `import {appendFileSync, writeFileSync} from "node:fs";
      const file = process.argv[2];
      writeFileSync(file, "half");
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      appendFileSync(file, " and half");`;
    const {broken, kills} = await runScenario(
      {
        name: "half a writer",
        prepare(folder) {
          writeFileSync(join(folder, "file.txt"), "before");
          writeFileSync(join(folder, "write.mjs"), script);
        },
        command: (folder) => [join(folder, "write.mjs"), join(folder, "file.txt")],
        checks: () => [],
        state: (folder) => readFileSync(join(folder, "file.txt"), "utf8"),
        refusal: null
      },
      1,
      () => 0
    );
    expect(kills).toBe(1);
    expect(broken).toEqual([expect.stringContaining("the state is neither that of before nor that of after")]);
  });
});
