import {defineConfig} from "vitest/config";

// Two cores is what a common CI machine has; a browser and a build beside more workers only make each other slow.
const shared = {testTimeout: 60_000, hookTimeout: 120_000};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {test: {...shared, name: "code", include: ["tests/**/*.test.ts"], exclude: ["tests/site/pages/**"]}},
      {
        test: {
          ...shared,
          name: "pages",
          include: ["tests/site/pages/**/*.test.ts"],
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
