import {createRequire} from "node:module";
import {createDuckDB, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";
import type {WasmDuckdb} from "../../../../src/components/duckdb/wasm-duckdb.js";

const require = createRequire(import.meta.url);

let engine: ReturnType<typeof instantiate> | null = null;

/** Opens the browser's DuckDB in Node, empty: the same WebAssembly, which is compiled once and answers on the spot. */
export async function wasmDuckdb(): Promise<WasmDuckdb> {
  engine ??= instantiate();
  const database = await engine;
  database.open({query: {castBigIntToDouble: true}});
  const connection = database.connect();
  return {
    connection: connection as unknown as WasmDuckdb["connection"],
    run: async (sql) => {
      connection.query(sql);
    },
    rows: async (sql) =>
      connection
        .query(sql)
        .toArray()
        .map((row) => row.toJSON()),
    close: async () => connection.close()
  };
}

async function instantiate() {
  const file = (name: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${name}`);
  const bundles = {
    mvp: {mainModule: file("duckdb-mvp.wasm"), mainWorker: file("duckdb-node-mvp.worker.cjs")},
    eh: {mainModule: file("duckdb-eh.wasm"), mainWorker: file("duckdb-node-eh.worker.cjs")}
  };
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  return database;
}
