// Framework takes `npm:` imports from the libraries that the site bundles from node_modules: their types are the same.
declare module "npm:@duckdb/duckdb-wasm" {
  export * from "@duckdb/duckdb-wasm";
}
declare module "npm:apache-arrow" {
  export * from "apache-arrow";
}
