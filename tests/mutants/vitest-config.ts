import {defineConfig} from "vitest/config";

// What computes whole vintages, reads stored snapshots, starts DuckDB or opens a browser would run for nearly every mutant, and takes seconds.
const slow = [
  "indicators/compute-tables",
  "indicators/same-in-browser",
  "indicators/lineage",
  "indicators/stored-releases",
  "cpmm/sql/*",
  "cpmm/explorer/against-sql"
];

export default defineConfig({
  test: {
    include: ["tests/src/lib/{indicators,progress,cpmm}/**/*.test.ts"],
    exclude: slow.map((name) => `tests/src/lib/${name}.test.ts`),
    setupFiles: ["tests/read-messages.ts"],
    // As in the project `code`: what is loaded for each mutant is loaded once for all its files.
    isolate: false,
    testTimeout: 60_000
  }
});
