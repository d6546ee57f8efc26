import {relative} from "node:path";
import {defineConfig} from "vitest/config";
import {BaseSequencer, type TestSpecification} from "vitest/node";

// Two cores is what a common CI machine has; a browser and a build beside more workers only make each other slow.
// The first test that asks for a vintage waits for all of it, on a busy machine for a minute.
const shared = {testTimeout: 180_000, hookTimeout: 180_000, setupFiles: ["tests/read-messages.ts"]};

/**
 * Tests of what is seen only from outside a process: they start commands, kill them, fill disks, open browsers, follow recipes
 * in a copy of the project. `tests/house/projects.test.ts` finds one that is not listed.
 */
export const SYSTEM = [
  "tests/house/run-checks.test.ts",
  "tests/kills/kills.test.ts",
  "tests/loaders/cli/full-disk.test.ts",
  "tests/loaders/cli/recipes.test.ts",
  "tests/loaders/cli/refresh-wdi.test.ts",
  "tests/loaders/cli/tutorial.test.ts",
  "tests/loaders/docs/notebook-kit.test.ts",
  "tests/loaders/docs/toolkit-docs.test.ts",
  "tests/loaders/files/lock.test.ts",
  "tests/loaders/files/temporary-files.test.ts",
  "tests/loaders/refresh/kill.test.ts",
  "tests/loaders/refresh/refused-answers.test.ts",
  "tests/loaders/site/briefs/render-pdf.test.ts",
  "tests/loaders/site/build/remove-dead-builds.test.ts",
  "tests/loaders/site/build/replace-folder.test.ts",
  "tests/loaders/site/data/read-site-data.test.ts",
  "tests/loaders/site/desk/desk-in-browser.test.ts",
  "tests/loaders/site/desk/desk-records.test.ts",
  "tests/loaders/site/desk/desk-full-disk.test.ts",
  "tests/loaders/site/serve/loader-fault.test.ts",
  "tests/loaders/site/serve/serve-swap.test.ts",
  "tests/reporting-round.test.ts",
  "tests/src/lib/indicators/same-in-browser.test.ts"
];
const PAGES = ["tests/site/pages/**/*.test.ts"];

/** The files of `system` and `pages` that take longest, the longest first: one that began last would keep one core alone at the end. */
export const LONG = [
  "tests/site/pages/every-page.test.ts",
  "tests/site/pages/languages.test.ts",
  "tests/loaders/cli/recipes.test.ts",
  "tests/site/pages/report-form.test.ts",
  "tests/site/pages/budgets.test.ts",
  "tests/loaders/cli/full-disk.test.ts",
  "tests/kills/kills.test.ts",
  "tests/loaders/site/data/read-site-data.test.ts",
  "tests/site/pages/trips.test.ts",
  "tests/site/pages/trip-reader.test.ts",
  "tests/loaders/cli/tutorial.test.ts",
  "tests/reporting-round.test.ts",
  "tests/src/lib/indicators/same-in-browser.test.ts",
  "tests/loaders/site/desk/desk-in-browser.test.ts",
  "tests/site/pages/result-views.test.ts",
  "tests/site/pages/keyboard.test.ts",
  "tests/site/pages/notebooks.test.ts",
  "tests/loaders/docs/toolkit-docs.test.ts"
];

/** The code first, which says soonest what is wrong, and then what takes longest, of both other projects. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turnOf = ({moduleId, project}: TestSpecification) => {
      const place = LONG.indexOf(relative(this.ctx.config.root, moduleId));
      return project.name === "code" ? -1 : place === -1 ? LONG.length : place;
    };
    return sorted.sort((a, b) => turnOf(a) - turnOf(b));
  }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: {sequencer: LongFirst},
    projects: [
      {
        test: {
          ...shared,
          name: "code",
          include: ["tests/**/*.test.ts"],
          exclude: [...SYSTEM, ...PAGES],
          globalSetup: ["tests/temporary-folder.ts"],
          // Files share a process: its modules are loaded, and each vintage is read and computed, once and not for every file.
          isolate: false,
          // What all files together compute is kept for the next: four vintages with their lineage, and variants of them. As
          // `npm run build` has it: fewer collections of short-lived rows.
          execArgv: ["--max-old-space-size=8192", "--max-semi-space-size=64"]
        }
      },
      {test: {...shared, name: "system", include: SYSTEM, execArgv: ["--max-semi-space-size=64"]}},
      {
        test: {
          ...shared,
          name: "pages",
          include: PAGES,
          globalSetup: ["tests/site/pages/build-once.ts"],
          // What waits for a browser takes as long as the machine is busy: only what never comes may fail.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: {poll: {timeout: 240_000}},
          maxConcurrency: 3
        }
      }
    ]
  }
});
