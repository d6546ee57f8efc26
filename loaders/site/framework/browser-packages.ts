/**
 * Packages of package.json that pages may import as `npm:NAME` or by their built-in name (`Plot`, `d3`, `aq`, `Arrow`,
 * `htl`, `topojson`, `duckdb`). What they import comes along, each library once. The versions are those of
 * package-lock.json. `@observablehq/inputs` is missing because Framework carries it itself.
 */
export const BROWSER_PACKAGES = [
  "@duckdb/duckdb-wasm",
  "@observablehq/plot",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "htl",
  "isoformat",
  "topojson-client"
];

/** Files that DuckDB fetches beside its module: the build for browsers with WebAssembly exceptions (all since 2021). */
export const DUCKDB_FILES = ["dist/duckdb-eh.wasm", "dist/duckdb-browser-eh.worker.js"];

/**
 * What stands in for DuckDB's 40 MB build for older browsers. Framework cannot be told to leave it out
 * (`platforms: {mvp: false}` breaks its client), and Framework's own code does not run in those browsers either.
 */
export const DUCKDB_STUBS: Record<string, Uint8Array> = {
  "dist/duckdb-mvp.wasm": Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0),
  "dist/duckdb-browser-mvp.worker.js": new TextEncoder().encode(
    'throw new Error("missing WebAssembly exceptions; SQL needs a browser from 2021 or later");\n'
  )
};
