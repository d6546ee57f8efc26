import {copyFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";

const ENTRY = fileURLToPath(new URL("../../../src/prf.ts", import.meta.url));
const TYPES = fileURLToPath(new URL("../../../docs/prf.d.ts", import.meta.url));

/** Files at the site's top that pages of other sites import. */
export const MODULE_FILES = ["prf.js", "prf.d.ts"];

/**
 * Writes the toolkit for pages of other sites, `<out>/prf.js`, with everything that it needs in it, and its types.
 *
 * @example await writeModule("dist")
 */
export async function writeModule(out: string): Promise<void> {
  await build({
    entryPoints: [ENTRY],
    outfile: join(out, "prf.js"),
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: ["es2022", "chrome96", "firefox96", "safari16"],
    legalComments: "inline",
    logLevel: "silent"
  });
  await copyFile(TYPES, join(out, "prf.d.ts"));
}
